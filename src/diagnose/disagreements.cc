// Answers one question about one component: a smallest repair, then for each of its members the minimal conflicts that
// appear when that member alone is put back, and their repairs. A second solver, the judge, confirms each conflict and
// each repair.
#include "diagnose/diagnosis.h"

#include <set>
#include <span>
#include <stdexcept>

#include "diagnose/enumerate.h"
#include "diagnose/judge.h"
#include "diagnose/left_for_claims.h"
#include "diagnose/limits.h"
#include "diagnose/neighbourhood.h"
#include "diagnose/reading_order.h"
#include "diagnose/repairs.h"
#include "diagnose/rivals.h"

namespace verify {

namespace {

// Questions to the solver for the conflicts of one finding in a draft. The smallest conflicts of a draft's own sums say
// it all, and an editor waits for them.
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

bool meet(const Subset& a, const Subset& b) { return without(a, b).size() < a.size(); }

class QuestionDiagnosis {
 public:
  explicit QuestionDiagnosis(const ComponentQuestion& q)
      : problem_(q.problem),
        component_(q.component),
        oracle_(q.oracle),
        preferences_(q.preferences),
        question_(q.question),
        readings_(readings_of(q.question)),
        relations_(relations_of(q.problem, q.component, q.question)),
        crowded_(crowded_quantities(q.problem, q.component)),
        effort_(q.effort),
        answers_({[this](const Subset& claims) {
                    effort_.spend(claims.size() + relations_.size());
                    return oracle_.ask(select(claims));
                  },
                  [this](const Subset& claims) {
                    effort_.spend(claims.size());
                    return oracle_.refutes_at_once(select(claims));
                  }}),
        judge_(q, relations_, answers_) {
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
    if (!std::all_of(found.begin(), found.end(), has_member)) return rest;
    // What every run needs comes first, so that it is the same whether more is sought afterwards or not.
    share(found, rest, false);
    if (preferences_.conflicts == ConflictsSought::all) {
      for (std::size_t i = 0; i < found.size(); ++i) seek_all(found[i], searches_[i]);
      share(found, rest, true);
    }
    return rest;
  }

 private:
  /// The search for the conflicts of one disagreement, and those found so far, by size.
  struct Search {
    ConflictSearch run;
    std::vector<Subset> known;
  };

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
    d.at_least = 1;
    out.push_back(std::move(d));
    return claims;
  }

  SmallestRepairs repairs_of(const Subset& claims, const Subset& given) {
    return smallest_repairs(claims, given, rivals(problem_, crowded_, claims, readings_, effort_), weights_, answers_,
                            effort_);
  }

  // One smallest repair of claims that fail, without any of `given`, and a disagreement for each member; what is left,
  // or nothing where no repair is known. `fixed`: the claims themselves are, and no repair is proposed.
  std::optional<Subset> settle(const Subset& claims, const Subset& given, bool fixed, std::vector<Disagreement>& out) {
    const SmallestRepairs repairs = repairs_of(claims, given);
    if (repairs.sets.empty()) return std::nullopt;
    judge_.prove(repairs, claims);
    Subset best = *std::min_element(repairs.sets.begin(), repairs.sets.end(), preferences_.likelier);
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
    for (std::size_t i = 0; i < found.size(); ++i) {
      figures.emplace_back();
      for (const Subset& c : searches_[searches_.size() - found.size() + i].known)
        figures.back() = united(figures.back(), without(c, given));
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
      for (std::size_t k = i + 1; k < found.size(); ++k) {
        if (meet(figures[i], figures[k])) touching.emplace_back(i, k);
      }
    }
    bool complete = repairs.complete;
    if (found.size() < 2 || (!complete && touching.empty())) return;
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
      const SmallestRepairs ways = repairs_of(back, given);
      judge_.prove(ways, back);
      for (const Subset& way : ways.sets) out.push_back(united(way, others));
    }
    return out;
  }

  // The conflicts that need several members, or a fixed one and figures that are not: each is sought at the last of its
  // members, with what is left and the members before it. They say which findings are settled only together; `listed`:
  // they are conflicts of the disagreements as well.
  void share(std::span<Disagreement> found, const Subset& rest, bool listed) {
    EnumerationLimits limits = limits_for(problem_, component_);
    limits.sets = kMaxSharedConflicts;
    const bool few = component_.claims.size() <= kFewClaims;
    const std::size_t last_question = answers_.asked() + limits.questions / 8;
    Subset before;
    std::vector<Subset> known;
    for (std::size_t i = 0; i < found.size(); ++i) {
      Disagreement& d = found[i];
      const Subset own = d.fixed ? without(rest, without(rest, fixed_)) : rest;
      const Subset beside = united(before, without(rest, own));
      known.insert(known.end(), searches_[i].known.begin(), searches_[i].known.end());
      if (!beside.empty()) {
        if (!few) limits.questions = last_question - std::min(last_question, answers_.asked());
        const FailingSets more = failing_sets_shared(*d.member, own, beside, known, answers_, limits);
        for (const Subset& claims : more.sets) {
          if (listed) d.shared.push_back(confirmed(claims));
          known.push_back(claims);
          for (Disagreement& other : found) {
            if (listed || other.fixed || d.fixed || &other == &d || !subset_of({*other.member}, claims)) continue;
            d.besides = united(d.besides, {*other.member});
            other.besides = united(other.besides, {*d.member});
          }
        }
        d.shared_complete = more.complete;
        if (!listed && !more.sets.empty()) {
          const std::size_t smaller = more.sets.front().size() - 1;
          d.shared_complete = {false, std::min(more.complete.up_to, smaller)};
        }
        sort_for_reading(problem_, likeliest(d), d.shared);
      }
      before = united(before, {*d.member});
    }
  }

