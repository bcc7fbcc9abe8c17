// Shares: "949 out of 1,446, or 65.6 %", and that a part is at most its whole. Two of the finders of
// draft/arithmetic.h.
#include "draft/arithmetic.h"
#include "draft/statements/evidence.h"

namespace verify {

namespace {

constexpr std::size_t kReach = 10;  // words between the parts of one statement

// A share of a small whole moves by more than kOff with each unit: below this, only figures that fit are taken.
const Rational kLeastWhole(20);
// A share that is off by more was likeliest taken of something else.
const Rational kOff(2, 100);

// "949 of the 1,446 villages": the whole behind `of`.
std::optional<std::size_t> whole_behind(const Scan& s, std::size_t i) {
  std::size_t k = i + 1;
  // The noun may stand between: "949 villages out of 1,446".
  while (k < s.size() && k <= i + 4 && s[k].kind == Token::Kind::word && !s.is(k, "of") && !s.is(k, "out")) ++k;
  if (s.is(k, "out")) ++k;
  if (!s.is(k, "of")) return std::nullopt;
  ++k;
  while (s.is_one_of(k, {"the", "all", "its", "their", "a", "total", "some"})) ++k;
  if (s.is(k, "of")) ++k;  // "of a total of"
  if (!s.is_number(k)) return std::nullopt;
  return k;
}

bool joins(const Scan& s, std::size_t i) {
  return s.is_one_of(i, {"(", "or", "accounting", "representing", "equivalent", "equal", "reaching", "making", "i",
                         "that", "=", "equals", "nearly", "constituting", "comprising"});
}

bool close(const Draft& draft, const Scan& s, const FigureTerm& term, std::size_t share, std::size_t part,
           std::size_t whole) {
  const Fit fit = fit_of(term, draft);
  if (fit == Fit::holds) return true;
  const Rational base = value_of(s.figure(whole));
  if (base < kLeastWhole) return false;
  const Rational off = (value_of(s.figure(share)) - value_of(s.figure(part)) / base).abs();
  return off <= kOff || (fit == Fit::slip && large_enough_for_a_slip(base));
}

void say(const Draft& draft, const Scan& s, std::size_t share, std::size_t part, std::size_t whole,
         std::vector<Statement>& out) {
  if (!s.is_number(part) || !s.is_number(whole) || s.figure(part).unit != s.figure(whole).unit) return;
  FigureTerm term = equals(s.term(part), FigureTerm::make(TermKind::multiply, s.term(share), s.term(whole)));
  if (close(draft, s, term, share, part, whole)) out.push_back(statement_of(StatementRule::share, std::move(term)));
}

// "949 out of 1,446 (65.6 %)", "949 of the 1,446 villages, or 65.6 %,"
void part_of_whole(const Draft& draft, const Scan& s, std::size_t part, std::vector<Statement>& out) {
  const auto whole = whole_behind(s, part);
  if (!whole || s.figure(part).unit != s.figure(*whole).unit) return;
  bool joined = false;
  for (std::size_t i = *whole + 1; i < s.size() && i <= *whole + kReach; ++i) {
    joined = joined || joins(s, i);
    if (!s.is_amount(i)) continue;
    if (joined && s.is_percent(i)) say(draft, s, i, part, *whole, out);
    return;
  }
}

// "Of the 1,446 villages, 949 (65.6 %) …", "1,446 villages, of which 949 (65.6 %)"
void part_behind_whole(const Draft& draft, const Scan& s, std::size_t whole, std::vector<Statement>& out) {
  std::size_t start = whole;
  while (start > 0 && whole - start < 3 && s.is_one_of(start - 1, {"the", "a", "total", "all", "some"})) --start;
  bool of = start > 0 && s.is(start - 1, "of") && (start == 1 || s.is_one_of(start - 2, {",", ";"}));
  for (std::size_t i = whole + 1; i < s.size() && i <= whole + 2 * kReach; ++i) {
    of = of || (s.is(i, "of") && s.is_one_of(i + 1, {"whom", "which", "them", "these"}));
    if (!s.is_amount(i)) continue;
    // "Of the 6.4 million adults, 47 % (3.0 million)"
    if (of && s.is_percent(i) && s.is(i + 1, "(") && s.is_number(i + 2) && s.is(i + 3, ")"))
      return say(draft, s, i, i + 2, whole, out);
    if (!of || !s.is_number(i) || !s.alike(whole, i)) return;
    for (std::size_t k = i + 1; k < s.size() && k <= i + kReach; ++k) {
      if (s.is(k, "(") && s.is_percent(k + 1)) return say(draft, s, k + 1, i, whole, out);
      if (s.is_amount(k) || s.is_one_of(k, {";", ","})) return;
    }
    return;
  }
}

// "65.6 % of the 1,446 villages (949)", "949 villages, or 65.6 % of the 1,446"
void share_of_whole(const Draft& draft, const Scan& s, std::size_t share, std::vector<Statement>& out) {
  const auto whole = whole_behind(s, share);
  if (!whole) return;
  for (std::size_t i = *whole + 1; i < s.size() && i <= *whole + kReach; ++i) {
    if (s.is_one_of(i, {"(", "or"}) && s.is_number(i + 1)) return say(draft, s, share, i + 1, *whole, out);
    if (s.is_amount(i) || s.is_one_of(i, {";", ".", ","})) break;
  }
  if (share == 0 || !joins(s, share - 1)) return;
  const auto part = s.amount_before(share - 1, kReach, ",(");
  if (part) say(draft, s, share, *part, *whole, out);
}

}  // namespace

void find_shares(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out) {
  const Scan s(draft, sentence);
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (s.is_number(i)) part_of_whole(draft, s, i, out);
    if (s.is_number(i)) part_behind_whole(draft, s, i, out);
    if (s.is_percent(i)) share_of_whole(draft, s, i, out);
    if (!s.is_number(i) || !s.figure(i).out_of) continue;
    const std::size_t whole = *s.figure(i).out_of;
    if (draft.figures[whole].figure.unit != s.figure(i).unit) continue;
    out.push_back(statement_of(StatementRule::part_of,
                               FigureTerm::compared(s.term(i), Comparison::less_equal, figure_term(whole))));
  }
}

}  // namespace verify
