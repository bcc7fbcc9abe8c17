// No conflict may hold both facts of a pair that is not comparable, so a set of claims fails when some part of it
// without such a pair fails. Asking every part takes too long (n pairs can make 2^n parts): a check splits only at
// pairs that the failure needs.

#include "solve/components.h"

#include <algorithm>
#include <set>

namespace verify {

namespace {

using Claims = std::vector<ClaimId>;
using Pair = std::pair<ClaimId, ClaimId>;

constexpr std::size_t kMaxSteps = 64;  // sets looked at for each part of the limit; beyond it, no parts are given

bool holds(const Claims& claims, ClaimId c) { return std::binary_search(claims.begin(), claims.end(), c); }

Claims without(const Claims& claims, ClaimId away) {
  Claims out;
  std::remove_copy(claims.begin(), claims.end(), std::back_inserter(out), away);
  return out;
}

// The first pair that is not comparable and has both its claims in the set.
std::optional<Pair> pair_in(const Problem& problem, const Claims& claims) {
  for (const Pair& p : problem.not_comparable) {
    if (holds(claims, p.first) && holds(claims, p.second)) return p;
  }
  return std::nullopt;
}

bool within(const Claims& inner, const Claims& outer) {
  return std::includes(outer.begin(), outer.end(), inner.begin(), inner.end());
}

/// One check. Splits a failing set at a pair that its failure needs: once without the one claim, once without the
/// other. Ends when a failing set has no pair left, or when nothing fails.
class Search {
 public:
  Search(const Problem& problem, Oracle& plain, const Selection& selection)
      : problem_(problem), plain_(plain), selection_(selection) {}

  Verdict run(const Claims& claims) {
    if (!done_.insert(claims).second) return Verdict::sat;  // its verdict was already counted where it was met first
    const auto first = pair_in(problem_, claims);
    if (!first) return ask(claims);
    // If the whole set holds, every part of it holds.
    const Claims* known = known_to_fail(claims);
    const Verdict whole = known != nullptr ? Verdict::unsat : ask(claims);
    if (whole == Verdict::sat) return whole;
    Pair at = *first;
    if (whole == Verdict::unsat) {
      const Claims needed = known != nullptr ? *known : needed_of(claims);
      const auto left = pair_in(problem_, needed);
      if (!left) return Verdict::unsat;
      at = *left;
    }
    const Verdict a = spent() ? Verdict::unknown : run(without(claims, at.second));
    if (a == Verdict::unsat) return a;
    const Verdict b = spent() ? Verdict::unknown : run(without(claims, at.first));
    if (b == Verdict::unsat) return b;
    return a == Verdict::sat && b == Verdict::sat ? Verdict::sat : Verdict::unknown;
  }

 private:
  bool spent() const { return checks_ >= kMaxComparableChecks; }

  Verdict ask(const Claims& claims) {
    if (spent()) return Verdict::unknown;
    ++checks_;
    selection_.claims = claims;
    return plain_.check(selection_);
  }

  const Claims* known_to_fail(const Claims& claims) const {
    const auto found =
        std::find_if(failing_.begin(), failing_.end(), [&](const Claims& f) { return within(f, claims); });
    return found == failing_.end() ? nullptr : &*found;
  }

  // A subset that still fails, without the claims of pairs that can be spared. Claims of pairs that were split before
  // are tried too, so that the subset also shows a failure on the other side of that split.
  Claims needed_of(const Claims& claims) {
    std::set<ClaimId> paired;
    for (const Pair& p : problem_.not_comparable) {
      for (const ClaimId c : {p.first, p.second}) {
        if (holds(claims, c)) paired.insert(c);
      }
    }
    Claims out = claims;
    for (auto c = paired.rbegin(); c != paired.rend(); ++c) {
      Claims fewer = without(out, *c);
      if (ask(fewer) == Verdict::unsat) out = std::move(fewer);
    }
    failing_.push_back(out);
    return out;
  }

