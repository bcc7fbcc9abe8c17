// Shares: a part, its whole, and the share of the one in the other, in any order: "949 of the 1,446 villages (65.6 %)",
// "65.6 % of the 1,446 villages, or 949", "Of the 1,446 villages, 949 (65.6 %) …". Part and share stand side by side;
// the whole hangs on "of". What the words name is told however large the miss.
#include <algorithm>

#include "draft/frames/frames.h"
#include "draft/frames/governors.h"
#include "draft/frames/limits.h"
#include "draft/statements/evidence.h"

namespace verify {

namespace {

constexpr std::size_t kNoun = 8;       // words of a noun between a figure and what stands beside it
constexpr std::size_t kIncluded = 16;  // tokens between a whole and the part that it includes
constexpr std::size_t kOf = 4;         // words between a figure and the "of" of its whole
constexpr std::size_t kBase = 300;     // tokens between a base and its last pair
constexpr std::size_t kWholeNoun = 3;  // words between "of" and the whole: "of GDP of $2.5 trillion"

// A part beside its share: the tokens of both.
struct Pair {
  std::size_t part, share;
  std::size_t begin, end;  // the first and the last of the two
};

bool is_determiner(const Scan& s, std::size_t i) {
  return meaning_of(s, i).is == WordClass::determiner || s.is_one_of(i, {"all", "total", "some", "original"});
}

// The whole behind "of": "949 of the 1,446", "949 villages out of a total of 1,446", "3.2 % of GDP of $2 trillion".
std::optional<std::size_t> whole_behind(const Scan& s, std::size_t figure) {
  std::size_t k = figure + 1;
  while (k < s.size() && k <= figure + kOf && s[k].kind == Token::Kind::word && !s.is_one_of(k, {"of", "out"})) ++k;
  if (s.is(k, "out")) ++k;
  if (!s.is(k, "of")) return std::nullopt;
  std::size_t of = k++;
  while (k < s.size() && k <= of + kWholeNoun && s[k].kind == Token::Kind::word) {
    if (s.is(k, "of")) of = k;
    else if (!is_determiner(s, k) && !s.is_percent(figure)) return std::nullopt;
    ++k;
  }
  const bool direct = of + 1 == k || is_determiner(s, k - 1);
  if (!direct || !s.is_number(k)) return std::nullopt;
  return k;
}

// "Of the 1,446 villages, 949 (65.6 %) …", "1,446 villages, of which 949 (65.6 %)": the whole of all pairs behind.
bool is_base(const Scan& s, std::size_t whole) {
  std::size_t start = whole;
  while (start > 0 && whole - start < 4 && is_determiner(s, start - 1)) --start;
  const bool of = start > 0 && s.is(start - 1, "of");
  if (of && (start == 1 || s.is_one_of(start - 2, {",", ";"}))) return true;
  for (std::size_t i = whole + 1; i < s.size() && i <= whole + kNoun; ++i) {
    if (s.is(i, "of") && s.is_one_of(i + 1, {"whom", "which", "them", "these"})) return true;
    if (s.is_figure(i)) return false;
  }
  return false;
}

// Words behind a percentage that make it a share of something else, of another time, or a change.
bool means_other(const Scan& s, std::size_t share) {
  for (std::size_t i = share + 1; i < s.size() && i <= share + 2; ++i) {
    const FrameWord word = meaning_of(s, i);
    if (s[i].kind == Token::Kind::mark) return false;
    if (s.is_one_of(i, {"in", "since", "from", "on", "among", "discount", "premium"}) || word.says_change() ||
        word.is == WordClass::comparative)
      return true;
  }
  return false;
}

bool apposes(const Scan& s, std::size_t i) {
  return s.is_one_of(i, {"or", "accounting", "representing", "equivalent", "equal", "reaching", "making",
                         "constituting", "comprising", "i", "that", "=", "equals"});
}

// The figure that stands beside the one at `first`: in a bracket, behind "or" or "representing", or between commas.
std::optional<std::size_t> beside(const Scan& s, std::size_t first) {
  bool joined = false, comma = false;
  for (std::size_t i = first + 1; i < s.size() && i <= first + 2 * kNoun; ++i) {
    if (s.is_amount(i)) {
      const bool whole = s.is_number(i) && s.is_number(first) && s.alike(first, i) && !joined;
      if (whole && whole_behind(s, first) == i) continue;
      const bool between = comma && (s.is(i + 1, ",") || whole_behind(s, i).has_value());
      if (joined || s.is(i - 1, "(") || between) return i;
      const bool own_whole = s.is_percent(first) && whole_behind(s, first) == i;
      if (own_whole) continue;
      return std::nullopt;
    }
    if (s.is_figure(i)) {
      if (joined) return std::nullopt;
      continue;
    }
    if (s.is(i, "(")) {
      // "(or 65.6 %)", "(some 65.6 %)"; any other bracket tells of something else.
      std::size_t k = i + 1;
      while (k < i + 3 && (apposes(s, k) || meaning_of(s, k).is == WordClass::hedge)) ++k;
      return s.is_amount(k) ? std::optional(k) : std::nullopt;
    }
    if (s.is(i, ",")) {
      if (comma) return std::nullopt;
      comma = true;
      continue;
    }
    if (s[i].kind == Token::Kind::mark && !s.is_one_of(i, {"-", "'", "’", "–", "."})) return std::nullopt;
    if (apposes(s, i)) {
      joined = true;
      continue;
    }
    if (joined && meaning_of(s, i).is != WordClass::hedge && !s.is_one_of(i, {"for", "to", "up", "e", "is"}))
      return std::nullopt;
    const WordClass word = meaning_of(s, i).is;
    if (s.is_one_of(i, {"and", "but"}) || word == WordClass::compared || word == WordClass::contrast || s.is(i, "than"))
      return std::nullopt;
    if (comma && !joined) return std::nullopt;  // a clause of its own
  }
  return std::nullopt;
}

std::vector<Pair> pairs_of(const Scan& s) {
  std::vector<Pair> out;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (!s.is_number(i) && !s.is_percent(i)) continue;
    const auto other = beside(s, i);
    if (!other || s.is_percent(i) == s.is_percent(*other)) continue;
    const std::size_t part = s.is_percent(i) ? *other : i, share = s.is_percent(i) ? i : *other;
    if (s.is_number(part) && !means_other(s, share)) out.push_back({part, share, i, *other});
  }
  // "Turnout was 62.5 %, with 1,250 of 2,000 voters casting ballots."
  for (std::size_t i = 0; i + 2 < s.size(); ++i) {
    if (!s.is_percent(i) || !s.is(i + 1, ",") || !s.is(i + 2, "with") || !s.is_number(i + 3)) continue;
    if (whole_behind(s, i + 3) && governor_of(s, i).kind == Governor::Kind::be) out.push_back({i + 3, i, i, i + 3});
  }
  return out;
}

class Shares {
 public:
  Shares(const Draft& draft, const Scan& scan, std::vector<Statement>& out) : draft_(draft), s_(scan), out_(out) {}

