#include "draft/arithmetic.h"
#include "draft/statements/evidence.h"

namespace verify {

namespace {

constexpr std::size_t kReach = 10;

Term product(std::size_t a, std::size_t b) { return Term::make(Term::Kind::multiply, Term::of(a), Term::of(b)); }

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
    Term term = equals(Term::of(s.index(i)), product(s.index(*heads), s.index(*per)));
    const Fit fit = fit_of(term, draft);
    if (fit == Fit::holds || fit == Fit::near || (fit == Fit::slip && value_of(s.figure(i)) >= Rational(100)))
      out.push_back({"product", "so many, with so much each", std::move(term), false});
    return;
  }
}

// "11,425 over five years, an average of 2,285 a year"
void average(const Draft& draft, const Scan& s, std::size_t years, std::vector<Statement>& out) {
  if (!s.is_number(years) || s.figure(years).unit != "year" || years == 0 || s.figure(years).per != "") return;
  if (!s.is_one_of(years - 1, {"over", "in", "during", "within", "for"})) return;
  const auto total = s.amount_before(years - 1, kReach);
  if (!total || !s.is_number(*total) || !s.figure(*total).per.empty()) return;
  bool mean = false;
  for (std::size_t i = years + 1; i < s.size() && i <= years + kReach; ++i) {
    mean = mean || s.is_one_of(i, {"average", "averaging", "mean"});
    if (!s.is_amount(i)) continue;
    if (!mean || !s.is_number(i) || s.figure(i).per != "year" || s.figure(i).unit != s.figure(*total).unit) return;
    Term term = equals(Term::of(s.index(*total)), product(s.index(years), s.index(i)));
    // A mean is rounded to where it is written, so only what rounding can't be is told.
    const Rational actual = value_of(s.figure(*total)) / value_of(s.figure(years));
    const Rational off = (value_of(s.figure(i)) - actual).abs();
    if (fit_of(term, draft) == Fit::holds)
      out.push_back({"average", "an average over some years", std::move(term), false});
    else if (off > Rational(1) && off * Rational(10) <= actual)
      out.push_back({"average", "an average over some years", std::move(term), true});
    return;
  }
}

}  // namespace

void find_products(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out) {
  const Scan s(draft, sentence);
  for (std::size_t i = 0; i < s.size(); ++i) {
    each(draft, s, i, out);
    average(draft, s, i, out);
  }
}

}  // namespace verify
