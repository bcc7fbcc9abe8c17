// Build servers obey lines of a program's output, and quotes are somebody else's text. So everything that is printed
// passes through here, whether or not a server reads it. JSON needs no visible change, since `#` can be an escape
// there.
#pragma once

#include <string>
#include <string_view>

namespace verify {

/// The text as it may stand in the log of a build server. Those take some texts in a program's output for commands: of
/// `::error …` at a line's start, blanks before it or not, and of `##[error]`, `##vso[…]` and `##teamcity[…]` anywhere,
/// the first two characters are set apart by a blank. All else stays; so does `:::`, which is no command.
std::string log_safe(std::string_view text);

}  // namespace verify
