#pragma once

#include <string>
#include <string_view>

namespace verify {

/// toml++ 3.3 asks of letters in many places whether they are blanks, and its answer is undefined for much of what lies
/// between U+0080 and U+FEFF (is_non_ascii_horizontal_whitespace), but not above. So it gets to see those letters at a
/// distance of U+100000, in the private use area. Text in UTF-8 keeps its lines and its columns in code points.
std::string sheltered(std::string_view text);

/// The text as it was. A letter of that private use area, which nobody has a use for here, is taken for a moved one.
std::string restored(std::string_view text);

}  // namespace verify
