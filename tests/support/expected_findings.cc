#include "support/expected_findings.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <limits>
#include <map>
#include <set>
#include <tuple>

namespace verify::testing {

namespace {

using Claims = std::vector<ClaimId>;
using Mask = std::uint32_t;

/// Up to what size all minimal conflicts through a member are promised to be listed. The one place that reads it.
std::size_t promised(const Disagreement& d) {
  return d.complete ? std::numeric_limits<std::size_t>::max() : d.complete_up_to;
}

/// Which of all sets of some claims fail.
class AllSets {
 public:
  AllSets(const Claims& claims, const Problem& problem, const std::function<std::optional<bool>(const Claims&)>& fails)
      : claims_(claims), problem_(problem), fails_(std::size_t{1} << claims.size()) {
    // What holds a failing set fails, and what is within a set that holds holds: from both ends, little is left to ask.
    for (std::size_t i = 0; i <= claims.size(); ++i) {
      const std::size_t size = i % 2 == 0 ? i / 2 : claims.size() - i / 2;
      for (Mask m = 0; m < fails_.size() && known_; ++m) {
        if (fails_[m] || static_cast<std::size_t>(std::popcount(m)) != size) continue;
        const auto answer = fails(claims_of(m));
        known_ = answer.has_value();
        if (answer) spread(m, *answer);
      }
    }
  }

  bool known() const { return known_; }
  Mask all() const { return static_cast<Mask>(fails_.size() - 1); }
  bool fails(Mask m) const { return *fails_[m]; }

  Mask mask_of(const Claims& claims) const {
    Mask out = 0;
    for (const ClaimId c : claims) {
      const auto at = std::find(claims_.begin(), claims_.end(), c);
      if (at != claims_.end()) out |= Mask{1} << (at - claims_.begin());
    }
    return out;
  }

  Claims claims_of(Mask m) const {
    Claims out;
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      if ((m >> i & 1) != 0) out.push_back(claims_[i]);
    }
    return out;
  }

  /// By size, then in order of claims.
  std::vector<Claims> minimal_failing(Mask within) const {
    std::vector<Claims> out;
    for (Mask m = 0; m <= within; ++m) {
      if ((m & ~within) != 0 || !fails(m)) continue;
      bool minimal = true;
      for (std::size_t i = 0; i < claims_.size(); ++i) {
        const Mask one = Mask{1} << i;
        minimal = minimal && ((m & one) == 0 || !fails(m & ~one));
      }
      if (minimal) out.push_back(claims_of(m));
    }
    std::sort(out.begin(), out.end(),
              [](const Claims& a, const Claims& b) { return std::tuple(a.size(), a) < std::tuple(b.size(), b); });
    return out;
  }

  /// All sets of least weight, without any of `given`, that leave of `within` what holds.
  std::vector<Claims> least_repairs(Mask within, Mask given) const {
    std::vector<Claims> out;
    std::optional<Rational> least;
    for (Mask m = 0; m <= within; ++m) {
      if ((m & ~within) != 0 || (m & given) != 0 || fails(within & ~m)) continue;
      Rational weight;
      for (const ClaimId c : claims_of(m)) weight += problem_.claims[c].weight;
      if (least && weight > *least) continue;
      if (!least || weight < *least) out.clear();
      least = weight;
      out.push_back(claims_of(m));
    }
    return out;
  }

 private:
  void spread(Mask m, bool fail) {
    for (Mask other = 0; other < fails_.size(); ++other) {
      if (fail ? (m & ~other) == 0 : (other & ~m) == 0) fails_[other] = fail;
    }
  }

  const Claims& claims_;
  const Problem& problem_;
  std::vector<std::optional<bool>> fails_;
  bool known_ = true;
};

/// One level of one component, as the contract has it.
class ExpectedLevel {
 public:
  ExpectedLevel(const Problem& problem, const AllSets& sets, const LikelierRepair& likelier, Disagreement blank)
      : problem_(problem), sets_(sets), likelier_(likelier), blank_(std::move(blank)) {}

