// Fuzzes verify.toml: reading ends, settings lie within their bounds, and messages are well-formed text.
#include "check/config.h"
#include "fuzz/property.h"
#include "text/utf8.h"

namespace verify::testing {
namespace {

void check_config(const Config& config, std::size_t size) {
  for (const auto* paths : {&config.constraints, &config.documents}) {
    for (const ConfiguredPath& path : *paths) {
      require(!path.path.empty() && path.path.find('\0') == std::string::npos);
      require(within(path.origin.span, size));
    }
  }
  const ReadingWidths& w = config.widths;
  for (const Rational* width :
       {&w.about_stated, &w.about_allowed, &w.nearly_stated, &w.nearly_allowed, &w.over_stated}) {
    require(width->sign() >= 0 && *width <= Rational(1));
  }
  require(w.nearly_stated.sign() > 0 && w.over_stated.sign() > 0);
  for (const auto& [word, hedge] : config.hedges) {
    require(!word.empty() && hedge != Hedge::none && !hedge_from_name(word));
    require(hedge_from_word(word, config.hedges) == hedge);
  }
  for (const auto& [key, line] : config.lines) require(line > 0);
}

}  // namespace
}  // namespace verify::testing

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace verify;
  using namespace verify::testing;
  try {
    Diagnostics diagnostics;
    const Config config = parse_config(source_of(text_of(data, size)), diagnostics);
    check_config(config, size);
    for (const Diagnostic& diagnostic : diagnostics) { require(!find_invalid_utf8(render(diagnostic))); }
    if (has_errors(diagnostics)) return 0;
    require(config.widths.about_stated <= config.widths.about_allowed);
    require(config.widths.nearly_stated <= config.widths.nearly_allowed);
  } catch (...) { require(false); }
  return 0;
}
