// The line that says how far a run has come, on a terminal. Only people see it: it goes to standard error and is gone
// before anything else is written.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "text/progress.h"

namespace verify {

/// What the line says of a run at this moment; empty where nothing is counted yet. The time that is left is guessed
/// from the time since the stage began: by files, or by the figures of components.
std::string progress_words(const Progress& progress, std::chrono::milliseconds since);

/// A line on standard error that says how far a run has come. The line appears after a second and is removed by the
/// destructor, or when the program is interrupted. Nothing else may be written to standard error meanwhile. There may
/// be one object at a time.
class ProgressLine {
 public:
  /// Starts the thread that writes the line, and keeps a reference to the counts. Unless `wanted`, nothing is ever
  /// shown and no thread is started.
  ProgressLine(bool wanted, const Progress& progress);
  /// Removes the line and joins the thread.
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  /// Removes a line that is on the terminal. Safe in a signal handler.
  static void clear_shown();

 private:
  void show();

  const Progress& progress_;
  std::mutex mutex_;
  std::condition_variable stop_;
  bool stopped_ = false;
  std::thread thread_;
};

}  // namespace verify
