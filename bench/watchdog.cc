// Forks, waits, and stops what takes too long. The child sends what it counted through a pipe, as lines of text.
#include "bench/watchdog.h"

#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <sstream>
#include <stdexcept>

namespace verify::bench {

namespace {

constexpr unsigned kWallFactor = 4;

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

// "ok CPU WALL", then a line "COUNT NAME" each; or "error TEXT".
std::string report_of(const std::function<Counts()>& work) {
  std::ostringstream out;
  try {
    const double cpu = cpu_seconds();
    const auto wall = std::chrono::steady_clock::now();
    const Counts counts = work();
    const double cpu_taken = cpu_seconds() - cpu;
    const std::chrono::duration<double> wall_taken = std::chrono::steady_clock::now() - wall;
    out << "ok " << cpu_taken << " " << wall_taken.count() << "\n";
    for (const auto& [name, count] : counts) out << count << " " << name << "\n";
  } catch (const std::exception& e) { out << "error " << e.what(); }
  return out.str();
}

[[noreturn]] void run_child(const std::function<Counts()>& work, unsigned seconds, int to_parent) {
  // Either signal ends the process.
  const itimerval limit{{0, 0}, {static_cast<time_t>(seconds), 0}};
  const itimerval none{};
  setitimer(ITIMER_PROF, &limit, nullptr);
  alarm(kWallFactor * seconds);
  const std::string report = report_of(work);
  setitimer(ITIMER_PROF, &none, nullptr);
  alarm(0);
  std::size_t written = 0;
  while (written < report.size()) {
    const ssize_t n = write(to_parent, report.data() + written, report.size() - written);
    if (n <= 0) break;
    written += static_cast<std::size_t>(n);
  }
  _exit(0);
}

std::string read_all(int from_child) {
  std::string out;
  char buffer[4096];
  for (ssize_t n = 0; (n = read(from_child, buffer, sizeof buffer)) > 0;)
    out.append(buffer, static_cast<std::size_t>(n));
  return out;
}

Measured parse(const std::string& report) {
  std::istringstream in(report);
  std::string word;
  Measured out;
  if (!(in >> word >> out.cpu >> out.wall) || word != "ok")
    throw std::runtime_error(report.empty() ? "it broke off" : report);
  for (long count = 0; in >> count >> word;) out.counts[word] = count;
  return out;
}

}  // namespace

std::optional<Measured> run_guarded(const std::function<Counts()>& work, unsigned seconds) {
  int ends[2];
  if (pipe(ends) != 0) throw std::runtime_error("no pipe to a process of its own");
  std::fflush(nullptr);
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("no process of its own");
  if (child == 0) {
    close(ends[0]);
    run_child(work, seconds, ends[1]);
  }
  close(ends[1]);
  const std::string report = read_all(ends[0]);
  close(ends[0]);
  int status = 0;
  rusage usage{};
  if (wait4(child, &status, 0, &usage) != child) throw std::runtime_error("its process is lost");
  if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGPROF || WTERMSIG(status) == SIGALRM)) return std::nullopt;
  Measured out = parse(report);
  out.peak_kib = usage.ru_maxrss;
  return out;
}

}  // namespace verify::bench
