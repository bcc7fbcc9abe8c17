// Fuzzes verify.accept.toml: what reads without a mistake can be edited, and adding and removing gives the same bytes.
#include <numeric>

#include "check/acceptance_file.h"
#include "fuzz/property.h"
#include "text/utf8.h"

namespace verify::testing {
namespace {

std::vector<Acceptance> read(const std::string& text, Diagnostics& diagnostics) {
  return parse_acceptances(source_of(text), diagnostics);
}

// What is read without a mistake can be edited: one more, and then to the byte what it was; none, and then no more.
void check_edits(const std::string& text, const std::vector<Acceptance>& all) {
  Acceptance more;
  more.fingerprint = "ffffffffffffffff";
  more.reason = text;
  for (const Acceptance& a : all) {
    require(a.fingerprint.size() == 16 && within(a.origin.span, text.size()));
    if (a.fingerprint == more.fingerprint) return;
  }
  Diagnostics none;
  more.reason = "\"" + more.reason.substr(0, 20);
  const std::string longer = with_acceptance(text, more);
  require(longer.starts_with(text));
  require(read(longer, none).size() == all.size() + 1 && none.empty());
  require(without_acceptances(longer, {all.size()}) == text);
  std::vector<std::size_t> numbers(all.size());
  std::iota(numbers.begin(), numbers.end(), 0);
  require(read(without_acceptances(text, numbers), none).empty() && none.empty());
}

}  // namespace
}  // namespace verify::testing

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace verify;
  using namespace verify::testing;
  try {
    const std::string text = text_of(data, size);
    Diagnostics diagnostics;
    const std::vector<Acceptance> all = read(text, diagnostics);
    for (const Diagnostic& diagnostic : diagnostics) require(!find_invalid_utf8(render(diagnostic)));
    if (diagnostics.empty()) check_edits(text, all);
    // Whatever the text is, an edit ends.
    without_acceptances(text, {0, 1});
  } catch (...) { require(false); }
  return 0;
}
