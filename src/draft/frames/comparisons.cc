// Comparisons whose figures no governor fills: "men (89 %) were more likely … than women (85 %)", "much lower at 35 %",
// and a sentence that says who has more, before the figures of both. Stands beside change_frames.cc, which reads those
// whose figures hang on the words themselves.
#include <algorithm>

#include "draft/frames/frames.h"
#include "draft/frames/governors.h"
#include "draft/frames/limits.h"

namespace verify {

namespace {

// Tokens from the comparative to "than", and from there to the figure.
constexpr std::size_t kThanWithin = 14, kFigureWithin = 14;
// Tokens from a comparative back to the figure, or to the group, that is compared.
constexpr std::size_t kBackWithin = 60;

// "more", "higher": +1; "fewer", "lower": −1; 0 where nothing is compared.
int comparative_at(const Scan& s, std::size_t i) {
  const FrameWord word = meaning_of(s, i);
  const bool adverb = s.is_one_of(i, {"above", "below", "under", "up", "down", "exceeding"});
  return word.is == WordClass::comparative && !adverb ? word.direction : 0;
}

bool is_level(const Scan& s, std::size_t i) {
  if (!s.is_percent(i) || s.figure(i).upper) return false;
  const Governor::Kind kind = governor_of(s, i).kind;
  return kind != Governor::Kind::change && kind != Governor::Kind::by;
}

std::optional<std::size_t> level_before(const Scan& s, std::size_t i) {
  for (std::size_t k = i; k-- > 0 && i - k <= kBackWithin && !s.is(k, ";");) {
    if (is_level(s, k)) return k;
  }
  return std::nullopt;
}

// No figure but these two can be meant.
bool has_two_levels(const Scan& s) {
  std::size_t levels = 0;
  for (std::size_t i = 0; i < s.size(); ++i) levels += is_level(s, i);
  return levels == 2;
}

std::optional<std::size_t> level_behind(const Scan& s, std::size_t i, std::size_t within) {
  for (std::size_t k = i + 1; k < s.size() && k <= i + within; ++k) {
    if (is_level(s, k)) return k;
    if (s.is(k, ";") || comparative_at(s, k) != 0) break;
  }
  return std::nullopt;
}

void say(const Scan& s, std::size_t more, std::size_t less, std::vector<Statement>& out) {
  Statement statement =
      statement_of(StatementRule::direction, FigureTerm::compared(s.term(less), Comparison::less, s.term(more)));
  statement.label = more < less ? kFirstIsLarger : kSecondIsLarger;
  statement.plausible = true;
  out.push_back(std::move(statement));
}

// "than", or "compared with" behind a comparative.
std::optional<std::size_t> compared_behind(const Scan& s, std::size_t i) {
  for (std::size_t k = i + 1; k < s.size() && k <= i + kThanWithin; ++k) {
    if (s.is(k, "than") || (meaning_of(s, k).is == WordClass::compared && k + 1 < s.size())) return k;
    if (s.is(k, ";") || comparative_at(s, k) != 0) break;
  }
  return std::nullopt;
}

// "Men (89 %) were more likely to … than women (85 %)."
void find_around_than(const Scan& s, std::vector<Statement>& out) {
  for (std::size_t i = 0; i < s.size(); ++i) {
    const int direction = comparative_at(s, i);
    if (direction == 0) continue;
    const auto than = compared_behind(s, i);
    if (!than) continue;
    const auto after = level_behind(s, *than, kFigureWithin);
    const auto before = level_before(s, *than);
    if (!after || !before || !s.alike(*before, *after)) continue;
    const bool bracketed = s.is(*after - 1, "(") && s.is(*before - 1, "(");
    if (!bracketed && !(*before < i && s.is(*after - 1, "(") && has_two_levels(s))) continue;
    const std::size_t more = direction > 0 ? *before : *after, less = direction > 0 ? *after : *before;
    say(s, more, less, out);
  }
}

// "…, but the use of them is much lower at 35 %": lower than the figure before.
void find_lower_at(const Scan& s, std::vector<Statement>& out) {
  for (std::size_t i = 0; i + 2 < s.size(); ++i) {
    const int direction = comparative_at(s, i);
    if (direction == 0 || !s.is(i + 1, "at") || !is_level(s, i + 2)) continue;
    const auto before = level_before(s, i);
    if (!before || !s.alike(*before, i + 2) || !has_two_levels(s)) continue;
    const std::size_t more = direction > 0 ? i + 2 : *before, less = direction > 0 ? *before : i + 2;
    say(s, more, less, out);
  }
}

// The noun of a group: the word behind "% of" and its determiners.
std::string_view group_of(const Scan& s, std::size_t figure) {
  std::size_t i = figure + 1;
  const bool bracket = s.is(i, ")");  // "five in ten (47 %) men"
  if (bracket) ++i;
  if (!bracket && !s.is(i, "of")) return {};
  while (s.is_one_of(i, {"of", "all", "the", "those", "adult"})) ++i;
  return i < s.size() && s[i].kind == Token::Kind::word ? std::string_view(s[i].text) : std::string_view();
}

bool same_group(std::string_view a, std::string_view b) {
  return !a.empty() && (a == b || (a == "males" && b == "men") || (a == "females" && b == "women"));
}

// Which of two groups has more: "men were more likely to … than women".
std::optional<std::string_view> who_has_more(const Scan& s, std::string_view a, std::string_view b) {
  for (std::size_t i = 0; i < s.size(); ++i) {
    const int direction = comparative_at(s, i);
    if (direction == 0) continue;
    const auto than = compared_behind(s, i);
    if (!than || !s.is(*than, "than")) continue;
    const auto stands = [&](std::size_t from, std::size_t to, std::string_view word) {
      for (std::size_t k = from; k < std::min(to, s.size()); ++k) {
        if (s[k].kind == Token::Kind::word && same_group(word, s[k].text)) return true;
      }
      return false;
    };
    const std::size_t begin = i > kBackWithin ? i - kBackWithin : 0, end = *than + 1 + kFigureWithin;
    const bool first = stands(begin, i, a) && stands(*than, end, b);
    const bool second = stands(begin, i, b) && stands(*than, end, a);
    if (first == second) continue;
    return first == (direction > 0) ? a : b;
  }
  return std::nullopt;
}

// "…, with 89 % of men … compared with 85 % of women", where this sentence or the one before says who has more.
void find_said_before(const Scan* previous, const Scan& s, std::vector<Statement>& out) {
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (meaning_of(s, i).is != WordClass::compared) continue;
    const auto before = level_before(s, i);
    const auto after = level_behind(s, i, kFigureWithin);
    if (!before || !after || !s.alike(*before, *after)) continue;
    const std::string_view a = group_of(s, *before), b = group_of(s, *after);
    if (a.empty() || b.empty() || a == b) continue;
    auto more = who_has_more(s, a, b);
    if (!more && previous != nullptr) more = who_has_more(*previous, a, b);
    if (!more) continue;
    say(s, *more == a ? *before : *after, *more == a ? *after : *before, out);
    return;
  }
}

// "In contrast, only 79 % of the coast did": less than the one figure of the sentence before.
void find_contrast(const Scan& before, const Scan& s, std::vector<Statement>& out) {
  if (!(s.is_one_of(0, {"in", "by"}) && s.is(1, "contrast"))) return;
  const auto here = level_behind(s, 1, kFigureWithin);
  if (!here || !s.is_one_of(*here - 1, {"only", "just"})) return;
  std::optional<std::size_t> there;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (!is_level(before, i)) continue;
    if (there) return;
    there = i;
  }
  if (!there || !alike(before.figure(*there), s.figure(*here))) return;
  Statement statement = statement_of(StatementRule::direction,
                                     FigureTerm::compared(s.term(*here), Comparison::less, before.term(*there)));
  statement.label = kFirstIsLarger;
  statement.plausible = true;
  out.push_back(std::move(statement));
}

}  // namespace

void find_comparisons(const Draft& draft, const Sentence* previous, const Sentence& sentence,
                      std::vector<Statement>& out) {
  const Scan s(draft, sentence);
  const std::size_t amounts = s.amounts();
  if (amounts < 1 || amounts > kMaxAmountsOfASentence) return;
  std::optional<Scan> before;
  if (previous != nullptr) before.emplace(draft, *previous);
  if (before) find_contrast(*before, s, out);
  if (amounts < 2) return;
  find_around_than(s, out);
  find_lower_at(s, out);
  find_said_before(before ? &*before : nullptr, s, out);
}

}  // namespace verify
