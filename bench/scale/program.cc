// Forks and executes. The limits are the kernel's, so that a run that never ends is stopped wherever it is.
#include "bench/scale/program.h"

#include <fcntl.h>
#include <malloc.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <stdexcept>

namespace verify::bench {

namespace {

constexpr unsigned kWallFactor = 8;
constexpr int kNotStarted = 126;

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
}

bool put(const std::string& path, int flags, int as) {
  const int file = open(path.c_str(), flags, 0644);
  return file >= 0 && dup2(file, as) == as;
}

[[noreturn]] void become(const std::string& program, const std::vector<std::string>& arguments,
                         const std::string& folder, const std::string& output, unsigned seconds) {
  std::vector<char*> words{const_cast<char*>(program.c_str())};
  for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  const rlimit limit{seconds, seconds + 1};
  constexpr int kWrite = O_WRONLY | O_CREAT | O_TRUNC;
  if (put("/dev/null", O_RDONLY, STDIN_FILENO) && put(output, kWrite, STDOUT_FILENO) &&
      put(output + ".err", kWrite, STDERR_FILENO) && chdir(folder.c_str()) == 0 && setrlimit(RLIMIT_CPU, &limit) == 0) {
    alarm(kWallFactor * seconds);
    execv(program.c_str(), words.data());
  }
  _exit(kNotStarted);
}

}  // namespace

ProgramRun run_program(const std::string& program, const std::vector<std::string>& arguments, const std::string& folder,
                       const std::string& output, unsigned seconds) {
  // A child's peak starts with what its parent had in use.
  malloc_trim(0);
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("no process of its own");
  if (child == 0) become(program, arguments, folder, output, seconds);
  int status = 0;
  rusage usage{};
  if (wait4(child, &status, 0, &usage) != child) throw std::runtime_error("its process is lost");
  ProgramRun out;
  out.cpu = seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
  out.peak_kib = usage.ru_maxrss;
  if (WIFSIGNALED(status)) {
    const int signal = WTERMSIG(status);
    out.stopped = signal == SIGXCPU || signal == SIGALRM;
  } else out.exit_code = WEXITSTATUS(status);
  if (out.exit_code == kNotStarted) throw std::runtime_error(program + " cannot be run");
  return out;
}

}  // namespace verify::bench
