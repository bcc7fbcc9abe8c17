// Holds the findings of random small projects against every set of claims (support/expected_findings.h) and against
// small worlds (support/small_world.h).
#include <gtest/gtest.h>

#include <iostream>
#include <random>

#include "support/expected_findings.h"
#include "support/preferences.h"
#include "support/small_project.h"
#include "support/small_world.h"
#include "support/trials.h"

namespace verify::testing {
namespace {

using Claims = std::vector<ClaimId>;
using Worlds = WorldSearch::Outcome;

/// Diagnoses small projects, and holds what is found against every set of claims and against worlds.
class Trial {
 public:
  void run(std::uint64_t seed) {
    const SmallCase small = crowded_case(seed, 4 + static_cast<int>(seed % 5));
    SmallProject project(small);
    const ::testing::ScopedTrace trace(__FILE__, __LINE__, "seed " + std::to_string(seed) + "\n" + to_string(small));
    ASSERT_EQ(rendered(project.diagnostics), "");
    weigh(project.result.problem, seed);
    const bool worlds = small.constructs.count("dates") == 0 && rules_can_hold(project.result.problem);
    for (const Component& component : components(project.result.problem)) {
      if (component.claims.size() < 2 || component.claims.size() > 8) continue;
      const auto found = judged(project.result.problem, component);
      if (found && !found->disagreements.empty())
        for (const std::string& construct : small.constructs) ++constructs_[construct];
      if (found && worlds) visit_worlds(project.result, *found);
    }
  }

  void expect_enough() const {
    std::cout << to_string(met_) << "; " << conflicts_ << " conflicts that no world has, " << parts_
              << " worlds with all but one claim of them, " << too_many_ << " with too many to try\n";
    EXPECT_GE(met_.contradictions, 20);
    EXPECT_GE(met_.implausible, 1);
    EXPECT_GE(met_.all_fixed, 1);
    EXPECT_GE(met_.ties, 3);
    EXPECT_LE(met_.incomplete * 20, met_.problems);
    EXPECT_LE(met_.undecided * 20, met_.problems);
    EXPECT_LE(too_many_ * 5, parts_);
    std::string unmet;
    for (const std::string& construct : all_constructs()) {
      if (constructs_.count(construct) == 0) unmet += " " + construct + ",";
    }
    std::cout << "constructs not met:" << unmet << "\n";
  }

 private:
  // Half of the projects have weights, a third fixed figures.
  static void weigh(Problem& problem, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    const bool weighed = random() % 2 == 0;
    const bool some_fixed = random() % 3 == 0;
    for (Claim& c : problem.claims) {
      if (weighed) c.weight = Rational(1 + static_cast<int>(random() % 4), 1 + static_cast<int>(random() % 2));
      c.fixed = some_fixed && random() % 4 == 0;
    }
  }

  // A world has all there is in it, what is no part of the component too.
  static bool rules_can_hold(const Problem& problem) {
    Selection all;
    for (RelationId r = 0; r < problem.relations.size(); ++r) all.relations.push_back(r);
    for (ChainId c = 0; c < problem.chains.size(); ++c) all.chains.push_back(c);
    return default_oracle(problem)->check(all) == Verdict::sat;
  }

  std::optional<Diagnosis> judged(const Problem& problem, const Component& component) {
    const auto truth = default_oracle(problem);
    const auto failing = [&](const Selection& s) -> std::optional<bool> {
      const Verdict verdict = truth->check(s);
      return verdict == Verdict::unknown ? std::nullopt : std::optional(verdict == Verdict::unsat);
    };
    const auto expected = expected_findings(problem, component, failing, all_by_number().likelier);
    if (!expected) {
      ++met_.undecided;
      return std::nullopt;
    }
    const auto oracle = default_oracle(problem);
    Diagnosis found = diagnose(problem, component, *oracle, strict_judge, all_by_number());
    met_.add(*expected, found);
    EXPECT_EQ(differences(*expected, found), "");
    EXPECT_EQ(needless_reasons(found, *truth), "");
    const auto lazy = default_oracle(problem);
    EXPECT_EQ(unlike(found, diagnose(problem, component, *lazy, judging_oracle, by_number(ConflictsSought::first))),
              "");
    return found;
  }

  // There is no world in which a conflict is true, and one for all but one of its claims.
  void visit_worlds(const Loaded& project, const Diagnosis& found) {
    for (const Disagreement& d : found.disagreements) {
      if (!d.member) continue;
      WorldQuestion question;
      question.stated = d.question == Question::as_stated;
      question.plausible = d.question == Question::plausible;
      const Claims& claims = d.conflicts.front().claims;
      EXPECT_NE(worlds(project, question, claims, {}), Worlds::found);
      ++conflicts_;
      for (const ClaimId away : claims) EXPECT_TRUE(some_world(project, question, claims, away)) << "without " << away;
    }
  }

  static Worlds worlds(const Loaded& project, WorldQuestion question, const Claims& claims,
                       std::optional<ClaimId> away) {
    question.facts.emplace();
    for (const ClaimId c : claims) {
      if (c != away) question.facts->insert(project.problem.claims[c].fact);
    }
    question.most = 20000;
    return judge(project.rules, project.facts, question);
  }

  // That there is none may be for want of a larger or finer one.
  bool some_world(const Loaded& project, WorldQuestion question, const Claims& claims, ClaimId away) {
    for (question.size = 0; question.size <= 2; ++question.size) {
      for (const bool ordered : {true, false}) {
        question.ordered = ordered;
        const Worlds found = worlds(project, question, claims, away);
        if (found == Worlds::none) continue;
        ++(found == Worlds::found ? parts_ : too_many_);
        return true;
      }
    }
    return false;
  }

  FindingsMet met_;
  std::map<std::string, int> constructs_;  // of projects with findings
  int conflicts_ = 0, parts_ = 0, too_many_ = 0;
};

TEST(SmallFindings, AreThoseThatLookingAtEverySetOfClaimsGivesAndAreTrueOfWorlds) {
  Trial trial;
  for (std::uint64_t seed = 0; seed < trials(35); ++seed) trial.run(seed);
  trial.expect_enough();
}

}  // namespace
}  // namespace verify::testing