  void run() {
    std::vector<Pair> open;  // without a whole of their own
    for (const Pair& pair : pairs_of(s_)) {
      if (const auto whole = own_whole(pair)) say({pair}, *whole);
      else open.push_back(pair);
    }
    for (std::size_t i = 0; i < s_.size(); ++i) {
      if (!s_.is_number(i) || !is_base(s_, i)) continue;
      std::vector<Pair> of_base;
      const std::size_t end = end_of_base(i);
      for (const Pair& pair : open) {
        if (pair.begin > i && pair.end < end && s_.alike(pair.part, i)) of_base.push_back(pair);
      }
      say(of_base, i);
    }
  }

 private:
  std::optional<std::size_t> own_whole(const Pair& pair) const {
    for (const std::size_t figure : {pair.end, pair.begin}) {
      const auto whole = whole_behind(s_, figure);
      if (whole && *whole != pair.part) return whole;
    }
    if (const auto whole = whole_that_includes(pair)) return whole;
    // "2,400 kilometres; 1,932 kilometres of it, 80.5 %"
    for (std::size_t k = pair.begin + 1; k < pair.end && k <= pair.begin + kOf; ++k) {
      if (!s_.is(k, "of") || !s_.is_one_of(k + 1, {"it", "them", "these", "this"})) continue;
      for (std::size_t i = pair.begin; i-- > 0 && pair.begin - i <= kBase;) {
        if (s_.is_number(i) && s_.alike(i, pair.part)) return i;
      }
    }
    return std::nullopt;
  }

