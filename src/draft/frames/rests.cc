// What a sentence says of the figures of the one before: "Six of the ten are towns. The remaining four are villages.",
// "It was 34.7 %, compared with 27.7 %. This added 7.0 points." And a rounded number beside the exact one: "just under
// half a million (475,000)".
#include <string>

#include "draft/frames/frames.h"
#include "draft/frames/governors.h"
#include "draft/frames/limits.h"
#include "draft/statements/evidence.h"

namespace verify {

namespace {

// Tokens from a part to its whole: "six of these top ten".
constexpr std::size_t kWholeWithin = 9;
// Tokens from a rounded number to the bracket with the exact one.
constexpr std::size_t kBracketWithin = 14;

bool is_bare_count(const Scan& s, std::size_t i) {
  return s.is_number(i) && s.figure(i).unit.empty() && s.figure(i).per.empty() && s.figure(i).value.is_integer() &&
         s.figure(i).written.hedge == Hedge::none;
}

// "The remaining four", "The other two".
std::optional<std::size_t> rest_at_start(const Scan& s) {
  if (!s.is(0, "the") || !s.is_one_of(1, {"remaining", "other"})) return std::nullopt;
  return is_bare_count(s, 2) && !s.is(3, "of") ? std::optional<std::size_t>(2) : std::nullopt;
}

// A third count of the sentence before may be another part.
void find_rest(const Scan& before, const Scan& s, std::vector<Statement>& out) {
  const auto rest = rest_at_start(s);
  if (!rest) return;
  std::vector<std::size_t> counts;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (is_bare_count(before, i)) counts.push_back(i);
  }
  if (counts.size() != 2) return;
  const std::size_t part = counts[0], whole = counts[1];
  if (!before.is(part + 1, "of") || whole - part > kWholeWithin ||
      before.figure(whole).value <= before.figure(part).value)
    return;
  Statement statement =
      statement_of(StatementRule::parts,
                   equals(before.term(whole), FigureTerm::make(TermKind::add, before.term(part), s.term(*rest))));
  statement.label = kRestOfAll;
  statement.plausible = true;
  out.push_back(std::move(statement));
}

// "It was 34.7 %, compared with 27.7 %. This has added 7.0 points": the difference of the only two before.
void find_points_between(const Draft& draft, const Scan& before, const Scan& s, std::vector<Statement>& out) {
  std::optional<std::size_t> points;
  bool goes_on = s.is_one_of(0, {"this", "that"});
  for (std::size_t i = 0; i < s.size(); ++i) {
    goes_on = goes_on || s.is(i, "therefore");
    if (!s.is_amount(i)) continue;
    if (s.is_percent(i) || (s.figure(i).kind == FigureKind::percentage_point && (points || s.figure(i).upper))) return;
    if (s.figure(i).kind == FigureKind::percentage_point) points = i;
  }
  if (!points || !goes_on) return;
  std::vector<std::size_t> levels;
  bool compared = false;
  for (std::size_t i = 0; i < before.size(); ++i) {
    compared = compared || meaning_of(before, i).is == WordClass::compared;
    if (before.is_percent(i)) levels.push_back(i);
  }
  if (levels.size() != 2 || !compared) return;
  const bool first = value_of(before.figure(levels[0])) > value_of(before.figure(levels[1]));
  FigureTerm gap =
      FigureTerm::make(TermKind::subtract, before.term(levels[first ? 0 : 1]), before.term(levels[first ? 1 : 0]));
  FigureTerm term = equals(s.term(*points), std::move(gap));
  const Fit fit = fit_of(term, draft);
  if (fit == Fit::far) return;
  out.push_back(statement_of(StatementRule::change, std::move(term)));
  out.back().plausible = true;
}

// "almost 50,000 visitors (48,912)", "over 10 % of theirs (10.2 % and 10.1 % respectively)": one figure, and what it
// rounds.
void find_rounded(const Draft& draft, const Scan& s, std::vector<Statement>& out) {
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (!s.is_amount(i) || s.figure(i).upper || s.figure(i).kind == FigureKind::multiple) continue;
    if (s.figure(i).written.hedge == Hedge::none || s.figure(i).out_of) continue;
    std::size_t open = i + 1;
    while (open < s.size() && open <= i + kBracketWithin && s[open].kind == Token::Kind::word) ++open;
    if (!s.is(open, "(")) continue;
    for (std::size_t k = open + 1; s.is_amount(k) && s.alike(i, k); k += 2) {
      const bool last = s.is(k + 1, ")") || s.is(k + 1, "respectively");
      const Figure& exact = s.figure(k);
      if ((!last && !s.is_one_of(k + 1, {"and", ","})) || exact.upper || exact.written.hedge != Hedge::none ||
          telling_digits(exact) <= telling_digits(s.figure(i)))
        break;
      FigureTerm term = equals(s.term(k), s.term(i));
      if (fit_of(term, draft) == Fit::far) break;
      out.push_back(statement_of(StatementRule::in_words, std::move(term)));
      out.back().label = kRoundedInWords;
      out.back().plausible = true;
      if (last) break;
    }
  }
}

}  // namespace

void find_rests(const Draft& draft, const Sentence* previous, const Sentence& sentence, std::vector<Statement>& out) {
  const Scan s(draft, sentence);
  const std::size_t amounts = s.amounts();
  if (amounts == 0 || amounts > kMaxAmountsOfASentence) return;
  find_rounded(draft, s, out);
  if (previous == nullptr) return;
  const Scan before(draft, *previous);
  if (before.amounts() > kMaxAmountsOfASentence) return;
  find_rest(before, s, out);
  find_points_between(draft, before, s, out);
}

}  // namespace verify