  /// Adds the disagreements; returns what is left when the chosen repair is taken away.
  Claims run(std::vector<Disagreement>& out) const {
    const Mask all = sets_.all();
    if (!sets_.fails(all)) return sets_.claims_of(all);
    if (sets_.fails(0)) {
      Disagreement d = blank_;
      d.conflicts.push_back({});
      out.push_back(d);
      return sets_.claims_of(all);
    }
    Mask fixed = 0;
    for (const ClaimId c : sets_.claims_of(all)) fixed |= problem_.claims[c].fixed ? sets_.mask_of({c}) : 0;
    Mask left = all;
    if (sets_.fails(fixed)) {
      const Mask agreeing = settle(fixed, 0, true, out);
      left &= ~(fixed & ~agreeing);
    }
    if (sets_.fails(left)) left = settle(left, fixed & left, false, out);
    return sets_.claims_of(left);
  }

 private:
  Mask settle(Mask claims, Mask given, bool fixed, std::vector<Disagreement>& out) const {
    const auto repairs = sets_.least_repairs(claims, given);
    const Claims best = *std::min_element(repairs.begin(), repairs.end(), likelier_);
    const Mask rest = claims & ~sets_.mask_of(best);
    for (const ClaimId member : best) {
      Disagreement d = blank_;
      d.member = member;
      d.fixed = fixed;
      const Mask back = rest | sets_.mask_of({member});
      for (const Claims& c : sets_.minimal_failing(back)) d.conflicts.push_back({c, {}, {}, true});
      if (!fixed) {
        for (const Claims& way : sets_.least_repairs(back, given)) d.repairs.push_back({way, {}, {}});
        std::sort(d.repairs.begin(), d.repairs.end(),
                  [&](const Repair& a, const Repair& b) { return likelier_(a.claims, b.claims); });
      }
      out.push_back(std::move(d));
    }
    return rest;
  }

  const Problem& problem_;
  const AllSets& sets_;
  const LikelierRepair& likelier_;
  Disagreement blank_;
};

std::string written(const Claims& claims) {
  std::string out = "{";
  for (const ClaimId c : claims) out += (out.size() > 1 ? ", " : "") + std::to_string(c);
  return out + "}";
}

template <class Parts>
std::string written_all(const Parts& parts) {
  std::string out;
  for (const auto& part : parts) out += (out.empty() ? "" : " ") + written(part.claims);
  return out.empty() ? "none" : out;
}

std::string name_of(const Disagreement& d) {
  return std::string(level_name(d.level)) + (d.tier == Tier::stated ? " as stated" : " as allowed") +
         (d.plausible ? " with plausible rules" : "") +
         (d.member ? ", member " + std::to_string(*d.member) : ", by the rules alone");
}

using Key = std::tuple<Level, Tier, bool, std::optional<ClaimId>>;
Key key_of(const Disagreement& d) { return {d.level, d.tier, d.plausible, d.member}; }

template <class Parts>
std::set<Claims> sets_of(const Parts& parts) {
  std::set<Claims> out;
  for (const auto& part : parts) out.insert(part.claims);
  return out;
}

bool includes(const std::set<Claims>& outer, const std::set<Claims>& inner) {
  return std::includes(outer.begin(), outer.end(), inner.begin(), inner.end());
}

std::string wrong_conflicts(const Disagreement& expected, const Disagreement& found) {
  std::string out;
  const auto want = sets_of(expected.conflicts);
  const auto have = sets_of(found.conflicts);
  bool as_promised = includes(want, have) && have.size() == found.conflicts.size() && !have.empty();
  for (const Claims& c : want) as_promised = as_promised && (c.size() > promised(found) || have.count(c) > 0);
  for (std::size_t i = 1; i < found.conflicts.size(); ++i)
    as_promised = as_promised && found.conflicts[i - 1].claims.size() <= found.conflicts[i].claims.size();
  // Whatever was left out, nothing smaller than what is shown first.
  as_promised = as_promised && found.conflicts.front().claims.size() == expected.conflicts.front().claims.size();
  if (!as_promised) {
    out += "conflicts " + written_all(found.conflicts) + ", complete up to " + std::to_string(promised(found)) +
           ", and not " + written_all(expected.conflicts) + "\n";
  }
  for (const Conflict& c : found.conflicts) {
    if (!c.confirmed) out += "conflict " + written(c.claims) + " is not confirmed\n";
  }
  return out;
}

std::string wrong_repairs(const Disagreement& expected, const Disagreement& found) {
  const auto want = sets_of(expected.repairs);
  const auto have = sets_of(found.repairs);
  bool good = includes(want, have) && have.size() == found.repairs.size() && have.empty() == want.empty();
  if (found.all_repairs) {
    // All of them, the likeliest first.
    good = good && std::equal(expected.repairs.begin(), expected.repairs.end(), found.repairs.begin(),
                              found.repairs.end(), [](const auto& a, const auto& b) { return a.claims == b.claims; });
  }
  std::string out;
  if (!good)
    out += "repairs " + written_all(found.repairs) + (found.all_repairs ? "" : ", perhaps not all,") + " and not " +
           written_all(expected.repairs) + "\n";
  if (!found.smallest_proved) out += "the smallest repair is not proved to be one\n";
  for (const Repair& r : found.repairs) {
    if (r.ranges.size() != r.claims.size()) out += "not a range for each claim of " + written(r.claims) + "\n";
  }
  return out;
}

}  // namespace

