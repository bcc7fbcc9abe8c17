// Compares sentences by the figures that they share. Two figures that agree in value and unit are an anchor. A
// difference is told only beside two anchors, in sentences of the same days and years, and where a slip explains it:
// official texts are written from templates, and alike sentences mostly speak of different things.
#include "draft/again.h"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>

#include "draft/frames/governors.h"
#include "draft/frames/limits.h"
#include "draft/statements/evidence.h"
#include "draft/statements/sentence_scan.h"
#include "text/ascii.h"
#include "text/disjoint_sets.h"

namespace verify {

namespace {

// Sentences before this one that have a figure and are compared with it: the last ones.
constexpr std::size_t kLookedBack = 6;
// Words that two sentences share where a figure of few digits is the same in both.
constexpr std::size_t kSharedWords = 3;
// Of a figure of fewer digits more words must be the same.
constexpr std::size_t kFewestDigits = 2, kSharedWordsOfOneDigit = 4;
// Ties of one figure, and figures that ties and other statements join.
constexpr std::size_t kMostTies = 2, kMostTied = 24;
// Digits of a figure that two sentences hardly share by chance.
constexpr std::size_t kTellingDigits = 3;
// Figures that agree before a difference beside them is told.
constexpr std::size_t kAnchors = 2;
// Beside one figure that agrees, so many words of the shorter sentence must stand in the longer one, and no other.
constexpr std::size_t kWordsBesideOne = 4;
// Blocks between a sentence and what says it again in other words: what stands together is listed, not said again.
constexpr std::size_t kBlocksApart = 2;
// Words that both have: half of those of the shorter one beside figures of three digits in all, two thirds beside one
// of two digits.
constexpr std::size_t kWordsBesideSure = 3, kWordsBesideUnsure = 5;

// "the 737 program"
bool may_be_name(const Figure& f) {
  return f.kind == FigureKind::number && f.unit.empty() && f.value.abs() < Rational(1000);
}

bool one_within(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::includes(a.begin(), a.end(), b.begin(), b.end()) || std::includes(b.begin(), b.end(), a.begin(), a.end());
}

// One digit of one of them makes it the other, or two that are swapped, or a power of ten.
bool is_slip_of(const Figure& f, const Figure& g) {
  if (telling_digits(f) < kTellingDigits || telling_digits(g) < kTellingDigits) return false;
  // "(340)" may be a figure in a bracket.
  if (may_be_name(f) || f.value.abs() == g.value.abs()) return false;
  return slip_into(f, Interval::point(value_of(g))).has_value();
}

}  // namespace

SharedFigures::Key SharedFigures::key_of(std::size_t figure) const {
  const DraftFigure& f = draft_.figures[figure];
  return {f.manuscript, f.figure.kind, f.figure.unit, f.figure.per, f.figure.value};
}

void SharedFigures::add(const Sentence& sentence) {
  Said said;
  said.manuscript = sentence.manuscript;
  said.block = sentence.block;
  const std::string_view text = draft_.manuscripts[sentence.manuscript].text->bytes();
  const Scan scan(draft_, sentence);
  const bool heading = draft_.manuscripts[sentence.manuscript].blocks[sentence.block].kind == Block::Kind::heading;
  for (std::size_t i = 0; i < scan.size(); ++i) {
    const Token& t = scan[i];
    if (carries_meaning(t)) said.words.insert(t.text);
    if (const FrameWord word = meaning_of(scan, i); word.says_change() && word.direction != 0)
      said.ways |= word.direction > 0 ? 1 : 2;
    if (carries_meaning(t) && i > 0 && !heading && is_ascii_upper(text[t.span.begin])) said.names.insert(t.text);
    if (t.kind != Token::Kind::figure) continue;
    const Figure& f = draft_.figures[t.figure].figure;
    if (is_amount(f) && !f.upper && f.kind != FigureKind::multiple && !is_age(scan, i)) {
      said.figures.push_back(t.figure);
      ++count_[key_of(t.figure)];
    } else if (f.date) {
      said.times.insert(std::string(text.substr(f.span.begin, f.span.end - f.span.begin)));
    }
  }
  // "This represented 84 % of households" speaks of what the sentence before says.
  said.about = said.words;
  const bool goes_on = last_.manuscript == said.manuscript && last_.block == said.block &&
                       scan.is_one_of(0, {"this", "that", "these", "it", "they"});
  if (goes_on) said.about.insert(last_.words.begin(), last_.words.end());
  last_ = {said.manuscript, said.block, said.words};
  if (!said.figures.empty() && said.figures.size() <= kMaxAmountsOfASentence) said_.push_back(std::move(said));
}

std::size_t SharedFigures::shared(const Words& a, const Words& b) {
  return static_cast<std::size_t>(
      std::count_if(a.begin(), a.end(), [&](const std::string& word) { return b.count(word) > 0; }));
}

bool SharedFigures::ties(const Said& a, const Said& b, std::size_t figure, std::size_t anchors) const {
  const Figure& f = draft_.figures[figure].figure;
  if (f.out_of) return false;
  if (telling_digits(f) >= kTellingDigits) return true;
  const std::size_t words = shared(a.about, b.about) + (anchors > 1 ? kSharedWords : 0);
  return words >= (telling_digits(f) < kFewestDigits ? kSharedWordsOfOneDigit : kSharedWords);
}

// The same digits twice may be two values that were rounded alike, so that a unit of the last digit lies between them:
// what follows from one doesn't follow from the other.
Statement SharedFigures::tie(std::size_t figure, std::size_t same) const {
  const Figure& f = draft_.figures[figure].figure;
  const Rational hundredth =
      f.kind == FigureKind::percent || f.kind == FigureKind::percentage_point ? Rational(1, 100) : Rational(1);
  const Rational unit = step_of(f) * hundredth;
  const auto at_most = [&](std::size_t a, std::size_t b) {
    return FigureTerm::compared(figure_term(a), Comparison::less_equal,
                                FigureTerm::make(TermKind::add, figure_term(b), FigureTerm::of(unit)));
  };
  Statement out = statement_of(StatementRule::said_again,
                               FigureTerm::make(TermKind::logical_and, at_most(figure, same), at_most(same, figure)));
  out.shown = equals(figure_term(figure), figure_term(same));
  out.plausible = true;
  return out;
}

// The figures that agree, by the one of `a`, and what is left of both sentences.
SharedFigures::Agreement SharedFigures::agreement_of(const Said& a, const Said& b) const {
  Agreement out{{}, a.figures, b.figures, 0, 0};
  for (auto mine = out.left.begin(); mine != out.left.end();) {
    const Figure& f = draft_.figures[*mine].figure;
    const auto same = std::find_if(out.other.begin(), out.other.end(), [&](std::size_t i) {
      const Figure& g = draft_.figures[i].figure;
      return alike(f, g) && f.value == g.value;
    });
    if (same == out.other.end()) {
      ++mine;
      continue;
    }
    const std::size_t digits = telling_digits(f);
    out.anchors += digits > 1;
    out.digits += digits > 1 ? digits : 0;
    out.same.emplace(*mine, *same);
    mine = out.left.erase(mine);
    out.other.erase(same);
  }
  return out;
}

void SharedFigures::tell(std::size_t f, std::size_t g, const Pairs& told, std::vector<Statement>& out) const {
  FigureTerm term = equals(figure_term(g), figure_term(f));
  if (told.count({{g}, {f}}) > 0 || fit_of(term, draft_) == Fit::holds) return;
  // A slip happens once: where the document has both figures again, they are of two things.
  if (count_.at(key_of(f)) > 1 && count_.at(key_of(g)) > 1) return;
  Statement statement = statement_of(StatementRule::said_again, std::move(term));
  statement.label = "said twice, beside the same other figures";
  statement.plausible = true;
  out.push_back(std::move(statement));
}

// The only two figures of one kind that differ, in sentences that agree in all else. Says whether it told them.
bool SharedFigures::compare_all(const Said& a, const Said& b, const Agreement& agreed, bool says_all, const Pairs& told,
                                std::vector<Statement>& out) const {
  if (a.times != b.times || agreed.anchors == 0) return false;
  const bool all_but_one = agreed.anchors >= kAnchors && agreed.left.size() == 1 && agreed.other.size() == 1;
  if (!says_all && !all_but_one) return false;
  std::optional<std::pair<std::size_t, std::size_t>> differs;
  for (const std::size_t f : agreed.left) {
    for (const std::size_t g : agreed.other) {
      if (!alike(draft_.figures[f].figure, draft_.figures[g].figure)) continue;
      if (differs) return false;
      differs.emplace(f, g);
    }
  }
  if (!differs) return false;
  const auto [f, g] = *differs;
  const bool slip = says_all ? is_slip_of(draft_.figures[f].figure, draft_.figures[g].figure)
                             : fit_of(equals(figure_term(g), figure_term(f)), draft_) == Fit::slip;
  if (slip) tell(f, g, told, out);
  return slip;
}

// Two figures that differ by a slip, each beside the same figure, in two sentences far apart that speak of the same: a
// summary, and the text that it sums up.
void SharedFigures::compare_beside(const Said& a, const Said& b, const Agreement& agreed, bool says_all,
                                   const Pairs& told, std::vector<Statement>& out) const {
  const std::size_t words = shared(a.words, b.words), fewer = std::min(a.words.size(), b.words.size());
  const bool sure = agreed.digits >= kTellingDigits;
  if (agreed.digits == 0 || b.block - a.block < kBlocksApart) return;
  if (sure ? words < kWordsBesideSure || 2 * words < fewer : words < kWordsBesideUnsure || 3 * words < 2 * fewer)
    return;
  if (!one_within(a.times, b.times) || !one_within(a.names, b.names)) return;
  if ((a.ways & b.ways) == 0 && a.ways != 0 && b.ways != 0) return;  // one rose, the other fell
  const auto same = [&](std::size_t i, std::size_t k) {
    const auto found =
        i < a.figures.size() && k < b.figures.size() ? agreed.same.find(a.figures[i]) : agreed.same.end();
    return found != agreed.same.end() && found->second == b.figures[k];
  };
  const auto is_left = [](const std::vector<std::size_t>& of, std::size_t figure) {
    return std::find(of.begin(), of.end(), figure) != of.end();
  };
  const auto says = [&](const Said& said, std::size_t figure) {
    const Key key = key_of(figure);
    return std::any_of(said.figures.begin(), said.figures.end(), [&](std::size_t f) { return key_of(f) == key; });
  };
  for (std::size_t i = 0; i < a.figures.size(); ++i) {
    if (!is_left(agreed.left, a.figures[i])) continue;
    for (std::size_t k = 0; k < b.figures.size(); ++k) {
      const Figure& f = draft_.figures[a.figures[i]].figure;
      const Figure& g = draft_.figures[b.figures[k]].figure;
      if (!is_left(agreed.other, b.figures[k]) || !alike(f, g)) continue;
      if (!(i > 0 && k > 0 && same(i - 1, k - 1)) && !same(i + 1, k + 1)) continue;
      if (says(a, b.figures[k]) || says(b, a.figures[i])) continue;
      if (!says_all && (telling_digits(f) < kFewestDigits || telling_digits(g) < kFewestDigits)) continue;
      if (f.value.abs() == g.value.abs() || !slip_into(f, Interval::point(value_of(g)))) continue;
      tell(a.figures[i], b.figures[k], told, out);
    }
  }
}

void SharedFigures::compare(const Said& a, const Said& b, const Pairs& told, std::vector<Statement>& out) const {
  const Agreement agreed = agreement_of(a, b);
  const std::size_t words = shared(a.words, b.words), fewer = std::min(a.words.size(), b.words.size());
  // Beside one anchor, the longer sentence must say all that the shorter one says.
  const bool says_all = fewer >= kWordsBesideOne && words == fewer;
  if (!compare_all(a, b, agreed, says_all, told, out)) compare_beside(a, b, agreed, says_all, told, out);
}

void SharedFigures::find(std::vector<Statement>& out) const {
  // Figures that statements join are solved together. A tie that would join too many is left out.
  DisjointSets joined(draft_.figures.size());
  const auto may_join = [&](std::size_t a, std::size_t b) {
    return joined.find(a) == joined.find(b) || joined.size_of(a) + joined.size_of(b) <= kMostTied;
  };
  std::set<FigureId> spoken_of;
  std::map<std::size_t, std::size_t> ties_of;  // by figure
  Pairs told;
  for (const Statement& s : out) {
    const std::vector<FigureId> figures = variables_of(s.term);
    spoken_of.insert(figures.begin(), figures.end());
    for (const FigureId f : figures) joined.unite(figures.front().index, f.index);
    if (s.rule != StatementRule::said_again) continue;
    for (const FigureId f : figures) ties_of[f.index] = kMostTies;
    if (figures.size() == 2) told.emplace(figures[0], figures[1]);
  }
  std::map<Key, std::vector<std::pair<std::size_t, std::size_t>>> seen;  // sentence and figure
  for (std::size_t i = 0; i < said_.size(); ++i) {
    std::map<std::size_t, std::size_t> shared;  // figures that an earlier sentence shares
    for (const std::size_t figure : said_[i].figures) {
      const auto& before = seen[key_of(figure)];
      for (std::size_t k = before.size(); k-- > 0 && before.size() - k <= kLookedBack;)
        shared[before[k].first] += before[k].first != i;
    }
    for (const std::size_t figure : said_[i].figures) {
      const Figure& f = draft_.figures[figure].figure;
      auto& before = seen[key_of(figure)];
      for (std::size_t k = before.size(); k-- > 0 && before.size() - k <= kLookedBack;) {
        const auto [sentence, same] = before[k];
        if (sentence == i || ties_of[figure] >= kMostTies || ties_of[same] >= kMostTies || !may_join(figure, same))
          continue;
        const bool tied = ties_of[figure] > 0 || ties_of[same] > 0;
        if (may_be_name(f) && (tied || (spoken_of.count({figure}) > 0 && spoken_of.count({same}) > 0))) continue;
        if (!ties(said_[sentence], said_[i], figure, shared[sentence])) continue;
        out.push_back(tie(figure, same));
        joined.unite(figure, same);
        ++ties_of[figure];
        ++ties_of[same];
      }
      before.emplace_back(i, figure);
    }
    for (const auto& [sentence, figures] : shared) {
      if (figures > 0) compare(said_[sentence], said_[i], told, out);
    }
  }
}

}  // namespace verify
