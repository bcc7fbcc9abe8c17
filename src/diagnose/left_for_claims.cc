// Ranges and gaps of repairs: see left_for_claims.h.

#include "diagnose/left_for_claims.h"

#include <algorithm>

namespace verify {

namespace {

constexpr int kFarPower = 30;  // where a whole number can be so large, it can be any

}  // namespace

Selection LeftForClaims::compared_with(ClaimId claim) const {
  Selection out = settled_;
  std::erase_if(out.claims, [&](ClaimId c) { return !problem_.comparable(claim, c); });
  return out;
}

Range LeftForClaims::range(ClaimId claim) const {
  const Selection settled = compared_with(claim);
  const VarId v = problem_.claims[claim].quantity;
  if (is_date(problem_, v)) return range_of_date(problem_, oracle_, settled, v);
  const Range range = oracle_.range(settled, v);
  return problem_.quantities[v].whole && !range.exact ? in_whole_numbers(range, settled, v) : range;
}

// An end that isn't reached may be none in whole numbers: the next one is tried.
Range LeftForClaims::in_whole_numbers(const Range& range, const Selection& settled, VarId v) const {
  const Interval whole = whole_part(range.interval);
  if (whole.empty()) return range;
  const auto reached = [&](const std::optional<Bound>& end, Comparison beyond, const Rational& far) {
    Selection at = settled;
    at.pins.push_back(end ? Pin{v, Comparison::equal, end->value} : Pin{v, beyond, far});
    return oracle_.check(at) == Verdict::sat;
  };
  const Rational far = Rational::power_of_ten(kFarPower);
  return {whole, reached(whole.lo, Comparison::less_equal, -far) && reached(whole.hi, Comparison::greater_equal, far)};
}

std::optional<Gap> LeftForClaims::gap(ClaimId id, const Interval& range) const {
  const Claim& claim = problem_.claims[id];
  if (is_date(problem_, claim.quantity) || range.empty()) return std::nullopt;
  const Interval& said = values_said(claim, settled_.readings);
  const Rational grid = said.lo && said.hi && !said.is_point()
                            ? (said.hi->value - said.lo->value) / Rational(10)
                            : std::max(Rational(1), claim.value.abs()) / Rational(10000);
  return gap_around(problem_, oracle_, compared_with(id), claim.quantity, said, range, grid);
}

}  // namespace verify
