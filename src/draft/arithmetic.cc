// Runs all finders on a sentence, and keeps one of two statements that say the same. Order matters: mergers and near
// misses are the weakest evidence, so they come last and take only figures that no other statement speaks of.
#include "draft/arithmetic.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "draft/frames/frames.h"
#include "ground/problem.h"

namespace verify {

namespace {

std::vector<FigureId> sorted_figures(const Statement& s) {
  std::vector<FigureId> out = variables_of(s.term);
  std::sort(out.begin(), out.end());
  return out;
}

// Which way figures went, and their order, explains no figure.
bool only_compares(const Statement& s) { return s.rule == StatementRule::direction || s.rule == StatementRule::order; }

// More figures are a sum, of which no two are a change.
constexpr std::size_t kFiguresOfAChange = 4;

}  // namespace

void read_arithmetic(const Draft& draft, const std::vector<Sentence>& sentences, std::size_t index,
                     std::vector<Statement>& out) {
  const Sentence& sentence = sentences[index];
  std::vector<Statement> found;
  for (const auto find : {find_parts, find_shares, find_hundreds, find_flows, find_equations, find_two_units, find_ages,
                          find_products, find_anniversaries})
    find(draft, sentence, found);
  if (index > 0) find_parts_of_previous(draft, sentences[index - 1], sentence, found);
  const Sentence* const previous = index > 0 ? &sentences[index - 1] : nullptr;
  find_change_frames(draft, previous, sentence, found);
  find_comparisons(draft, previous, sentence, found);
  find_rankings(draft, previous, sentence, found);
  find_rests(draft, previous, sentence, found);
  for (const auto find :
       {find_year_pairs, find_fractions_in_words, find_orders, find_extremes, find_weekdays, find_periods})
    find(draft, sentence, found);
  // Two ways to come upon the same arithmetic are one statement.
  std::vector<Statement> kept;
  std::set<std::pair<StatementRule, std::vector<FigureId>>> told;
  std::set<FigureId> explained;
  std::set<std::pair<FigureId, FigureId>> changes;
  const auto keep = [&](Statement&& one) {
    const std::vector<FigureId> figures = sorted_figures(one);
    if (!told.emplace(one.rule, figures).second) return;
    if (!only_compares(one)) explained.insert(figures.begin(), figures.end());
    if (!only_compares(one) && figures.size() <= kFiguresOfAChange) {
      for (const FigureId a : figures) {
        for (const FigureId b : figures) changes.emplace(a, b);
      }
    }
    kept.push_back(std::move(one));
  };
  for (Statement& one : found) keep(std::move(one));
  // Figures that a statement already speaks of are explained: no merger and no near miss is made of them.
  std::vector<Statement> further;
  if (!find_merger(draft, sentence, further)) find_near_misses(draft, sentence, further);
  for (Statement& one : further) {
    const std::vector<FigureId> figures = sorted_figures(one);
    const bool has = std::any_of(figures.begin(), figures.end(), [&](FigureId f) { return explained.count(f) > 0; });
    if (!has) keep(std::move(one));
  }
  // Which way figures went says nothing more where their difference is checked. Where the words say it wrongly, that is
  // the one thing to say: no figure alone would settle both.
  std::set<std::pair<FigureId, FigureId>> wrong;
  for (const Statement& s : kept) {
    const std::vector<FigureId> figures = sorted_figures(s);
    if (s.rule == StatementRule::direction && figures.size() == 2 && !leaves_room(s, draft))
      wrong.emplace(figures[0], figures[1]);
  }
  std::erase_if(kept, [&](const Statement& s) {
    const std::vector<FigureId> figures = sorted_figures(s);
    if (s.rule == StatementRule::direction)
      return figures.size() == 2 && leaves_room(s, draft) && changes.count({figures[0], figures[1]}) > 0;
    if (s.rule != StatementRule::change) return false;
    return std::any_of(wrong.begin(), wrong.end(), [&](const auto& pair) {
      return std::binary_search(figures.begin(), figures.end(), pair.first) &&
             std::binary_search(figures.begin(), figures.end(), pair.second);
    });
  });
  std::move(kept.begin(), kept.end(), std::back_inserter(out));
}

}  // namespace verify
