// The commands and options that the program's own help names.
#pragma once

#include <string>
#include <vector>

namespace verify::testing {

/// A command and the options that its own help names: "--color", "-q". The program itself is the command "".
struct CommandHelp {
  std::string command;
  std::vector<std::string> options;
};

/// All commands, the program itself first, as `--help` tells of them.
std::vector<CommandHelp> all_help();

}  // namespace verify::testing
