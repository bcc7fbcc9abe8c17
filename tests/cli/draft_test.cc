// Pins `verify DOCUMENT` and `verify extract` as a user runs them: exit codes, standard input, several documents,
// known facts, and what is left out.
#include <gtest/gtest.h>

#include "support/run_program.h"
#include "support/temporary_folder.h"

namespace verify::testing {
namespace {

constexpr const char* kRight = "The party has 617 organisations (236 committees, 381 cells).\n";
constexpr const char* kWrong = "The party has 617 organisations (236 committees, 391 cells).\n";

/// Documents in a folder, and facts about the members of a party beside them.
class DraftProgram : public ::testing::Test {
 protected:
  Ended run(const std::string& arguments) { return run_program(folder_.path(), arguments); }
  void lay_out_facts() {
    folder_.write("constraints/c.rules",
                  "stock members : person \"Party members\" also \"party members\"\n"
                  "flow admitted : person \"People admitted\" also \"members admitted\"\n");
    folder_.write("facts/d.json",
                  "{ \"dimensions\": { \"entity\": \"dien-bien\" }, \"facts\": { \"m\": { \"value\": \"49870\", "
                  "\"dimensions\": { \"concept\": \"members\", \"period\": \"2024-12-31\", \"unit\": \"person\" } }, "
                  "\"a\": { \"value\": \"2511\", \"dimensions\": { \"concept\": \"admitted\", \"period\": \"2024\", "
                  "\"unit\": \"person\" } } } }");
  }
  TemporaryFolder folder_;
};

TEST_F(DraftProgram, EndsByWhatIsFoundInTheDocument) {
  folder_.write("right.txt", kRight);
  folder_.write("wrong.txt", kWrong);
  folder_.write("empty.txt", "Nothing is counted here.\n");
  EXPECT_EQ(run("right.txt").code, 0);
  EXPECT_EQ(run("wrong.txt").code, 1);
  EXPECT_EQ(run("wrong.txt --fail-on never").code, 0);
  const Ended empty = run("empty.txt");
  EXPECT_EQ(empty.code, 0);
  EXPECT_EQ(empty.err, "verify: no figures in empty.txt: nothing was to be checked there\n");
  EXPECT_EQ(run("empty.txt --allow-empty").err, "");
  EXPECT_EQ(run("absent.txt").code, 2);
  const Ended beside = run("absent.txt wrong.txt");
  EXPECT_EQ(beside.code, 2);
  EXPECT_NE(beside.out.find("236 + 391 = 627, not 617"), std::string::npos) << beside.out;
}

TEST_F(DraftProgram, TellsADifferenceOfTwoDocumentsWhereTheyNameADayOrAPlaceOrASlipExplainsIt) {
  const auto findings = [&](const std::string& first, const std::string& second) {
    folder_.write("first.txt", first + "\n");
    folder_.write("second.txt", second + "\n");
    const std::string out = run("first.txt second.txt").out;
    const std::size_t end = out.find("[said-again]");
    return end == std::string::npos ? std::string() : out.substr(0, end);
  };
  EXPECT_EQ(findings("These included 1,450 junior members of rowing clubs.",
                     "These included 36,812 junior members of rowing clubs."),
            "")
      << "of two clubs, as far as the words go";
  EXPECT_EQ(findings("These included 1,450 junior members of rowing clubs.",
                     "These included 1,540 junior members of rowing clubs."),
            "implausible");
  EXPECT_EQ(findings("In Ostrava there were 1,450 junior members of rowing clubs.",
                     "In Ostrava there were 36,812 junior members of rowing clubs."),
            "implausible");
  EXPECT_EQ(findings("In 2021 there were 1,450 junior members of rowing clubs.",
                     "In 2021 there were 36,812 junior members of rowing clubs."),
            "contradiction");
}

TEST_F(DraftProgram, ChecksTheOthersWhereOneDocumentCannotBeRead) {
  folder_.write("wrong.txt", kWrong);
  folder_.write("broken.docx", "PK\x03\x04 but no more of it");
  const Ended ended = run("broken.docx wrong.txt");
  EXPECT_EQ(ended.code, 2);
  EXPECT_NE(ended.out.find("236 + 391 = 627, not 617"), std::string::npos) << ended.out;
  EXPECT_NE(ended.err.find("broken.docx"), std::string::npos) << ended.err;
}

TEST_F(DraftProgram, ReadsStandardInputUnderTheNameGiven) {
  folder_.write("wrong.md", kWrong);
  const Ended ended = run("- --stdin-filename note.md <wrong.md");
  EXPECT_EQ(ended.code, 1);
  EXPECT_NE(ended.out.find("--> note.md:1:15\n"), std::string::npos) << ended.out;
}

TEST_F(DraftProgram, EndsNoLineInABlank) {
  folder_.write("t.csv",
                "Region,2023,2024\nNorth,412,455\nSouth,618,640\nEast,377,402\nWest,905,1003\nTotal,2312,2510\n");
  const Ended ended = run("t.csv");
  EXPECT_EQ(ended.code, 1);
  EXPECT_EQ(ended.out.find(" \n"), std::string::npos) << ended.out;
}

TEST_F(DraftProgram, NamesADocumentTheSameHoweverItsPathIsTyped) {
  folder_.write("a/wrong.txt", kWrong);
  const Ended plain = run("a/wrong.txt --output concise");
  EXPECT_NE(plain.out.find("(parts)"), std::string::npos) << plain.out;
  const auto fingerprint = [](const std::string& out) { return out.substr(out.rfind('['), 18); };
  EXPECT_EQ(fingerprint(run("./a/../a/wrong.txt --output concise").out), fingerprint(plain.out));
  EXPECT_EQ(run("a/wrong.txt ./a/wrong.txt").out, run("a/wrong.txt").out);
}

TEST_F(DraftProgram, ShowsEachFindingHoweverManyThereAre) {
  std::string text;
  for (const char* things : {"boats", "houses", "cars", "trees", "lamps"})
    text += "The town has 617 " + std::string(things) + " (236 old, 391 new).\n\n";
  folder_.write("many.txt", text);
  const Ended ended = run("many.txt");
  EXPECT_EQ(ended.out.find("look at the rule"), std::string::npos) << ended.out;
  EXPECT_NE(ended.out.find("617 lamps"), std::string::npos) << ended.out;
}

TEST_F(DraftProgram, SaysWhereACommaWasReadAsTheDecimalPoint) {
  folder_.write("comma.txt", "The farm has 1.234,5 ha and 12,25 km of hedges.\n");
  folder_.write("point.txt", kRight);
  const Ended ended = run("comma.txt point.txt");
  EXPECT_TRUE(ended.out.starts_with("in comma.txt the comma was read as the decimal point\n")) << ended.out;
  EXPECT_EQ(ended.out.find("in point.txt the comma"), std::string::npos) << ended.out;
  folder_.write("comma.txt", "The town has 617 lamps. A seat costs 3,50 euros.\n");
  EXPECT_TRUE(run("comma.txt").out.starts_with("in comma.txt the comma was read as the decimal point\n"));
  folder_.write("comma.txt", "The town has 617 lamps. Der Verein hat 2.400 Mitglieder.\n");
  EXPECT_TRUE(run("comma.txt").out.starts_with("in comma.txt the comma was read as the decimal point\n"));
  folder_.write("comma.txt", "The town has 1,617.50 euros and 2.400 tonnes of salt, or 2,400 kg.\n");
  EXPECT_EQ(run("comma.txt").out.find("the comma"), std::string::npos);
}

TEST_F(DraftProgram, HoldsADraftAgainstKnownFactsAndSaysWhy) {
  lay_out_facts();
  folder_.write("draft.txt", "At the end of 2024 the province had 49,780 party members.\n");
  const Ended ended = run("draft.txt --facts facts");
  EXPECT_EQ(ended.code, 1) << ended.err;
  EXPECT_NE(ended.out.find("members/restated"), std::string::npos) << ended.out;
  EXPECT_NE(ended.out.find("matched to known quantities:\n  \"49,780 party members\", draft.txt:1:37: members on "
                           "2024-12-31: \"party members\" and \"end of 2024\" stand beside it\n"),
            std::string::npos)
      << ended.out;
}

TEST_F(DraftProgram, MatchesNothingWhoseTimeTheSentenceDoesNotName) {
  lay_out_facts();
  folder_.write("draft.txt", "The province had 49,780 party members.\n");
  const Ended ended = run("draft.txt facts");
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_NE(ended.out.find("not matched, though a name stands beside it:\n  \"49,780 party members\", draft.txt:1:18: "
                           "could be members, but its sentence names no one day\n"),
            std::string::npos)
      << ended.out;
}

TEST_F(DraftProgram, LeavesOpenWhatMayBeSomethingElseOfTheThingNamed) {
  lay_out_facts();
  for (const char* text : {
           "At the end of 2024 the target was 51,000 party members.",
           "At the end of 2024, half of the 49,000 party members were women.",
           "At the end of 2024 the province had 1,200 party members living abroad.",
           "At the end of 2024 the province had 12 towns with many party members.",
           "At the end of 2024 the province of Son La had 41,000 party members.",
       }) {
    folder_.write("draft.txt", text);
    const Ended ended = run("draft.txt --facts facts --allow-empty");
    EXPECT_EQ(ended.code, 0) << text << ended.out;
    EXPECT_EQ(ended.out.find("matched to known"), std::string::npos) << text << ended.out;
  }
}

TEST_F(DraftProgram, ProposesFactsThatItAccepts) {
  lay_out_facts();
  folder_.write("draft.txt", "At the end of 2024 the province had 49,870 party members, in 12 towns.\n");
  const Ended proposed = run("extract draft.txt -o facts/draft.json --facts facts --constraints constraints");
  EXPECT_EQ(proposed.code, 0);
  EXPECT_EQ(proposed.err, "verify: draft.txt: 2 facts proposed, 1 without a concept\n");
  const Ended checked = run("facts");
  EXPECT_EQ(checked.code, 0) << checked.err;
  EXPECT_EQ(checked.err,
            "facts/draft.json: warning: 1 fact has `?` for a concept and says nothing yet\n"
            "  = help: name what they are about, or leave them out\n");
  EXPECT_NE(checked.out.find("2 quotes were found in the documents\n"), std::string::npos) << checked.out;
  const Ended again = run("extract draft.txt -o facts/draft.json");
  EXPECT_EQ(again.code, 2);
  EXPECT_EQ(again.err, "verify: facts/draft.json is there already and is not written over\n");
}

TEST_F(DraftProgram, LeavesOutWhatTheConfigurationNames) {
  folder_.write("verify.toml", "leave-out = [\"(236 committees, 391 cells)\"]\n");
  folder_.write("draft.txt", kWrong);
  const Ended ended = run("draft.txt");
  EXPECT_EQ(ended.code, 0);
  EXPECT_NE(ended.out.find("2 figures were left out on purpose\n"), std::string::npos) << ended.out;
}

TEST_F(DraftProgram, RefusesMoreNumbersThanItHasMemoryFor) {
  std::string many;
  for (int i = 0; i < 500'001; ++i) many += "7 ";
  folder_.write("many.txt", many + "\n");
  folder_.write("wrong.txt", kWrong);
  const Ended ended = run("wrong.txt many.txt");
  EXPECT_EQ(ended.code, 2);
  EXPECT_NE(ended.out.find("236 + 391 = 627, not 617"), std::string::npos) << ended.out;
  EXPECT_EQ(ended.err,
            "many.txt: error: has 500,001 numbers, and the documents before it 3; no more than 500,000 are read in one "
            "run\n  = help: check fewer documents at a time\n"
            "verify: 1 error; nothing was checked of what is named there\n");
}

}  // namespace
}  // namespace verify::testing
