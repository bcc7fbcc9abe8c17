#pragma once

#include <optional>

#include "cli/arguments.h"

namespace verify {

/// Shows all mistakes; false when there is an error among them, and then it says that nothing was `undone`.
bool without_errors(Diagnostics& diagnostics, const std::string& undone = "checked");

/// Fills in from verify.toml what the command line leaves open, or shows where each setting is from. Nothing when the
/// program is to go on.
std::optional<Exit> configure(Arguments& arguments);

/// Loads what every command needs; complains about all mistakes and about there being nothing to check. `all_read` is
/// false where a document could not be read and the others are checked all the same.
bool load_all(const Arguments& arguments, CheckResult& result, bool& all_read);
/// The same; false where not all could be read, too.
bool load_all(const Arguments& arguments, CheckResult& result);

}  // namespace verify
