// The file of acceptances, verify.accept.toml: reads it, adds to its text, removes from its text. check/stages.h
// applies what is read to findings; cli/accept_command.cc is the command that edits the file. An edit changes only the
// bytes of the acceptances it adds or removes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "check/acceptance.h"

namespace verify {

class Files;  // text/files.h

/// The name of the file when verify.toml names no other.
inline constexpr const char* kAcceptanceFile = "verify.accept.toml";

/// Reads the text of a verify.accept.toml: its acceptances in the order of the file. All mistakes are added to
/// `diagnostics`; acceptances that are well formed are in the result even if others aren't.
std::vector<Acceptance> parse_acceptances(const SourcePtr& source, Diagnostics& diagnostics);

/// Reads the file of that name. A file that doesn't exist has no acceptances. A file that is too large
/// (kMaxAcceptanceBytes) or can't be read is an error in `diagnostics`.
std::vector<Acceptance> load_acceptances(const std::string& file, Files& files, Diagnostics& diagnostics);

/// The text with one more acceptance at its end; the rest of the text stays as it is. Lines end as the text's last line
/// ends. `without_acceptances` undoes the addition to the byte.
std::string with_acceptance(std::string_view text, const Acceptance& acceptance);

/// The text without the acceptances of these numbers, which count from 0 in the order of the file and must ascend. An
/// acceptance goes from its header to its last value, with the blank line before it, or after it when it is the first
/// of the file. Comments within it go too; comments around it stay, as does every other byte. `parse_acceptances` must
/// read the text without a mistake. Costs as much as parsing, since the text is parsed again.
std::string without_acceptances(std::string_view text, const std::vector<std::size_t>& numbers);

/// The text as a TOML string in quotation marks, with invisible and control characters as escapes.
std::string toml_string(std::string_view text);

}  // namespace verify