  // Where there are too many smallest repairs to compare them all.
  Subset likelier_member_by_member(const Subset& claims, Subset best, const Subset& given) {
    for (const ClaimId member : Subset(best)) {
      const Subset others = without(best, {member});
      const SmallestRepairs ways = repairs_of(without(claims, others), given);
      Subset mine = {member};
      for (const Subset& way : ways.sets) {
        if (way.size() == 1 && preferences_.likelier(way, mine)) mine = way;
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
    searches_.push_back({ConflictSearch(member, rest, answers_, limits_for(problem_, component_)), {}});
    Search& search = searches_.back();
    const FailingSets found = search.run.smallest();
    search.known = found.sets;
    if (search.known.empty()) search.known.push_back(answers_.conflict(back));
    if (!fixed) settle_by_repairs(d, back, given);
    show_first(d, search.known, found.complete);
    return d;
  }

  // One conflict, the first to read of those known; and what is known of others.
  void show_first(Disagreement& d, const std::vector<Subset>& known, const Completeness& complete) {
    const std::size_t size = known.front().size();
    const auto larger = std::find_if(known.begin(), known.end(), [&](const Subset& s) { return s.size() > size; });
    d.conflicts.push_back(first_to_read(problem_, likeliest(d), {known.begin(), larger},
                                        [&](const Subset& claims) { return with_relations(claims); }));
    judge_.confirm(d.conflicts.front());
    d.complete = complete;
    if (known.size() > 1) d.complete = {false, std::min(complete.up_to, known[1].size() - 1)};
    d.at_least = answers_.all_decided() ? known.size() : 1;
  }

  // The other conflicts, behind the first.
  void seek_all(Disagreement& d, Search& search) {
    const FailingSets found = search.run.all();
    d.complete = found.complete;
    std::vector<Conflict> others;
    for (const Subset& claims : found.sets) {
      if (claims != d.conflicts.front().claims) others.push_back(confirmed(claims));
    }
    sort_for_reading(problem_, likeliest(d), others);
    std::move(others.begin(), others.end(), std::back_inserter(d.conflicts));
    d.at_least = d.conflicts.size();
    if (!found.sets.empty()) search.known = found.sets;
  }

  // The claims that the likeliest repair changes; none where there is no repair.
  std::vector<ClaimId> likeliest(const Disagreement& d) const {
    std::vector<Repair> repairs = d.repairs;
    preferences_.sort(repairs);
    return repairs.empty() ? std::vector<ClaimId>() : repairs.front().claims;
  }

  void settle_by_repairs(Disagreement& d, const Subset& back, const Subset& given) {
    SmallestRepairs ways = repairs_of(back, given);
    judge_.prove(ways, back);
    d.smallest_proved = ways.proved;
    d.all_repairs = ways.complete;
    std::stable_sort(ways.sets.begin(), ways.sets.end(), preferences_.likelier);
    for (const Subset& way : ways.sets) d.repairs.push_back(repair_of(way, back));
  }

  // With what the claims that fail leave for each that it changes.
  Repair repair_of(const Subset& way, const Subset& claims) {
    Repair repair{way, {}, {}};
    const Subset settled = without(claims, way);
    const LeftForClaims left(problem_, oracle_, select(settled));
    for (const ClaimId claim : way) repair.ranges.push_back(left.range(claim));
    if (way.size() == 1) repair.gap = left.gap(way.front(), repair.ranges.front().interval);
    return repair;
  }

  Conflict with_relations(const Subset& claims) {
    const Selection shown = with_needed_relations(problem_, oracle_, select(claims));
    return {shown.claims, shown.relations, shown.chains, false};
  }

  Conflict confirmed(const Subset& claims) {
    Conflict conflict = with_relations(claims);
    judge_.confirm(conflict);
    return conflict;
  }

  const Problem& problem_;
  const Component& component_;
  Oracle& oracle_;
  const Preferences& preferences_;
  Question question_;
  Readings readings_;
  std::vector<RelationId> relations_;
  std::vector<VarId> crowded_;
  Weights weights_;
  Subset fixed_;
  Effort& effort_;
  AnswerCache answers_;
  std::vector<Search> searches_;  // one for each disagreement that has a member, in their order
  Judge judge_;
};

}  // namespace

std::vector<ClaimId> disagreements_at(const ComponentQuestion& question, const std::vector<ClaimId>& claims,
                                      std::vector<Disagreement>& out) {
  const std::size_t before = out.size();
  try {
    return QuestionDiagnosis(question).run(claims, out);
  } catch (const Effort::Spent&) {
    out.resize(before);
    out.emplace_back();
    out.back().question = question.question;
    out.back().undecided = true;
    return claims;
  }
}

}  // namespace verify
