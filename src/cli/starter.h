#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace verify {

/// One of the files that `verify init` makes.
struct StarterFile {
  std::string_view path;  ///< from the folder that is to hold them all
  std::string_view about;
  std::string_view text;
};

/// A made-up document, its figures, rules for them, and a verify.toml: a check of them gives one finding, of a planted
/// slip.
const std::vector<StarterFile>& starter_files();

/// What to run next and which change settles the finding. `folder` is as a shell takes it, empty for the current one.
std::string starter_steps(const std::string& folder);

}  // namespace verify
