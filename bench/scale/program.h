// Runs the program that is measured, as a process of its own under limits of processor time and of the clock.
#pragma once

#include <string>
#include <vector>

namespace verify::bench {

struct ProgramRun {
  bool stopped = false;  ///< it reached the limit; the times are those up to it
  double cpu = 0;        ///< seconds of the processor, user and system
  long peak_kib = 0;     ///< the most memory in use at once
  int exit_code = -1;    ///< −1: ended by a signal
};

/// Runs a program in a folder, its standard output in `output` and its standard error in `output`.err; standard input
/// is empty. The run is stopped after `seconds` of processor time, or eight times that by the clock. The peak is the
/// child's own as long as the caller uses less memory than it. Throws std::runtime_error when it can't be started.
ProgramRun run_program(const std::string& program, const std::vector<std::string>& arguments, const std::string& folder,
                       const std::string& output, unsigned seconds);

}  // namespace verify::bench
