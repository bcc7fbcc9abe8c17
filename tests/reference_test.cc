#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "report/shared/codes.h"
#include "support/example_page.h"
#include "support/help.h"
#include "support/run_program.h"
#include "support/temporary_folder.h"

namespace verify::testing {
namespace {

std::string page(const std::string& path) { return read_file(std::string(VERIFY_SOURCE_DIR) + "/" + path); }

TEST(DocsReference, HasWhatTheProgramSaysOfItself) {
  const std::string made = run_program("/", "generate reference").out;
  EXPECT_NE(page("docs/reference.md").find("\n## Commands\n\n" + made + "\n## Exit codes\n"), std::string::npos)
      << "between these headings there should be\n"
      << made;
}

TEST(DocsReference, NamesEveryOptionOfEveryCommand) {
  const std::string text = page("docs/reference.md");
  for (const CommandHelp& c : all_help()) {
    const std::size_t begin = text.find("### verify" + (c.command.empty() ? "" : " " + c.command) + "\n");
    ASSERT_NE(begin, std::string::npos) << c.command;
    const std::string here = text.substr(begin, text.find("\n##", begin) - begin);
    for (const std::string& option : c.options)
      EXPECT_TRUE(here.find("`" + option + "`") != std::string::npos ||
                  here.find("`" + option + " ") != std::string::npos)
          << c.command << " " << option;
  }
}

TEST(DocsReference, NamesEveryCode) {
  const std::string text = page("docs/reference.md");
  for (const Code& code : codes()) EXPECT_TRUE(in_code(text, std::string(code.name))) << code.name;
}

// A code span that starts with a dash, and what follows the program's name, can only be an option there is.
TEST(Docs, NameNoOptionThatIsNotThere) {
  std::set<std::string> known;
  for (const CommandHelp& c : all_help()) known.insert(c.options.begin(), c.options.end());
  for (const std::string path : {"README.md", "docs/reference.md", "docs/tutorial.md", "docs/ci.md",
                                 "docs/how-it-decides.md", "docs/comparison.md"}) {
    std::istringstream in(page(path));
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
      ++number;
      std::vector<std::string> texts = code_of(line);
      if (const std::size_t at = line.find("verify "); at != std::string::npos && line.find('`') == std::string::npos)
        texts.push_back(line.substr(at));
      for (const std::string& text : texts) {
        if (!text.starts_with("-") && text.find("verify ") == std::string::npos) continue;
        std::istringstream words(text.substr(0, text.find(" #")));
        for (std::string word; words >> word;) {
          while (!word.empty() && !std::isalnum(static_cast<unsigned char>(word.back()))) word.pop_back();
          word = word.substr(0, word.find('='));
          if (!word.starts_with("--") && !(word.size() == 2 && word[0] == '-' && std::isalpha(word[1]))) continue;
          EXPECT_EQ(known.count(word), 1u) << path << ":" << number << ": " << word;
        }
      }
    }
  }
}

TEST(Docs, LinkToWhatIsThere) {
  for (const std::string path : {"reference.md", "tutorial.md", "ci.md", "how-it-decides.md", "comparison.md"}) {
    const std::string text = page("docs/" + path);
    EXPECT_FALSE(text.empty()) << path;
    for (std::size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at + 1)) {
      std::string to = text.substr(at + 2, text.find(')', at) - at - 2);
      if (to.starts_with("http")) continue;
      const std::string anchor = to.find('#') == std::string::npos ? "" : to.substr(to.find('#') + 1);
      to = to.substr(0, to.find('#'));
      const std::string target = page("docs/" + (to.empty() ? path : to));
      EXPECT_FALSE(target.empty()) << path << ": " << to;
      std::string headings = "\n" + target;
      std::transform(headings.begin(), headings.end(), headings.begin(),
                     [](char c) { return c == ' ' ? '-' : static_cast<char>(std::tolower(c)); });
      EXPECT_TRUE(anchor.empty() || headings.find("#-" + anchor + "\n") != std::string::npos) << path << ": " << anchor;
    }
  }
}

}  // namespace
}  // namespace verify::testing
