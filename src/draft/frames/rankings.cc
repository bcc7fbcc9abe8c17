// Rankings that run over two sentences, or over a list: "The north had the most pupils (45 %). This was followed by …",
// "… was the second largest, with 12 %", "in order: oak (22 %), beech (12 %) …". Stands beside orders.cc, which reads
// the rankings of one sentence.
#include <algorithm>

#include "draft/frames/frames.h"
#include "draft/frames/governors.h"
#include "draft/frames/limits.h"

namespace verify {

namespace {

// Tokens from a superlative to its figure, between two figures of a list, and from "of all" to what it counts.
constexpr std::size_t kFigureWithin = 18, kListedWithin = 14;
// Words behind a superlative that name what it ranks.
constexpr std::size_t kNounWithin = 4;
// Letters in which two forms of a word agree.
constexpr std::size_t kStem = 5;
// Tokens at the start of a sentence in which "followed by" stands.
constexpr std::size_t kFollowedWithin = 6;
// Tokens from "all" to the figure of all.
constexpr std::size_t kAllWithin = 8;

bool is_nth(const Scan& s, std::size_t i) {
  return i > 0 && (s.is(i - 1, "next") || (s.is_figure(i - 1) && s.figure(i - 1).kind == FigureKind::ordinal) ||
                   (s.is(i - 1, "-") && i > 1 && s.is_figure(i - 2) && s.figure(i - 2).kind == FigureKind::ordinal));
}

bool says_change_behind(const Scan& s, std::size_t i) {
  for (std::size_t k = i + 1; k < s.size() && k <= i + kNounWithin; ++k) {
    const FrameWord word = meaning_of(s, k);
    if (word.says_change() || word.is == WordClass::range || s.is_one_of(k, {"since", "ever"})) return true;
  }
  return false;
}

// What a sentence calls the first, the second or the last of something, with its figure.
struct Ranked {
  std::size_t at, figure;
  int direction;
  bool nth;
};

std::optional<std::size_t> figure_of(const Scan& s, std::size_t from) {
  for (std::size_t i = from + 1; i < s.size() && i <= from + kFigureWithin; ++i) {
    if (s.is_amount(i))
      return s.figure(i).upper || s.figure(i).kind == FigureKind::multiple ? std::nullopt : std::optional(i);
    if (s.is_one_of(i, {";", "compared", "while", "than", "from", "up", "down"})) return std::nullopt;
  }
  return std::nullopt;
}

std::vector<Ranked> ranked_in(const Scan& s) {
  std::vector<Ranked> out;
  for (std::size_t i = 0; i < s.size(); ++i) {
    const FrameWord word = meaning_of(s, i);
    if (word.is != WordClass::superlative || says_change_behind(s, i)) continue;
    if (i > 0 && s.is(i - 1, "at") && s.is_one_of(i, {"most", "least"})) continue;
    const auto figure = figure_of(s, i);
    if (figure) out.push_back({i, *figure, word.direction, is_nth(s, i)});
  }
  return out;
}

void say(FigureTerm less, FigureTerm more, bool plausible, std::vector<Statement>& out) {
  Statement statement = statement_of(StatementRule::order,
                                     FigureTerm::compared(std::move(less), Comparison::less_equal, std::move(more)));
  statement.plausible = plausible;
  out.push_back(std::move(statement));
}

// The words that name what a superlative ranks: "proportion of readers".
std::vector<std::string_view> nouns_of(const Scan& s, std::size_t at) {
  std::vector<std::string_view> out;
  for (std::size_t k = at + 1; k < s.size() && k <= at + kNounWithin; ++k) {
    if (s[k].kind != Token::Kind::word || meaning_of(s, k).is == WordClass::be) break;
    if (carries_meaning(s[k]) && meaning_of(s, k).is == WordClass::none) out.push_back(s[k].text);
  }
  return out;
}

// "religion" and "religious".
bool same_stem(std::string_view a, std::string_view b) {
  return a == b || (a.size() >= kStem && b.size() >= kStem && a.substr(0, kStem) == b.substr(0, kStem));
}

bool rank_the_same(const Scan& a, std::size_t of_a, const Scan& b, std::size_t of_b) {
  const auto x = nouns_of(a, of_a), y = nouns_of(b, of_b);
  if (x.empty() || y.empty()) return true;
  return std::any_of(x.begin(), x.end(), [&](std::string_view word) {
    return std::any_of(y.begin(), y.end(), [&](std::string_view other) { return same_stem(word, other); });
  });
}

// "This was followed by A (13 %), B (12 %) and C (9 %)."
void find_followed(const Scan& before, const Ranked& first, const Scan& s, std::vector<Statement>& out) {
  std::size_t at = 0;
  while (at < s.size() && at < kFollowedWithin && !(s.is(at, "followed") && s.is(at + 1, "by"))) ++at;
  if (!s.is(at, "followed")) return;
  FigureTerm last = before.term(first.figure);
  for (std::size_t i = at, since = 0; i < s.size() && since <= kListedWithin; ++i, ++since) {
    if (s.is_one_of(i, {";", "compared", "than", "from", "while"})) return;
    if (!s.is_amount(i)) continue;
    if (s.figure(i).upper || !alike(s.figure(i), before.figure(first.figure))) continue;
    FigureTerm next = s.term(i);
    if (first.direction > 0) say(next, last, false, out);
    else say(last, next, false, out);
    last = std::move(next);
    since = 0;
  }
}

// The lowest beside the highest, the second beside the first.
void find_other_rank(const Scan& before, const Ranked& first, const Scan& s, const Ranked& other, bool alone,
                     std::vector<Statement>& out) {
  if (first.nth || !alike(before.figure(first.figure), s.figure(other.figure))) return;
  const bool opposite = alone && !other.nth && other.direction == -first.direction;
  const bool next = other.nth && other.direction == first.direction;
  if ((!opposite && !next) || !rank_the_same(before, first.at, s, other.at)) return;
  // "Tower Hill was the lowest": of what the sentence before ranks.
  if (!next && !nouns_of(s, other.at).empty() && nouns_of(before, first.at).empty()) return;
  const bool first_is_more = first.direction > 0;
  FigureTerm one = before.term(first.figure), two = s.term(other.figure);
  if (first_is_more) say(std::move(two), std::move(one), true, out);
  else say(std::move(one), std::move(two), true, out);
}

// "49 % of all adults", "across all adults at 49 %", "Of all adults, 49 %".
bool is_of_all(const Scan& s, std::size_t i) {
  if (s.is(i + 1, "of") && s.is(i + 2, "all")) return true;
  for (std::size_t k = i; k-- > 0 && i - k <= kAllWithin;) {
    if (s.is_amount(k)) return false;
    if (s.is(k, "all") && k > 0 && s.is_one_of(k - 1, {"of", "across", "among", "for"})) return true;
  }
  return false;
}

// "… bought by 49 % of all adults. Those aged 25 to 34 were most likely to buy these (64 %)."
void find_above_all(const Scan& before, const Scan& s, const Ranked& group, std::vector<Statement>& out) {
  if (group.nth || !s.is_percent(group.figure)) return;
  bool same = false;
  for (std::size_t k = 0; k < s.size(); ++k) same = same || s.is_one_of(k, {"these", "this", "such"});
  // "Of all adults, 67 % were aware of it. The young had the highest level of awareness (81 %)."
  for (const std::string_view noun : nouns_of(s, group.at)) {
    for (std::size_t k = 0; k < before.size() && !same; ++k)
      same = before[k].kind == Token::Kind::word && same_stem(noun, before[k].text);
  }
  if (!same) return;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (!before.is_percent(i) || before.figure(i).upper || !is_of_all(before, i)) continue;
    FigureTerm all = before.term(i), one = s.term(group.figure);
    if (group.direction > 0) say(std::move(all), std::move(one), true, out);
    else say(std::move(one), std::move(all), true, out);
    return;
  }
}

// "in order: oak (22 %), beech (12 %) and fir (6 %)"
void find_in_order(const Scan& s, std::vector<Statement>& out) {
  for (std::size_t i = 0; i + 1 < s.size(); ++i) {
    if (!s.is(i, "in") || !s.is(i + 1, "order") || s.is_one_of(i + 2, {"to", "of", "that"})) continue;
    bool top = false;
    for (std::size_t k = 0; k < i; ++k)
      top = top || s.is(k, "top") || (meaning_of(s, k).is == WordClass::superlative && meaning_of(s, k).direction > 0);
    if (!top) return;
    std::optional<std::size_t> last;
    for (std::size_t k = i + 2, since = 0; k < s.size() && since <= kListedWithin; ++k, ++since) {
      if (s.is_one_of(k, {";", "compared", "than", "from"})) return;
      if (!s.is_amount(k) || s.figure(k).upper || (last && !s.alike(*last, k))) continue;
      if (last) say(s.term(k), s.term(*last), false, out);
      last = k;
      since = 0;
    }
    return;
  }
}

}  // namespace

void find_rankings(const Draft& draft, const Sentence* previous, const Sentence& sentence,
                   std::vector<Statement>& out) {
  const Scan s(draft, sentence);
  const std::size_t amounts = s.amounts();
  if (amounts == 0 || amounts > kMaxAmountsOfASentence) return;
  find_in_order(s, out);
  if (previous == nullptr) return;
  const Scan before(draft, *previous);
  if (before.amounts() > kMaxAmountsOfASentence) return;
  const std::vector<Ranked> first = ranked_in(before), here = ranked_in(s);
  if (!first.empty()) find_followed(before, first.front(), s, out);
  // A sentence that has both ends itself speaks of something else.
  const bool alone = first.size() == 1 && here.size() == 1;
  for (const Ranked& other : here) {
    for (const Ranked& one : first) find_other_rank(before, one, s, other, alone, out);
    find_above_all(before, s, other, out);
  }
}

}  // namespace verify
