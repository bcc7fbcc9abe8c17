// The file of acceptances, verify.accept.toml: read it, add to its text, take away from its text. check/stages.h
// applies what is read to findings; cli/accept_command.cc is the command that edits the file. A text that is edited
// keeps every byte that the edit isn't about.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "check/acceptance.h"

namespace verify {

/// The name of the file when verify.toml names no other.
inline constexpr const char* kAcceptanceFile = "verify.accept.toml";

/// Reads the text of a verify.accept.toml: its acceptances in the order of the file. All mistakes are added to
/// `diagnostics`; acceptances that are well formed are in the result even if others aren't.
std::vector<Acceptance> parse_acceptances(const SourcePtr& source, Diagnostics& diagnostics);

/// Reads the file of that name. There are no acceptances when the file doesn't exist; one that is too large or can't be
/// read is a mistake.
std::vector<Acceptance> load_acceptances(const std::string& file, Diagnostics& diagnostics);

/// The text with one more acceptance at its end; the rest of the text stays as it is. Lines end as the text's last line
/// ends. `without_acceptances` undoes the addition to the byte.
std::string with_acceptance(std::string_view text, const Acceptance& acceptance);

/// The text without the acceptances of these numbers, which count from 0 in the order of the file and ascend. An
/// acceptance goes from its header to its last value, with the blank line before it, or after it when it is the first
/// of the file. Comments within it go too; comments around it stay, as does every other byte. The text must be one that
/// `parse_acceptances` reads without a mistake: reads it again, so the cost is that of parsing.
std::string without_acceptances(std::string_view text, const std::vector<std::size_t>& numbers);

/// A text as a TOML string in quotation marks. Invisible characters and control characters are written as escapes.
std::string toml_string(std::string_view text);

}  // namespace verify
