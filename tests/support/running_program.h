// The program while it runs: what it writes is waited for, and it is interrupted as by Ctrl-C.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace verify::testing {

/// A run of the program that goes on. Killed by the destructor.
class RunningProgram {
 public:
  RunningProgram(const std::string& folder, const std::vector<std::string>& arguments);
  ~RunningProgram();
  RunningProgram(const RunningProgram&) = delete;
  RunningProgram& operator=(const RunningProgram&) = delete;

  /// Waits until the program has written `text`, to standard output or to standard error. All that it wrote since the
  /// last call, to the end of the line of the text. A test failure, and what there is, where the program ends before or
  /// writes nothing more for two minutes.
  std::string wait_for(const std::string& text);
  /// What was written and not waited for.
  const std::string& left() const { return written_; }
  /// Sends the signal; the exit code.
  int end(int signal);
  /// Waits for the program to end by itself; the exit code.
  int ended();

 private:
  bool read_more();

  pid_t process_ = -1;
  int output_ = -1;
  std::string written_;
};

}  // namespace verify::testing
