// Products and averages: "12 schools with 30 classrooms each, a total of 360", "2,500 over five years, an average of
// 500 a year". Two of the finders of draft/arithmetic.h.
#include "draft/arithmetic.h"
#include "draft/statements/evidence.h"

namespace verify {

namespace {

constexpr std::size_t kReach = 10;  // words between the parts of one statement

// A mean is often rounded to the place it is written in, however far its digits go: it must be off by more than that.
const Rational kMeanIsRounded(1);
// A mean that is farther off than this part of the true one was likeliest taken of something else.
const Rational kMeanIsOff(1, 2);

FigureTerm product(std::size_t a, std::size_t b) {
  return FigureTerm::make(TermKind::multiply, figure_term(a), figure_term(b));
}

// "12 schools with 30 classrooms each, a total of 360"
void each(const Draft& draft, const Scan& s, std::size_t word, std::vector<Statement>& out) {
  if (!s.is(word, "each")) return;
  const auto per = s.amount_before(word, 5);
  if (!per || !s.is_number(*per)) return;
  const auto heads = s.amount_before(*per, 6);
  if (!heads || !s.is_number(*heads) || !s.figure(*heads).unit.empty()) return;
  bool total = false;
  for (std::size_t i = word + 1; i < s.size() && i <= word + kReach; ++i) {
    total = total || s.is_one_of(i, {"total", "totalling", "totaling", "altogether", "or"});
    if (!s.is_amount(i)) continue;
    if (!total || !s.is_number(i) || s.figure(i).unit != s.figure(*per).unit) return;
    FigureTerm term = equals(s.term(i), product(s.index(*heads), s.index(*per)));
    const Fit fit = fit_of(term, draft);
    if (fit == Fit::holds || fit == Fit::near || (fit == Fit::slip && large_enough_for_a_slip(value_of(s.figure(i)))))
      out.push_back(statement_of(StatementRule::product, std::move(term)));
    return;
  }
}

// "11,425 over five years, an average of 2,285 a year"
void average(const Draft& draft, const Scan& s, std::size_t years, std::vector<Statement>& out) {
  if (!s.is_number(years) || s.figure(years).unit != "year" || years == 0 || s.figure(years).per != "") return;
  if (!s.is_one_of(years - 1, {"over", "in", "during", "within", "for"})) return;
  const auto total = s.amount_before(years - 1, kReach);
  if (!total || !s.is_number(*total) || !s.figure(*total).per.empty()) return;
  // "$300 million over five years, about $60 million a year"
  bool mean = s.is(years + 1, ",") && s.is_amount(years + 2);
  for (std::size_t i = years + 1; i < s.size() && i <= years + kReach; ++i) {
    mean = mean || s.is_one_of(i, {"average", "averaging", "mean"});
    if (!s.is_amount(i)) continue;
    if (!mean || !s.is_number(i) || s.figure(i).per != "year" || s.figure(i).unit != s.figure(*total).unit) return;
    FigureTerm term = equals(s.term(*total), product(s.index(years), s.index(i)));
    const Rational actual = value_of(s.figure(*total)) / value_of(s.figure(years));
    const Rational off = (value_of(s.figure(i)) - actual).abs();
    const bool holds = fit_of(term, draft) == Fit::holds;
    if (!holds && (off <= kMeanIsRounded || off > actual * kMeanIsOff)) return;
    Statement statement = statement_of(StatementRule::average, std::move(term));
    statement.plausible = !holds;
    out.push_back(std::move(statement));
    return;
  }
}

// "$30 million, or $1.50 per share, on 20 million shares": so much for each of so many.
void per_unit(const Draft& draft, const Scan& s, std::size_t price, std::vector<Statement>& out) {
  if (!s.is_number(price) || s.figure(price).unit.empty() || s.figure(price).written.hedge != Hedge::none ||
      !s.is_one_of(price + 1, {"per", "a", "for"}))
    return;
  std::size_t unit = price + 2;
  while (s.is_one_of(unit, {"each", "basic", "diluted", "common", "ordinary"})) ++unit;
  if (unit >= s.size() || s[unit].kind != Token::Kind::word) return;
  std::optional<std::size_t> count, total;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (s.is_one_of(i, {"proceeds", "discount", "premium", "fees", "commissions", "expenses", "costs"})) return;
    if (i == price || !s.is_amount(i)) continue;
    const bool counts = s.is_number(i) && s.figure(i).unit.empty() && i + 1 < s.size() &&
                        (s[i + 1].text == s[unit].text + "s" || s[i + 1].text == s[unit].text);
    auto& slot = counts ? count : total;
    if (slot || !s.is_number(i) || (!counts && !s.alike(i, price) && s.figure(i).unit != s.figure(price).unit)) return;
    slot = i;
  }
  if (!count || !total || !s.figure(*total).per.empty()) return;
  FigureTerm term = equals(s.term(*total), product(s.index(*count), s.index(price)));
  Statement statement = statement_of(StatementRule::product, std::move(term));
  statement.label = kPerUnit;
  // What lies farther off was likeliest paid for something else.
  const Rational made = value_of(s.figure(*count)) * value_of(s.figure(price));
  const bool holds = fit_of(statement.term, draft) == Fit::holds;
  if (!holds && (value_of(s.figure(*total)) - made).abs() > made * kMeanIsOff) return;
  statement.plausible = !holds;
  out.push_back(std::move(statement));
}

}  // namespace

void find_products(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out) {
  const Scan s(draft, sentence);
  for (std::size_t i = 0; i < s.size(); ++i) {
    each(draft, s, i, out);
    average(draft, s, i, out);
    per_unit(draft, s, i, out);
  }
}

}  // namespace verify