std::optional<Diagnosis> expected_findings(const Problem& problem, const Component& component, const Failing& failing,
                                           const LikelierRepair& likelier) {
  Diagnosis out;
  // What is left of the claims at a level; nothing where a verdict isn't known.
  const auto level = [&](Level at, Tier tier, bool plausible, const Claims& claims,
                         std::vector<Disagreement>& found) -> std::optional<Claims> {
    Selection s{{}, {}, component.chains, tier, {}};
    for (const RelationId r : component.relations) {
      if (plausible || problem.relations[r].kind != RelationKind::plausible) s.relations.push_back(r);
    }
    const AllSets sets(claims, problem, [&](const Claims& some) {
      s.claims = some;
      return failing(s);
    });
    if (!sets.known()) return std::nullopt;
    Disagreement blank;
    blank.level = at;
    blank.tier = tier;
    blank.plausible = plausible;
    return ExpectedLevel(problem, sets, likelier, blank).run(found);
  };
  const auto left = level(Level::contradiction, Tier::allowed, false, component.claims, out.disagreements);
  if (!left) return std::nullopt;
  out.consistent = *left;
  if (!out.disagreements.empty() && !out.disagreements.front().member) return out;
  if (!level(Level::implausible, Tier::stated, false, *left, out.disagreements)) return std::nullopt;
  if (std::none_of(component.relations.begin(), component.relations.end(),
                   [&](RelationId r) { return problem.relations[r].kind == RelationKind::plausible; }))
    return out;
  std::vector<Disagreement> more;
  if (!level(Level::implausible, Tier::allowed, true, *left, more)) return std::nullopt;
  // What is implausible as stated is not said again because a plausible rule forbids it too.
  std::set<Claims> said;
  for (const Disagreement& d : out.disagreements) said.merge(sets_of(d.conflicts));
  for (Disagreement& d : more) {
    const auto& first = d.conflicts.front().claims;
    if (std::any_of(said.begin(), said.end(),
                    [&](const Claims& c) { return std::includes(first.begin(), first.end(), c.begin(), c.end()); }))
      continue;
    said.merge(sets_of(d.conflicts));
    out.disagreements.push_back(std::move(d));
  }
  return out;
}

