// The command line of the programs whose only option is --list, which names each case that they count as missed.
#pragma once

#include <cstdio>
#include <string>

namespace verify::bench {

/// Runs the program, with or without the list; exit code 2 and its usage on standard error for anything else.
inline int run_with_list(const char* program, int argc, char** argv, int (*run)(bool list)) {
  const bool list = argc == 2 && std::string(argv[1]) == "--list";
  if (argc == 1 || list) return run(list);
  std::fprintf(stderr, "usage: %s [--list]\n", program);
  return 2;
}

}  // namespace verify::bench
