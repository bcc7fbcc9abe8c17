// Orders: figures of one kind that a sentence ranks: "highest in the north (90 %), followed by the south (86 %)".
#include "draft/frames/frames.h"
#include "draft/frames/governors.h"
#include "draft/frames/limits.h"

namespace verify {

namespace {

constexpr std::size_t kReach = 18;      // tokens between two figures of one ranking
constexpr std::size_t kNounWithin = 3;  // words in which a superlative names what it ranks

// Superlatives of a change ("largest increase") and of "one of the" rank other things than the figures behind them,
// unless "followed by" says that they are ranked.
bool ranks(const Scan& s, std::size_t i, bool& change, bool& nth) {
  change = false;
  if (meaning_of(s, i).is != WordClass::superlative) return false;
  if (s.is_one_of(i, {"most", "least"}) && i > 0 && s.is(i - 1, "at")) return false;
  for (std::size_t k = i + 1; k < s.size() && k <= i + kNounWithin; ++k) {
    const FrameWord word = meaning_of(s, k);
    if (word.is == WordClass::range || s.is_one_of(k, {"since", "ever"})) return false;
    change = change || word.says_change();
  }
  nth = i > 0 && (s.is(i - 1, "next") || (s.is_figure(i - 1) && s.figure(i - 1).kind == FigureKind::ordinal));
  return true;
}

// "those aged 16 to 24", "the three-year cycle", "more than 3 months ago": no figure that is ranked.
bool names_a_time(const Scan& s, std::size_t i) {
  return s.is_amount(i) && (is_age(s, i) || s.figure(i).unit == "year" || s.figure(i).unit == "month");
}

// Another figure of the sentence that the highest is held against: "compared with 17 % of those over 65", "whereas only
// 3 % of the young". Not one of another time, which may well be higher.
std::optional<std::size_t> compared_behind(const Scan& s, std::size_t word, std::size_t first) {
  const bool only = s.is_one_of(word, {"whereas", "while"}) && s.is_one_of(word + 1, {"only", "just"});
  if (!only && meaning_of(s, word).is != WordClass::compared) return std::nullopt;
  for (std::size_t i = word + 1; i < s.size() && i <= word + kReach; ++i) {
    if (s.is_one_of(i, {"when", "year", "month", "quarter", "earlier", "ago", ";"})) return std::nullopt;
    if (!s.is_figure(i)) continue;
    if (!s.is_amount(i) || s.figure(i).upper || !s.alike(first, i)) return std::nullopt;
    for (std::size_t k = i + 1; k < s.size() && k <= i + kNounWithin; ++k) {
      if ((s.is_figure(k) && !s.is_amount(k)) || s.is_one_of(k, {"year", "month", "quarter", "previous", "last"}))
        return std::nullopt;
    }
    return i;
  }
  return std::nullopt;
}

std::optional<std::size_t> amount_behind(const Scan& s, std::size_t from) {
  for (std::size_t i = from; i < s.size() && i <= from + kReach; ++i) {
    if (names_a_time(s, i)) continue;
    if (s.is_amount(i)) return s.figure(i).upper ? std::nullopt : std::optional(i);
    const FrameWord word = meaning_of(s, i);
    const bool changes = word.is == WordClass::change_verb || word.is == WordClass::change_either;
    if (s.is_one_of(i, {";", "compared", "while", "than", "from"}) || (changes && i > from + kNounWithin))
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

void find_orders(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out) {
  const Scan s(draft, sentence);
  for (std::size_t i = 0; i < s.size(); ++i) {
    bool change = false, nth = false;
    if (!ranks(s, i, change, nth)) continue;
    const auto first = amount_behind(s, i + 1);
    if (!first) continue;
    const int direction = meaning_of(s, i).direction;
    std::size_t last = *first, ranked = 1;
    bool followed = false, opposite = false;
    for (std::size_t k = *first + 1; k < s.size() && k <= last + kReach; ++k) {
      if (s.is(k, "followed") && s.is(k + 1, "by")) followed = true;
      if (meaning_of(s, k).is == WordClass::superlative && meaning_of(s, k).direction == -direction && !followed &&
          !nth)
        opposite = true;
      if (const auto other = change || nth || followed ? std::nullopt : compared_behind(s, k, *first)) {
        const std::size_t higher = direction > 0 ? *first : *other, lower = direction > 0 ? *other : *first;
        out.push_back(statement_of(StatementRule::order,
                                   FigureTerm::compared(s.term(lower), Comparison::less_equal, s.term(higher))));
        out.back().plausible = true;
        break;
      }
      if (s.is_one_of(k, {"compared", "than", "from", "increase", "decrease", "rise", "fall", "total"})) break;
      if (!s.is_amount(k) || (change && !followed)) continue;
      if (!s.alike(*first, k) || s.figure(k).upper) {
        if (followed || opposite) break;
        continue;
      }
      if (followed || opposite) {
        const std::size_t higher = direction > 0 ? last : k, lower = direction > 0 ? k : last;
        out.push_back(statement_of(StatementRule::order,
                                   FigureTerm::compared(s.term(lower), Comparison::less_equal, s.term(higher))));
        if (++ranked == kMaxAmountsOfASentence) break;
        last = k;
        if (opposite) break;
      } else {
        break;
      }
    }
  }
}

}  // namespace verify
