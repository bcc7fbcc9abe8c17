#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "check/acceptance.h"

namespace verify {

/// What the file is called where nobody names another.
inline constexpr const char* kAcceptanceFile = "verify.accept.toml";

/// Reads a verify.accept.toml: each of its acceptances in the order of the file. All mistakes are added to
/// `diagnostics`; what is well formed is in the result whatever else isn't.
std::vector<Acceptance> parse_acceptances(const SourcePtr& source, Diagnostics& diagnostics);

/// The same of the file of that name; none where it isn't there.
std::vector<Acceptance> load_acceptances(const std::string& file, Diagnostics& diagnostics);

/// The text of such a file with one more acceptance behind all that stands in it, which stays as it is. Lines end as
/// the last of the text does. `without_acceptances` takes away again what was added, to the byte.
std::string with_acceptance(std::string_view text, const Acceptance& acceptance);

/// The text without the acceptances of these numbers, counted from 0 in the order of the file. Each goes from its
/// header to its last value, with a blank line that stands before it, or behind it where it is the first of the file;
/// comments within it go, those before and behind it stay, as does every other byte. The text must have been read
/// without a mistake.
std::string without_acceptances(std::string_view text, const std::vector<std::size_t>& numbers);

/// A text as TOML writes it, within quotation marks. Characters that hide or act are escapes.
std::string toml_string(std::string_view text);

}  // namespace verify