  // "1,450 permits in the year, including 480 permits (33 %)": the noun is said twice.
  std::optional<std::size_t> whole_that_includes(const Pair& pair) const {
    if (pair.part == 0 || !s_.is(pair.part - 1, "including") || pair.share < pair.part) return std::nullopt;
    const auto noun = [&](std::size_t i) { return i + 1 < s_.size() && s_[i + 1].kind == Token::Kind::word; };
    for (std::size_t i = pair.part - 1; i-- > 0 && pair.part - i <= kIncluded;) {
      if (!s_.is_number(i)) continue;
      const bool same =
          s_.alike(i, pair.part) && noun(i) && noun(pair.part) && s_[i + 1].text == s_[pair.part + 1].text;
      return same ? std::optional(i) : std::nullopt;
    }
    return std::nullopt;
  }

  // The base holds up to the next one, and up to another time or group that the first is compared with.
  std::size_t end_of_base(std::size_t whole) const {
    const std::size_t end = std::min(s_.size(), whole + kBase);
    for (std::size_t i = whole + 1; i < end; ++i) {
      if (meaning_of(s_, i).is == WordClass::compared || s_.is_one_of(i, {"than", "against"})) return i;
      if (s_.is(i, "of") && i > whole + kNoun && s_.is_one_of(i + 1, {"those", "these", "the", "whom", "which"}))
        return i;
    }
    return end;
  }

  FigureTerm share_term(const Pair& pair, std::size_t whole) const {
    return equals(s_.term(pair.part), FigureTerm::make(TermKind::multiply, s_.term(pair.share), s_.term(whole)));
  }

  // Several pairs of one base: the further ones may be parts of a part, unless some of them prove the base.
  void say(const std::vector<Pair>& pairs, std::size_t whole) {
    std::vector<bool> holds;
    for (const Pair& pair : pairs) holds.push_back(fit_of(share_term(pair, whole), draft_) == Fit::holds);
    const bool proved = pairs.size() < 2 || std::find(holds.begin(), holds.end(), true) != holds.end();
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const Pair& pair = pairs[i];
      if (s_.figure(pair.part).unit != s_.figure(whole).unit) continue;
      FigureTerm term = share_term(pair, whole);
      if (!holds[i] && !proved && i > 0 && fit_of(term, draft_) == Fit::far) continue;
      // A part above its whole is one slip, which the rule part-of tells.
      if (value_of(s_.figure(pair.part)) > value_of(s_.figure(whole)) && value_of(s_.figure(pair.share)) <= Rational(1))
        continue;
      out_.push_back(statement_of(StatementRule::share, std::move(term)));
    }
  }

  const Draft& draft_;
  const Scan& s_;
  std::vector<Statement>& out_;
};

}  // namespace

void find_shares(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out) {
  const Scan s(draft, sentence);
  if (s.amounts() <= kMaxAmountsOfAList) Shares(draft, s, out).run();
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (!s.is_number(i) || !s.figure(i).out_of) continue;
    const std::size_t whole = *s.figure(i).out_of;
    if (draft.figures[whole].figure.unit != s.figure(i).unit) continue;
    out.push_back(statement_of(StatementRule::part_of,
                               FigureTerm::compared(s.term(i), Comparison::less_equal, figure_term(whole))));
  }
}

}  // namespace verify
