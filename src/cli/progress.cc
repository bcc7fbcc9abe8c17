// A thread writes the line, so that it moves while one component is solved for long. A signal handler may have to take
// it away, so it is written with write(2) and whether it is shown is a sig_atomic_t.
#include "cli/progress.h"
#include "text/count_words.h"

#include <chrono>
#include <csignal>
#include <string>

#include <unistd.h>

namespace verify {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds kPatience{1000};  // what takes less needs no word
// How often the line is written again: often enough to look alive, and too seldom to cost anything.
constexpr milliseconds kEvery{200};

volatile std::sig_atomic_t shown_ = 0;

void put(const std::string& text) {
  // Where the terminal is gone there is nobody to tell.
  [[maybe_unused]] const auto written = write(STDERR_FILENO, text.data(), text.size());
}

}  // namespace

ProgressLine::ProgressLine(bool wanted) {
  if (wanted) thread_ = std::thread([this] { show(); });
}

ProgressLine::~ProgressLine() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
  }
  stop_.notify_all();
  thread_.join();
  clear_shown();
}

void ProgressLine::at(std::size_t component, std::size_t of, std::size_t figures) {
  component_ = component;
  of_ = of;
  figures_ = figures;
}

void ProgressLine::clear_shown() {
  if (shown_ == 0) return;
  shown_ = 0;
  constexpr char kClear[] = "\r\x1b[K";
  [[maybe_unused]] const auto written = write(STDERR_FILENO, kClear, sizeof kClear - 1);
}

void ProgressLine::show() {
  std::unique_lock lock(mutex_);
  std::string last;
  for (milliseconds wait = kPatience; !stop_.wait_for(lock, wait, [this] { return stopped_; }); wait = kEvery) {
    if (of_ == 0) continue;
    std::string line = "verify: solving component " + std::to_string(component_) + " of " + std::to_string(of_) + " (" +
                       counted(figures_, "figure") + ")";
    if (line == last) continue;
    shown_ = 1;
    put("\r\x1b[K" + line);
    last = std::move(line);
  }
}

}  // namespace verify
