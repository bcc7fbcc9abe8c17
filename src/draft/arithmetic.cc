// Runs all finders on a sentence, and keeps one of two statements that say the same. Order matters: mergers and near
// misses are the weakest evidence, so they come last and take only figures that no other statement speaks of.
#include "draft/arithmetic.h"

#include <algorithm>
#include <iterator>

#include "ground/problem.h"

namespace verify {

namespace {

// Figures that one statement already speaks of are explained: no merger and no near miss is made of them.
bool share_figures(const Statement& a, const Statement& b) {
  const std::vector<FigureId> of_a = variables_of(a.term);
  const std::vector<FigureId> of_b = variables_of(b.term);
  return std::any_of(of_a.begin(), of_a.end(),
                     [&](FigureId v) { return std::find(of_b.begin(), of_b.end(), v) != of_b.end(); });
}

// Two ways to come upon the same arithmetic.
bool same(const Statement& a, const Statement& b) {
  std::vector<FigureId> of_a = variables_of(a.term);
  std::vector<FigureId> of_b = variables_of(b.term);
  std::sort(of_a.begin(), of_a.end());
  std::sort(of_b.begin(), of_b.end());
  return a.rule == b.rule && of_a == of_b;
}

}  // namespace

void read_arithmetic(const Draft& draft, const std::vector<Sentence>& sentences, std::size_t index,
                     std::vector<Statement>& out) {
  const Sentence& sentence = sentences[index];
  std::vector<Statement> found;
  for (const auto find : {find_parts, find_changes, find_shares, find_products, find_anniversaries})
    find(draft, sentence, found);
  if (index > 0) find_parts_of_previous(draft, sentences[index - 1], sentence, found);
  std::vector<Statement> kept;
  for (Statement& one : found) {
    const bool again = std::any_of(kept.begin(), kept.end(), [&](const Statement& s) { return same(s, one); });
    if (!again) kept.push_back(std::move(one));
  }
  std::vector<Statement> further;
  if (!find_merger(draft, sentence, further)) find_near_misses(draft, sentence, further);
  for (Statement& one : further) {
    const bool told = std::any_of(kept.begin(), kept.end(), [&](const Statement& s) { return share_figures(s, one); });
    if (!told) kept.push_back(std::move(one));
  }
  std::move(kept.begin(), kept.end(), std::back_inserter(out));
}

}  // namespace verify
