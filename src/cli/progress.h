// The line that says how far solving has come, on a terminal. Only people see it: it goes to standard error and is gone
// before anything else is written.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <thread>

namespace verify {

/// A line on standard error that says how far solving has come. The line appears after a second and is removed by the
/// destructor, or when the program is interrupted. Nothing else may be written to standard error meanwhile. There may
/// be one object at a time.
class ProgressLine {
 public:
  /// Starts the thread that writes the line. Unless `wanted`, nothing is ever shown and no thread is started.
  explicit ProgressLine(bool wanted);
  /// Removes the line and joins the thread.
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  /// Says which component is being solved, counted from 1, of how many, and how many figures it has. Cheap: it writes
  /// nothing itself.
  void at(std::size_t component, std::size_t of, std::size_t figures);

  /// Removes a line that is on the terminal. Safe in a signal handler.
  static void clear_shown();

 private:
  void show();

  std::atomic<std::size_t> component_{0}, of_{0}, figures_{0};
  std::mutex mutex_;
  std::condition_variable stop_;
  bool stopped_ = false;
  std::thread thread_;
};

}  // namespace verify
