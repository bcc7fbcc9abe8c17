// Every page in docs/ holds what it says: its commands run, print what is shown, and name options that there are; its
// links, and those of the other pages for people, lead somewhere. A new page is covered without a change here.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support/example_page.h"
#include "support/help.h"
#include "support/temporary_folder.h"

namespace verify::testing {
namespace {

namespace fs = std::filesystem;

const fs::path kSource = VERIFY_SOURCE_DIR;

std::string page(const std::string& path) { return read_file((kSource / path).string()); }

// The pages in docs/, from the repository's root, sorted.
std::vector<std::string> docs_pages() {
  std::vector<std::string> out;
  for (const auto& entry : fs::recursive_directory_iterator(kSource / "docs")) {
    if (entry.path().extension() == ".md") out.push_back(fs::relative(entry.path(), kSource).string());
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<std::string> pages_for_people() {
  std::vector<std::string> out = docs_pages();
  for (const char* path : {"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "facts/README.md", "constraints/README.md",
                           "src/README.md", "src/draft/README.md", "tests/cases/README.md", "tests/trials/README.md",
                           "bench/README.md", "bench/instructions.md", "bench/quality/README.md",
                           "bench/quality/tables.md", "bench/quality/marks.md", "examples/company/README.md"})
    out.push_back(path);
  return out;
}

// docs/tutorial.md goes step by step through one folder: tests/tutorial_test.cc runs it line by line.
std::vector<std::string> pages_without_order() {
  std::vector<std::string> out = docs_pages();
  out.erase(std::remove(out.begin(), out.end(), "docs/tutorial.md"), out.end());
  return out;
}

/// A page in docs/ whose commands run in a copy of the real example and of the examples.
class DocsPage : public ::testing::TestWithParam<std::string> {};

TEST_P(DocsPage, ShowsWhatTheProgramDoes) {
  const TemporaryFolder folder;
  for (const char* part : {"facts", "constraints", "examples"})
    fs::copy(kSource / part, fs::path(folder.path()) / part, fs::copy_options::recursive);
  ExampleFolder examples(folder.path());
  std::string out;
  for (const ExampleBlock& block : blocks_of(page(GetParam()))) {
    if (block.language == "sh") out += examples.failures(block);
    else if (block.language == "text" || block.language == "txt") out += examples.differences(block);
  }
  EXPECT_EQ(out, "");
}

INSTANTIATE_TEST_SUITE_P(Pages, DocsPage, ::testing::ValuesIn(pages_without_order()), [](const auto& chosen) {
  std::string name = fs::path(chosen.param).stem().string();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

// A code span that starts with a dash, and what follows the program's name, can only be an option there is.
TEST(Docs, NameNoOptionThatIsNotThere) {
  std::set<std::string> known;
  for (const CommandHelp& c : all_help()) known.insert(c.options.begin(), c.options.end());
  std::vector<std::string> pages = docs_pages();
  pages.push_back("README.md");
  for (const std::string& path : pages) {
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

// `folder/file.h` on a page is a file from the root, from src/, or from the page.
TEST(Docs, NameOnlyFilesThatThereAre) {
  for (const std::string& path : pages_for_people()) {
    std::istringstream in(page(path));
    for (std::string line; std::getline(in, line);) {
      for (const std::string& code : code_of(line)) {
        const bool file = code.find('/') != std::string::npos && code.find(' ') == std::string::npos &&
                          (code.ends_with(".cc") || code.ends_with(".h"));
        if (!file) continue;
        EXPECT_TRUE(fs::exists(kSource / code) || fs::exists(kSource / "src" / code) ||
                    fs::exists((kSource / path).parent_path() / code))
            << path << ": " << code;
      }
    }
  }
}

// The anchors of a page's headings, as GitHub makes them: small letters, blanks as dashes, no other signs.
std::set<std::string> anchors(const std::string& text) {
  std::set<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    if (!line.starts_with("#")) continue;
    std::string anchor;
    for (const char c : line.substr(std::min(line.find(' ') + 1, line.size()))) {
      const auto u = static_cast<unsigned char>(c);
      if (c == ' ') anchor += '-';
      else if (std::isalnum(u) != 0 || c == '-' || c == '_' || u >= 0x80) anchor += static_cast<char>(std::tolower(u));
    }
    out.insert(anchor);
  }
  return out;
}

TEST(Docs, LinkToWhatIsThere) {
  for (const std::string& path : pages_for_people()) {
    const std::string text = page(path);
    EXPECT_FALSE(text.empty()) << path;
    for (std::size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at + 1)) {
      const std::string to = text.substr(at + 2, text.find(')', at) - at - 2);
      if (to.starts_with("http")) continue;
      const std::string file = to.substr(0, to.find('#'));
      const fs::path target = file.empty() ? kSource / path : (kSource / path).parent_path() / file;
      EXPECT_TRUE(fs::exists(target)) << path << ": " << to;
      if (to.size() == file.size()) continue;
      EXPECT_EQ(anchors(read_file(target.string())).count(to.substr(file.size() + 1)), 1u) << path << ": " << to;
    }
  }
}

}  // namespace
}  // namespace verify::testing
