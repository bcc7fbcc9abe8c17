// The line that says how far solving has come, on a terminal. Only people see it: it goes to standard error and is gone
// before anything else is written.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <thread>

namespace verify {

/// A line on standard error that says how far solving has come. It appears after a second and is gone with the object,
/// or when the program is interrupted. Nothing else may be written to standard error while it lives.
class ProgressLine {
 public:
  /// Not `wanted`: nothing is ever shown.
  explicit ProgressLine(bool wanted);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  /// The component that is solved now, from 1, of how many, and how many figures it has.
  void at(std::size_t component, std::size_t of, std::size_t figures);

  /// Takes a line away that is on the terminal; for signal handlers.
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
