// Converts a text file to UTF-8 before its reader sees it. A guessed encoding is a warning, since a wrong guess turns
// currency signs and dashes into other characters.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "text/diagnostic.h"
#include "text/source.h"

namespace verify {

/// The file as UTF-8. A file in UTF-8 is returned as it is, with its byte order mark. Otherwise it is converted from
/// UTF-16 or UTF-32, if it has the byte order mark of one of them, or from Windows-1252, which is a guess with a warning unless
/// `declared` (of an HTML page) names that encoding. A file that is UTF-8 except for some bytes keeps the rest. Null if
/// the bytes are no text; the caller reports that.
SourcePtr decode_text(const SourcePtr& bytes, std::string_view declared, Diagnostics& diagnostics);

/// The text with each byte that is not UTF-8 replaced by U+FFFD.
std::string mended_utf8(std::string_view text);

/// What Windows-1252 means by a byte.
char32_t windows_1252(unsigned char byte);

/// The encoding that an HTML page declares within its first 1024 bytes, in small letters; empty where there is none.
std::string declared_encoding(std::string_view html);

// Characters that stand for others: references of HTML (`&nbsp;`), and digits set high or low. Readers of marked-up
// text use them so that a figure reads as people see it.

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
