// Looks at every set of claims for what must be found; nothing of the program's own search is used.
#include "support/expected_findings.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <limits>
#include <map>
#include <set>
#include <span>
#include <tuple>

namespace verify::testing {

namespace {

using Claims = std::vector<ClaimId>;
using Mask = std::uint32_t;

/// Up to what size all minimal conflicts through a member are promised to be listed, and all that it shares. The one
/// place that reads it.
std::size_t promised(const Disagreement& d) {
  return d.complete.all ? std::numeric_limits<std::size_t>::max() : d.complete.up_to;
}

std::size_t promised_shared(const Disagreement& d) {
  return d.shared_complete.all ? std::numeric_limits<std::size_t>::max() : d.shared_complete.up_to;
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

/// One question about one component, as the contract has it.
class ExpectedAnswer {
 public:
  ExpectedAnswer(const Problem& problem, const AllSets& sets, const LikelierRepair& likelier, Disagreement blank)
      : problem_(problem), sets_(sets), likelier_(likelier), blank_(std::move(blank)) {}

  /// Adds the disagreements; returns what is left when the chosen repair is taken away.
  Claims run(std::vector<Disagreement>& out) const {
    const std::size_t before = out.size();
    const Claims left = find(out);
    // Every minimal conflict of the question is to be in the one of its disagreements that comes last.
    Claims members;
    for (std::size_t i = before; i < out.size() && out[i].member; ++i) {
      Disagreement& d = out[i];
      members.push_back(*d.member);
      for (const Claims& c : sets_.minimal_failing(sets_.mask_of(left) | sets_.mask_of(members))) {
        const auto same = [&](const Conflict& own) { return own.claims == c; };
        if (std::find(c.begin(), c.end(), *d.member) == c.end() ||
            std::any_of(d.conflicts.begin(), d.conflicts.end(), same))
          continue;
        d.shared.push_back({c, {}, {}, true});
      }
    }
    return left;
  }

 private:
  Claims find(std::vector<Disagreement>& out) const {
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
    if (!fixed) add_joint(repairs, best, {out.end() - static_cast<std::ptrdiff_t>(best.size()), out.end()});
    return rest;
  }

  // Parts of repairs: members of the chosen one, and what takes their place.
  using Part = std::pair<Mask, Mask>;

  static bool made_of(const std::vector<Part>& parts, Mask members, Mask claims) {
    if (members == 0) return claims == 0;
    return std::any_of(parts.begin(), parts.end(), [&](const Part& p) {
      return (p.first & members & (~members + 1)) != 0 && (p.first & ~members) == 0 && (p.second & ~claims) == 0 &&
             made_of(parts, members & ~p.first, claims & ~p.second);
    });
  }

  // Smallest repairs that nothing smaller explains.
  void add_joint(std::vector<Claims> repairs, const Claims& best, std::span<Disagreement> found) const {
    const Mask chosen = sets_.mask_of(best);
    std::vector<Part> parts;
    for (const Disagreement& d : found) {
      for (const Repair& r : d.repairs) parts.emplace_back(sets_.mask_of({*d.member}), sets_.mask_of(r.claims));
    }
    const auto kept = [&](const Claims& c) { return std::popcount(chosen & ~sets_.mask_of(c)); };
    std::stable_sort(repairs.begin(), repairs.end(),
                     [&](const Claims& a, const Claims& b) { return kept(a) < kept(b); });
    for (const Claims& repair : repairs) {
      const Mask members = chosen & ~sets_.mask_of(repair);
      const Mask claims = sets_.mask_of(repair) & ~chosen;
      if (made_of(parts, members, claims)) continue;
      parts.emplace_back(members, claims);
      for (Disagreement& d : found) {
        if ((members & sets_.mask_of({*d.member})) == 0) continue;
        d.joint.push_back({sets_.claims_of(members), {sets_.claims_of(claims), {}, {}}});
      }
    }
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
  constexpr std::string_view kQuestions[] = {"possible", "as stated", "plausible"};
  return std::string(kQuestions[static_cast<std::size_t>(d.question)]) + (d.undecided ? ", undecided" : "") +
         (d.member ? ", member " + std::to_string(*d.member) : ", by the rules alone");
}

using Key = std::tuple<Question, bool, std::optional<ClaimId>>;
Key key_of(const Disagreement& d) { return {d.question, d.undecided, d.member}; }

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
  for (const auto* conflicts : {&found.conflicts, &found.shared}) {
    for (const Conflict& c : *conflicts) {
      if (!c.confirmed) out += "conflict " + written(c.claims) + " is not confirmed\n";
    }
  }
  return out;
}

std::string wrong_shared(const Disagreement& expected, const Disagreement& found) {
  const auto want = sets_of(expected.shared);
  const auto have = sets_of(found.shared);
  bool as_promised = includes(want, have) && have.size() == found.shared.size();
  for (const Claims& c : want) as_promised = as_promised && (c.size() > promised_shared(found) || have.count(c) > 0);
  return as_promised ? ""
                     : "shared conflicts " + written_all(found.shared) + ", complete up to " +
                           std::to_string(promised_shared(found)) + ", and not " + written_all(expected.shared) + "\n";
}

std::string wrong_joint(const Disagreement& expected, const Disagreement& found) {
  const auto written_joint = [](const std::vector<JointRepair>& joint) {
    std::set<std::string> out;
    for (const JointRepair& j : joint) out.insert(written(j.repair.claims) + " for " + written(j.members));
    return out;
  };
  const auto want = written_joint(expected.joint);
  const auto have = written_joint(found.joint);
  if (found.all_joint ? want == have : std::includes(want.begin(), want.end(), have.begin(), have.end())) return {};
  std::string out = "joint repairs";
  for (const std::string& j : have) out += " " + j;
  out += found.all_joint ? " and not" : ", perhaps not all, and not";
  for (const std::string& j : want) out += " " + j;
  return out + "\n";
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
  // What is left of the claims after a question; nothing where a verdict isn't known.
  const auto answer = [&](Question question, const Claims& claims,
                          std::vector<Disagreement>& found) -> std::optional<Claims> {
    Selection s{{}, {}, component.chains, question == Question::as_stated ? Readings::stated : Readings::allowed, {}};
    for (const RelationId r : component.relations) {
      if (question == Question::plausible || problem.relations[r].kind != RelationKind::plausible)
        s.relations.push_back(r);
    }
    const AllSets sets(claims, problem, [&](const Claims& some) {
      s.claims = some;
      return failing(s);
    });
    if (!sets.known()) return std::nullopt;
    Disagreement blank;
    blank.question = question;
    return ExpectedAnswer(problem, sets, likelier, blank).run(found);
  };
  const auto left = answer(Question::possible, component.claims, out.disagreements);
  if (!left) return std::nullopt;
  out.consistent = *left;
  if (!out.disagreements.empty() && !out.disagreements.front().member) return out;
  if (!answer(Question::as_stated, *left, out.disagreements)) return std::nullopt;
  if (std::none_of(component.relations.begin(), component.relations.end(),
                   [&](RelationId r) { return problem.relations[r].kind == RelationKind::plausible; }))
    return out;
  std::vector<Disagreement> more;
  if (!answer(Question::plausible, *left, more)) return std::nullopt;
  // What is implausible as stated is not said again because a plausible rule forbids it too.
  std::set<Claims> said;
  const auto note = [&](const Disagreement& d) {
    said.merge(sets_of(d.conflicts));
    said.merge(sets_of(d.shared));
  };
  std::for_each(out.disagreements.begin(), out.disagreements.end(), note);
  for (Disagreement& d : more) {
    const auto& first = d.conflicts.front().claims;
    if (std::any_of(said.begin(), said.end(),
                    [&](const Claims& c) { return std::includes(first.begin(), first.end(), c.begin(), c.end()); }))
      continue;
    note(d);
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
    std::string wrong = wrong_conflicts(d, *at->second) + wrong_shared(d, *at->second) + wrong_repairs(d, *at->second) +
                        wrong_joint(d, *at->second);
    if (at->second->fixed != d.fixed) wrong += "fixed is not as it should be\n";
    if (!wrong.empty()) out += name_of(d) + ": " + wrong;
    have.erase(at);
  }
  for (const auto& [key, d] : have) out += name_of(*d) + ": not expected\n";
  if (found.consistent != expected.consistent)
    out += "consistent " + written(found.consistent) + " and not " + written(expected.consistent) + "\n";
  return out;
}

std::string unlike(const Diagnosis& all, const Diagnosis& first) {
  std::string out;
  if (all.consistent != first.consistent) out += "what is left differs\n";
  if (all.disagreements.size() != first.disagreements.size()) return out + "another number of disagreements\n";
  for (std::size_t i = 0; i < all.disagreements.size(); ++i) {
    const Disagreement& a = all.disagreements[i];
    const Disagreement& b = first.disagreements[i];
    const auto same_repair = [](const Repair& x, const Repair& y) {
      return x.claims == y.claims &&
             std::equal(x.ranges.begin(), x.ranges.end(), y.ranges.begin(), y.ranges.end(),
                        [](const Range& p, const Range& q) { return p.interval == q.interval; });
    };
    const bool same_first = a.conflicts.empty() ? b.conflicts.empty()
                                                : b.conflicts.size() == 1 && a.conflicts.front() == b.conflicts.front();
    const bool same = key_of(a) == key_of(b) && same_first && a.fixed == b.fixed &&
                      std::equal(a.repairs.begin(), a.repairs.end(), b.repairs.begin(), b.repairs.end(), same_repair) &&
                      wrong_joint(a, b).empty() && b.at_least <= a.at_least;
    if (!same) out += name_of(a) + ": not the same when the first conflict alone is sought\n";
  }
  return out;
}

std::string needless_reasons(const Diagnosis& found, Oracle& judge) {
  std::string out;
  for (const Disagreement& d : found.disagreements) {
    std::vector<Conflict> conflicts = d.conflicts;
    conflicts.insert(conflicts.end(), d.shared.begin(), d.shared.end());
    for (const Conflict& c : conflicts) {
      const Selection all = selection_of(c, readings_of(d.question));
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
  std::map<Question, int> counts;
  for (const Disagreement& d : expected.disagreements) {
    contradictions += d.question == Question::possible;
    implausible += d.question == Question::as_stated;
    by_plausible_rules += d.question == Question::plausible;
    by_rules_alone += !d.member;
    all_fixed += d.fixed;
    if (++counts[d.question] == 2) ++several;
    joint += !d.joint.empty();
    ties += d.repairs.size() > 1;
    large_repairs += !d.repairs.empty() && d.repairs.back().claims.size() > 1;
    conflicts += static_cast<int>(d.conflicts.size());
    shared += static_cast<int>(d.shared.size());
    large_conflicts += d.conflicts.back().claims.size() > 3;
  }
  for (const Disagreement& d : found.disagreements) incomplete += !d.complete.all || !d.shared_complete.all;
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
  put(m.joint, "with repairs of several findings at once");
  put(m.large_repairs, "with repairs of several claims");
  put(m.conflicts, "conflicts");
  put(m.shared, "of several members");
  put(m.large_conflicts, "findings with a conflict of four or more");
  put(m.incomplete, "incomplete");
  return out;
}

}  // namespace verify::testing
