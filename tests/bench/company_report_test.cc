// Pins the input of the company benchmark: one component of as many figures as asked for, true until errors are
// planted, with just the errors that it names.
#include "bench/company_report.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <stdexcept>

#include "solve/components.h"
#include "support/generated.h"

namespace verify::bench {
namespace {

using testing::Grounded;
using testing::loaded;

// All claims and relations, at what the words say.
Verdict verdict(const Grounded& report) {
  const Component all = components(report.problem).front();
  return default_oracle(report.problem)->check({all.claims, all.relations, all.chains, Readings::stated, {}});
}

// "document/fact value", sorted.
std::set<std::string> figures(const Project& project) {
  std::set<std::string> out;
  const Grounded report = loaded(project);
  for (const Fact& fact : report.facts.facts) out.insert(report.facts.name_of(fact) + " " + fact.value);
  return out;
}

TEST(CompanyReport, IsOneComponentOfAsManyFiguresAsAskedFor) {
  for (const std::size_t size : {10u, 30u, 100u, 300u}) {
    const Grounded report = loaded(company_report(size, 0).project);
    EXPECT_EQ(testing::rendered(report.diagnostics), "");
    const auto parts = components(report.problem);
    ASSERT_EQ(parts.size(), 1u) << size;
    EXPECT_EQ(parts.front().claims.size(), size);
    EXPECT_EQ(verdict(report), Verdict::sat) << size;
  }
}

TEST(CompanyReport, CannotBeTrueOnceSomethingIsPlanted) {
  for (const std::size_t size : {10u, 30u, 100u, 300u}) {
    EXPECT_EQ(verdict(loaded(company_report(size, 1).project)), Verdict::unsat) << size;
    EXPECT_EQ(verdict(loaded(company_report(size, 5).project)), Verdict::unsat) << size;
  }
}

TEST(CompanyReport, PlantsJustTheErrorsItNames) {
  const auto clean = figures(company_report(100, 0).project);
  for (const std::size_t errors : {1u, 3u, 5u}) {
    const Project project = company_report(100, errors).project;
    std::vector<std::string> changed;
    for (const std::string& figure : figures(project)) {
      if (clean.count(figure) == 0) changed.push_back(figure.substr(0, figure.find(' ')));
    }
    EXPECT_EQ(changed, project.planted);
    EXPECT_EQ(changed.size(), errors);
  }
}

TEST(CompanyReport, RefusesSizesAndNumbersItDoesNotHave) {
  EXPECT_THROW(company_report(11, 0), std::invalid_argument);
  EXPECT_THROW(company_report(10, 6), std::invalid_argument);
}

}  // namespace
}  // namespace verify::bench
