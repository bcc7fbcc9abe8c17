// posix_spawn, with files for input and errors, and a pipe for output, so that no pair of full pipes can block. A
// program that takes too long or writes too much is killed and waited for.
#include "documents/run_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <memory>

namespace verify {

namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using FilePtr = std::unique_ptr<std::FILE, CloseFile>;

// A file that has no name any more: what is written to it is gone with the last one who has it open.
FilePtr scratch_file(std::string_view content) {
  FilePtr file(std::tmpfile());
  if (!file) return nullptr;
  if (!content.empty() && std::fwrite(content.data(), 1, content.size(), file.get()) != content.size()) return nullptr;
  if (std::fflush(file.get()) != 0) return nullptr;
  std::rewind(file.get());
  return file;
}

std::string start_of(std::FILE* file) {
  std::string text(2000, '\0');
  std::rewind(file);
  text.resize(std::fread(text.data(), 1, text.size(), file));
  return text;
}

struct Actions {
  posix_spawn_file_actions_t value;
  Actions() { posix_spawn_file_actions_init(&value); }
  ~Actions() { posix_spawn_file_actions_destroy(&value); }
  Actions(const Actions&) = delete;
  Actions& operator=(const Actions&) = delete;
};

// Reads until the other end is closed; false where there was too much of it, or it took too long.
ProcessResult::Outcome drain(int from, std::string& into, int seconds, std::size_t most) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
  std::string block(1 << 16, '\0');
  for (;;) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now()).count();
    if (left <= 0) return ProcessResult::Outcome::too_long;
    pollfd wait{from, POLLIN, 0};
    const int ready = poll(&wait, 1, static_cast<int>(left));
    if (ready < 0 && errno != EINTR) return ProcessResult::Outcome::failed;
    if (ready <= 0) continue;
    const ssize_t got = read(from, block.data(), block.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return ProcessResult::Outcome::failed;
    if (got == 0) return ProcessResult::Outcome::ended;
    into.append(block.data(), static_cast<std::size_t>(got));
    if (into.size() > most) return ProcessResult::Outcome::too_much;
  }
}

}  // namespace

ProcessResult run_process(const std::vector<std::string>& command, std::string_view input, int seconds,
                          std::size_t most, const std::vector<std::string>& environment) {
  ProcessResult result;
  const FilePtr in = scratch_file(input), errors = scratch_file({});
  int out[2] = {-1, -1};
  if (!in || !errors || pipe2(out, O_CLOEXEC) != 0) return result;
  Actions actions;
  posix_spawn_file_actions_adddup2(&actions.value, fileno(in.get()), 0);
  posix_spawn_file_actions_adddup2(&actions.value, out[1], 1);
  posix_spawn_file_actions_adddup2(&actions.value, fileno(errors.get()), 2);
  std::vector<std::string> words = command;
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  std::vector<std::string> known = {"PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C"};
  known.insert(known.end(), environment.begin(), environment.end());
  std::vector<char*> variables;
  for (std::string& variable : known) variables.push_back(variable.data());
  variables.push_back(nullptr);
  pid_t child = 0;
  const int fault = posix_spawnp(&child, arguments[0], &actions.value, nullptr, arguments.data(), variables.data());
  close(out[1]);
  if (fault == 0) {
    result.outcome = drain(out[0], result.output, seconds, most);
    if (result.outcome != ProcessResult::Outcome::ended) kill(child, SIGKILL);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    if (result.outcome == ProcessResult::Outcome::ended && !WIFEXITED(status))
      result.outcome = ProcessResult::Outcome::failed;
    result.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    result.errors = start_of(errors.get());
  } else if (fault == ENOENT) {
    result.outcome = ProcessResult::Outcome::not_there;
  }
  close(out[0]);
  return result;
}

}  // namespace verify
