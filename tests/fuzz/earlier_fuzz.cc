// Fuzzes what other programs hand over: an earlier report, and the output of `git diff`.
#include "check/diff.h"
#include "check/earlier_report.h"
#include "fuzz/property.h"
#include "text/utf8.h"

/// What a run is held against: an earlier report, and what git says has changed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace verify;
  using namespace verify::testing;
  try {
    const std::string text = text_of(data, size);
    for (const auto& [path, change] : parse_diff(text)) {
      for (const FileChange::Lines& lines : change.lines) { require(lines.first <= lines.last); }
      change.touches(1, 2);
    }
    Diagnostics diagnostics;
    const EarlierReport report = parse_report(source_of(text), diagnostics);
    for (const Diagnostic& diagnostic : diagnostics) require(!find_invalid_utf8(render(diagnostic)));
    require(report.findings.size() <= size);
  } catch (...) { require(false); }
  return 0;
}
