// The options of the command line as values, and the texts that are made of them: completion scripts, the manual page,
// and a part of docs/reference.md. So these name the options that the program takes and no others. `verify generate`
// prints them.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace verify {

/// An option, or an argument that is given by its place, as the help describes it.
struct HelpOption {
  std::vector<std::string> names;    ///< "-q", "--quiet"; empty for an argument that is given by its place
  std::string value;                 ///< the placeholder of its value: "DIR"; empty for a flag
  std::vector<std::string> choices;  ///< the values it can have; empty: any value
  std::string about;                 ///< the description, in one line
  std::string fallback;              ///< the default value; may be empty
  bool repeatable = false;

  bool is_file() const;  ///< whether the value is a file or a folder
};

struct HelpCommand {
  std::string name;  ///< empty: the program itself
  std::string about;
  std::vector<HelpOption> options, places;
};

/// The program itself, then its commands, in the order of the help, without those that the help hides.
std::vector<HelpCommand> help_model(const CLI::App& app);

/// The words with `between` between each two.
std::string joined(const std::vector<std::string>& words, const std::string& between);

/// Scripts that complete the command line, for the folders in which shells look for them. `commands` is a help_model().
std::string bash_completion(const std::vector<HelpCommand>& commands);
std::string zsh_completion(const std::vector<HelpCommand>& commands);
std::string fish_completion(const std::vector<HelpCommand>& commands);

/// The manual page, verify(1), in roff.
std::string manual_page(const std::vector<HelpCommand>& commands);

/// The commands with their options, in Markdown.
std::string reference(const std::vector<HelpCommand>& commands);

}  // namespace verify
