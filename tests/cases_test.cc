// Runs every page of tests/cases/ (the format is in tests/cases/README.md) and compares what comes out with what the
// page says. The same questions are put to cvc5, which must give the same verdicts.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "report/report.h"
#include "support/case_page.h"
#include "support/conflict_questions.h"
#include "support/other_solver.h"

namespace verify::testing {
namespace {

bool says(const std::string& text, const std::string& what) { return text.find(what) != std::string::npos; }
bool about_contradiction(const Question& q) { return says(q.text, ", rules and allowed readings\n"); }

// Where the findings of a scenario and what verify says in the text for other solvers don't fit; empty when they do.
std::string misfits(const CheckResult& result, const std::vector<Question>& questions) {
  std::string out;
  bool found[2] = {false, false};
  std::vector<Finding> findings = result.findings;
  for (const AcceptedFinding& a : result.accepted) findings.push_back(a.finding);
  for (const Finding& f : findings) {
    const bool contradiction = f.kind == FindingKind::contradiction;
    if (!contradiction && f.kind != FindingKind::implausible) continue;
    found[contradiction ? 1 : 0] = true;
    for (const std::size_t i : f.facts) {
      const std::string name = result.facts.name_of(result.facts.facts[i]);
      const bool asked = std::any_of(questions.begin(), questions.end(), [&](const Question& q) {
        return q.status == "unsat" && about_contradiction(q) == contradiction && says(q.text, ":named |" + name + "|");
      });
      if (!asked) out += "no unsat question about " + name + "\n";
    }
  }
  for (const Question& q : questions) {
    if (q.status == "unsat" && !found[about_contradiction(q) ? 1 : 0]) out += "unsat, but no finding:\n" + q.text;
    if (q.status == "unknown" && result.summary.undecided == 0) out += "unknown, but nothing undecided:\n" + q.text;
  }
  return out;
}

// The rows of the corpus share their first scenario, the articles as published, and most of their conflicts: every
// eighth row is put to the other solver.
bool asks_other_solver(const std::string& page) {
  const std::size_t row = page.find("/corpus/row-");
  return row == std::string::npos || std::stoi(page.substr(row + 12, 2)) % 8 == 1;
}

class CasePage : public ::testing::TestWithParam<std::string> {};

TEST_P(CasePage, ComesOutAsThePageSays) {
  std::vector<Question> linear;
  std::vector<Question> others;
  const bool asks = asks_other_solver(GetParam());
  for (const Scenario& scenario : read_page(GetParam())) {
    SCOPED_TRACE(scenario.title);
    const Outcome outcome = run(scenario, default_oracle);
    EXPECT_EQ(outcome.differences, "");
    if (!outcome.result || !asks) continue;
    const auto questions = questions_of(emit_smt2(*outcome.result, decide_all(*outcome.result)));
    EXPECT_EQ(misfits(*outcome.result, questions), "");
    for (const Question& q : questions) (q.linear ? linear : others).push_back(q);
    const ConflictQuestions conflicts = conflict_questions(*outcome.result, 5);
    EXPECT_EQ(conflicts.wrong, "");
    std::copy_if(conflicts.questions.begin(), conflicts.questions.end(), std::back_inserter(linear),
                 [](const Question& q) { return q.linear; });
  }
  if (!installed("cvc5") || linear.empty()) return;
  EXPECT_EQ(disagreements("cvc5 --strict-parsing", linear), "");
  EXPECT_EQ(contrary_answers("cvc5 --tlimit=2000", others), "");
}

std::string page_name(const ::testing::TestParamInfo<std::string>& info) {
  const std::filesystem::path path(info.param);
  std::string name = path.parent_path().filename().string() + "_" + path.stem().string();
  std::replace_if(
      name.begin(), name.end(), [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Cases, CasePage, ::testing::ValuesIn(all_pages()), page_name);

TEST(CasePages, AreAtLeastForty) { EXPECT_GE(all_pages().size(), 40u); }

TEST(CasePages, AreJudgedByCvc5Too) {
  if (!installed("cvc5"))
    GTEST_SKIP() << "cvc5 is not installed, so no other solver judged the pages: scripts/install-packages --tests";
}

}  // namespace
}  // namespace verify::testing