std::string differences(const Diagnosis& expected, const Diagnosis& found) {
  std::string out;
  std::map<Key, const Disagreement*> have;
  for (const Disagreement& d : found.disagreements) {
    if (!have.emplace(key_of(d), &d).second) out += name_of(d) + ": found twice\n";
  }
  for (const Disagreement& d : expected.disagreements) {
    const auto at = have.find(key_of(d));
    if (at == have.end()) {
      out += name_of(d) + ": not found, though in conflict " + written_all(d.conflicts) + "\n";
      continue;
    }
    std::string wrong = wrong_conflicts(d, *at->second) + wrong_repairs(d, *at->second);
    if (at->second->fixed != d.fixed) wrong += "fixed is not as it should be\n";
    if (!wrong.empty()) out += name_of(d) + ": " + wrong;
    have.erase(at);
  }
  for (const auto& [key, d] : have) out += name_of(*d) + ": not expected\n";
  if (found.consistent != expected.consistent)
    out += "consistent " + written(found.consistent) + " and not " + written(expected.consistent) + "\n";
  return out;
}

std::string needless_reasons(const Diagnosis& found, Oracle& judge) {
  std::string out;
  for (const Disagreement& d : found.disagreements) {
    for (const Conflict& c : d.conflicts) {
      const Selection all = selection_of(c, d.tier);
      const std::string what = "conflict " + written(c.claims);
      if (judge.check(all) != Verdict::unsat) out += what + " does not fail by its relations\n";
      for (std::size_t i = 0; i < all.relations.size(); ++i) {
        Selection less = all;
        less.relations.erase(less.relations.begin() + static_cast<std::ptrdiff_t>(i));
        if (judge.check(less) == Verdict::unsat)
          out += what + " does not need its relation " + std::to_string(i) + "\n";
      }
      for (std::size_t i = 0; i < all.chains.size(); ++i) {
        Selection less = all;
        less.chains.erase(less.chains.begin() + static_cast<std::ptrdiff_t>(i));
        if (judge.check(less) == Verdict::unsat) out += what + " does not need its running total\n";
      }
    }
  }
  return out;
}

void FindingsMet::add(const Diagnosis& expected, const Diagnosis& found) {
  ++problems;
  failing += !expected.disagreements.empty();
  std::map<std::tuple<Level, Tier, bool>, int> counts;
  for (const Disagreement& d : expected.disagreements) {
    contradictions += d.level == Level::contradiction;
    implausible += d.level == Level::implausible && !d.plausible;
    by_plausible_rules += d.plausible;
    by_rules_alone += !d.member;
    all_fixed += d.fixed;
    if (++counts[{d.level, d.tier, d.plausible}] == 2) ++several;
    ties += d.repairs.size() > 1;
    large_repairs += !d.repairs.empty() && d.repairs.back().claims.size() > 1;
    conflicts += static_cast<int>(d.conflicts.size());
    large_conflicts += d.conflicts.back().claims.size() > 3;
  }
  for (const Disagreement& d : found.disagreements) incomplete += !d.complete;
}

std::string to_string(const FindingsMet& m) {
  std::string out;
  const auto put = [&](int n, const std::string& what) {
    out += (out.empty() ? "" : ", ") + std::to_string(n) + " " + what;
  };
  put(m.problems, "components");
  put(m.failing, "with findings");
  put(m.undecided, "not decided");
  put(m.contradictions, "contradictions");
  put(m.implausible, "implausible as stated");
  put(m.by_plausible_rules, "by plausible rules");
  put(m.by_rules_alone, "by rules alone");
  put(m.all_fixed, "all fixed");
  put(m.several, "with several findings");
  put(m.ties, "findings with ties");
  put(m.large_repairs, "with repairs of several claims");
  put(m.conflicts, "conflicts");
  put(m.large_conflicts, "findings with a conflict of four or more");
  put(m.incomplete, "incomplete");
  return out;
}

}  // namespace verify::testing
