// Completions and the manual name every command with every option of the program's own help; bash completes them.
#include <gtest/gtest.h>

#include <sys/wait.h>

#include <cstdlib>
#include <sstream>

#include "check/config.h"
#include "report/report.h"
#include "support/help.h"
#include "support/run_program.h"
#include "support/temporary_folder.h"

namespace verify::testing {
namespace {

std::string generated(const std::string& what) { return run_program("/", "generate " + what).out; }

// The part of a text between two lines that start so; up to its end where there is no second.
std::string part(const std::string& text, const std::string& from, const std::string& to) {
  const std::size_t begin = text.find(from);
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find(to, begin + from.size()) - begin);
}

TEST(Completion, NamesEveryCommandWithEveryOption) {
  const std::vector<CommandHelp> all = all_help();
  ASSERT_GE(all.size(), 7u);
  const std::string bash = generated("bash"), zsh = generated("zsh"), fish = generated("fish");
  for (const CommandHelp& c : all) {
    ASSERT_GE(c.options.size(), 1u) << c.command;
    const std::string in_zsh = part(zsh, "\n    ('" + c.command + "')\n", "return 0");
    if (!c.command.empty()) {
      EXPECT_NE(zsh.find("    '" + c.command + ":"), std::string::npos);
      EXPECT_NE(fish.find(" -a " + c.command + " -d "), std::string::npos);
    }
    for (const std::string& option : c.options) {
      const std::string in_bash = part(bash, "\n    " + c.command + "/-*) _verify_words ", " ;;\n") + " ";
      EXPECT_TRUE(in_bash.find(" " + option + " ") != std::string::npos ||
                  in_bash.find("'" + option + " ") != std::string::npos ||
                  in_bash.find(" " + option + "'") != std::string::npos)
          << c.command << " " << option;
      EXPECT_TRUE(in_zsh.find(option + "[") != std::string::npos || in_zsh.find(option + "=[") != std::string::npos)
          << c.command << " " << option;
      const bool is_long = option.starts_with("--");
      const std::string in_fish = is_long ? " -l " + option.substr(2) + " " : " -s " + option.substr(1) + " ";
      EXPECT_NE(fish.find(in_fish), std::string::npos) << option;
    }
  }
}

TEST(Completion, NamesAllThatAnOptionTakes) {
  for (const std::string shell : {"bash", "zsh", "fish"}) {
    const std::string script = generated(shell);
    std::string formats, levels;
    for (const std::string& f : format_names()) formats += (formats.empty() ? "" : " ") + f;
    for (const std::string& f : fail_on_names()) levels += (levels.empty() ? "" : " ") + f;
    for (const std::string& words : {formats, levels, std::string("facts rules relations"),
                                     std::string("smt2 constraints"), std::string("auto always never")})
      EXPECT_NE(script.find(words), std::string::npos) << shell << ": " << words;
  }
}

TEST(Completion, WorksInBash) {
  const TemporaryFolder folder;
  folder.write("verify.bash", generated("bash"));
  folder.write("facts/a.json", "{}");
  const auto complete = [&](const std::string& words, int word) {
    const std::string out = folder.path() + "/out";
    const std::string command = "cd " + folder.path() + " && bash -c '. ./verify.bash; COMP_WORDS=(" + words +
                                "); COMP_CWORD=" + std::to_string(word) + "; _verify; echo \"${COMPREPLY[*]}\"' >" +
                                out;
    EXPECT_EQ(std::system(command.c_str()), 0);
    return read_file(out);
  };
  EXPECT_EQ(complete("verify --hy", 1), "--hyperlinks\n");
  EXPECT_EQ(complete("verify cov", 1), "coverage\n");
  EXPECT_EQ(complete("verify --color = n", 3), "never\n");
  EXPECT_EQ(complete("verify --color =", 2), "auto always never\n");
  EXPECT_EQ(complete("verify --output j", 2), "json junit\n");
  EXPECT_EQ(complete("verify --output sarif = fac", 4), "facts\n");
  EXPECT_EQ(complete("verify list r", 2), "rules relations\n");
  EXPECT_EQ(complete("verify explain near", 2), "near-miss\n");
  EXPECT_EQ(complete("verify coverage facts/a", 2), "facts/a.json\n");
}

TEST(Manual, NamesEveryCommandWithEveryOption) {
  const std::string page = generated("man");
  EXPECT_TRUE(page.starts_with(".TH VERIFY 1 "));
  const auto roff = [](const std::string& text) {
    std::string out;
    for (const char c : text) out += c == '-' ? std::string("\\-") : std::string(1, c);
    return out;
  };
  for (const CommandHelp& c : all_help()) {
    const std::string here = c.command.empty() ? part(page, "\n.SH OPTIONS\n", "\n.SH ")
                                               : part(page + ".SS ", "\n.SS " + c.command + "\n", "\n.S");
    for (const std::string& option : c.options)
      EXPECT_NE(here.find("\\fB" + roff(option) + "\\fR"), std::string::npos) << c.command << " " << option;
  }
  for (const std::string code : {".B 0\n", ".B 1\n", ".B 2\n", ".B 3\n", ".B 130\n"})
    EXPECT_NE(page.find(code), std::string::npos);
}

}  // namespace
}  // namespace verify::testing
