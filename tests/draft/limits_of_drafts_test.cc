// Meets the limits of drafts (draft/limits.h, draft/tables/limits.h), just inside and just outside: what is left out is
// counted and said, and what was given up makes the verdict undecided.
#include <gtest/gtest.h>

#include "check/drafts.h"
#include "check/pipeline.h"
#include "documents/read_manuscript.h"
#include "draft/frames/limits.h"
#include "draft/limits.h"
#include "draft/read_draft.h"
#include "draft/tables/limits.h"
#include "draft/tables/tables.h"
#include "report/shared/telling.h"
#include "support/tables.h"

namespace verify {
namespace {

Draft draft_of_text(const std::string& text, const std::string& name = "draft.txt") {
  Diagnostics diagnostics;
  std::vector<Manuscript> manuscripts;
  manuscripts.push_back(*read_manuscript(std::make_shared<const Source>(name, text), diagnostics));
  return read_draft(std::move(manuscripts), {});
}

// A column of so many rows with their total, and one that is `off`.
std::string csv(std::size_t rows, std::int64_t off) {
  std::string out = "Region,2019,2018\n";
  std::int64_t a = 0, b = 0;
  for (std::size_t i = 0; i < rows; ++i) {
    const auto x = static_cast<std::int64_t>(100'000 + i * 7919 % 8999),
               y = static_cast<std::int64_t>(100'000 + i * 104729 % 8999);
    a += x;
    b += y;
    out += "Place " + std::to_string(i) + "," + std::to_string(x) + "," + std::to_string(y) + "\n";
  }
  return out + "Total," + std::to_string(a) + "," + std::to_string(b + off) + "\n";
}

TEST(LimitsOfDrafts, AColumnOfFiveThousandRowsIsAddedUp) {
  for (const std::size_t rows : {std::size_t{400}, std::size_t{401}, kMaxPartsOfATotal}) {
    const Draft draft = draft_of_text(csv(rows, 0), "draft.csv");
    EXPECT_EQ(draft.statements.size(), 2u) << rows;
    EXPECT_EQ(draft.at_limits.undecided(), 0u) << rows;
  }
  const Draft longer = draft_of_text(csv(kMaxPartsOfATotal + 1, 0), "draft.csv");
  EXPECT_TRUE(longer.statements.empty());
  EXPECT_EQ(longer.at_limits.totals, 1u);
}

TEST(LimitsOfDrafts, ALongSumThatFailsIsLookedIntoUpToFiveHundredFigures) {
  const Draft inside = draft_of_text(csv(kMaxFiguresOfADisagreement - 1, 5000), "draft.csv");
  EXPECT_EQ(inside.statements.size(), 2u);
  EXPECT_EQ(inside.at_limits.disagreements, 0u);
  const Draft outside = draft_of_text(csv(kMaxFiguresOfADisagreement, 5000), "draft.csv");
  EXPECT_EQ(outside.statements.size(), 1u);
  EXPECT_EQ(outside.at_limits.disagreements, 1u);
}

TEST(LimitsOfDrafts, AStatementThatHoldsBeforeRoundingIsNoDisagreement) {
  std::string text;
  for (std::size_t i = 0; i < kMaxDisagreements + 2; ++i)
    text += "In " + std::to_string(1700 + i) + " sales rose from 3,201 to 3,471 stalls, up 8.4%.\n\n";
  const Draft draft = draft_of_text(text);
  EXPECT_GT(draft.statements.size(), kMaxDisagreements);
  EXPECT_EQ(draft.at_limits.disagreements, 0u);
}

std::string broken_parts(std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i)
    out += "The fair of " + std::to_string(1700 + i) + " had 617 stalls (236 with food, 391 with books).\n\n";
  return out;
}

TEST(LimitsOfDrafts, TwoHundredDisagreementsAreLookedInto) {
  EXPECT_EQ(draft_of_text(broken_parts(kMaxDisagreements)).at_limits.disagreements, 0u);
  EXPECT_EQ(draft_of_text(broken_parts(kMaxDisagreements + 1)).at_limits.disagreements, 1u);
}

std::string boats(std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += "It has " + std::to_string(3000 + i) + " boats.\n\n";
  return out;
}

TEST(LimitsOfDrafts, TwoHundredFiguresThatCountTheSameAreCompared) {
  EXPECT_EQ(draft_of_text(boats(kMaxMentions)).at_limits.mentions, 0u);
  EXPECT_EQ(draft_of_text(boats(kMaxMentions + 1)).at_limits.mentions, 1u);
}

TEST(LimitsOfDrafts, ASentenceOfFourteenAmountsIsReadClauseByClause) {
  const auto sentence = [](std::size_t amounts) {
    std::string out = "The share rose from 42 % to 58 %";
    for (std::size_t i = 2; i < amounts; ++i) out += "; so did " + std::to_string(700 + i) + " others";
    return draft_of_text(out + ".");
  };
  const auto directions = [](const Draft& draft) {
    return std::count_if(draft.statements.begin(), draft.statements.end(),
                         [](const Statement& s) { return s.rule == StatementRule::direction; });
  };
  EXPECT_EQ(directions(sentence(kMaxAmountsOfASentence)), 1);
  EXPECT_EQ(sentence(kMaxAmountsOfASentence).at_limits.sentences, 0u);
  EXPECT_EQ(directions(sentence(kMaxAmountsOfASentence + 1)), 0);
  EXPECT_EQ(sentence(kMaxAmountsOfASentence + 1).at_limits.sentences, 1u);
}

std::size_t too_long_cells(const std::string& value) {
  std::vector<Statement> statements;
  AtLimits left_out;
  const Draft draft =
      testing_support::draft_of({{"", "2019", "2018"}, {"Rice", value, "3950"}, {"Total", "7", "3950"}});
  read_table_arithmetic(draft, 0, statements, left_out);
  return left_out.cells;
}

TEST(LimitsOfDrafts, AFigureOfATableMayHaveSixDecimals) {
  EXPECT_EQ(too_long_cells("1.234567"), 0u);
  EXPECT_EQ(too_long_cells("1.2345678"), 1u);
}

TEST(LimitsOfDrafts, AFigureOfATableMayBeTwoThousandBillions) {
  EXPECT_EQ(too_long_cells("2000000000000000"), 0u);
  EXPECT_EQ(too_long_cells("2000000000000001"), 1u);
}

// What a report says of what was left out, and whether the verdict is undecided.
std::string said_of(const AtLimits& limits) {
  CheckResult result;
  result.drafts.emplace();
  result.drafts->at_limits = limits;
  std::string out;
  for (const std::string& line : left_out_lines(result)) out += line + "\n";
  return out;
}

TEST(LimitsOfDrafts, AreSaidWithWhatWasLeftOut) {
  EXPECT_EQ(said_of({1, 1, 1, 1, 1, 1, 1}),
            "1 more disagreement was not looked into\n"
            "1 table is too large and not checked\n"
            "1 total of a table was held against the nearest lines only\n"
            "1 figure of a table has too many digits to be added up\n"
            "1 figure was not compared with others that count the same, since there are so many\n"
            "1 more pair of figures of the same name in two documents is not listed\n"
            "1 sentence has too many figures to be read clause by clause\n");
  EXPECT_EQ(said_of({2, 2, 2, 2, 2, 2, 2}),
            "2 more disagreements were not looked into\n"
            "2 tables are too large and not checked\n"
            "2 totals of tables were held against the nearest lines only\n"
            "2 figures of tables have too many digits to be added up\n"
            "2 figures were not compared with others that count the same, since there are so many\n"
            "2 more pairs of figures of the same name in two documents are not listed\n"
            "2 sentences have too many figures to be read clause by clause\n");
}

TEST(LimitsOfDrafts, MakeTheVerdictUndecidedWhereAStatementWasGivenUp) {
  EXPECT_EQ((AtLimits{1, 1, 1, 0, 0, 0, 0}.undecided()), 3u);
  EXPECT_EQ((AtLimits{0, 0, 0, 1, 1, 1, 1}.undecided()), 0u);
  const CheckResult result = check(ground_draft(draft_of_text(csv(kMaxFiguresOfADisagreement, 5000), "draft.csv"), {}),
                                   default_oracle, judging_oracle, {});
  EXPECT_EQ(result.summary.undecided, 1u);
  EXPECT_TRUE(result.findings.empty());
}

}  // namespace
}  // namespace verify