  const Problem& problem_;
  Oracle& plain_;
  Selection selection_;
  std::set<Claims> done_;
  std::vector<Claims> failing_;
  std::size_t checks_ = 0;
};

class ComparableOracle final : public Oracle {
 public:
  ComparableOracle(const Problem& problem, std::unique_ptr<Oracle> plain)
      : problem_(problem), plain_(std::move(plain)) {}

  Verdict check(const Selection& selection) override {
    if (!pair_in(problem_, selection.claims)) return plain_->check(selection);
    return Search(problem_, *plain_, selection).run(selection.claims);
  }

  bool refutes(const Selection& selection) override {
    if (!pair_in(problem_, selection.claims)) return plain_->refutes(selection);
    return check(selection) == Verdict::unsat;
  }

  Answer ask(const Selection& selection) override {
    return pair_in(problem_, selection.claims) ? Oracle::ask(selection) : plain_->ask(selection);
  }

  bool refutes_at_once(const Selection& selection) override {
    return !pair_in(problem_, selection.claims) && plain_->refutes_at_once(selection);
  }

  Range range(const Selection& selection, VarId quantity) override {
    if (!pair_in(problem_, selection.claims)) return plain_->range(selection, quantity);
    const auto parts = comparable_parts(problem_, selection.claims, kMaxRangeParts);
    // Too many parts: the range under the unpaired claims alone is wider and so still true, but not exact.
    const std::vector<Claims> asked = parts ? *parts : std::vector<Claims>{unpaired(selection.claims)};
    Range out{{}, parts.has_value()};
    Selection part = selection;
    for (const Claims& claims : asked) {
      part.claims = claims;
      const Range one = plain_->range(part, quantity);
      out.interval = intersect(out.interval, one.interval);
      out.exact = out.exact && one.exact;
    }
    if (out.interval.empty()) return {out.interval, true};
    out.exact =
        out.exact && reached(selection, quantity, out.interval.lo) && reached(selection, quantity, out.interval.hi);
    return out;
  }

 private:
  Claims unpaired(Claims claims) const {
    for (const Pair& p : problem_.not_comparable) { claims = without(without(claims, p.first), p.second); }
    return claims;
  }

  // Whether the end is a value that every part allows. It need not be: what one part leaves can have gaps inside its
  // range.
  bool reached(Selection selection, VarId quantity, const std::optional<Bound>& end) {
    if (!end) return true;
    if (end->open) return false;
    selection.pins.push_back({quantity, Comparison::equal, end->value});
    return check(selection) == Verdict::sat;
  }

  const Problem& problem_;
  std::unique_ptr<Oracle> plain_;
};

}  // namespace

std::optional<std::vector<Claims>> comparable_parts(const Problem& problem, const Claims& claims, std::size_t limit) {
  std::set<Claims> seen;
  std::vector<Claims> open = {claims};
  std::vector<Claims> out;
  while (!open.empty()) {
    const Claims here = std::move(open.back());
    open.pop_back();
    if (!seen.insert(here).second) continue;
    if (seen.size() > kMaxSteps * limit) return std::nullopt;
    // A subset of a part that was found is no part.
    const auto wider = [&](const Claims& o) { return within(here, o); };
    if (std::any_of(out.begin(), out.end(), wider)) continue;
    if (const auto pair = pair_in(problem, here)) {
      open.push_back(without(here, pair->first));
      open.push_back(without(here, pair->second));
      continue;
    }
    std::erase_if(out, [&](const Claims& o) { return within(o, here); });
    out.push_back(here);
    if (out.size() > limit) return std::nullopt;
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::unique_ptr<Oracle> make_comparable_oracle(const Problem& problem, std::unique_ptr<Oracle> plain) {
  if (problem.not_comparable.empty()) return plain;
  return std::make_unique<ComparableOracle>(problem, std::move(plain));
}

}  // namespace verify
