// Answers one question about one component: a smallest repair, then for each of its members the minimal conflicts that
// appear when that member alone is put back, and their repairs. A second solver, the judge, confirms each conflict and
// each repair.
#include "diagnose/diagnosis.h"

#include <set>
#include <span>
#include <stdexcept>

#include "diagnose/enumerate.h"
#include "diagnose/limits.h"
#include "diagnose/neighbourhood.h"
#include "diagnose/repairs.h"

namespace verify {

namespace {

// Questions for the conflicts of one finding in a draft. The smallest conflicts of a draft's own sums say it all, and
// an editor waits for them.
constexpr std::size_t kQuestionsOfDrafts = 60;

// Each solver question costs time proportional to the component, so larger components get fewer.
EnumerationLimits limits_for(const Problem& problem, const Component& component) {
  EnumerationLimits out;
  const std::size_t size = component.relations.size() + component.claims.size();
  out.questions = std::clamp<std::size_t>(40'000 / (size + 1), 40, 600);
  out.noted = std::clamp<std::size_t>(4'000 / (size + 1), 6, 40);
  const bool of_a_draft = std::all_of(component.relations.begin(), component.relations.end(),
                                      [&](RelationId r) { return !problem.relations[r].told.empty(); });
  if (of_a_draft && !component.relations.empty()) {
    out.sets = kMaxConflictsInDrafts;
    out.questions = std::min(out.questions, kQuestionsOfDrafts);
  }
  return out;
}

// Conflicts and repairs of several disagreements can be many more than those of one, and are needed less often. Up to
// so many claims all of them are searched; beyond, with an eighth of the questions that one disagreement gets.
constexpr std::size_t kFewClaims = 16;
// Pairs of disagreements whose common repairs are searched where there are too many smallest repairs to compare.
constexpr std::size_t kPairs = 12;

constexpr int kFarPower = 30;  // where a whole number can be so large, it can be any

bool meet(const Subset& a, const Subset& b) { return without(a, b).size() < a.size(); }

class QuestionDiagnosis {
 public:
  explicit QuestionDiagnosis(const ComponentQuestion& q)
      : problem_(q.problem),
        component_(q.component),
        oracle_(q.oracle),
        fresh_(q.fresh),
        likelier_(q.likelier),
        question_(q.question),
        readings_(readings_of(q.question)),
        relations_(relations_of(q.problem, q.component, q.question)),
        answers_({[this](const Subset& claims) { return oracle_.ask(select(claims)); },
                  [this](const Subset& claims) { return oracle_.refutes_at_once(select(claims)); }}) {
    for (const ClaimId c : component_.claims) {
      if (problem_.claims[c].weight != Rational(1)) weights_.emplace(c, problem_.claims[c].weight);
      if (problem_.claims[c].fixed) fixed_.push_back(c);
    }
  }

  /// Adds what it finds; returns the claims that are left once one smallest repair is taken away.
  Subset run(const Subset& claims, std::vector<Disagreement>& out) {
    const std::size_t before = out.size();
    const Subset rest = find(claims, out);
    const std::span found(out.begin() + static_cast<std::ptrdiff_t>(before), out.end());
    const auto has_member = [](const Disagreement& d) { return d.member.has_value(); };
    if (std::all_of(found.begin(), found.end(), has_member)) share(found, rest);
    return rest;
  }

 private:
  Subset find(const Subset& claims, std::vector<Disagreement>& out) {
    const Verdict all = check(claims);
    if (all == Verdict::sat) return claims;
    if (all == Verdict::unknown) {
      out.push_back(undecided());
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
        out.push_back(undecided());
        return claims;
      }
    }
    if (const auto rest = settle(left, without(left, without(left, fixed_)), false, out)) return *rest;
    if (check({}) == Verdict::unsat) return by_rules_alone(claims, out);
    out.push_back(undecided());  // no way to settle it was proved to be one
    return claims;
  }

  // No facts are to blame: the rules can't hold by themselves.
  Subset by_rules_alone(const Subset& claims, std::vector<Disagreement>& out) {
    Disagreement d = blank();
    d.conflicts.push_back(confirmed({}));
    out.push_back(std::move(d));
    return claims;
  }

  // One smallest repair of claims that fail, without any of `given`, and a disagreement for each member; what is left,
  // or nothing where no repair is known. `fixed`: the claims themselves are, and no repair is proposed.
  std::optional<Subset> settle(const Subset& claims, const Subset& given, bool fixed, std::vector<Disagreement>& out) {
    const SmallestRepairs repairs = smallest_repairs(claims, given, weights_, answers_);
    if (repairs.sets.empty()) return std::nullopt;
    prove(repairs, claims);
    Subset best = *std::min_element(repairs.sets.begin(), repairs.sets.end(), likelier_);
    if (!repairs.complete) best = likelier_member_by_member(claims, std::move(best), given);
    const Subset rest = without(claims, best);
    const std::size_t before = out.size();
    for (const ClaimId member : best) {
      out.push_back(disagreement(member, rest, given, fixed));
      out.back().smallest_proved = out.back().smallest_proved && repairs.proved;
    }
    if (!fixed) join({out.begin() + static_cast<std::ptrdiff_t>(before), out.end()}, best, claims, given, repairs);
    return rest;
  }

  // The repairs that settle several disagreements at once. What takes the place of two members meets conflicts of both:
  // of two that share no figure, each by itself.
  void join(std::span<Disagreement> found, const Subset& best, const Subset& claims, const Subset& given,
            const SmallestRepairs& repairs) {
    std::vector<std::pair<std::size_t, std::size_t>> touching;
    std::vector<Subset> figures;
    for (const Disagreement& d : found) {
      figures.emplace_back();
      for (const Conflict& c : d.conflicts) figures.back() = united(figures.back(), without(c.claims, given));
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
      for (std::size_t k = i + 1; k < found.size(); ++k) {
        if (meet(figures[i], figures[k])) touching.emplace_back(i, k);
      }
    }
    if (touching.empty()) return;
    bool complete = repairs.complete;
    std::vector<Subset> ties = repairs.sets;
    if (!complete) ties = ties_of_pairs(touching, best, claims, given);
    std::vector<std::vector<Subset>> ways(found.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      complete = complete && found[i].all_repairs;
      for (const Repair& r : found[i].repairs) ways[i].push_back(r.claims);
    }
    JointSets joint = joint_sets(best, ways, ties);
    complete = complete && joint.complete && joint.sets.size() <= kMaxJointRepairs;
    if (joint.sets.size() > kMaxJointRepairs) joint.sets.resize(kMaxJointRepairs);
    for (const JointSet& j : joint.sets) {
      const JointRepair repair{j.members, repair_of(j.claims, without(claims, without(best, j.members)))};
      for (Disagreement& d : found) {
        if (!std::binary_search(j.members.begin(), j.members.end(), *d.member)) continue;
        d.joint.push_back(repair);
        d.besides = united(d.besides, without(j.members, {*d.member}));
      }
    }
    for (const auto& [i, k] : touching) found[i].all_joint = found[k].all_joint = complete;
  }

  // Where there are too many smallest repairs to look through: those that take the place of two members.
  std::vector<Subset> ties_of_pairs(const std::vector<std::pair<std::size_t, std::size_t>>& touching,
                                    const Subset& best, const Subset& claims, const Subset& given) {
    std::vector<Subset> out;
    const std::size_t last_question = answers_.asked() + limits_for(problem_, component_).questions / 4;
    for (std::size_t n = 0; n < std::min(touching.size(), kPairs) && answers_.asked() < last_question; ++n) {
      const Subset others = without(best, {best[touching[n].first], best[touching[n].second]});
      const Subset back = without(claims, others);
      const SmallestRepairs ways = smallest_repairs(back, given, weights_, answers_);
      prove(ways, back);
      for (const Subset& way : ways.sets) out.push_back(united(way, others));
    }
    return out;
  }

  // The conflicts that need several members, or a fixed one and figures that are not: each is sought at the last of its
  // members, with what is left and the members before it.
  void share(std::span<Disagreement> found, const Subset& rest) {
    EnumerationLimits limits = limits_for(problem_, component_);
    limits.sets = kMaxSharedConflicts;
    const bool few = component_.claims.size() <= kFewClaims;
    const std::size_t last_question = answers_.asked() + limits.questions / 8;
    Subset before;
    std::vector<Subset> known;
    for (Disagreement& d : found) {
      const Subset own = d.fixed ? without(rest, without(rest, fixed_)) : rest;
      const Subset beside = united(before, without(rest, own));
      for (const Conflict& c : d.conflicts) known.push_back(c.claims);
      if (!beside.empty()) {
        if (!few) limits.questions = last_question - std::min(last_question, answers_.asked());
        const FailingSets more = failing_sets_shared(*d.member, own, beside, known, answers_, limits);
        for (const Subset& claims : more.sets) {
          d.shared.push_back(confirmed(claims));
          known.push_back(claims);
          for (Disagreement& other : found) {
            if (other.fixed || d.fixed || &other == &d || !subset_of({*other.member}, claims)) continue;
            d.besides = united(d.besides, {*other.member});
            other.besides = united(other.besides, {*d.member});
          }
        }
        d.shared_complete = more.complete;
      }
      before = united(before, {*d.member});
    }
  }

  // Where there are too many smallest repairs to compare them all.
  Subset likelier_member_by_member(const Subset& claims, Subset best, const Subset& given) {
    for (const ClaimId member : Subset(best)) {
      const Subset others = without(best, {member});
      const SmallestRepairs ways = smallest_repairs(without(claims, others), given, weights_, answers_);
      Subset mine = {member};
      for (const Subset& way : ways.sets) {
        if (way.size() == 1 && likelier_(way, mine)) mine = way;
      }
      best = united(others, mine);
    }
    return best;
  }

  Disagreement blank() const {
    Disagreement d;
    d.question = question_;
    return d;
  }

  Disagreement undecided() const {
    Disagreement d = blank();
    d.undecided = true;
    return d;
  }

  Selection select(const Subset& claims) const { return {claims, relations_, component_.chains, readings_, {}}; }

  Verdict check(const Subset& claims) { return answers_.check(claims); }

  Disagreement disagreement(ClaimId member, const Subset& rest, const Subset& given, bool fixed) {
    Disagreement d = blank();
    d.member = member;
    d.fixed = fixed;
    const Subset back = united(rest, {member});
    const FailingSets found = failing_sets_through(member, rest, answers_, limits_for(problem_, component_));
    d.complete = found.complete;
    for (const Subset& claims : found.sets) d.conflicts.push_back(confirmed(claims));
    if (d.conflicts.empty()) d.conflicts.push_back(confirmed(answers_.conflict(back)));

    if (fixed) return d;
    SmallestRepairs ways = smallest_repairs(back, given, weights_, answers_);
    prove(ways, back);
    d.smallest_proved = ways.proved;
    d.all_repairs = ways.complete;
    std::stable_sort(ways.sets.begin(), ways.sets.end(), likelier_);
    for (const Subset& way : ways.sets) d.repairs.push_back(repair_of(way, back));
    return d;
  }

  // With what the claims that fail leave for each that it changes.
  Repair repair_of(const Subset& way, const Subset& claims) {
    Repair repair{way, {}, {}};
    const Subset settled = without(claims, way);
    for (const ClaimId claim : way) repair.ranges.push_back(left_for(claim, settled));
    if (way.size() == 1) repair.gap = gap_of(way.front(), settled, repair.ranges.front().interval);
    return repair;
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
    return judge().check({claims, answer.relations, answer.chains, readings_, {}}) == Verdict::unsat;
  }

  // Asked first about all that is known to hold together with the claims: its answer then spares many others.
  bool judge_refutes(const Subset& claims) {
    const auto wider = [&](const Subset& s) { return subset_of(claims, s); };
    if (std::any_of(holding_.begin(), holding_.end(), wider)) return false;
    for (const Subset& asked : {answers_.holding_with(claims, component_.claims), claims}) {
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
    if (is_date(problem_, v)) return range_of_date(problem_, oracle_, settled, v);
    const Range range = oracle_.range(settled, v);
    return problem_.quantities[v].whole && !range.exact ? in_whole_numbers(range, settled, v) : range;
  }

  // An end that isn't reached may be none in whole numbers: the next one is tried.
  Range in_whole_numbers(const Range& range, const Selection& settled, VarId v) {
    const Interval whole = whole_part(range.interval);
    if (whole.empty()) return range;
    const auto reached = [&](const std::optional<Bound>& end, Comparison beyond, const Rational& far) {
      Selection at = settled;
      at.pins.push_back(end ? Pin{v, Comparison::equal, end->value} : Pin{v, beyond, far});
      return oracle_.check(at) == Verdict::sat;
    };
    const Rational far = Rational::power_of_ten(kFarPower);
    return {whole,
            reached(whole.lo, Comparison::less_equal, -far) && reached(whole.hi, Comparison::greater_equal, far)};
  }

  Subset compared_with(ClaimId claim, Subset others) const {
    std::erase_if(others, [&](ClaimId c) { return !problem_.comparable(claim, c); });
    return others;
  }

  // Values around a figure that the others rule out though the range holds them.
  std::optional<Gap> gap_of(ClaimId id, const Subset& others, const Interval& range) {
    const Claim& claim = problem_.claims[id];
    if (is_date(problem_, claim.quantity) || range.empty()) return std::nullopt;
    const Interval& said = values_said(claim, readings_);
    const Rational grid = said.lo && said.hi && !said.is_point()
                              ? (said.hi->value - said.lo->value) / Rational(10)
                              : std::max(Rational(1), claim.value.abs()) / Rational(10000);
    return gap_around(problem_, oracle_, select(compared_with(id, others)), claim.quantity, said, range, grid);
  }

  Conflict confirmed(const Subset& claims) {
    const Selection shown = with_needed_relations(problem_, oracle_, select(claims));
    Conflict conflict{shown.claims, shown.relations, shown.chains, false};
    confirm(conflict);
    return conflict;
  }

  void confirm(Conflict& conflict) {
    if (conflict.claims.empty() && conflict.relations.empty()) {
      throw std::logic_error("the solver refutes what says nothing");
    }
    if (judge().check(selection_of(conflict, readings_)) != Verdict::unsat)
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
  Question question_;
  Readings readings_;
  std::vector<RelationId> relations_;
  Weights weights_;
  Subset fixed_;
  AnswerCache answers_;
  std::unique_ptr<Oracle> judge_;
  std::set<Subset> failing_;     // what the judge has seen
  std::vector<Subset> holding_;  // and what it found to hold
};

}  // namespace

std::vector<ClaimId> disagreements_at(const ComponentQuestion& question, const std::vector<ClaimId>& claims,
                                      std::vector<Disagreement>& out) {
  return QuestionDiagnosis(question).run(claims, out);
}

}  // namespace verify
