// The largest or the least of some figures, by other words than a superlative: "before peaking at 44 %", "from a low of
// 12 %", "98,100 in the north, 93,600 in the south, but only 41,000 on the coast".
#include "draft/frames/frames.h"
#include "draft/frames/governors.h"
#include "draft/frames/limits.h"
#include "draft/statements/evidence.h"

namespace verify {

namespace {

// Tokens from "peaking at" to its figure, and from there to the figure that it is compared with.
constexpr std::size_t kFigureWithin = 5, kOtherWithin = 24;
// Tokens between two figures of a list.
constexpr std::size_t kListedWithin = 8;

// "peaking at", "a high of": +1; "a low of": −1; 0 for all other words.
int extreme_at(const Scan& s, std::size_t i) {
  const bool governs = s.is_one_of(i + 1, {"at", "of"}) || (s.is(i + 1, ",") && s.is(i + 2, "of"));
  if (!governs) return 0;
  if (s.is_one_of(i, {"peaking", "peaked", "peak"})) return 1;
  if (i == 0 || !s.is_one_of(i - 1, {"a", "record", "the", "its"})) return 0;
  if (s.is(i, "high")) return 1;
  return s.is_one_of(i, {"low", "trough"}) ? -1 : 0;
}

bool is_level(const Scan& s, std::size_t i) {
  if (!s.is_amount(i) || s.figure(i).upper || s.figure(i).kind == FigureKind::multiple) return false;
  const Governor::Kind kind = governor_of(s, i).kind;
  return kind != Governor::Kind::change && kind != Governor::Kind::by && kind != Governor::Kind::of_figure;
}

// Another clause speaks of another thing.
bool ends_clause(const Scan& s, std::size_t i) {
  return s.is(i, ";") || meaning_of(s, i).is == WordClass::contrast || meaning_of(s, i).is == WordClass::compared;
}

void say(const Scan& s, std::size_t less, std::size_t more, Comparison comparison, std::vector<Statement>& out) {
  Statement statement =
      statement_of(StatementRule::order, FigureTerm::compared(s.term(less), comparison, s.term(more)));
  statement.label = kPeak;
  statement.plausible = true;
  out.push_back(std::move(statement));
}

// The level before a peak, in the same clause, or what came after it.
void find_peak(const Scan& s, std::size_t word, int direction, std::vector<Statement>& out) {
  std::optional<std::size_t> peak;
  for (std::size_t i = word + 1; i < s.size() && i <= word + kFigureWithin && !peak; ++i) {
    if (s.is_amount(i)) peak = i;
  }
  if (!peak || s.figure(*peak).upper) return;
  for (std::size_t i = word; i-- > 0 && word - i <= kOtherWithin && !ends_clause(s, i);) {
    if (!s.is_amount(i)) continue;
    if (!is_level(s, i) || !s.alike(i, *peak)) continue;
    return say(s, direction > 0 ? i : *peak, direction > 0 ? *peak : i, Comparison::less_equal, out);
  }
  // "After peaking at 8.6 %, the share fell to 6.6 %."
  if (word == 0 || !s.is(word - 1, "after")) return;
  for (std::size_t i = *peak + 1; i < s.size() && i <= *peak + kOtherWithin && !ends_clause(s, i); ++i) {
    if (!s.is_amount(i)) continue;
    if (!s.alike(i, *peak) || governor_of(s, i).kind != Governor::Kind::to) return;
    return say(s, direction > 0 ? i : *peak, direction > 0 ? *peak : i, Comparison::less_equal, out);
  }
}

// "98,100 in the north, 93,600 in the south, but only 41,000 on the coast": less than each before it.
void find_but_only(const Scan& s, std::size_t but, std::vector<Statement>& out) {
  const std::size_t least = but + 2;
  if (!is_level(s, least)) return;
  std::size_t last = but;
  for (std::size_t i = but; i-- > 0 && last - i <= kListedWithin;) {
    if (ends_clause(s, i) || meaning_of(s, i).says_change()) return;
    if (!s.is_amount(i)) continue;
    if (!s.alike(i, least) || !is_level(s, i)) return;
    say(s, least, i, Comparison::less, out);
    last = i;
  }
}
}  // namespace

void find_extremes(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out) {
  const Scan s(draft, sentence);
  const std::size_t amounts = s.amounts();
  if (amounts < 2 || amounts > kMaxAmountsOfASentence) return;
  for (std::size_t i = 0; i + 1 < s.size(); ++i) {
    if (const int direction = extreme_at(s, i); direction != 0) find_peak(s, i, direction, out);
    if (s.is(i, "but") && s.is_one_of(i + 1, {"only", "just"})) find_but_only(s, i, out);
  }
}

}  // namespace verify
