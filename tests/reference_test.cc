// docs/reference.md has what the program says of itself: each command, each option, each kind of finding.
#include <gtest/gtest.h>

#include <string>

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

}  // namespace
}  // namespace verify::testing
