// Short sums go from left to right, as people write them; long ones are halved first.
#include "ground/sums.h"

#include <iterator>
#include <utility>

namespace verify {

namespace {

using At = std::vector<Term>::iterator;

Term sum_between(At first, At last) {
  if (static_cast<std::size_t>(last - first) > kLeftToRight) {
    const At middle = first + (last - first) / 2;
    return Term::make(Term::Kind::add, sum_between(first, middle), sum_between(middle, last));
  }
  Term out = std::move(*first);
  for (At at = std::next(first); at != last; ++at) out = Term::make(Term::Kind::add, std::move(out), std::move(*at));
  return out;
}

}  // namespace

Term sum_of_terms(std::vector<Term> terms) { return sum_between(terms.begin(), terms.end()); }

Term sum_of_quantities(const std::vector<VarId>& quantities) {
  std::vector<Term> terms;
  for (const VarId v : quantities) terms.push_back(Term::of(v));
  return sum_of_terms(std::move(terms));
}

}  // namespace verify
