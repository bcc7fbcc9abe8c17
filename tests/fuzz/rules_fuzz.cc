// Fuzzes rules files: what parses without a mistake prints as rules that print the same.
#include "fuzz/property.h"
#include "rules/parse.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace verify;
  using namespace verify::testing;
  Diagnostics diagnostics;
  const RulesFile file = parse_rules(source_of(text_of(data, size)), diagnostics);
  for (const Diagnostic& diagnostic : diagnostics) require(!find_invalid_utf8(render(diagnostic)));
  if (has_errors(diagnostics)) return 0;
  const std::string printed = print(file);
  const RulesFile again = parse_rules(source_of(printed), diagnostics);
  require(!has_errors(diagnostics));
  require(print(again) == printed);
  return 0;
}
