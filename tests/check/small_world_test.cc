// Holds the verdicts on random small projects against small worlds (support/small_world.h), an oracle that knows the
// language and nothing of grounding or solving. Fails, too, when some construct was not met often enough.
#include "support/small_world.h"

#include <gtest/gtest.h>

#include <iomanip>
#include <iostream>

#include "support/small_project.h"
#include "support/trials.h"

namespace verify::testing {
namespace {

using Worlds = WorldSearch::Outcome;

std::string name_of(Verdict v) {
  return v == Verdict::sat ? "consistent" : v == Verdict::unsat ? "contradictory" : "undecided";
}

std::string name_of(const WorldQuestion& q) {
  return q.stated ? "stated readings" : q.plausible ? "allowed readings and plausible rules" : "allowed readings";
}

/// What the program says of all facts and rules.
Verdict verdict_of(const Problem& problem, Oracle& oracle, const WorldQuestion& question) {
  Verdict out = Verdict::sat;
  for (const Component& component : components(problem)) {
    Selection s{component.claims, {}, component.chains, question.stated ? Readings::stated : Readings::allowed, {}};
    for (const RelationId r : component.relations) {
      if (question.plausible || problem.relations[r].kind != RelationKind::plausible) s.relations.push_back(r);
    }
    const Verdict here = oracle.check(s);
    if (here == Verdict::unsat) return here;
    if (here == Verdict::unknown) out = here;
  }
  return out;
}

/// Holds verdicts against worlds, case by case, and counts what was met.
class Trial {
 public:
  void run(std::uint64_t seed) {
    seed_ = seed;
    small_ = small_case(seed);
    SmallProject project(small_);
    ASSERT_EQ(rendered(project.diagnostics), "") << "seed " << seed << "\n" << to_string(small_);
    ++cases_;
    const auto oracle = make_z3_oracle(project.result.problem);
    const auto allowed = agreed(project.result, *oracle, {});
    if (!allowed) return;
    for (const std::string& construct : small_.constructs) {
      auto& [possible, impossible] = met_[construct];
      ++(*allowed ? possible : impossible);
    }
    // What is impossible stays it with narrower readings and more rules.
    for (const bool stated : {true, false}) {
      if (!*allowed || (!stated && small_.constructs.count("plausible") == 0)) continue;
      WorldQuestion question;
      question.stated = stated;
      question.plausible = !stated;
      agreed(project.result, *oracle, question);
    }
  }

  void expect_enough() const {
    std::cout << cases_ << " cases, " << questions_ << " questions: " << possible_ << " possible, " << impossible_
              << " impossible, " << undecided_ << " undecided; " << too_many_ << " with too many worlds to try, "
              << unordered_ << " possible only where unknown days have no order\n"
              << std::setw(30) << "construct" << std::setw(10) << "possible" << std::setw(12) << "impossible\n";
    for (const std::string& construct : all_constructs()) {
      const auto found = met_.find(construct);
      const auto [possible, impossible] = found == met_.end() ? std::pair(0, 0) : found->second;
      std::cout << std::setw(30) << construct << std::setw(10) << possible << std::setw(10) << impossible << "\n";
      EXPECT_GE(possible, 3) << construct;
      EXPECT_GE(impossible, 3) << construct;
    }
    for (const auto& [construct, counts] : met_) EXPECT_EQ(all_constructs().count(construct), 1U) << construct;
    EXPECT_LE(undecided_ * 50, questions_) << "undecided too often";
    EXPECT_LE(too_many_ * 10, questions_) << "too many worlds too often";
  }

 private:
  // Whether it is possible; nothing where one of the two doesn't know.
  std::optional<bool> agreed(const Loaded& project, Oracle& oracle, WorldQuestion question) {
    ++questions_;
    question.most = 20000;
    const Verdict verdict = verdict_of(project.problem, oracle, question);
    const Worlds worlds = judge(project.rules, project.facts, question);
    undecided_ += verdict == Verdict::unknown;
    too_many_ += worlds == Worlds::too_many;
    if (verdict == Verdict::unknown || worlds == Worlds::too_many) return std::nullopt;
    const bool same = (verdict == Verdict::sat) == (worlds == Worlds::found);
    // A world proves that there is one; that there is none may be for want of a larger or finer one.
    if (!same && (worlds == Worlds::found || !found_further(project, question))) {
      ADD_FAILURE() << "seed " << seed_ << ", " << name_of(question) << ": the program says " << name_of(verdict)
                    << "; a world " << (worlds == Worlds::found ? "was found" : "was not found") << "\n"
                    << to_string(small_);
    }
    const bool possible = verdict == Verdict::sat;
    ++(possible ? possible_ : impossible_);
    return possible;
  }

  bool found_further(const Loaded& project, WorldQuestion question) {
    question.most = 100000;
    for (question.size = 0; question.size <= 2; ++question.size) {
      for (const bool ordered : {true, false}) {
        question.ordered = ordered;
        const Worlds worlds = judge(project.rules, project.facts, question);
        if (worlds == Worlds::none) continue;
        unordered_ += worlds == Worlds::found && !ordered;
        too_many_ += worlds == Worlds::too_many;
        return true;
      }
    }
    return false;
  }

  std::uint64_t seed_ = 0;
  SmallCase small_;
  int cases_ = 0, questions_ = 0, possible_ = 0, impossible_ = 0, undecided_ = 0, too_many_ = 0, unordered_ = 0;
  std::map<std::string, std::pair<int, int>> met_;  // by construct: in possible and in impossible cases
};

TEST(SmallWorlds, AreWhatVerdictsAreAbout) {
  Trial trial;
  for (std::uint64_t seed = 0; seed < trials(2000); ++seed) trial.run(seed);
  trial.expect_enough();
}

}  // namespace
}  // namespace verify::testing
