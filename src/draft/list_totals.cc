// A total before a list is proved by the sum itself: how unlikely it is that some figure near by is just that sum. So
// small counts prove nothing. An alarm asks for the word "total", or for figures so large that no slip fits by chance.
#include "draft/list_totals.h"

#include <algorithm>

#include "draft/statements/evidence.h"
#include "draft/statements/sentence_scan.h"
#include "text/ascii.h"

namespace verify {

namespace {

// Items of a list that is added up.
constexpr std::size_t kFewestItems = 2, kMostItems = 60;
// Letters up to which a word of a noun says nothing.
constexpr std::size_t kShortWord = 3;
// Bytes behind a figure in which a word says that it is a total.
constexpr std::size_t kTotalWithin = 200;
// Blocks before a list, and figures in them, among which its total is sought.
constexpr std::size_t kBlocksBefore = 6, kTotals = 12;
// A total is so many times the room that its sum leaves, for each figure that was tried: that it is no coincidence. And
// so many times, that no slip is one, where no word says "total".
constexpr std::int64_t kUnlikely = 16, kUnlikelyForASlip = 16'384;

bool is_summand(const Figure& f) { return f.kind == FigureKind::number && !f.upper && value_of(f).sign() > 0; }

// The figures of a manuscript by block.
class Blocks {
 public:
  Blocks(const Draft& draft, std::size_t manuscript) : first_(draft.manuscripts[manuscript].blocks.size() + 1) {
    const auto of_manuscript = std::lower_bound(draft.figures.begin(), draft.figures.end(), manuscript,
                                                [](const DraftFigure& f, std::size_t m) { return f.manuscript < m; });
    auto f = static_cast<std::size_t>(of_manuscript - draft.figures.begin());
    for (std::size_t b = 0; b < first_.size(); ++b) {
      while (f < draft.figures.size() && draft.figures[f].manuscript == manuscript && draft.figures[f].block < b) ++f;
      first_[b] = f;
    }
  }
  std::size_t begin(std::size_t block) const { return first_[block]; }
  std::size_t end(std::size_t block) const { return first_[block + 1]; }

 private:
  std::vector<std::size_t> first_;
};

class ListTotals {
 public:
  ListTotals(const Draft& draft, std::size_t manuscript, std::vector<Statement>& out)
      : draft_(draft), m_(draft.manuscripts[manuscript]), figures_(draft, manuscript), out_(out) {}

  void run() {
    for (std::size_t b = 0; b < m_.blocks.size();) {
      std::size_t end = b;
      while (end < m_.blocks.size() && m_.blocks[end].kind == Block::Kind::list_item &&
             m_.blocks[end].level == m_.blocks[b].level)
        ++end;
      if (end > b) list(b, end);
      b = std::max(end, b + 1);
    }
  }

 private:
  const Figure& figure(std::size_t f) const { return draft_.figures[f].figure; }

  void list(std::size_t begin, std::size_t end) {
    std::vector<std::size_t> parts;
    for (std::size_t b = begin; b < end && parts.size() <= kMostItems; ++b) {
      std::size_t f = figures_.begin(b);
      while (f < figures_.end(b) && !is_summand(figure(f))) ++f;
      if (f == figures_.end(b) || (!parts.empty() && !alike(figure(f), figure(parts.front())))) return;
      parts.push_back(f);
    }
    if (parts.size() < kFewestItems || parts.size() > kMostItems) return;
    std::size_t tried = 0;
    for (std::size_t b = begin; b-- > 0 && begin - b <= kBlocksBefore;) {
      for (std::size_t f = figures_.end(b); f-- > figures_.begin(b);) {
        if (!is_summand(figure(f)) || !alike(figure(f), figure(parts.front()))) continue;
        if (++tried > kTotals) return;
        if (says(f, parts, tried, b)) return;
      }
      if (m_.blocks[b].kind == Block::Kind::heading) return;
    }
  }

  bool says_total(std::size_t block, std::size_t total) const {
    const Span all = m_.blocks[block].span;
    const std::string text =
        ascii_lower(m_.text->slice({all.begin, std::min(figure(total).span.end + kTotalWithin, all.end)}));
    for (const std::string_view word : {"total", "made up of", "comprises", "consists of"}) {
      if (text.find(word) != std::string::npos) return true;
    }
    return false;
  }

