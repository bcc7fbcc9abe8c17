#include "documents/figures.h"
#include "documents/quotes.h"
#include "fuzz/property.h"

namespace verify::testing {
namespace {

Fact fact_saying(const std::string& exact) {
  Fact fact;
  fact.value = "8279";
  fact.written.numeral = *parse_numeral(fact.value);
  fact.quote = Quote{exact, "", ""};
  return fact;
}

void check_match(const std::string& exact, const SourcePtr& document) {
  const QuoteMatch match = match_quote(fact_saying(exact), *document);
  require(within(match.exact, document->bytes().size()));
  require((match.outcome == QuoteMatch::Outcome::ambiguous) == (match.matches > 1));
  require(match.outcome != QuoteMatch::Outcome::found || match.matches == 1);
  require((match.outcome == QuoteMatch::Outcome::found) == match.detail.empty());
}

}  // namespace
}  // namespace verify::testing

/// The first line is a quote, all of it the document.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace verify;
  using namespace verify::testing;
  const std::string text = text_of(data, size);
  std::size_t last = 0;
  for (const Figure& figure : read_figures(text)) {
    require(figure.span.begin >= last && figure.span.begin < figure.span.end && figure.span.end <= size);
    require(!figure.date || figure.value == Rational(0));
    last = figure.span.end;
  }
  const std::string line = text.substr(0, text.find('\n'));
  if (!line.empty()) check_match(line, source_of(text));
  check_match("8,279 new party members", source_of(text));
  return 0;
}
