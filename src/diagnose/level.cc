#include "diagnose/level.h"

#include <set>
#include <stdexcept>

#include "diagnose/enumerate.h"
#include "diagnose/reasons.h"
#include "diagnose/repairs.h"

namespace verify {

namespace {

// A question costs about as much as the component is large: so many are asked to list a disagreement's conflicts.
EnumerationLimits limits_for(const Component& component) {
  EnumerationLimits out;
  const std::size_t size = component.relations.size() + component.claims.size();
  out.questions = std::clamp<std::size_t>(40'000 / (size + 1), 40, 600);
  out.noted = std::clamp<std::size_t>(4'000 / (size + 1), 6, 40);
  return out;
}

class LevelDiagnosis {
 public:
  explicit LevelDiagnosis(const LevelQuestion& q)
      : problem_(q.problem),
        component_(q.component),
        oracle_(q.oracle),
        fresh_(q.fresh),
        likelier_(q.likelier),
        level_(q.level),
        tier_(q.tier),
        plausible_(q.plausible),
        questions_({[this](const Subset& claims) { return oracle_.ask(select(claims)); },
                    [this](const Subset& claims) { return oracle_.refutes_at_once(select(claims)); }}) {
    for (const RelationId r : component_.relations) {
      if (plausible_ || problem_.relations[r].kind != RelationKind::plausible) relations_.push_back(r);
    }
    for (const ClaimId c : component_.claims) {
      if (problem_.claims[c].weight != Rational(1)) weights_.emplace(c, problem_.claims[c].weight);
      if (problem_.claims[c].fixed) fixed_.push_back(c);
    }
  }

  /// Adds what it finds; returns the claims that are left once one smallest repair is taken away.
  Subset run(const Subset& claims, std::vector<Disagreement>& out) {
    const Verdict all = check(claims);
    if (all == Verdict::sat) return claims;
    if (all == Verdict::unknown) {
      out.push_back(blank(Level::undecided));
      return claims;
    }
    if (!fixed_.empty() && check({}) == Verdict::unsat) return by_rules_alone(claims, out);
    // What is fixed must agree by itself before the rest can be held against it.
    const Subset given = without(claims, without(claims, fixed_));
    Subset left = claims;
    if (!given.empty() && check(given) == Verdict::unsat) {
      const auto agreeing = settle(given, {}, true, out);
      if (agreeing) left = without(claims, without(given, *agreeing));
      const Verdict now = agreeing ? check(left) : Verdict::unknown;
      if (now == Verdict::sat) return left;
      if (now == Verdict::unknown) {
        out.push_back(blank(Level::undecided));
        return claims;
      }
    }
    if (const auto rest = settle(left, without(left, without(left, fixed_)), false, out)) return *rest;
    if (check({}) == Verdict::unsat) return by_rules_alone(claims, out);
    out.push_back(blank(Level::undecided));  // no way to settle it was proved to be one
    return claims;
  }

 private:
  // No facts are to blame: the rules can't hold by themselves.
  Subset by_rules_alone(const Subset& claims, std::vector<Disagreement>& out) {
    Disagreement d = blank(level_);
    d.conflicts.push_back(confirmed({}));
    out.push_back(std::move(d));
    return claims;
  }

  // One smallest repair of claims that fail, without any of `given`, and a disagreement for each member; what is left,
  // or nothing where no repair is known. `fixed`: the claims themselves are, and no repair is proposed.
  std::optional<Subset> settle(const Subset& claims, const Subset& given, bool fixed, std::vector<Disagreement>& out) {
    const SmallestRepairs repairs = smallest_repairs(claims, given, weights_, questions_);
    if (repairs.sets.empty()) return std::nullopt;
    prove(repairs, claims);
    Subset best = *std::min_element(repairs.sets.begin(), repairs.sets.end(), likelier_);
    if (!repairs.complete) best = likelier_member_by_member(claims, std::move(best), given);
    const Subset rest = without(claims, best);
    for (const ClaimId member : best) {
      out.push_back(disagreement(member, rest, given, fixed));
      out.back().smallest_proved = out.back().smallest_proved && repairs.proved;
    }
    return rest;
  }

  // Where there are too many smallest repairs to compare them all.
  Subset likelier_member_by_member(const Subset& claims, Subset best, const Subset& given) {
    for (const ClaimId member : Subset(best)) {
      const Subset others = without(best, {member});
      const SmallestRepairs ways = smallest_repairs(without(claims, others), given, weights_, questions_);
      Subset mine = {member};
      for (const Subset& way : ways.sets) {
        if (way.size() == 1 && likelier_(way, mine)) mine = way;
      }
      best = united(others, mine);
    }
    return best;
  }

  Disagreement blank(Level level) const {
    Disagreement d;
    d.level = level;
    d.tier = tier_;
    d.plausible = plausible_;
    return d;
  }

  Selection select(const Subset& claims) const { return {claims, relations_, component_.chains, tier_, {}}; }

  Verdict check(const Subset& claims) { return questions_.check(claims); }

  Disagreement disagreement(ClaimId member, const Subset& rest, const Subset& given, bool fixed) {
    Disagreement d = blank(level_);
    d.member = member;
    d.fixed = fixed;
    const Subset back = united(rest, {member});
    const FailingSets found = failing_sets_through(member, rest, questions_, limits_for(component_));
    d.complete = found.complete;
    d.complete_up_to = found.complete_up_to;
    for (const Subset& claims : found.sets) d.conflicts.push_back(confirmed(claims));
    if (d.conflicts.empty()) d.conflicts.push_back(confirmed(questions_.conflict(back)));

    if (fixed) return d;
    SmallestRepairs ways = smallest_repairs(back, given, weights_, questions_);
    prove(ways, back);
    d.smallest_proved = ways.proved;
    d.all_repairs = ways.complete;
    std::stable_sort(ways.sets.begin(), ways.sets.end(), likelier_);
    for (const Subset& way : ways.sets) {
      Repair repair{way, {}, {}};
      const Subset settled = without(back, way);
      for (const ClaimId claim : way) repair.ranges.push_back(left_for(claim, settled));
      if (way.size() == 1) repair.gap = gap_of(way.front(), settled, repair.ranges.front().interval);
      d.repairs.push_back(std::move(repair));
    }
    return d;
  }

  // The judge finds that each repair settles the claims, and that what its size was taken from fails.
  void prove(const SmallestRepairs& repairs, const Subset& claims) {
    for (const Subset& repair : repairs.sets) {
      if (judge_refutes(without(claims, repair)))
        throw std::logic_error("a fresh solver finds that a repair settles nothing");
    }
    for (const Subset& conflict : repairs.conflicts) {
      if (!failing_.insert(conflict).second || fails_with_reasons(conflict)) continue;
      if (judge().check(select(conflict)) == Verdict::sat)
        throw std::logic_error("a fresh solver finds no conflict where the size of a repair rests on one");
    }
  }

  // For the judge too what is there to fail by the relations that the oracle names: far fewer than all.
  bool fails_with_reasons(const Subset& claims) {
    const Selection all = select(claims);
    const Answer answer = oracle_.ask(all);
    if (answer.verdict != Verdict::unsat) return false;
    return judge().check({claims, answer.relations, answer.chains, tier_, {}}) == Verdict::unsat;
  }

  // Asked first about all that is known to hold together with the claims: its answer then spares many others.
  bool judge_refutes(const Subset& claims) {
    const auto wider = [&](const Subset& s) { return subset_of(claims, s); };
    if (std::any_of(holding_.begin(), holding_.end(), wider)) return false;
    for (const Subset& asked : {questions_.holding_with(claims, component_.claims), claims}) {
      Answer answer = judge().ask(select(asked));
      if (answer.verdict == Verdict::sat) holding_.push_back(united(answer.satisfied, asked));
      if (answer.verdict == Verdict::sat) return false;
      if (asked == claims) return answer.verdict == Verdict::unsat;
    }
    return false;
  }

  Oracle& judge() {
    if (!judge_) judge_ = fresh_(problem_);
    return *judge_;
  }

  // What is left for the figure of a claim by others, as far as it is held against them.
  Range left_for(ClaimId claim, const Subset& others) {
    const Selection settled = select(compared_with(claim, others));
    const VarId v = problem_.claims[claim].quantity;
    return is_date(problem_, v) ? range_of_date(problem_, oracle_, settled, v) : oracle_.range(settled, v);
  }

  Subset compared_with(ClaimId claim, Subset others) const {
    std::erase_if(others, [&](ClaimId c) { return !problem_.comparable(claim, c); });
    return others;
  }

  // Values around a figure that the others rule out though the range holds them.
  std::optional<Gap> gap_of(ClaimId id, const Subset& others, const Interval& range) {
    const Claim& claim = problem_.claims[id];
    if (is_date(problem_, claim.quantity) || range.empty()) return std::nullopt;
    const Interval& said = tier_ == Tier::stated ? claim.reading.stated : claim.reading.allowed;
    const Rational grid = said.lo && said.hi && !said.is_point()
                              ? (said.hi->value - said.lo->value) / Rational(10)
                              : std::max(Rational(1), claim.value.abs()) / Rational(10000);
    return gap_around(problem_, oracle_, select(compared_with(id, others)), claim.quantity, said, range, grid);
  }

  Conflict confirmed(const Subset& claims) {
    const Selection shown = with_reasons_only(problem_, oracle_, select(claims));
    Conflict conflict{shown.claims, shown.relations, shown.chains, false};
    confirm(conflict);
    return conflict;
  }

  void confirm(Conflict& conflict) {
    if (conflict.claims.empty() && conflict.relations.empty()) {
      throw std::logic_error("the solver refutes what says nothing");
    }
    if (judge().check(selection_of(conflict, tier_)) != Verdict::unsat)
      throw std::logic_error("a fresh solver finds no conflict where one was reported");
    for (const ClaimId claim : conflict.claims) {
      if (judge_refutes(without(conflict.claims, {claim})))
        throw std::logic_error("a reported conflict is not minimal");
    }
    conflict.confirmed = true;
  }

  const Problem& problem_;
  const Component& component_;
  Oracle& oracle_;
  OracleFactory fresh_;
  const LikelierRepair& likelier_;
  Level level_;
  Tier tier_;
  bool plausible_;
  std::vector<RelationId> relations_;
  Weights weights_;
  Subset fixed_;
  Questions questions_;
  std::unique_ptr<Oracle> judge_;
  std::set<Subset> failing_;     // what the judge has seen
  std::vector<Subset> holding_;  // and what it found to hold
};

}  // namespace

std::vector<ClaimId> diagnose_level(const LevelQuestion& question, const std::vector<ClaimId>& claims,
                                    std::vector<Disagreement>& out) {
  return LevelDiagnosis(question).run(claims, out);
}

}  // namespace verify
