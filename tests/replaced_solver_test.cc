// The case pages notice a solver that always answers "sat" or always "unsat": each page of the corpus must fail with
// it.
#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

#include "support/case_page.h"

namespace verify::testing {
namespace {

/// Stands in for the solver with one answer to everything.
class OneAnswer final : public Oracle {
 public:
  explicit OneAnswer(Verdict verdict) : verdict_(verdict) {}
  Verdict check(const Selection&) override { return verdict_; }
  Range range(const Selection&, VarId) override { return {}; }

 private:
  Verdict verdict_;
};

std::unique_ptr<Oracle> yes(const Problem&) { return std::make_unique<OneAnswer>(Verdict::sat); }
std::unique_ptr<Oracle> no(const Problem&) { return std::make_unique<OneAnswer>(Verdict::unsat); }

// The pages that notice; one that expects errors of input never gets to the solver.
std::size_t pages_that_fail(OracleFactory oracle) {
  std::size_t failing = 0;
  for (const std::string& page : all_pages()) {
    if (page.find("/corpus/") == std::string::npos) continue;
    bool noticed = false;
    for (const Scenario& scenario : read_page(page)) {
      try {
        noticed = noticed || !differences(scenario, oracle).empty();
      } catch (const std::logic_error&) {
        noticed = true;  // the solver contradicted itself
      }
      if (noticed) break;
    }
    failing += noticed;
  }
  return failing;
}

std::size_t corpus_pages() {
  const auto pages = all_pages();
  return static_cast<std::size_t>(std::count_if(
      pages.begin(), pages.end(), [](const std::string& p) { return p.find("/corpus/") != std::string::npos; }));
}

TEST(CorpusPages, AllFailWithASolverThatAlwaysAnswersSat) { EXPECT_EQ(pages_that_fail(yes), corpus_pages()); }
TEST(CorpusPages, AllFailWithASolverThatAlwaysAnswersUnsat) { EXPECT_EQ(pages_that_fail(no), corpus_pages()); }
TEST(CorpusPages, ThereIsOneForEachRow) { EXPECT_GE(corpus_pages(), 24u); }

}  // namespace
}  // namespace verify::testing
