// Both streams of the program go into one pipe, so that their order is seen.
#include "support/running_program.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

namespace verify::testing {

namespace {

constexpr int kPatience = 120'000;  // milliseconds without a word, on a machine that does much else

}  // namespace

RunningProgram::RunningProgram(const std::string& folder, const std::vector<std::string>& arguments) {
  int ends[2] = {};
  if (pipe2(ends, O_CLOEXEC) != 0) return;
  std::vector<char*> words{const_cast<char*>("verify")};
  for (const std::string& a : arguments) words.push_back(const_cast<char*>(a.c_str()));
  words.push_back(nullptr);
  process_ = fork();
  if (process_ == 0) {
    dup2(ends[1], STDOUT_FILENO);
    dup2(ends[1], STDERR_FILENO);
    if (chdir(folder.c_str()) == 0) execv(VERIFY_PROGRAM, words.data());
    _exit(127);
  }
  close(ends[1]);
  output_ = ends[0];
}

RunningProgram::~RunningProgram() {
  if (process_ > 0) end(SIGKILL);
  if (output_ >= 0) close(output_);
}

bool RunningProgram::read_more() {
  pollfd waiting{output_, POLLIN, 0};
  if (poll(&waiting, 1, kPatience) <= 0) return false;
  char block[4096];
  const ssize_t got = read(output_, block, sizeof block);
  if (got <= 0) return false;
  written_.append(block, static_cast<std::size_t>(got));
  return true;
}

std::string RunningProgram::wait_for(const std::string& text) {
  const auto end_of_line = [&]() -> std::size_t {
    const std::size_t at = written_.find(text);
    return at == std::string::npos ? at : written_.find('\n', at);
  };
  while (end_of_line() == std::string::npos) {
    if (read_more()) continue;
    ADD_FAILURE() << "the program didn't write \"" << text << "\", but:\n" << written_;
    return written_;
  }
  const std::size_t end = end_of_line() + 1;
  std::string out = written_.substr(0, end);
  written_.erase(0, end);
  return out;
}

int RunningProgram::end(int signal) {
  kill(process_, signal);
  return ended();
}

int RunningProgram::ended() {
  int status = 0;
  waitpid(process_, &status, 0);
  process_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace verify::testing
