// Ranges with reasons: see diagnose/gap.h. The reason of an end is a conflict with the demand that the quantity lie
// beyond it.

#include "diagnose/gap.h"

#include "diagnose/neighbourhood.h"
#include "diagnose/subsets.h"

namespace verify {

namespace {

std::optional<Selection> forced_by(const Problem& problem, const Selection& all, const Pin& beyond, Oracle& oracle) {
  Selection failing = all;
  failing.pins.push_back(beyond);
  const auto fails = [&](const Subset& claims) {
    Selection s = failing;
    s.claims = claims;
    return oracle.check(s) == Verdict::unsat;
  };
  // If the demand fails without any claim or relation, the quantity's own domain forces the end.
  Selection bare = failing;
  bare.claims.clear();
  bare.relations.clear();
  bare.chains.clear();
  if (oracle.check(bare) == Verdict::unsat || !fails(all.claims)) return std::nullopt;
  failing.claims = minimal_failing(all.claims, fails);
  return with_needed_relations(problem, oracle, std::move(failing));
}

}  // namespace

Derivation derive(const Problem& problem, const Selection& all, VarId quantity, Oracle& oracle) {
  Derivation out;
  out.range = is_date(problem, quantity) ? range_of_date(problem, oracle, all, quantity) : oracle.range(all, quantity);
  const Interval& i = out.range.interval;
  if (i.lo)
    out.low = forced_by(problem, all, {quantity, i.lo->open ? Comparison::less_equal : Comparison::less, i.lo->value},
                        oracle);
  if (i.hi)
    out.high = forced_by(problem, all,
                         {quantity, i.hi->open ? Comparison::greater_equal : Comparison::greater, i.hi->value}, oracle);
  return out;
}

}  // namespace verify
