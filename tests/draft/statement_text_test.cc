// What a statement of a draft says in its figures: that they agree where their words leave room for it, and otherwise
// what they come to instead. Reports show the text of statements that hold, too.
#include <gtest/gtest.h>

#include <string>

#include "support/drafts.h"

namespace verify {
namespace {

// The texts of the draft's relations, a line each, in their order.
std::string told_in(const std::string& text) {
  std::string out;
  for (const Relation& r : testing_support::load_text(text).problem.relations) out += r.name + ": " + r.told + "\n";
  return out;
}

TEST(StatementText, SaysThatASumAgreesOrWhatItComesTo) {
  EXPECT_EQ(told_in("The party has 627 organisations (236 committees, 391 cells)."), "parts: 236 + 391 = 627\n");
  EXPECT_EQ(told_in("The party has 617 organisations (236 committees, 391 cells)."),
            "parts: 236 + 391 = 627, not 617\n");
}

TEST(StatementText, SaysHowARoundedShareIsWritten) {
  EXPECT_EQ(told_in("Of the 48 branches, 12 (25%) are new."), "share: 25% × 48 = 12\n");
  EXPECT_EQ(told_in("Of the 48 branches, 12 (24%) are new."), "share: 24% × 48 = 11.52, not 12\n");
}

TEST(StatementText, SaysThatBothSidesOfAChangeAgreeOrThatTheyDiffer) {
  EXPECT_EQ(told_in("The number rose from 40 to 48, or 20%."), "change: 48 − 40 = 8, and 20% × 40 = 8\n");
  EXPECT_EQ(told_in("The number rose from 40 to 48, or 22%."), "change: 48 − 40 = 8, but 22% × 40 = 8.8\n");
}

TEST(StatementText, CountsTheYearsOfAnAnniversary) {
  EXPECT_EQ(told_in("The majority of adults (43 %) agree."), "in-words: majority is more than 50 %, not 43 %\n");
  EXPECT_EQ(told_in("Almost three quarters of members (73 %) voted."),
            "in-words: three quarters is 75 %, written as 73 %\n");
  EXPECT_EQ(told_in("One in four adults (61 %) smoke."), "in-words: One in four is 25 %, not 61 %\n");
  EXPECT_EQ(told_in("The number rose from 512 to 512."), "direction: 512 is the same as 512\n");
  EXPECT_EQ(told_in("The rate rose from 42 % to 58 %."), "direction: 42 % is less than 58 %\n");
  EXPECT_EQ(told_in("The rate rose from 58 % to 42 %."), "direction: 58 % is more than 42 %\n");
  EXPECT_EQ(told_in("It meets on Tuesday, 12 March 2025."), "weekday: 12 March 2025 is a Wednesday, not a Tuesday\n");
  EXPECT_EQ(told_in("The 75th anniversary of the founding (10 October 1949 - 10 October 2024) was celebrated."),
            "anniversary: 10 October 1949 to 10 October 2024 is 75 years\n");
  EXPECT_EQ(told_in("The 70th anniversary of the founding (10 October 1949 - 10 October 2024) was celebrated."),
            "anniversary: 10 October 1949 to 10 October 2024 is 75 years, not the 70th\n");
}

}  // namespace
}  // namespace verify
