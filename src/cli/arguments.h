// The command line as values. It is the first that the program reads; settings of verify.toml are filled in later, by
// `configure` (cli/inputs.h), where the command line leaves them open.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/options.h"
#include "check/paths.h"
#include "cli/exit.h"
#include "cli/terminal.h"

namespace verify {

/// The path that stands for standard input.
inline const std::string kStandardInput = "-";

/// The options as given. An empty text is an option that isn't given, unless its comment says otherwise.
struct Arguments {
  std::string command;  ///< the subcommand; empty: check
  CheckOptions check;
  std::vector<std::string> paths;    ///< as given; check.paths has the default
  std::string as;                    ///< what the paths are taken for: --as, empty where it isn't given
  std::vector<PathTaken> taken;      ///< what each of check.paths is taken for, by `projects_of` (cli/inputs.h)
  std::vector<std::string> outputs;  ///< FORMAT or FORMAT=FILE each, not yet read
  std::string config;                ///< empty: the nearest verify.toml
  std::string fail_on;
  Display display;
  std::string listed;     ///< of `list`: "facts", "rules" or "relations"
  std::string explained;  ///< of `explain`: its ID
  std::string emitted;    ///< of `emit`: "smt2" or "constraints"
  std::string stdin_filename = "standard input";
  std::string proposal;       ///< of `extract`: the file or folder to write; empty: standard output
  std::string started = ".";  ///< of `init`: the folder to fill
  std::string since;          ///< an earlier report
  std::optional<std::string> changed_since;
  std::string accepted;               ///< of `accept`: a fingerprint or its start
  std::string reason;                 ///< of `accept`
  std::string until;                  ///< of `accept`: a day, not yet read
  std::string today;                  ///< a day, not yet read; empty: by the clock
  std::size_t shards = 0;             ///< of `shard`: how many
  std::string shard_folder;           ///< of `shard`: the folder to make
  std::vector<std::string> shard_by;  ///< of `shard`: the dimensions of --by
  std::string partial;                ///< of a check: the file of --partial
  std::vector<std::string> partials;  ///< of `merge`: the files to join
  bool accept_all = false;            ///< of `accept`: --all
  bool prune = false;                 ///< of `accept`
  bool show_accepted = false;
  bool check_rules = false;  ///< of `list rules`: --check
  bool quiet = false;
  bool allow_empty = false;
  bool watch = false;
  bool all_conflicts = false;
  bool show_config = false;
  std::string line;    ///< the whole command line, as a shell would take it again
  std::string inputs;  ///< the words of it that say what to read, as another command takes them
};

/// Words as a shell takes them, with blanks between.
std::string shell_words(const std::vector<std::string>& words);

/// Reads the command line into `arguments`. How the program ends when there is nothing more to do, else nothing: by
/// then the help, or the mistake in the command line, has been printed.
std::optional<Exit> parse_arguments(int argc, const char* const* argv, Arguments& arguments);

}  // namespace verify
