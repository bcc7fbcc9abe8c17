#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace verify {

/// An option, or something that is given by its place, as the program's help tells of it.
struct HelpOption {
  std::vector<std::string> names;    ///< "-q", "--quiet"; none of what is given by its place
  std::string value;                 ///< what stands behind it: "DIR"; empty of a flag
  std::vector<std::string> choices;  ///< what the value can be; none: anything
  std::string about, fallback;       ///< in words; the default, if there is one
  bool repeatable = false;

  bool is_file() const;  ///< the value is a file or a folder
};

struct HelpCommand {
  std::string name;  ///< empty: the program itself
  std::string about;
  std::vector<HelpOption> options, places;
};

/// The program itself, then its commands, in the order of the help; what the help hides is left out. This is what
/// completions and the manual are made from, so that they name what the program takes and nothing else.
std::vector<HelpCommand> help_model(const CLI::App& app);

}  // namespace verify
