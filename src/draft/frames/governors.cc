// Walks from a figure to the word that governs it. The order of the questions matters: a hedge before "than" is no
// comparison, and "made up" is no rise.
#include "draft/frames/governors.h"

namespace verify {

namespace {

using Kind = Governor::Kind;

constexpr std::size_t kReach = 14;       // tokens to the left
constexpr std::size_t kReachBehind = 3;  // words behind the figure in which its change is named

// "made up", "set up": neither a rise nor a figure's own word.
bool is_phrasal(const Scan& s, std::size_t i) { return i > 0 && meaning_of(s, i - 1).is == WordClass::phrasal; }

// "up", "down", "higher" as the change itself: "250, up 12 %".
bool is_moving(const Scan& s, std::size_t i) {
  return s.is_one_of(i, {"up", "down"}) && !is_phrasal(s, i) && !(i > 0 && s.is(i - 1, "-"));
}

bool said_before(const Scan& s, std::size_t i, std::size_t words, std::initializer_list<std::string_view> texts) {
  for (std::size_t k = i; k-- > 0 && i - k <= words;) {
    if (s.is_one_of(k, texts)) return true;
    if (s[k].kind == Token::Kind::mark) return false;
  }
  return false;
}

// "up on the year before when 28 % …", "compared to a year ago where 56 % …"
bool compares_with_time(const Scan& s, std::size_t i) {
  bool compares = false, time = false;
  for (std::size_t k = i; k-- > 0 && i - k <= 8;) {
    if (s[k].kind == Token::Kind::mark) break;
    compares = compares || is_moving(s, k) || meaning_of(s, k).is == WordClass::compared;
    time = time || s.is_one_of(k, {"year", "quarter", "month", "ago", "earlier"});
  }
  return compares && time;
}

std::optional<Governor> of_to(const Scan& s, std::size_t i) {
  if (i > 0 && meaning_of(s, i - 1).is == WordClass::compared) return Governor{Kind::compared, i - 1};
  if (i > 0 && s.is_one_of(i - 1, {"due", "attributable", "related", "equal", "equivalent", "according", "owing",
                                   "thanks", "subject", "up", "close", "next"}))
    return Governor{Kind::other, i};
  return Governor{Kind::to, i};
}

std::optional<Governor> of_of(const Scan& s, std::size_t i) {
  if (i == 0) return Governor{Kind::other, i};
  if (s.is_amount(i - 1) || s.is(i - 1, "out")) return Governor{Kind::of_figure, i - 1};
  const FrameWord before = meaning_of(s, i - 1);
  if (before.says_change()) return Governor{Kind::change, i - 1, before.direction};
  return std::nullopt;  // "net sales of": goes on with the word before it
}

// What a word decides; nothing where the walk goes on.
std::optional<Governor> of_word(const Scan& s, std::size_t i) {
  if (s.is(i, "of")) return of_of(s, i);
  if (s.is(i, "than")) return Governor{Kind::than, i, i > 0 ? meaning_of(s, i - 1).direction : 0};
  if (s.is(i, "to")) return of_to(s, i);
  if (s.is(i, "from")) return Governor{Kind::from, i, 0, i > 0 && is_moving(s, i - 1)};
  if (s.is(i, "by")) return Governor{Kind::by, i};
  // "an increase on the previous estimate of 411"
  if (s.is(i, "on") && i > 0 && meaning_of(s, i - 1).says_change() && meaning_of(s, i + 1).is == WordClass::determiner)
    return Governor{Kind::from, i, 0, true};
  if (s.is_one_of(i, {"against", "versus", "vs"})) return Governor{Kind::compared, i};
  if (s.is(i, "with") && i > 0 && meaning_of(s, i - 1).is == WordClass::compared)
    return Governor{Kind::compared, i - 1};
  if (s.is(i, "at")) return Governor{Kind::be, i};
  if (s.is_one_of(i, {"when", "where"}) && s.is_amount(i + 1) && compares_with_time(s, i))
    return Governor{Kind::compared, i};
  const FrameWord word = meaning_of(s, i);
  switch (word.is) {
    case WordClass::be: return Governor{said_before(s, i, 4, {"when", "where"}) ? Kind::compared : Kind::be, i};
    case WordClass::change_verb:
    case WordClass::change_either:
    case WordClass::change_noun:
      if (s.is_one_of(i + 1, {"rate", "rates"})) return std::nullopt;  // "the growth rate of 1.8 %" is a level
      return Governor{Kind::change, i, word.direction};
    case WordClass::comparative:
      if (s.is_one_of(i, {"above", "below"}) && i > 0 && s.is(i - 1, ",") && s.is(i + 1, "the"))
        return Governor{Kind::than, i, word.direction};  // ", above the average of 1.8 %"
      if (s.is_one_of(i, {"above", "below"}) &&
          said_before(s, i, 3, {"is", "was", "are", "were", "remains", "remained"}))
        return Governor{Kind::than, i, word.direction};
      if (is_moving(s, i)) return Governor{Kind::change, i, word.direction};
      return std::nullopt;
    case WordClass::compared: return Governor{Kind::compared, i};
    case WordClass::conjunction: return Governor{Kind::conjunction, i};
    case WordClass::stop:
    case WordClass::range:
    case WordClass::cause:
    case WordClass::contrast: return Governor{Kind::other, i};
    case WordClass::none:
    case WordClass::superlative:
    case WordClass::hedge:
    case WordClass::determiner:
    case WordClass::phrasal:
    case WordClass::flow:
    case WordClass::disqualifier: break;
  }
  return std::nullopt;
}

Governor to_the_left(const Scan& s, std::size_t figure) {
  bool of = false;
  for (std::size_t i = figure; i-- > 0 && figure - i <= kReach;) {
    switch (s[i].kind) {
      case Token::Kind::figure:
        if (s.is_amount(i)) return {Kind::other, i};
        break;
      case Token::Kind::mark:
        // "below its former rate, of 8.8 %": the comma parts nothing.
        if (!s.is_one_of(i, {"-", "'", "’", "\"", "“", "”"}) && !(s.is(i, ",") && s.is(i + 1, "of") && i + 2 == figure))
          return {Kind::other, i};
        break;
      case Token::Kind::word:
        if (auto found = of_word(s, i)) {
          found->of = of;
          return *found;
        }
        of = of || s.is(i, "of");
    }
  }
  return figure <= kReach ? Governor{Kind::start, figure} : Governor{Kind::other, figure};
}

bool is_percent_within(const Scan& s, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to; ++i) {
    if (s.is_percent(i)) return true;
  }
  return false;
}

// "a 3 % increase", "5 % fewer", "0.3 points lower".
std::optional<Governor> behind(const Scan& s, std::size_t figure) {
  std::size_t bracket = figure + 1;  // "144,300 (or 1.7 %) higher"
  if (s.is(bracket, "(")) {
    while (bracket < s.size() && bracket <= figure + kReach && !s.is(bracket, ")")) ++bracket;
    if (!s.is(bracket, ")") || !is_percent_within(s, figure + 1, bracket)) return std::nullopt;
    ++bracket;
  }
  for (std::size_t i = bracket; i < s.size() && i < bracket + kReachBehind; ++i) {
    if (s[i].kind != Token::Kind::word) return std::nullopt;
    const FrameWord word = meaning_of(s, i);
    const bool noun = word.is == WordClass::change_noun || word.is == WordClass::change_either;
    // "smaller" and "longer" mostly describe the noun behind them: "210 smaller municipalities".
    const bool more = s.is_one_of(i, {"higher", "lower", "more", "fewer", "less", "faster", "slower", "above"});
    if (noun || more) return Governor{Kind::change, i, word.direction};
    if (word.is != WordClass::none && word.is != WordClass::hedge) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

bool is_age(const Scan& sentence, std::size_t i) {
  // Of an age nobody lists more; a sentence may have any number of figures.
  constexpr std::size_t kMostBetween = 40;
  for (std::size_t steps = 0; steps < kMostBetween && i > 0; ++steps, --i) {
    const bool joins =
        sentence.is_one_of(i - 1, {"from", "to", "and", "between", "under", "over", "–", "-", "or", "of"});
    if (!joins && (!sentence.is_amount(i - 1) || sentence.is_percent(i - 1))) break;
  }
  return i > 0 && sentence.is_one_of(i - 1, {"aged", "age", "ages"});
}

FrameWord meaning_of(const Scan& sentence, std::size_t i) {
  if (i >= sentence.size() || sentence[i].kind != Token::Kind::word) return {};
  return frame_word(sentence[i].text);
}

Governor governor_of(const Scan& sentence, std::size_t i) {
  const Governor left = to_the_left(sentence, i);
  const bool compares = left.kind == Kind::than || left.kind == Kind::compared || left.kind == Kind::from;
  if (compares) return left;
  return behind(sentence, i).value_or(left);
}

}  // namespace verify
