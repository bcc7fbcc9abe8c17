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

std::size_t digits_of(const Figure& f) {
  std::string digits;
  for (const char c : f.written.numeral.value.str()) {
    if (is_ascii_digit(c)) digits += c;
  }
  const std::size_t first = digits.find_first_not_of('0');
  const std::size_t last = digits.find_last_not_of('0');
  return first == std::string::npos ? 0 : last - first + 1;
}

// Of a whole number: "1,500" has two.
std::size_t trailing_zeros(const Figure& f) {
  if (f.written.numeral.decimals > 0) return 0;
  const std::string digits = f.written.numeral.value.str();
  const std::size_t last = digits.find_last_not_of('0');
  return last == std::string::npos ? 0 : digits.size() - last - 1;
}

// "the 737 program"
bool may_be_name(const Figure& f) {
  return f.kind == FigureKind::number && f.unit.empty() && f.value.abs() < Rational(1000);
}

// One digit of one of them makes it the other, or two that are swapped, or a power of ten.
bool is_slip_of(const Figure& f, const Figure& g) {
  if (digits_of(f) < kTellingDigits || digits_of(g) < kTellingDigits) return false;
  // "(340)" may be a figure in a bracket.
  if (may_be_name(f) || f.value.abs() == g.value.abs()) return false;
  return slip_into(f, Interval::point(value_of(g))).has_value();
}

}  // namespace

void SharedFigures::add(const Sentence& sentence) {
  Said said;
  said.manuscript = sentence.manuscript;
  const std::string_view text = draft_.manuscripts[sentence.manuscript].text->bytes();
  const Scan scan(draft_, sentence);
  for (std::size_t i = 0; i < scan.size(); ++i) {
    const Token& t = scan[i];
    if (carries_meaning(t)) said.words.insert(t.text);
    if (t.kind != Token::Kind::figure) continue;
    const Figure& f = draft_.figures[t.figure].figure;
    if (is_amount(f) && !f.upper && f.kind != FigureKind::multiple && !is_age(scan, i))
      said.figures.push_back(t.figure);
    else if (f.date) said.times.insert(std::string(text.substr(f.span.begin, f.span.end - f.span.begin)));
  }
  if (!said.figures.empty() && said.figures.size() <= kMaxAmountsOfASentence) said_.push_back(std::move(said));
}

std::size_t SharedFigures::shared_words(const Said& a, const Said& b) {
  return static_cast<std::size_t>(
      std::count_if(a.words.begin(), a.words.end(), [&](const std::string& word) { return b.words.count(word) > 0; }));
}

bool SharedFigures::ties(const Said& a, const Said& b, std::size_t figure, std::size_t anchors) const {
  const Figure& f = draft_.figures[figure].figure;
  if (f.out_of) return false;
  if (digits_of(f) >= kTellingDigits) return true;
  const std::size_t words = shared_words(a, b) + (anchors > 1 ? kSharedWords : 0);
  return words >= (digits_of(f) < kFewestDigits ? kSharedWordsOfOneDigit : kSharedWords);
}

// The same digits twice may be two values that were rounded alike, so that a unit of the last digit lies between them:
// what follows from one doesn't follow from the other.
Statement SharedFigures::tie(std::size_t figure, std::size_t same) const {
  const Figure& f = draft_.figures[figure].figure;
  const Rational hundredth =
      f.kind == FigureKind::percent || f.kind == FigureKind::percentage_point ? Rational(1, 100) : Rational(1);
  const Rational unit =
      Rational::power_of_ten(f.written.scale - f.written.numeral.decimals + static_cast<int>(trailing_zeros(f))) *
      hundredth;
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

void SharedFigures::compare(const Said& a, const Said& b, const Pairs& told, std::vector<Statement>& out) const {
  std::vector<std::size_t> left = a.figures, other = b.figures;
  std::size_t anchors = 0;
  for (auto mine = left.begin(); mine != left.end();) {
    const Figure& f = draft_.figures[*mine].figure;
    const auto same = std::find_if(other.begin(), other.end(), [&](std::size_t i) {
      const Figure& g = draft_.figures[i].figure;
      return alike(f, g) && f.value == g.value;
    });
    if (same == other.end()) {
      ++mine;
      continue;
    }
    anchors += digits_of(f) > 1;
    mine = left.erase(mine);
    other.erase(same);
  }
  const std::size_t words = shared_words(a, b), fewer = std::min(a.words.size(), b.words.size());
  // Beside one anchor, the longer sentence must say all that the shorter one says.
  const bool says_all = fewer >= kWordsBesideOne && words == fewer;
  if (a.times != b.times || anchors == 0) return;
  if (!says_all && (anchors < kAnchors || left.size() != 1 || other.size() != 1)) return;
  std::optional<std::pair<std::size_t, std::size_t>> differs;
  for (const std::size_t f : left) {
    for (const std::size_t g : other) {
      if (!alike(draft_.figures[f].figure, draft_.figures[g].figure)) continue;
      if (differs) return;
      differs.emplace(f, g);
    }
  }
  if (!differs) return;
  FigureTerm term = equals(figure_term(differs->second), figure_term(differs->first));
  const bool slip = says_all ? is_slip_of(draft_.figures[differs->first].figure, draft_.figures[differs->second].figure)
                             : fit_of(term, draft_) == Fit::slip;
  if (!slip || told.count({{differs->second}, {differs->first}}) > 0 || fit_of(term, draft_) == Fit::holds) return;
  Statement statement = statement_of(StatementRule::said_again, std::move(term));
  statement.label = "said twice, beside the same other figures";
  statement.plausible = true;
  out.push_back(std::move(statement));
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
  using Key = std::tuple<std::size_t, FigureKind, std::string, std::string, Rational>;
  std::map<Key, std::vector<std::pair<std::size_t, std::size_t>>> seen;  // sentence and figure
  for (std::size_t i = 0; i < said_.size(); ++i) {
    std::map<std::size_t, std::size_t> shared;  // figures that an earlier sentence shares
    for (const std::size_t figure : said_[i].figures) {
      const Figure& f = draft_.figures[figure].figure;
      const auto& before = seen[Key{said_[i].manuscript, f.kind, f.unit, f.per, f.value}];
      for (std::size_t k = before.size(); k-- > 0 && before.size() - k <= kLookedBack;)
        shared[before[k].first] += before[k].first != i;
    }
    for (const std::size_t figure : said_[i].figures) {
      const Figure& f = draft_.figures[figure].figure;
      auto& before = seen[Key{said_[i].manuscript, f.kind, f.unit, f.per, f.value}];
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
