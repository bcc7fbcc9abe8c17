#include "draft/arithmetic.h"

#include <algorithm>

#include "constraints/problem.h"

namespace verify {

namespace {

// What was found to hold among the figures of a sentence explains them: no near miss is sought among these.
bool share_figures(const Statement& a, const Statement& b) {
  const std::vector<VarId> of_a = variables_of(a.term);
  const std::vector<VarId> of_b = variables_of(b.term);
  return std::any_of(of_a.begin(), of_a.end(),
                     [&](VarId v) { return std::find(of_b.begin(), of_b.end(), v) != of_b.end(); });
}

}  // namespace

void read_arithmetic(const Draft& draft, const std::vector<Sentence>& sentences, std::size_t index,
                     std::vector<Statement>& out) {
  const Sentence& sentence = sentences[index];
  const auto first = static_cast<std::ptrdiff_t>(out.size());
  for (const auto find : {find_parts, find_changes, find_shares, find_products, find_anniversaries})
    find(draft, sentence, out);
  if (index > 0) find_parts_of_previous(draft, sentences[index - 1], sentence, out);
  std::vector<Statement> misses;
  find_near_misses(draft, sentence, misses);
  for (Statement& miss : misses) {
    const bool told =
        std::any_of(out.begin() + first, out.end(), [&](const Statement& s) { return share_figures(s, miss); });
    if (!told) out.push_back(std::move(miss));
  }
}

}  // namespace verify
