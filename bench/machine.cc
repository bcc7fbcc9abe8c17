// Asks the processor, the compiler and Z3 what they are.
#include "bench/machine.h"

#include <z3.h>

#include <fstream>
#include <thread>

namespace verify::bench {

namespace {

std::string processor() {
  std::ifstream in("/proc/cpuinfo");
  for (std::string line; std::getline(in, line);) {
    const std::size_t colon = line.find(": ");
    if (line.starts_with("model name") && colon != std::string::npos) return line.substr(colon + 2);
  }
  return "unknown";
}

std::string compiler() {
#ifdef __clang__
  return __VERSION__;
#else
  return std::string("GCC ") + __VERSION__;
#endif
}

}  // namespace

std::string machine() {
  return "processor  " + processor() + ", " + std::to_string(std::thread::hardware_concurrency()) +
         " cores\ncompiler   " + compiler() + ", " + VERIFY_BUILD_TYPE + "\nsolver     " + Z3_get_full_version() + "\n";
}

}  // namespace verify::bench
