// What a command works on: the settings of verify.toml below the options of the command line, then facts, rules and
// documents. All mistakes in them are shown here.
#pragma once

#include <optional>

#include "check/loaded.h"
#include "cli/arguments.h"

namespace verify {

/// Reads verify.toml and fills in what the command line leaves open; with --show-config prints the settings instead.
/// How the program ends if it ends here, else nothing.
std::optional<Exit> configure(Arguments& arguments);

/// Loads facts, rules and documents. Shows all mistakes, and complains when there is nothing to check, unless
/// --allow-empty is given. Nothing is returned when nothing is to be checked. `all_read` becomes false when a document
/// couldn't be read and the others are to be checked all the same.
std::optional<Loaded> load_all(const Arguments& arguments, bool& all_read);

/// The same, but returns nothing as well when a document couldn't be read.
std::optional<Loaded> load_all(const Arguments& arguments);

}  // namespace verify
