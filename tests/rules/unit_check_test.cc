// Pins which terms and comparisons the units of a rule allow, with each message.
#include "rules/vocabulary.h"

#include <gtest/gtest.h>

#include "support/grounded.h"

namespace verify::testing {
namespace {

const std::string kVocabulary =
    "stock members : person\nstock villages : village\nflow admitted : person\nvalue grdp : VND\n"
    "rate yearly = admitted per year\nrate daily = admitted per day\nshare portion = heads of members\n"
    "value founded : date\nvalue ended : date\nvalue age : year\nvalue change : pp\nstock heads : person\n";

// The rule stands on line 13, its text from column 9.
std::string errors(const std::string& rule) {
  Diagnostics diagnostics;
  rules_of(kVocabulary + "rule r: " + rule + "\n", diagnostics);
  return rendered(diagnostics);
}

std::string message(const std::string& rule, std::size_t column, const std::string& at_fault, const std::string& text,
                    const std::string& help = "") {
  return "a.rules:13:" + std::to_string(8 + column) + ": error: " + text + "\n 13 | rule r: " + rule + "\n    | " +
         std::string(7 + column, ' ') + std::string(at_fault.size(), '^') + "\n" +
         (help.empty() ? "" : "    = help: " + help + "\n");
}

TEST(Units, LetPass) {
  for (const char* rule :
       {"members = 2 * members + 1 person", "members <= 3 person/village * villages",
        "members / villages = 2 person/village", "members = 0", "members - 0 >= 0", "portion = 65 %",
        "members = 3 % * members * years", "admitted = yearly * years", "admitted = daily * days",
        "age = years between founded and ended", "years between founded and ended = 75", "founded < ended",
        "not members = 0 or grdp > 0", "if members = 0 then villages = 0", "-members <= 0",
        "members * villages = 6 person*village", "change = 2 pp", "grdp = 5 VND/person * members within 1 %"}) {
    EXPECT_EQ(errors(rule), "") << rule;
  }
}

TEST(Units, RefuseSumsAndComparisonsOfDifferentThings) {
  EXPECT_EQ(errors("members + grdp = 0"),
            message("members + grdp = 0", 1, "members + grdp", "cannot add person and VND"));
  EXPECT_EQ(errors("0 = members - villages"),
            message("0 = members - villages", 5, "members - villages", "cannot subtract person and village"));
  EXPECT_EQ(errors("grdp = members"), message("grdp = members", 1, "grdp = members", "cannot compare VND and person"));
  EXPECT_EQ(errors("members <= villages * villages"),
            message("members <= villages * villages", 1, "members <= villages * villages",
                    "cannot compare person and village*village"));
}

TEST(Units, NeverMixPercentagePointsWithShares) {
  EXPECT_EQ(errors("change = portion"), message("change = portion", 1, "change = portion", "cannot compare pp and 1"));
}

TEST(Units, RefuseABareNumberBesideAFigure) {
  EXPECT_EQ(errors("members = 5"), message("members = 5", 1, "members = 5", "cannot compare person and 1",
                                           "a number takes a unit behind it: 5 person"));
}

TEST(Units, RefuseTruthWhereANumberIsWantedAndTheOtherWayRound) {
  EXPECT_EQ(errors("members + (members = 0) = 0"),
            message("members + (members = 0) = 0", 12, "members = 0", "expected a number here, not a comparison"));
  EXPECT_EQ(errors("members = 0 and grdp"),
            message("members = 0 and grdp", 17, "grdp", "expected a comparison here, not a number"));
}

TEST(Units, RefuseARuleThatComparesNothing) {
  EXPECT_EQ(errors("members + members"),
            message("members + members", 1, "members + members", "a rule must compare something", "NAME: a = b + c"));
}

TEST(Units, RefuseAConceptBehindANumberAsAUnit) {
  EXPECT_EQ(errors("members = 3 villages"),
            message("members = 3 villages", 11, "3 villages", "expected an operator between the number and `villages`",
                    "write 3 * villages"));
}

TEST(Units, RefuseTimesBetweenWhatAreNoDates) {
  EXPECT_EQ(errors("years between founded and members = 1"),
            message("years between founded and members = 1", 27, "members", "`members` is no date; its unit is person",
                    "declare it as value members : date"));
}

TEST(Units, RefuseToReckonWithDates) {
  EXPECT_EQ(errors("2 * founded = ended"),
            message("2 * founded = ended", 5, "founded", "a date is no amount", "use `years between A and B`"));
  EXPECT_EQ(errors("founded + ended = ended"),
            message("founded + ended = ended", 1, "founded", "a date is no amount", "use `years between A and B`"));
  EXPECT_EQ(errors("0 - founded = ended"),
            message("0 - founded = ended", 5, "founded", "a date is no amount", "use `years between A and B`"));
  EXPECT_EQ(errors("-founded = ended"),
            message("-founded = ended", 2, "founded", "a date is no amount", "use `years between A and B`"));
  EXPECT_EQ(errors("founded + 1 day = ended"),
            message("founded + 1 day = ended", 1, "founded", "a date is no amount", "use `years between A and B`"));
}

}  // namespace
}  // namespace verify::testing
