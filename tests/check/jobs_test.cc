// The same input gives the same bytes on any number of threads.
#include <gtest/gtest.h>

#include <atomic>
#include <csignal>
#include <numeric>
#include <thread>

#include "check/drafts.h"
#include "check/pipeline.h"
#include "check/session.h"
#include "report/report.h"
#include "support/lying_oracle.h"
#include "support/random_set.h"
#include "support/small_case.h"
#include "support/trials.h"

namespace verify::testing {
namespace {

std::vector<std::string> reports_of(const CheckResult& result) {
  return {render_json(result), render_full(result, {}), render_coverage(result), list_rules(result)};
}

std::vector<std::string> reports(const Loaded& loaded, std::size_t jobs) {
  Loaded mine = loaded;
  mine.jobs = jobs;
  return reports_of(check(std::move(mine), default_oracle, judging_oracle, nullptr));
}

// How many findings there are, when each number of threads gives the reports of one.
std::size_t findings_on_any_number(const Loaded& loaded, const std::string& what) {
  const CheckResult result = check(loaded, default_oracle, judging_oracle, nullptr);
  const std::vector<std::string> expected = reports_of(result);
  for (const std::size_t jobs : {2U, 5U}) EXPECT_EQ(reports(loaded, jobs), expected) << what << " on " << jobs;
  return result.findings.size();
}

Loaded loaded_of(const CheckOptions& options) {
  Diagnostics diagnostics;
  auto loaded = load(options, diagnostics);
  EXPECT_FALSE(has_errors(diagnostics));
  return loaded ? *std::move(loaded) : Loaded();
}

TEST(Jobs, GiveTheSameBytesOnRandomSets) {
  std::size_t findings = 0;
  for (std::uint64_t seed = 0; seed < trials(2); ++seed) {
    const Project project(kSetRules, RandomSet(seed).facts());
    findings += findings_on_any_number(loaded_of(project.options), std::to_string(seed));
  }
  EXPECT_GE(findings, 5U);
}

TEST(Jobs, GiveTheSameBytesOnSmallProjects) {
  std::size_t findings = 0;
  for (std::uint64_t seed = 0; seed < trials(5); ++seed) {
    const SmallCase small = crowded_case(seed, 8);
    const Project project(small.rules, of_three_entities(small.facts));
    Diagnostics diagnostics;
    if (const auto loaded = load(project.options, diagnostics))
      findings += findings_on_any_number(*loaded, to_string(small));
  }
  EXPECT_GE(findings, 10U);
}

TEST(Jobs, GiveTheSameBytesOnTheExamples) {
  const std::string root = VERIFY_SOURCE_DIR;
  CheckOptions options;
  options.paths = {root + "/facts"};
  EXPECT_EQ(findings_on_any_number(loaded_of(options), "facts"), 4U);
  options.paths = {root + "/examples/draft.txt"};
  Diagnostics diagnostics;
  EXPECT_EQ(findings_on_any_number(load_drafts(options, diagnostics), "draft"), 2U);
}

TEST(Jobs, GiveTheSameBytesInASession) {
  const Project project(kSetRules, RandomSet(3).facts());
  std::vector<std::string> expected;
  for (const std::size_t jobs : {1U, 5U}) {
    CheckOptions options = project.options;
    options.jobs = jobs;
    Session session(options, Session::Of::facts, default_oracle, judging_oracle);
    session.update({});
    ASSERT_TRUE(session.result());
    if (jobs == 1) expected = reports_of(*session.result());
    else EXPECT_EQ(reports_of(*session.result()), expected);
  }
}

TEST(Jobs, GiveNoReportWhenTheJudgeDisagrees) {
  const Project project(kSetRules, RandomSet(0).facts());
  std::vector<std::string> said;
  for (const std::size_t jobs : {1U, 5U}) {
    Loaded loaded = loaded_of(project.options);
    loaded.jobs = jobs;
    const OracleFactory liar = [](const Problem& problem) -> std::unique_ptr<Oracle> {
      std::vector<ClaimId> all(problem.claims.size());
      std::iota(all.begin(), all.end(), ClaimId{0});
      return std::make_unique<LyingOracle>(judging_oracle(problem), LyingOracle::Lie{Verdict::sat, all});
    };
    try {
      check(std::move(loaded), default_oracle, liar, nullptr);
    } catch (const std::logic_error& error) { said.emplace_back(error.what()); }
  }
  EXPECT_EQ(said,
            (std::vector<std::string>(2, "a fresh solver finds no conflict where the size of a repair rests on one")));
}

extern "C" void on_interrupt(int) {}

TEST(Jobs, LeaveInterruptsToTheProgram) {
  const auto before = std::signal(SIGINT, on_interrupt);
  std::atomic<bool> done{false}, other{false};
  std::thread watching([&] {
    while (!done) {
      struct sigaction now {};
      sigaction(SIGINT, nullptr, &now);
      if (now.sa_handler != on_interrupt) other = true;
    }
  });
  const Project project(kSetRules, RandomSet(0).facts());
  Loaded loaded = loaded_of(project.options);
  loaded.jobs = 2;
  check(std::move(loaded), strict_judge, strict_judge, nullptr);  // asks Z3 each question
  done = true;
  watching.join();
  EXPECT_FALSE(other);
  EXPECT_EQ(std::signal(SIGINT, before), on_interrupt);
}

TEST(Jobs, CountWhatIsDone) {
  const Project project(kSetRules, RandomSet(0).facts());
  Progress progress;
  CheckOptions options = project.options;
  options.progress = &progress;
  Loaded loaded = loaded_of(options);
  EXPECT_EQ(progress.of_files, loaded.facts.documents.size());
  EXPECT_EQ(progress.files, progress.of_files);
  EXPECT_EQ(progress.of_components, 0U);
  loaded.jobs = 2;
  const std::size_t claims = loaded.problem.claims.size();
  const CheckResult result = check(std::move(loaded), default_oracle, judging_oracle, &progress);
  EXPECT_EQ(progress.components, result.consistent.size());
  EXPECT_EQ(progress.of_components, result.consistent.size());
  EXPECT_EQ(progress.figures, claims);
  EXPECT_EQ(progress.of_figures, claims);
  EXPECT_EQ(progress.findings, result.findings.size());
}

}  // namespace
}  // namespace verify::testing
