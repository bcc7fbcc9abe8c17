#pragma once

#include <string>
#include <vector>

#include "cli/help_model.h"

namespace verify {

/// Scripts that complete the command line, for the folders where shells look for them.
std::string bash_completion(const std::vector<HelpCommand>& commands);
std::string zsh_completion(const std::vector<HelpCommand>& commands);
std::string fish_completion(const std::vector<HelpCommand>& commands);

/// The manual page, verify(1).
std::string manual_page(const std::vector<HelpCommand>& commands);

/// The commands with their options, in Markdown: a part of docs/reference.md.
std::string reference(const std::vector<HelpCommand>& commands);

}  // namespace verify
