// The program as its user runs it.
#pragma once

#include <string>

namespace verify::testing {

struct Ended {
  int code;
  std::string out, err;
};

/// The program itself, run in a folder as its user would; `arguments` are for a shell.
Ended run_program(const std::string& folder, const std::string& arguments);

}  // namespace verify::testing
