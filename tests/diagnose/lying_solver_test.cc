// A solver that lies about one set of claims must not lead to a false finding: the fresh solver that confirms findings
// notices.
#include <gtest/gtest.h>

#include <iostream>
#include <random>
#include <stdexcept>

#include "diagnose/diagnosis.h"
#include "support/contested.h"
#include "support/lying_oracle.h"
#include "support/preferences.h"

namespace verify::testing {
namespace {

using Claims = std::vector<ClaimId>;
using Lie = LyingOracle::Lie;

// Whether claims can all be true at a question, without any lie.
bool holds(const Problem& p, Oracle& honest, Question question, const Claims& claims) {
  Selection s = everything(p, readings_of(question));
  s.claims = claims;
  std::erase_if(s.relations, [&](RelationId r) {
    return question != Question::plausible && p.relations[r].kind == RelationKind::plausible;
  });
  return honest.check(s) == Verdict::sat;
}

Claims less(Claims from, const Claims& away) {
  std::erase_if(from, [&](ClaimId c) { return std::find(away.begin(), away.end(), c) != away.end(); });
  return from;
}

bool only_minimal_conflicts(const Problem& p, Oracle& honest, const Diagnosis& found) {
  for (const Disagreement& d : found.disagreements) {
    for (const Conflict& c : d.conflicts) {
      if (holds(p, honest, d.question, c.claims)) return false;
      for (const ClaimId away : c.claims) {
        if (!holds(p, honest, d.question, less(c.claims, {away}))) return false;
      }
    }
  }
  return true;
}

// Whether what is left of contradictions holds, and what each repair of one leaves.
bool only_true_repairs(const Problem& p, Oracle& honest, const Diagnosis& found) {
  Claims members;
  for (const Disagreement& d : found.disagreements) {
    if (!d.is_contradiction()) continue;
    if (!d.member) return true;
    members.push_back(*d.member);
  }
  if (members.empty()) return true;
  const Claims all = everything(p).claims;
  for (const Disagreement& d : found.disagreements) {
    if (!d.is_contradiction()) continue;
    if (!holds(p, honest, d.question, found.consistent)) return false;
    for (const Repair& r : d.repairs) {
      if (!holds(p, honest, d.question, less(less(all, less(members, {*d.member})), r.claims))) return false;
    }
  }
  return true;
}

/// A solver that lies about one set of claims after the other, and what came of it.
struct Outcomes {
  int lies = 0, caught = 0, false_conflicts = 0, false_repairs = 0;
};

// The lie must matter: `verdict` is not what is so. Sets are random; never all claims, of which "they hold" is no
// finding.
Outcomes told(Verdict verdict, std::uint64_t first, std::uint64_t last) {
  Outcomes out;
  for (std::uint64_t seed = first; seed < last; ++seed) {
    const Problem p = contested_problem(seed);
    const auto honest = by_every_assignment(p);
    if (!worth_it(p, seed) || !holds(p, *honest, Question::possible, {})) continue;
    std::mt19937_64 random(seed);
    for (int tries = 0; tries < 12; ++tries) {
      Claims claims = everything(p).claims;
      const std::uint64_t part = 1 + random() % 5;
      std::erase_if(claims, [&](ClaimId) { return random() % 6 < part; });
      const bool true_of = holds(p, *honest, Question::possible, claims);
      if (claims.size() == p.claims.size() || true_of == (verdict == Verdict::sat)) continue;
      LyingOracle liar(by_every_assignment(p), {verdict, claims, Readings::allowed});
      try {
        const Diagnosis found = diagnose(p, whole_of(p), liar, by_every_assignment, all_by_number());
        out.false_conflicts += !only_minimal_conflicts(p, *honest, found);
        out.false_repairs += !only_true_repairs(p, *honest, found);
      } catch (const std::logic_error&) { ++out.caught; }
      out.lies += liar.lies > 0;
    }
  }
  std::cout << out.lies << " lies, " << out.caught << " caught, " << out.false_conflicts << " led to a false conflict, "
            << out.false_repairs << " to a false repair\n";
  return out;
}

TEST(LyingSolver, MakesNoConflictOfWhatHolds) {
  const Outcomes out = told(Verdict::unsat, 0, 45);
  EXPECT_EQ(out.false_conflicts, 0);
  EXPECT_EQ(out.false_repairs, 0);
  EXPECT_GT(out.caught, 50);
}

TEST(LyingSolver, HidesNoPartOfAConflict) {
  const Outcomes out = told(Verdict::sat, 100, 140);
  EXPECT_EQ(out.false_conflicts, 0);
  EXPECT_GT(out.caught, 50);
}

// To be turned on when a fresh solver has to confirm that what a repair leaves holds, as it has to confirm conflicts:
// today ten lies in 309 lead to a repair that settles nothing.
TEST(LyingSolver, MakesNoRepairOfWhatLeavesSomethingFailing) {
  const Outcomes out = told(Verdict::sat, 100, 200);
  EXPECT_EQ(out.false_repairs, 0);
  EXPECT_GT(out.caught, 50);
}

// What the fresh solver lies about: an OracleFactory carries nothing along.
std::optional<Lie> fresh_lie;

std::unique_ptr<Oracle> lying_when_fresh(const Problem& p) {
  return std::make_unique<LyingOracle>(by_every_assignment(p), *fresh_lie);
}

/// Whether a diagnosis ends when the fresh solver, and it alone, tells a lie about claims.
bool noticed(const Problem& p, Verdict verdict, const Claims& claims) {
  fresh_lie = {verdict, claims, Readings::allowed};
  try {
    diagnose(p, whole_of(p), *by_every_assignment(p), lying_when_fresh, all_by_number());
    return false;
  } catch (const std::logic_error&) { return true; }
}

/// Visits the contradictions of some problems: `visit(problem, diagnosis, disagreement, claims of all members)`.
template <class Visit>
void each_contradiction(std::uint64_t first, std::uint64_t last, const Visit& visit) {
  for (std::uint64_t seed = first; seed < last; ++seed) {
    const Problem p = contested_problem(seed);
    if (!worth_it(p, seed)) continue;
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Diagnosis found = diagnose(p, whole_of(p), *by_every_assignment(p), by_every_assignment, all_by_number());
    Claims members;
    for (const Disagreement& d : found.disagreements) {
      if (d.is_contradiction() && d.member) members.push_back(*d.member);
    }
    for (const Disagreement& d : found.disagreements) {
      if (d.is_contradiction() && d.member) visit(p, found, d, members);
    }
  }
}

TEST(FreshSolver, MustConfirmEachConflictAndThatNoClaimOfItCanBeSpared) {
  each_contradiction(300, 308, [](const Problem& p, const Diagnosis&, const Disagreement& d, const Claims&) {
    for (const Conflict& c : d.conflicts) {
      EXPECT_TRUE(noticed(p, Verdict::sat, c.claims));
      for (const ClaimId away : c.claims) EXPECT_TRUE(noticed(p, Verdict::unsat, less(c.claims, {away})));
    }
  });
}

// To be turned on together with the other one about repairs.
TEST(FreshSolver, MustConfirmThatEachRepairLeavesWhatHolds) {
  each_contradiction(300, 330,
                     [](const Problem& p, const Diagnosis& found, const Disagreement& d, const Claims& members) {
                       EXPECT_TRUE(noticed(p, Verdict::unsat, found.consistent));
                       for (const Repair& r : d.repairs) {
                         const Claims back = less(everything(p).claims, less(members, {*d.member}));
                         EXPECT_TRUE(noticed(p, Verdict::unsat, less(back, r.claims)));
                       }
                     });
}

}  // namespace
}  // namespace verify::testing
