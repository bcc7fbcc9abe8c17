// A thread writes the line, so that it appears while one component is solved for long. A signal handler may have to
// take it away, so it is written with write(2) and whether it is shown is a sig_atomic_t.
#include "cli/progress.h"

#include <csignal>
#include <utility>

#include <unistd.h>

#include "text/count_words.h"

namespace verify {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds kPatience{1000};  // what takes less needs no word
// How often the line is written again: often enough to look alive, and too seldom to cost anything.
constexpr milliseconds kEvery{200};

// What is left of a stage of which so much is done; empty where nothing is.
std::string time_left(std::size_t done, std::size_t of, milliseconds since) {
  if (done == 0 || done >= of) return {};
  const double seconds =
      static_cast<double>(since.count()) / 1000 * static_cast<double>(of - done) / static_cast<double>(done);
  if (seconds < 100) return ", about " + std::to_string(static_cast<long>(seconds) + 1) + " s left";
  const double minutes = seconds / 60;
  if (minutes < 100) return ", about " + std::to_string(static_cast<long>(minutes) + 1) + " min left";
  return ", about " + std::to_string(static_cast<long>(minutes / 60) + 1) + " h left";
}

volatile std::sig_atomic_t shown_ = 0;

void put(const std::string& text) {
  // Where the terminal is gone there is nobody to tell.
  [[maybe_unused]] const auto written = write(STDERR_FILENO, text.data(), text.size());
}

}  // namespace

std::string progress_words(const Progress& progress, milliseconds since) {
  const std::size_t components = progress.of_components, files = progress.of_files;
  if (components > 0) {
    return "solved " + std::to_string(progress.components) + " of " + counted(components, "component") + ", " +
           counted(progress.findings, "finding") + " so far" + time_left(progress.figures, progress.of_figures, since);
  }
  if (files == 0) return {};
  const std::size_t begun = progress.files;
  if (begun == files) return "read " + counted(files, "file") + ", relating their figures";
  return "reading file " + std::to_string(begun) + " of " + std::to_string(files) +
         time_left(begun == 0 ? 0 : begun - 1, files, since);
}

ProgressLine::ProgressLine(bool wanted, const Progress& progress) : progress_(progress) {
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

void ProgressLine::clear_shown() {
  if (shown_ == 0) return;
  shown_ = 0;
  constexpr char kClear[] = "\r\x1b[K";
  [[maybe_unused]] const auto written = write(STDERR_FILENO, kClear, sizeof kClear - 1);
}

void ProgressLine::show() {
  std::unique_lock lock(mutex_);
  std::string last;
  auto begun = steady_clock::now();
  bool solving = false;
  for (milliseconds wait = kPatience; !stop_.wait_for(lock, wait, [this] { return stopped_; }); wait = kEvery) {
    const auto now = steady_clock::now();
    const bool was_solving = std::exchange(solving, progress_.of_components > 0);
    if (solving && !was_solving && wait == kEvery) begun = now;
    const std::string words = progress_words(progress_, std::chrono::duration_cast<milliseconds>(now - begun));
    if (words.empty() || words == last) continue;
    shown_ = 1;
    put("\r\x1b[Kverify: " + words);
    last = words;
  }
}

}  // namespace verify
