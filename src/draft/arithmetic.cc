// Runs all finders on a sentence, and keeps one of two statements that say the same. Order matters: mergers and near
// misses are the weakest evidence, so they come last and take only figures that no other statement speaks of.
#include "draft/arithmetic.h"

#include <algorithm>
#include <iterator>

#include "draft/frames/frames.h"
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

// Whether another rule's statement speaks of all figures of `b`.
bool has_all(const Statement& a, const Statement& b) {
  const std::vector<FigureId> of_a = variables_of(a.term);
  const std::vector<FigureId> of_b = variables_of(b.term);
  return a.rule != b.rule && std::all_of(of_b.begin(), of_b.end(), [&](FigureId v) {
           return std::find(of_a.begin(), of_a.end(), v) != of_a.end();
         });
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
  find_change_frames(draft, index > 0 ? &sentences[index - 1] : nullptr, sentence, found);
  for (const auto find : {find_year_pairs, find_fractions_in_words, find_orders, find_weekdays})
    find(draft, sentence, found);
  std::vector<Statement> kept;
  for (Statement& one : found) {
    const bool again = std::any_of(kept.begin(), kept.end(), [&](const Statement& s) { return same(s, one); });
    if (!again) kept.push_back(std::move(one));
  }
  std::vector<Statement> further;
  if (!find_merger(draft, sentence, further)) find_near_misses(draft, sentence, further);
  for (Statement& one : further) {
    const bool told = std::any_of(kept.begin(), kept.end(), [&](const Statement& s) {
      return s.rule != StatementRule::direction && s.rule != StatementRule::order && share_figures(s, one);
    });
    if (!told) kept.push_back(std::move(one));
  }
  // Which way figures went says nothing more where their difference is checked.
  std::erase_if(kept, [&](const Statement& s) {
    return s.rule == StatementRule::direction &&
           std::any_of(kept.begin(), kept.end(), [&](const Statement& other) { return has_all(other, s); });
  });
  std::move(kept.begin(), kept.end(), std::back_inserter(out));
}

}  // namespace verify
