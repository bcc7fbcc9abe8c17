// Pins `verify explain NAME`: what a quantity, a fact, a rule, a finding or a kind stands on.
#include <gtest/gtest.h>

#include "check/pipeline.h"
#include "report/report.h"
#include "support/temporary_folder.h"

namespace verify {
namespace {

using testing::TemporaryFolder;

/// Members from 2020 to 2024, who left unreported; and a figure that two documents state differently.
class ExplainId : public ::testing::Test {
 protected:
  ExplainId() {
    folder_.write("constraints/c.rules",
                  "period the-term = 2021/2024\n"
                  "stock members : person \"Party members\"\n"
                  "flow admitted : person\n"
                  "flow left : person \"Members who left\"\n"
                  "stock cells : cell\n"
                  "rule roll-forward \"end = start + admitted - left\":\n"
                  "    closing members = opening members + admitted - left\n"
                  "plausible few: left <= 30 % * opening members\n");
    folder_.write("facts/a.json", R"({ "facts": {
      "before": { "value": "412", "dimensions": { "concept": "members", "period": "2020-12-31" } },
      "after":  { "value": "431", "dimensions": { "concept": "members", "period": "2024-12-31" } },
      "in":     { "value": "57", "dimensions": { "concept": "admitted", "period": "the-term" } },
      "cells":  { "value": "31", "dimensions": { "concept": "cells", "period": "2024-12-31" } } } })");
    folder_.write("facts/b.json", R"({ "facts": {
      "cells": { "value": "13", "dimensions": { "concept": "cells", "period": "2024-12-31" } } } })");
    CheckOptions options;
    options.paths = {folder_.path() + "/facts"};
    Diagnostics diagnostics;
    auto loaded = load(options, diagnostics);
    EXPECT_FALSE(has_errors(diagnostics));
    result_ = check(*std::move(loaded), default_oracle, judging_oracle, {});
  }

  std::string explained(const std::string& id) {
    const auto text = explain_name(result_, id, look_up_name(result_, id, default_oracle), {});
    std::string out = text ? *text : text.fault().message + " | " + text.fault().help;
    for (std::size_t at; (at = out.find(folder_.path() + "/")) != std::string::npos;)
      out.erase(at, folder_.path().size() + 1);
    return out;
  }

  TemporaryFolder folder_;
  CheckResult result_;
};

TEST_F(ExplainId, GivesTheRangeOfAQuantityNobodyReportedAndFromWhich) {
  EXPECT_EQ(explained("left@the-term"),
            "left  \"Members who left\"\n"
            "flow in person, whole, not negative\n"
            "\n"
            "left over 2021/2024\n"
            "  nobody reports it\n"
            "  the sources leave: 38\n"
            "    from 431 (a/after), 412 (a/before), 57 (a/in)\n"
            "      roll-forward: 431 = 412 + 57 − left over 2021/2024\n");
  EXPECT_EQ(explained("left@2021/2024"), explained("left@the-term"));
}

TEST_F(ExplainId, HoldsAReportedFigureAgainstWhatTheOthersLeave) {
  EXPECT_EQ(explained("members@2024-12-31"),
            "members  \"Party members\"\n"
            "stock in person, whole, not negative\n"
            "\n"
            "members on 2024-12-31\n"
            "  431, says a/after\n"
            "  the other sources leave: 0 to 469\n"
            "    at most 469 from 412 (a/before), 57 (a/in)\n"
            "      roll-forward: members on 2024-12-31 = 412 + 57 − left over 2021/2024 = 0 to 469\n");
  EXPECT_EQ(explained("cells"),
            "cells\n"
            "stock in cell, whole, not negative\n"
            "\n"
            "cells on 2024-12-31\n"
            "  31, says a/cells\n"
            "  13, says b/cells\n"
            "  the other sources leave it free: at least 0\n");
}

TEST_F(ExplainId, TakesAFactForTheQuantityItIsAbout) {
  EXPECT_NE(explained("members@2024-12-31").find(explained("a/after")), std::string::npos);
}

TEST_F(ExplainId, SaysWhatARuleMeansAndWhereItWasApplied) {
  EXPECT_EQ(explained("roll-forward"),
            "roll-forward  \"end = start + admitted - left\"\n"
            "    closing members = opening members + admitted - left\n"
            "constraints/c.rules:6, a rule: what it forbids is a contradiction\n"
            "holds: 1\n"
            "\n"
            "holds         roll-forward  [2021/2024]\n"
            "              431 = 412 + 57 − left over 2021/2024\n"
            "              derived: left over 2021/2024: 38\n");
  EXPECT_EQ(explained("cells/restated"),
            "cells/restated\n"
            "    every figure for one quantity says the same\n"
            "follows from the vocabulary\n"
            "contradiction: 1\n"
            "\n"
            "contradiction cells/restated  [2024-12-31]\n"
            "              31 (a), 13 (b)\n");
}

TEST_F(ExplainId, ShowsAFindingByTheStartOfItsFingerprint) {
  ASSERT_EQ(result_.findings.size(), 1u);
  const std::string& fingerprint = result_.findings[0].fingerprint;
  EXPECT_EQ(explained(fingerprint.substr(0, 6)), explained(fingerprint));
  EXPECT_NE(explained(fingerprint).find("fingerprint: " + fingerprint), std::string::npos);
}

TEST_F(ExplainId, SaysWhatEachKindOfFindingMeans) {
  for (const char* kind : {"contradiction", "implausible", "undecided", "stale-quote", "ambiguous-quote"})
    EXPECT_TRUE(explain_name(result_, kind, look_up_name(result_, kind, default_oracle), {})) << kind;
}

TEST_F(ExplainId, SaysWhatIsKnownWhenAskedForSomethingElse) {
  EXPECT_EQ(explained("lefd"),
            "nothing is called `lefd` (did you mean `left`?) | a finding's fingerprint, a rule, a relation, a fact "
            "(document/fact), or a quantity: CONCEPT[@PERIOD]");
  EXPECT_EQ(explained("left@1999"), "nothing is said of `left` at 1999 | known: 2021/2024");
  EXPECT_EQ(explained("left[level=district]"),
            "nothing is said of `left` with those dimensions | no fact and no rule speaks of it");
  EXPECT_EQ(explained("left[level"),
            "`left[level` is no name of a quantity | CONCEPT, CONCEPT@PERIOD or CONCEPT[level=district]@PERIOD");
}

}  // namespace
}  // namespace verify