  bool says(std::size_t total, const std::vector<std::size_t>& parts, std::size_t tried, std::size_t block) {
    Rational sum = 0, step = step_of(figure(total)), largest = 0;
    for (const std::size_t f : parts) {
      sum = sum + value_of(figure(f));
      largest = std::max(largest, value_of(figure(f)));
      step = std::min(step, step_of(figure(f)));
    }
    const Rational whole = value_of(figure(total));
    // Figures that all end in two zeros or more were rounded.
    const bool rounded = step >= Rational(100) || step < Rational(1);
    const Written& written = figure(total).written;
    const bool scaled = written.scale > 0 || written.numeral.decimals > 0;  // "$130 million"
    const Rational own = scaled ? step_of(figure(total)) : step;
    const Rational half = Rational(1, 2);
    const Rational slack = (rounded ? step * half * Rational(static_cast<std::int64_t>(parts.size())) : Rational(0)) +
                           (rounded || own > step ? own * half : Rational(0));
    const Rational room = std::max(slack + slack, step) * Rational(static_cast<std::int64_t>(tried));
    const bool holds = (whole - sum).abs() <= slack;
    if (holds && whole <= largest) return false;
    if (holds ? whole < room * Rational(kUnlikely)
              : !is_slip(total, parts, sum, slack, whole < room * Rational(kUnlikelyForASlip), block))
      return false;
    FigureTerm parts_term = sum_of(parts);
    Statement statement = statement_of(StatementRule::parts, equals(figure_term(total), parts_term));
    if (holds && slack.sign() > 0) {
      const auto at_most = [&](const FigureTerm& a, const FigureTerm& b) {
        return FigureTerm::compared(a, Comparison::less_equal,
                                    FigureTerm::make(TermKind::add, b, FigureTerm::of(slack)));
      };
      statement.shown = std::move(statement.term);
      statement.term = FigureTerm::make(TermKind::logical_and, at_most(figure_term(total), parts_term),
                                        at_most(parts_term, figure_term(total)));
    }
    statement.label = kPartsBehind;
    statement.plausible = true;
    out_.push_back(std::move(statement));
    return true;
  }

  bool is_slip(std::size_t total, const std::vector<std::size_t>& parts, const Rational& sum, const Rational& slack,
               bool likely, std::size_t block) const {
    if (!large_enough_for_a_slip(value_of(figure(total)))) return false;
    if (likely && !says_total(block, total) && !count_one_thing(total, parts)) return false;
    if (fit_of(equals(figure_term(total), sum_of(parts)), draft_) == Fit::near) return true;
    const auto leads_to = [&](std::size_t f, const Rational& wanted) {
      return slip_into(figure(f), Interval::closed(wanted - slack, wanted + slack)).has_value();
    };
    const Rational miss = value_of(figure(total)) - sum;
    return leads_to(total, sum) || std::any_of(parts.begin(), parts.end(),
                                               [&](std::size_t f) { return leads_to(f, value_of(figure(f)) + miss); });
  }

  std::vector<std::string> nouns_of(std::size_t f) const {
    std::vector<std::string> out;
    std::string word;
    for (const char c : ascii_lower(m_.text->slice(figure(f).noun)) + ' ') {
      if (is_ascii_letter(c)) {
        word += c;
      } else {
        if (word.size() > kShortWord) out.push_back(word);
        word.clear();
      }
    }
    return out;
  }

  // "504,000 jobless people", "163,000 jobless men", "341,000 jobless women"
  bool count_one_thing(std::size_t total, const std::vector<std::size_t>& parts) const {
    const std::vector<std::string> nouns = nouns_of(total);
    return std::any_of(nouns.begin(), nouns.end(), [&](const std::string& noun) {
      return std::all_of(parts.begin(), parts.end(), [&](std::size_t f) {
        const std::vector<std::string> other = nouns_of(f);
        return std::find(other.begin(), other.end(), noun) != other.end();
      });
    });
  }

  const Draft& draft_;
  const Manuscript& m_;
  const Blocks figures_;
  std::vector<Statement>& out_;
};

}  // namespace

void find_list_totals(const Draft& draft, std::vector<Statement>& out) {
  for (std::size_t m = 0; m < draft.manuscripts.size(); ++m) ListTotals(draft, m, out).run();
}

}  // namespace verify
