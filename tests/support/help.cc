// Reads commands and options from what `--help` prints, so that no test has a list of its own.
#include "support/help.h"

#include <sstream>

#include "support/run_program.h"

namespace verify::testing {

namespace {

// The names at the start of a line under a heading: "-q,--quiet" gives two.
std::vector<std::string> named(const std::string& help, const std::string& heading) {
  std::vector<std::string> out;
  std::istringstream in(help);
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    if (!line.starts_with(" ")) inside = line == heading + ":";
    if (!inside || !line.starts_with("  ") || line[2] == ' ') continue;
    std::istringstream words(line);
    std::string names;
    words >> names;
    std::istringstream each(names);
    for (std::string name; std::getline(each, name, ',');) out.push_back(name);
  }
  return out;
}

}  // namespace

std::vector<CommandHelp> all_help() {
  const std::string help = run_program("/", "--help").out;
  std::vector<CommandHelp> out = {{"", named(help, "Options")}};
  for (const std::string& command : named(help, "Subcommands"))
    out.push_back({command, named(run_program("/", command + " --help").out, "Options")});
  return out;
}

}  // namespace verify::testing
