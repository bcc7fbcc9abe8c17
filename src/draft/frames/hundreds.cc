// Shares of one whole that a sentence says are all of them: with "the remaining 5 %", or of two groups that are
// everybody. Percentages that merely stand together are not: 5 in 100 such sentences add up to 100.
#include <algorithm>

#include "draft/frames/frames.h"
#include "draft/frames/governors.h"
#include "draft/frames/limits.h"
#include "draft/statements/evidence.h"
#include "draft/statements/sentence_scan.h"

namespace verify {

namespace {

constexpr std::size_t kReach = 6;  // tokens between a group and its percentage, or "the rest" and its own

// Two groups of which everybody is in one.
constexpr std::pair<std::string_view, std::string_view> kEverybody[] = {
    {"men", "women"}, {"boys", "girls"}, {"males", "females"}, {"male", "female"}, {"urban", "rural"}};

// Words that say what all the shares are of: "accounted for", "made up", "were".
bool divides(const Scan& s, std::size_t i) {
  return s.is_one_of(i, {"accounted", "account", "accounts", "accounting", "made", "make", "constituted", "constitute",
                         "comprised", "comprise", "represented", "represent"});
}

// What makes the percentages of a sentence something else than shares of one whole at one time.
bool compares(const Scan& s, std::size_t i) {
  const FrameWord word = meaning_of(s, i);
  return word.says_change() || word.is == WordClass::compared || word.is == WordClass::range ||
         s.is_one_of(i, {"than", "rate", "earnings"}) ||
         (s.is_one_of(i, {"up", "down"}) && !(i > 0 && meaning_of(s, i - 1).is == WordClass::phrasal));
}

void say(const Scan& s, const std::vector<std::size_t>& shares, std::vector<Statement>& out) {
  FigureTerm sum = s.term(shares.front());
  for (std::size_t i = 1; i < shares.size(); ++i)
    sum = FigureTerm::make(TermKind::add, std::move(sum), s.term(shares[i]));
  Statement statement =
      statement_of(StatementRule::hundred_percent, equals(std::move(sum), FigureTerm::of(Rational(1))));
  statement.label = kSharesOfAll;
  out.push_back(std::move(statement));
}

// "the remaining 5 % cycle", "the rest, 5 %,"
bool is_rest(const Scan& s, std::size_t share) {
  for (std::size_t i = share; i-- > 0 && share - i <= kReach;) {
    if (s.is_one_of(i, {"remaining", "rest", "remainder"})) return true;
    if (s.is_figure(i) || s.is_one_of(i, {"on", ";"})) return false;
  }
  return false;
}

std::optional<std::size_t> share_behind(const Scan& s, std::size_t word) {
  for (std::size_t i = word + 1; i < s.size() && i <= word + kReach; ++i) {
    if (s.is_percent(i)) return i;
    if (s.is_figure(i) || s.is_one_of(i, {",", ";"})) return std::nullopt;
  }
  return std::nullopt;
}

// The one place of a word in the sentence.
std::optional<std::size_t> only(const Scan& s, std::string_view word) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (!s.is(i, word)) continue;
    if (found) return std::nullopt;
    found = i;
  }
  return found;
}

}  // namespace

void find_hundreds(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out) {
  const Scan s(draft, sentence);
  if (s.amounts() > kMaxAmountsOfAList) return;
  std::vector<std::size_t> shares;
  bool divided = false;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (compares(s, i)) return;
    divided = divided || divides(s, i);
    if (s.is_amount(i) && s.figure(i).kind == FigureKind::percent && s.figure(i).upper) return;
    if (s.is_percent(i)) shares.push_back(i);
  }
  if (shares.size() >= 2 && is_rest(s, shares.back())) return say(s, shares, out);
  if (shares.size() != 2 || !divided) return;
  for (const auto& [one, other] : kEverybody) {
    const auto a = only(s, one), b = only(s, other);
    if (a && b && share_behind(s, *a) && share_behind(s, *b) && share_behind(s, *a) != share_behind(s, *b))
      return say(s, shares, out);
  }
}

}  // namespace verify
