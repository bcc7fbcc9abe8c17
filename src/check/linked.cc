#include "check/linked.h"

#include <algorithm>
#include <tuple>

namespace verify {

namespace {

/// The findings of one component at one level, by their members.
class Links {
 public:
  Links(const Problem& problem, const RepairRanking& ranking, const std::vector<Disagreement>& disagreements,
        std::span<Finding> findings)
      : problem_(problem), ranking_(ranking), disagreements_(disagreements), findings_(findings) {}

  void add(std::size_t i) {
    const Disagreement& d = disagreements_[i];
    for (const ClaimId member : d.besides) {
      if (const Finding* other = of(d, member))
        findings_[i].besides.push_back({problem_.claims[member].fact, other->fingerprint});
    }
    joint(d, findings_[i]);
    for (ShownConflict& c : findings_[i].conflicts) {
      if (c.shared) c.shared_with = sharing(d, c.facts);
    }
  }

 private:
  // The finding of another member of a disagreement's level; null where what it says is said by another already.
  const Finding* of(const Disagreement& d, ClaimId member) const {
    const auto level = [](const Disagreement& x) { return std::tuple(x.level, x.tier, x.plausible); };
    for (std::size_t k = 0; k < disagreements_.size(); ++k) {
      if (disagreements_[k].member == member && level(disagreements_[k]) == level(d)) return &findings_[k];
    }
    return nullptr;
  }

  void joint(const Disagreement& d, Finding& f) const {
    std::vector<Repair> repairs;
    for (const JointRepair& j : d.joint) repairs.push_back(j.repair);
    ranking_.sort(repairs);
    const std::vector<std::string> reasons = ranking_.reasons(repairs);
    for (std::size_t n = 0; n < repairs.size(); ++n) {
      const Repair& r = repairs[n];
      ShownJointRepair shown;
      for (const ClaimId c : r.claims) shown.repair.facts.push_back(problem_.claims[c].fact);
      shown.repair.ranges = r.ranges;
      shown.repair.reason = reasons[n];
      const auto same = [&](const JointRepair& j) { return j.repair.claims == r.claims; };
      bool all_shown = true;
      for (const ClaimId member : std::find_if(d.joint.begin(), d.joint.end(), same)->members) {
        const Finding* other = of(d, member);
        all_shown = all_shown && other != nullptr;
        if (other != nullptr && member != d.member) shown.findings.push_back(other->fingerprint);
      }
      if (all_shown) f.joint.push_back(std::move(shown));
    }
    f.all_joint = d.all_joint;
  }

  std::vector<std::string> sharing(const Disagreement& d, const std::vector<std::size_t>& facts) const {
    std::vector<std::string> out;
    for (const Disagreement& other : disagreements_) {
      if (!other.member || other.member == d.member) continue;
      const bool in = std::find(facts.begin(), facts.end(), problem_.claims[*other.member].fact) != facts.end();
      const Finding* finding = in ? of(d, *other.member) : nullptr;
      if (finding != nullptr && std::find(out.begin(), out.end(), finding->fingerprint) == out.end())
        out.push_back(finding->fingerprint);
    }
    return out;
  }

  const Problem& problem_;
  const RepairRanking& ranking_;
  const std::vector<Disagreement>& disagreements_;
  std::span<Finding> findings_;
};

// What is left when one figure is changed in place of another.
Subset exchanged(const Subset& left, ClaimId back, ClaimId away) { return without(united(left, {back}), {away}); }

// Members of the other disagreements of a level.
Subset other_members(const Diagnosis& diagnosis, const Disagreement& of) {
  Subset out;
  for (const Disagreement& d : diagnosis.disagreements) {
    const bool same = d.level == of.level && d.tier == of.tier && d.plausible == of.plausible;
    if (same && d.member && d.member != of.member) out = united(out, {*d.member});
  }
  return out;
}

// All that a level asks about, of some claims.
Selection asked(const Problem& problem, const Component& component, const Disagreement& d, const Subset& claims) {
  Selection out{claims, {}, component.chains, d.tier, {}};
  std::copy_if(component.relations.begin(), component.relations.end(), std::back_inserter(out.relations),
               [&](RelationId r) { return d.plausible || problem.relations[r].kind != RelationKind::plausible; });
  return out;
}

// What the conflicts of a disagreement say together, but for one figure.
Selection conflicts_without(const Disagreement& d, ClaimId away) {
  Selection out{{}, {}, {}, d.tier, {}};
  for (const Conflict& c : d.conflicts) {
    out.claims = united(out.claims, without(c.claims, {away}));
    out.relations = united(out.relations, c.relations);
    out.chains = united(out.chains, c.running_totals);
  }
  return out;
}

}  // namespace

void take_away_settled(const Problem& problem, const Component& component, const RepairRanking& ranking, Oracle& oracle,
                       Diagnosis& diagnosis) {
  // What is left of the claims where the likeliest repair of a contradiction settles what is implausible, too.
  const auto settled_by = [&](const Disagreement& contradiction, const Disagreement& d) -> std::optional<Subset> {
    if (contradiction.level != Level::contradiction || !contradiction.member || contradiction.fixed) return {};
    std::vector<Repair> repairs = contradiction.repairs;
    ranking.sort(repairs);
    const auto changed = ranking.likeliest(repairs);
    if (!changed) return {};
    const auto in = [&](const Conflict& c) { return subset_of({*changed}, c.claims); };
    if (!std::all_of(d.conflicts.begin(), d.conflicts.end(), in)) return {};
    const Subset left = exchanged(diagnosis.consistent, *contradiction.member, *changed);
    if (oracle.check(asked(problem, component, {}, left)) != Verdict::sat) return {};
    const auto fits = [&](Selection s) {
      const VarId v = problem.claims[*changed].quantity;
      const auto& [lo, hi] = repairs.front().ranges.front().interval;
      if (lo) s.pins.push_back({v, lo->open ? Comparison::greater : Comparison::greater_equal, lo->value});
      if (hi) s.pins.push_back({v, hi->open ? Comparison::less : Comparison::less_equal, hi->value});
      return oracle.check(s) == Verdict::sat;
    };
    if (!fits(conflicts_without(d, *changed))) return {};
    // Nothing may be left that no finding tells of.
    const bool told = !other_members(diagnosis, d).empty() || fits(asked(problem, component, d, left));
    return told ? std::optional(left) : std::nullopt;
  };
  for (std::size_t i = 0; i < diagnosis.disagreements.size();) {
    const Disagreement& d = diagnosis.disagreements[i];
    std::optional<Subset> left;
    if (d.level == Level::implausible && d.member && !d.fixed) {
      for (std::size_t k = 0; k < i && !left; ++k) left = settled_by(diagnosis.disagreements[k], d);
    }
    if (!left) {
      ++i;
      continue;
    }
    diagnosis.consistent = *std::move(left);
    diagnosis.disagreements.erase(diagnosis.disagreements.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

void link_findings(const Problem& problem, const RepairRanking& ranking, const std::vector<Disagreement>& disagreements,
                   std::span<Finding> findings) {
  Links links(problem, ranking, disagreements, findings);
  for (std::size_t i = 0; i < findings.size(); ++i) links.add(i);
}

}  // namespace verify
