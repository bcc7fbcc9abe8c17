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
bool ranks(const Scan& s, std::size_t i, bool& change) {
  change = false;
  if (meaning_of(s, i).is != WordClass::superlative) return false;
  if (s.is_one_of(i, {"most", "least"}) && i > 0 && s.is(i - 1, "at")) return false;
  for (std::size_t k = i + 1; k < s.size() && k <= i + kNounWithin; ++k) {
    const FrameWord word = meaning_of(s, k);
    if (word.is == WordClass::range || s.is_one_of(k, {"since", "ever"})) return false;
    change = change || word.says_change();
  }
  const bool nth = i > 0 && s.is_figure(i - 1) && s.figure(i - 1).kind == FigureKind::ordinal;
  return !nth && !(i > 0 && s.is(i - 1, "next"));
}

std::optional<std::size_t> amount_behind(const Scan& s, std::size_t from) {
  for (std::size_t i = from; i < s.size() && i <= from + kReach; ++i) {
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
    bool change = false;
    if (!ranks(s, i, change)) continue;
    const auto first = amount_behind(s, i + 1);
    if (!first) continue;
    const int direction = meaning_of(s, i).direction;
    std::size_t last = *first, ranked = 1;
    bool followed = false, opposite = false;
    for (std::size_t k = *first + 1; k < s.size() && k <= last + kReach; ++k) {
      if (s.is(k, "followed") && s.is(k + 1, "by")) followed = true;
      if (meaning_of(s, k).is == WordClass::superlative && meaning_of(s, k).direction == -direction && !followed)
        opposite = true;
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
