// Each answer looks a few words far: behind them a sentence speaks of something new.
#include "draft/frames/change_words.h"

#include <algorithm>

#include "draft/frames/governors.h"

namespace verify {

namespace {

// Tokens from a clause to a word that makes its comparison another one.
constexpr std::size_t kDisqualifies = 8;
// Tokens from "compared with" or "after" to the word of change that it speaks of.
constexpr std::size_t kComparedWithin = 4, kAfterWithin = 3;
// Tokens from a change to what it is measured against.
constexpr std::size_t kAgainstWithin = 6;
// Tokens from "between" to the day or year that it names.
constexpr std::size_t kDayWithin = 4;

// "between May 2023 and May 2024": a time, no range of amounts.
bool is_between_days(const Scan& s, std::size_t i) {
  if (!s.is(i, "between")) return false;
  for (std::size_t k = i + 1; k < s.size() && k <= i + kDayWithin; ++k) {
    if (s.is_figure(k)) return !s.is_amount(k);
  }
  return false;
}

}  // namespace

std::optional<int> direction_before(const Scan& s, const Clause& clause, std::size_t at) {
  std::optional<int> found, within;  // within what "as" began
  bool closed = false, comma = false;
  for (std::size_t i = at; i-- > clause.scope;) {
    const FrameWord word = meaning_of(s, i);
    if (word.is == WordClass::range && !is_between_days(s, i)) return 0;
    closed = closed || (found && s.is(i, ")"));
    if (s.is_one_of(i, {"as", "if", "when"})) {
      // A bracket or a comma ends what "as" began: "fell as the area increased, from 40 % to 11 %". Else it says which
      // way figures went where no other word does: "flights were full as the share rose from 40 % to 48 %".
      if (!closed && !comma && s.is(i, "as")) within = found;
      if (!closed) found.reset();
      continue;
    }
    comma = comma || (!found && s.is(i, ","));
    if (found) continue;
    const bool moves = word.is == WordClass::comparative && s.is_one_of(i, {"up", "down", "higher", "lower"}) &&
                       !(i > 0 && s.is(i - 1, "-"));
    if (word.says_change() || moves) found = word.direction;
  }
  return found ? found : within;
}

int says_larger(const Scan& s, std::size_t change) {
  if (change == 0) return 0;
  const int direction = s.is_one_of(change - 1, {"larger", "bigger", "greater"}) ? 1
                        : s.is_one_of(change - 1, {"smaller", "lesser"})         ? -1
                                                                                 : 0;
  for (std::size_t i = change - 1; i-- > 0 && change - i <= kComparedWithin;) {
    if (meaning_of(s, i).is == WordClass::compared) return direction;
  }
  return 0;
}

bool is_other_change(const Scan& s, const Clause& clause, std::size_t change) {
  for (std::size_t i = change; i-- > clause.begin && change - i <= kAfterWithin;) {
    if (meaning_of(s, i).is == WordClass::compared || s.is_one_of(i, {"than", "after", "following", "despite"}))
      return true;
    if (s[i].kind != Token::Kind::word) return false;
  }
  return false;
}

bool compares_by_itself(const Scan& s, std::size_t figure) {
  for (std::size_t k = figure + 1; k < s.size() && k <= figure + kAgainstWithin; ++k) {
    if (s[k].kind == Token::Kind::mark) return false;
    if (!s.is_one_of(k, {"from", "on", "since", "over"})) continue;
    if (s.is_figure(k + 1) && !s.is_amount(k + 1)) return true;
    if (s.is(k + 1, "the") && s.is_one_of(k + 2, {"previous", "last", "year", "quarter", "month"})) return true;
  }
  return false;
}

bool is_disqualified(const Scan& s, const Clause& clause, const std::optional<std::size_t>& before) {
  const std::size_t from = clause.begin > kDisqualifies ? clause.begin - kDisqualifies : 0;
  for (std::size_t i = from; i < std::min(s.size(), clause.end + kDisqualifies); ++i) {
    const bool names_before = i > 0 && before && s.is_figure(i - 1) && s.index(i - 1) == *before;
    if (meaning_of(s, i).is == WordClass::disqualifier && !names_before) return true;
    if (s.is_one_of(i, {"per", "each", "every", "an", "a"}) && s.is_one_of(i + 1, {"year", "month", "day", "week"}) &&
        !s.is_one_of(i + 2, {"ago", "earlier", "before"}) && !names_before)
      return true;
    if (s.is_one_of(i, {"respectively", "like", "excluding"})) return true;
  }
  return false;
}

}  // namespace verify
