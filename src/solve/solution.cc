// The claims are those of the solution's own quantities: others are in none of the relations that were asked about.
#include "solve/solution.h"

#include <algorithm>

namespace verify {

void complete(const Encoding& encoding, const Box& box, Solution& solution) {
  for (const Product& p : encoding.eliminated) {
    // Z3 may give a root, which is no rational number.
    const auto result = solution.find(p.result), other = solution.find(p.y);
    if (result == solution.end() || other == solution.end() || other->second.sign() == 0) solution.erase(p.x);
    else solution[p.x] = result->second / other->second;
  }
  for (const auto& [key, range] : box) {
    if (const auto* date = std::get_if<VarId>(&key)) solution.erase(*date);
  }
}

std::vector<ClaimId> agreeing_claims(const Problem& problem, const Selection& selection, const Solution& solution) {
  std::vector<ClaimId> out = selection.claims;
  for (const auto& [v, value] : solution) {
    if (v >= problem.quantities.size()) break;  // the variables that lowering made come last
    for (const ClaimId c : problem.quantities[v].claims) {
      if (values_said(problem.claims[c], selection.readings).contains(value)) out.push_back(c);
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace verify
