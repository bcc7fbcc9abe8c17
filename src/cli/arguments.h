#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/pipeline.h"
#include "cli/exit.h"
#include "cli/terminal.h"

namespace verify {

/// What standard input is called among the paths.
inline const std::string kStandardInput = "-";

/// The command line as given; verify.toml fills in what it leaves open.
struct Arguments {
  std::string command;  // the subcommand; empty: to check
  CheckOptions check;
  std::vector<std::string> paths;  // empty: not given
  std::vector<std::string> outputs;
  std::string config;   // empty: the nearest verify.toml
  std::string fail_on;  // empty: not given
  Display display;
  std::string listed;
  std::string explained;
  std::string emitted;
  std::string stdin_filename = "standard input";
  std::string proposal;       // extract: where to write; empty: standard output
  std::string started = ".";  // the folder that `init` fills
  std::string since;          // an earlier report; empty: none
  std::optional<std::string> changed_since;
  std::string accepted, reason, until;  // of `accept`
  std::string today;                    // empty: by the clock
  bool prune = false;                   // accept: take away what nothing is accepted by
  bool show_accepted = false;
  bool check_rules = false;  // list rules --check
  bool quiet = false;
  bool allow_empty = false;
  bool show_config = false;
  std::string line;  // all of it, as a shell would take it again
};

/// Reads the command line; where there is nothing more to do, how the program ends: what was asked for is printed, and
/// so is what is wrong.
std::optional<Exit> parse_arguments(int argc, const char* const* argv, Arguments& arguments);

}  // namespace verify
