// Pins how the invented sentences of bench/quality/sentences.jsonl are judged, and that the file can be read. Which of
// them are read right is measured, not demanded: scripts/quality.
#include "bench/quality/sentences.h"

#include <gtest/gtest.h>

#include <set>
#include <stdexcept>

#include "support/temporary_folder.h"

namespace verify::bench {
namespace {

Sentence expecting(const std::string& outcome, const std::string& text, const std::vector<std::string>& figures) {
  return {"C", {text}, "draft.txt", outcome, figures, "", {}};
}

TEST(Sentences, OfTheFileCanBeReadAndAreInThreeChapters) {
  std::set<char> chapters;
  for (const Sentence& s : read_sentences(std::string(VERIFY_SOURCE_DIR) + "/bench/quality/sentences.jsonl"))
    chapters.insert(s.group.front());
  EXPECT_EQ(chapters, (std::set<char>{'A', 'B', 'C'}));
}

TEST(Sentences, AreJudgedByTheOutcomeOfTheirFigures) {
  const std::string right = "The number of villages fell from 1,813 to 1,446, a decrease of 367.";
  const std::string wrong = "The number of villages fell from 1,813 to 1,446, a decrease of 376.";
  const std::vector<std::string> three = {"1,813", "1,446"};
  EXPECT_EQ(wrong_in(expecting("holds", right, three)), "");
  EXPECT_EQ(wrong_in(expecting("quiet", right, {})), "");
  EXPECT_EQ(wrong_in(expecting("alarm", wrong, three)), "");
  EXPECT_EQ(wrong_in(expecting("contradiction", wrong, three)), "");
  EXPECT_EQ(wrong_in(expecting("silent", right, {})), "no finding, change holds");
  EXPECT_EQ(wrong_in(expecting("alarm", right, three)), "no finding, change holds");
  EXPECT_NE(wrong_in(expecting("implausible", wrong, three)), "");
  EXPECT_NE(wrong_in(expecting("holds", wrong, three)), "");
  EXPECT_NE(wrong_in(expecting("quiet", wrong, {})), "");
}

TEST(Sentences, AreJudgedByTheValuesReadAtAPlace) {
  const auto reading = [](const std::vector<std::string>& reads) {
    return wrong_in({"B", {"About 2.5 million euros came in 2020."}, "draft.txt", "", {}, "2.5 million euros", reads});
  };
  EXPECT_EQ(reading({"about number 2500000 EUR"}), "");
  EXPECT_EQ(reading({"number 3", "about number 2500000 EUR"}), "");
  EXPECT_EQ(reading({""}), "about number 2500000 EUR");
}

TEST(Sentences, ACaseThatSaysTooLittleIsAnErrorWithItsLine) {
  const testing::TemporaryFolder folder;
  struct Row {
    const char* line;
    const char* says;
  };
  for (const Row& row :
       {Row{R"({"case": "A", "text": "5"})", "either `expect` or `reads` says what is right"},
        Row{R"({"case": "A", "text": "5", "expect": "loud"})", "`expect` can't be \"loud\""},
        Row{R"({"case": "A", "text": "5", "expect": "holds"})", "`figures` goes with what holds or raises an alarm"},
        Row{R"({"case": "A", "text": "5", "expect": "quiet", "figures": ["5"]})",
            "`figures` goes with what holds or raises an alarm"},
        Row{R"({"case": "A", "text": "5", "expect": "holds", "figures": ["6"]})", "\"6\" isn't in its text"},
        Row{R"({"case": "A", "text": "", "expect": "quiet"})", "no text"}}) {
    const std::string path = folder.write("sentences.jsonl", std::string(row.line) + "\n");
    try {
      read_sentences(path);
      ADD_FAILURE() << row.line;
    } catch (const std::runtime_error& e) { EXPECT_EQ(e.what(), path + ":1: " + row.says); }
  }
}

}  // namespace
}  // namespace verify::bench
