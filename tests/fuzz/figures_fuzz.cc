// Fuzzes the reader of figures: spans lie in the text and in order, and quotes are found where they stand.
#include "documents/quotes.h"
#include "figures/read_figures.h"
#include "fuzz/property.h"
#include "text/utf8.h"

namespace verify::testing {
namespace {

Fact fact_saying(const std::string& exact) {
  Fact fact;
  fact.value = "8279";
  fact.written.numeral = *parse_numeral(fact.value);
  fact.quote = Quote{exact, "", ""};
  return fact;
}

bool inside(Span part, Span whole) { return part.begin >= whole.begin && part.end <= whole.end; }

bool at_character(const std::string& text, std::size_t offset) {
  return offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
}

void check_figure(const std::string& text, const std::vector<Figure>& figures, std::size_t i, bool utf8) {
  const Figure& f = figures[i];
  require(f.span.begin < f.span.end && f.span.end <= text.size());
  require(i == 0 || figures[i - 1].span.end <= f.span.begin);
  require(f.number.begin < f.number.end && inside(f.number, f.span) && inside(f.amount, f.span));
  require(within(f.hedge, text.size()) && within(f.noun, text.size()));
  require((f.written.hedge == Hedge::none) == (f.hedge == Span{}));
  for (const Span span : {f.span, f.number, f.amount, f.hedge, f.noun})
    require(!utf8 || (at_character(text, span.begin) && at_character(text, span.end)));
  require(f.kind != FigureKind::date || f.value == Rational(0));
  require(f.percent == (f.kind == FigureKind::percent));
  require(!f.date || f.kind == FigureKind::date || f.kind == FigureKind::year);
  if (f.kind <= FigureKind::multiple)
    require(f.value == f.written.numeral.value * Rational::power_of_ten(f.written.scale));
  if (f.upper) {
    require(f.value < f.upper->numeral.value * Rational::power_of_ten(f.upper->scale));
    require(inside(f.upper_amount, f.amount) && f.amount.begin < f.lower_end && f.lower_end <= f.upper_amount.begin);
  }
  require(!f.out_of || *f.out_of == i + 1);
  require(!f.until || *f.until == i + 1);
  require((!f.out_of && !f.until) || i + 1 < figures.size());
}

// What a percentage says hangs on nothing around it but the language, which chooses between two decimal marks.
void check_alone(const std::string& text, const Figure& f) {
  if (f.kind != FigureKind::percent || f.upper) return;
  const auto same = [&](char mark) {
    const NumberStyle style{mark, mark, mark, false, WordsOf::unknown};
    const auto alone = read_figures(text.substr(f.span.begin, f.span.end - f.span.begin), {style, {}, {}});
    return !alone.empty() && alone.front().value.abs() == f.value.abs();
  };
  require(same('.') || same(','));
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
  const bool utf8 = !find_invalid_utf8(text);
  const NumberStyle style = number_style(text);
  const auto figures = read_figures(text, {style, make_date(2024, 5, 1), {}});
  for (std::size_t i = 0; i < figures.size(); ++i) {
    check_figure(text, figures, i, utf8);
    check_alone(text, figures[i]);
  }
  const std::string line = text.substr(0, text.find('\n'));
  if (!line.empty()) check_match(line, source_of(text));
  check_match("8,279 new party members", source_of(text));
  return 0;
}
