// Runs a piece of work in a process of its own, under limits of processor time and of the clock.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

namespace verify::bench {

/// What a piece of work counted, by name.
using Counts = std::map<std::string, long>;

struct Measured {
  double cpu = 0, wall = 0;  ///< seconds that the work took
  long peak_kib = 0;         ///< most memory in use at once; what was there before the work is in it
  Counts counts;
};

/// Runs the work in a process of its own, which starts from the memory as it is, and measures it there. Nothing when
/// it takes more than `seconds` of processor time, or four times that by the clock: it is then stopped, wherever it is.
/// Throws std::runtime_error when it
/// ends in another way, with the text of what it threw. Only for programs without threads.
std::optional<Measured> run_guarded(const std::function<Counts()>& work, unsigned seconds);

}  // namespace verify::bench
