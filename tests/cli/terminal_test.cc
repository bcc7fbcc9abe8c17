// What the program prints on a terminal: colour, links, line widths, and ASCII where the terminal has another encoding.
#include <gtest/gtest.h>

#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <pty.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "support/run_program.h"
#include "support/temporary_folder.h"

namespace verify::testing {
namespace {

const std::string kRoot = VERIFY_SOURCE_DIR;
const std::string kDraft = "examples/draft.txt";

/// What the program prints on standard output, as it is run by a shell with these settings before it, on a terminal of
/// that many columns.
std::string on_terminal(const std::string& settings, const std::string& arguments, unsigned short columns = 200) {
  winsize size{24, columns, 0, 0};
  int master = -1;
  const pid_t child = forkpty(&master, nullptr, nullptr, &size);
  if (child == 0) {
    const std::string command = "cd '" + kRoot +
                                "' && env -u NO_COLOR -u CLICOLOR_FORCE -u FORCE_COLOR TERM=xterm LC_ALL=C.UTF-8 " +
                                settings + " '" + VERIFY_PROGRAM + "' " + arguments + " 2>/dev/null";
    execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
    _exit(127);
  }
  std::string out;
  char block[4096];
  for (ssize_t n = 0; (n = read(master, block, sizeof block)) > 0;) out.append(block, static_cast<std::size_t>(n));
  close(master);
  int status = 0;
  waitpid(child, &status, 0);
  std::erase(out, '\r');
  return out;
}

std::string piped(const std::string& settings, const std::string& arguments) {
  const TemporaryFolder folder;
  const std::string out = folder.path() + "/out";
  const std::string command = "cd '" + kRoot + "' && env -u NO_COLOR -u CLICOLOR_FORCE -u FORCE_COLOR " + settings +
                              " '" + VERIFY_PROGRAM + "' " + arguments + " </dev/null >" + out;
  EXPECT_NE(std::system(command.c_str()), -1);
  return read_file(out);
}

bool colored(const std::string& text) { return text.find("\x1b[1;31m") != std::string::npos; }
bool has_links(const std::string& text) { return text.find("\x1b]8;;file://") != std::string::npos; }

std::string plain(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text.compare(at, 2, "\x1b]") == 0) at = text.find("\x1b\\", at) + 2;
    else if (text[at] == '\x1b') at = text.find_first_of("mK", at) + 1;
    else out += text[at++];
  }
  return out;
}

/// Tests that run the program on a pseudo-terminal. A container without /dev/pts has none.
class OnTerminal : public ::testing::Test {
 protected:
  void SetUp() override {
    int master = -1;
    int slave = -1;
    if (openpty(&master, &slave, nullptr, nullptr, nullptr) != 0)
      GTEST_SKIP() << "no pseudo-terminal can be opened here: " << std::strerror(errno) << " (is /dev/pts mounted?)";
    close(master);
    close(slave);
  }
};

TEST_F(OnTerminal, HasColoursByTheUsualRules) {
  EXPECT_TRUE(colored(on_terminal("", kDraft)));
  EXPECT_FALSE(colored(on_terminal("NO_COLOR=1", kDraft)));
  EXPECT_FALSE(colored(on_terminal("TERM=dumb", kDraft)));
  EXPECT_FALSE(colored(on_terminal("", kDraft + " --color never")));
  EXPECT_TRUE(colored(on_terminal("NO_COLOR=1", kDraft + " --color always")));
  EXPECT_FALSE(colored(piped("", kDraft)));
  EXPECT_TRUE(colored(piped("FORCE_COLOR=1", kDraft)));
  EXPECT_FALSE(colored(piped("NO_COLOR=1 FORCE_COLOR=1", kDraft)));
}

TEST_F(OnTerminal, SaysTheSameWithAndWithoutColour) {
  EXPECT_EQ(plain(on_terminal("", kDraft)), piped("", kDraft));
  EXPECT_EQ(plain(piped("", kDraft + " --color always")), piped("", kDraft));
}

TEST_F(OnTerminal, HasLinksOnlyThere) {
  EXPECT_TRUE(has_links(on_terminal("", kDraft)));
  EXPECT_FALSE(has_links(on_terminal("", kDraft + " --hyperlinks never")));
  EXPECT_FALSE(has_links(on_terminal("TERM=dumb", kDraft)));
  EXPECT_FALSE(has_links(piped("", kDraft + " --color always")));
}

TEST_F(OnTerminal, IsNotOverflowed) {
  const std::string text = plain(on_terminal("", kDraft + " --ascii", 60));
  std::size_t begin = 0;
  for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', begin = end + 1))
    EXPECT_LE(end - begin, 60u) << text.substr(begin, end - begin);
  EXPECT_GT(begin, 1000u);
}

TEST_F(OnTerminal, OfAnotherEncodingGetsAscii) {
  const auto ascii = [](const std::string& text) {
    return text.find_first_not_of("\n\x1b" + [] {
      std::string out;
      for (char c = ' '; c <= '~'; ++c) out += c;
      return out;
    }()) == std::string::npos;
  };
  EXPECT_FALSE(ascii(on_terminal("", kDraft)));
  EXPECT_TRUE(ascii(on_terminal("LC_ALL=C", kDraft)));
  EXPECT_FALSE(ascii(piped("LC_ALL=C", kDraft))) << "the same bytes everywhere but on a terminal";
  const TemporaryFolder folder;
  run_program(folder.path(), "init .");
  for (const std::string command :
       {"", "--output concise", "list facts", "coverage", "explain books", "list rules --check"})
    EXPECT_TRUE(ascii(run_program(folder.path(), command + " --ascii").out)) << command;
  EXPECT_TRUE(ascii(piped("", kDraft + " --ascii")));
}

TEST(Terminal, KeepsItsColumnsInAscii) {
  EXPECT_NE(piped("", kDraft + " --ascii").find(R"(
 1 | ...year, 735 villages were merged into 367 new ones, bringing the number down from 1,813 to 1,446.
   |          ------------                  ------------                                -----    ^^^^^
)"),
            std::string::npos);
}

TEST(Terminal, ThatIsClosedEndsTheProgramQuietly) {
  const TemporaryFolder folder;
  const std::string err = folder.path() + "/err";
  const std::string command =
      "cd '" + kRoot + "' && (trap '' PIPE; '" + VERIFY_PROGRAM + "' " + kDraft + " 2>" + err + ") | true";
  EXPECT_NE(std::system(("sh -c \"" + command + "\"").c_str()), -1);
  EXPECT_EQ(read_file(err), "");
}

}  // namespace
}  // namespace verify::testing
