// Compares sentences by the figures that they share. Two figures that agree in value and unit are an anchor. A
// difference is told only beside two anchors, in sentences of the same days and years, and where a slip explains it:
// official texts are written from templates, and alike sentences mostly speak of different things.
#include "draft/again.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "draft/frames/limits.h"
#include "draft/statements/evidence.h"
#include "text/ascii.h"

namespace verify {

namespace {

// Sentences before this one that have a figure and are compared with it: the last ones.
constexpr std::size_t kLookedBack = 6;
// Words that two sentences share where a figure of few digits is the same in both.
constexpr std::size_t kSharedWords = 3;
// Fewer digits are shared by all kinds of figures.
constexpr std::size_t kFewestDigits = 2;
// Digits of a figure that two sentences hardly share by chance.
constexpr std::size_t kTellingDigits = 3;
// Figures that agree before a difference beside them is told.
constexpr std::size_t kAnchors = 2;

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

bool same_kind(const Figure& a, const Figure& b) { return a.kind == b.kind && a.unit == b.unit && a.per == b.per; }

}  // namespace

void SharedFigures::add(const Sentence& sentence) {
  Said said;
  said.manuscript = sentence.manuscript;
  const std::string_view text = draft_.manuscripts[sentence.manuscript].text->bytes();
  for (const Token& t : sentence.tokens) {
    if (carries_meaning(t)) said.words.insert(t.text);
    if (t.kind != Token::Kind::figure) continue;
    const Figure& f = draft_.figures[t.figure].figure;
    if (is_amount(f) && !f.upper && f.kind != FigureKind::multiple) said.figures.push_back(t.figure);
    else if (f.date) said.times.insert(std::string(text.substr(f.span.begin, f.span.end - f.span.begin)));
  }
  if (!said.figures.empty() && said.figures.size() <= kMaxAmountsOfASentence) said_.push_back(std::move(said));
}

bool SharedFigures::ties(const Said& a, const Said& b, std::size_t figure) const {
  const Figure& f = draft_.figures[figure].figure;
  if (digits_of(f) < kFewestDigits || f.out_of) return false;
  if (digits_of(f) >= kTellingDigits) return true;
  std::size_t shared = 0;
  for (const std::string& word : a.words) shared += b.words.count(word);
  return shared >= kSharedWords;
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
      return same_kind(f, g) && f.value == g.value;
    });
    if (same == other.end()) {
      ++mine;
      continue;
    }
    anchors += digits_of(f) > 1;
    mine = left.erase(mine);
    other.erase(same);
  }
  if (anchors < kAnchors || a.times != b.times || left.size() != 1 || other.size() != 1) return;
  const Figure& f = draft_.figures[left.front()].figure;
  const Figure& g = draft_.figures[other.front()].figure;
  if (!same_kind(f, g) || digits_of(f) < 2) return;
  FigureTerm term = equals(figure_term(other.front()), figure_term(left.front()));
  const std::pair<FigureId, FigureId> pair{{other.front()}, {left.front()}};
  if (told.count(pair) > 0 || fit_of(term, draft_) != Fit::slip) return;
  Statement statement = statement_of(StatementRule::said_again, std::move(term));
  statement.label = "said twice, beside the same other figures";
  statement.plausible = true;
  out.push_back(std::move(statement));
}

void SharedFigures::find(std::vector<Statement>& out) const {
  // Figures that some statement speaks of. One of the two figures of a tie is in no other statement, and each figure is
  // in one tie at most: so no tie joins two parts of a text that could be solved apart.
  std::set<FigureId> spoken_of, tied;
  Pairs told;
  for (const Statement& s : out) {
    const std::vector<FigureId> figures = variables_of(s.term);
    spoken_of.insert(figures.begin(), figures.end());
    if (s.rule == StatementRule::said_again) tied.insert(figures.begin(), figures.end());
    if (s.rule == StatementRule::said_again && figures.size() == 2) told.emplace(figures[0], figures[1]);
  }
  using Key = std::tuple<std::size_t, FigureKind, std::string, std::string, Rational>;
  std::map<Key, std::vector<std::pair<std::size_t, std::size_t>>> seen;  // sentence and figure
  for (std::size_t i = 0; i < said_.size(); ++i) {
    std::map<std::size_t, std::size_t> shared;  // figures that an earlier sentence shares
    for (const std::size_t figure : said_[i].figures) {
      const Figure& f = draft_.figures[figure].figure;
      auto& before = seen[Key{said_[i].manuscript, f.kind, f.unit, f.per, f.value}];
      const auto free = [&](std::size_t one) { return spoken_of.count({one}) == 0; };
      for (std::size_t k = before.size(); k-- > 0 && before.size() - k <= kLookedBack;) {
        const auto [sentence, same] = before[k];
        if (sentence == i) continue;
        ++shared[sentence];
        const bool may = tied.count({figure}) == 0 && tied.count({same}) == 0 && (free(figure) || free(same));
        if (!may || !ties(said_[sentence], said_[i], figure)) continue;
        out.push_back(tie(figure, same));
        tied.insert({{figure}, {same}});
      }
      before.emplace_back(i, figure);
    }
    for (const auto& [sentence, figures] : shared) {
      if (figures >= kAnchors) compare(said_[sentence], said_[i], told, out);
    }
  }
}

}  // namespace verify
