// fork and exec, with files for input and errors, and a pipe for output, so that no pair of full pipes can block. The
// child takes its limits upon itself before it becomes the program. A program that writes too much is killed and waited
// for; one that computes too long is ended by the system.
#include "documents/run_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
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

void limit(int resource, rlim_t soft, rlim_t hard) {
  const rlimit value{soft, hard};
  setrlimit(static_cast<decltype(RLIMIT_CPU)>(resource), &value);
}

// The child's part: from fork to exec, with nothing in between that could wait for another thread's lock. Ends with the
// number of the fault in `told` where there is no program.
[[noreturn]] void become(char* const* arguments, char* const* variables, const int (&streams)[3], int told,
                         pid_t parent, int seconds, std::size_t memory) {
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(1);  // it ended before
#else
  static_cast<void>(parent);
#endif
  limit(RLIMIT_CORE, 0, 0);
  limit(RLIMIT_CPU, static_cast<rlim_t>(seconds), static_cast<rlim_t>(seconds) + 1);
  if (memory > 0) limit(RLIMIT_AS, memory, memory);
  bool ready = true;
  for (int i = 0; i < 3; ++i) ready = dup2(streams[i], i) == i && ready;
  if (ready) execvpe(arguments[0], arguments, variables);
  const int fault = errno;
  const ssize_t ignored = write(told, &fault, sizeof fault);
  static_cast<void>(ignored);
  _exit(1);
}

// The number of the fault for which the child didn't become the program; 0 where it did.
int told_by(int from) {
  int fault = 0;
  ssize_t got = 0;
  do got = read(from, &fault, sizeof fault);
  while (got < 0 && errno == EINTR);
  return got == static_cast<ssize_t>(sizeof fault) ? fault : 0;
}

// Reads until the other end is closed; false where there was too much of it, or it took too long.
ProcessResult::Outcome drain(int from, std::string& into, int seconds, std::size_t most) {
  // Who computes meets the limit of processor time long before; this is for a program that waits for ever.
  constexpr int kWaits = 20;
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds) * kWaits;
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

// Of a program that ended by itself, but not well.
ProcessResult::Outcome outcome_of(int status, const std::string& errors) {
  using Outcome = ProcessResult::Outcome;
  if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL)) return Outcome::too_long;
  for (const char* words : {"ut of memory", "bad_alloc", "annot allocate memory"}) {
    if (errors.find(words) != std::string::npos) return Outcome::too_large;
  }
  return WIFEXITED(status) ? Outcome::ended : Outcome::failed;
}

}  // namespace

ProcessResult run_process(const std::vector<std::string>& command, std::string_view input, int seconds,
                          std::size_t most, const std::vector<std::string>& environment, std::size_t memory) {
  ProcessResult result;
  const FilePtr in = scratch_file(input), errors = scratch_file({});
  int out[2] = {-1, -1}, told[2] = {-1, -1};
  if (!in || !errors || pipe2(out, O_CLOEXEC) != 0) return result;
  if (pipe2(told, O_CLOEXEC) != 0) {
    close(out[0]);
    close(out[1]);
    return result;
  }
  std::vector<std::string> words = command;
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  std::vector<std::string> known = {"PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C"};
  known.insert(known.end(), environment.begin(), environment.end());
  std::vector<char*> variables;
  for (std::string& variable : known) variables.push_back(variable.data());
  variables.push_back(nullptr);
  const int streams[3] = {fileno(in.get()), out[1], fileno(errors.get())};
  const pid_t parent = getpid();
  const pid_t child = fork();
  if (child == 0) become(arguments.data(), variables.data(), streams, told[1], parent, seconds, memory);
  close(out[1]);
  close(told[1]);
  if (child > 0) {
    const int fault = told_by(told[0]);
    if (fault == 0) result.outcome = drain(out[0], result.output, seconds, most);
    if (fault == 0 && result.outcome != ProcessResult::Outcome::ended) kill(child, SIGKILL);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    result.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    result.errors = start_of(errors.get());
    if (fault == ENOENT) result.outcome = ProcessResult::Outcome::not_there;
    if (fault == 0 && result.outcome == ProcessResult::Outcome::ended && result.code != 0)
      result.outcome = outcome_of(status, result.errors);
  }
  close(out[0]);
  close(told[0]);
  return result;
}

}  // namespace verify
