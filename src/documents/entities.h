// Characters that stand for others: references of HTML (`&nbsp;`), and digits set high or low. Readers of marked-up
// text use them so that a figure reads as people see it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace verify {

/// A character reference of HTML, and how many bytes it takes; `length` 0 where there is none.
struct Entity {
  char32_t value = 0;      ///< the character it stands for
  std::size_t length = 0;  ///< in bytes, with "&" and ";"
};

/// Reads the reference that the text starts with: "&nbsp;", "&#8211;", "&#x2013;". Numbers that mean
/// Windows-1252 are taken so, as browsers do: "&#150;" is a dash.
Entity read_entity(std::string_view text);

/// Text with its digits as superscripts or subscripts have them, so that "1,446" with a note "3" is not "1,4463", and
/// "10" with an exponent "6" not "106".
std::string raised(std::string_view text);
std::string lowered(std::string_view text);

}  // namespace verify
