// What a command works on: the settings of verify.toml below the options of the command line, then facts, rules and
// documents. All mistakes in them are shown here.
#pragma once

#include <optional>

#include "cli/arguments.h"

namespace verify {

/// Reads verify.toml and fills in what the command line leaves open; with --show-config prints the settings instead.
/// How the program ends if it ends here, else nothing.
std::optional<Exit> configure(Arguments& arguments);

/// Loads facts, rules and documents into `result`. Shows all mistakes, and complains when there is nothing to check,
/// unless
/// --allow-empty is given. False when nothing is to be checked. `all_read` becomes false when a document couldn't be
/// read and the others are to be checked all the same.
bool load_all(const Arguments& arguments, CheckResult& result, bool& all_read);

/// The same, but false as well when a document couldn't be read.
bool load_all(const Arguments& arguments, CheckResult& result);

}  // namespace verify
