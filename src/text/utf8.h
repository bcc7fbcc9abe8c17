// Characters of UTF-8: decoding, classes, widths in a terminal, and what could hide in a text; and texts as they may be
// printed on terminals without UTF-8 and in the logs of build servers. Texts are bytes everywhere in the program; code
// that needs characters asks here.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace verify {

/// One decoded code point and the bytes it took; `length` 0 at the end or where the bytes are not UTF-8.
struct CodePoint {
  char32_t value = 0;      ///< meaningless where `length` is 0
  std::size_t length = 0;  ///< in bytes: 1 to 4, or 0 as above
};

/// Decodes at `offset`; refuses overlong forms, surrogates and values above U+10FFFF (Unicode 15, table 3-7).
CodePoint decode_utf8(std::string_view text, std::size_t offset);
/// Adds the bytes of a code point, which must be one that UTF-8 has.
void append_utf8(std::string& out, char32_t value);

/// The offset of the first byte that is not part of well-formed UTF-8.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Letters of any script and the marks that combine with them.
bool is_letter(char32_t value);
/// Blanks of any width, tabs and line ends.
bool is_white_space(char32_t value);

/// Nothing but white space, or nothing at all.
bool is_blank(std::string_view text);

/// The letters and digits of a name alone: in small letters, without marks, blanks and signs. "Điện Biên" and
/// "dien-bien" are the same. A name without any letter or digit is returned unchanged.
std::string skeleton(std::string_view name);

/// The code point that ends just before `offset`; length 0 at the start or where the bytes are not UTF-8.
CodePoint decode_utf8_before(std::string_view text, std::size_t offset);

/// Counts code points; a byte that is not UTF-8 counts as one.
std::size_t code_points(std::string_view text);

/// Columns that the text takes in a terminal: wide characters take two, combining and hidden ones none. While an
/// AsciiWidths lives, the columns of what `ascii_only` makes of the text.
std::size_t display_width(std::string_view text);

/// The text with blanks behind it, or before it, up to that many columns.
std::string padded(std::string_view text, std::size_t width, bool right = false);

/// The text in Unicode's composed form (NFC), in which equal words are equal bytes; unchanged when it isn't UTF-8.
std::string composed(std::string_view text);

/// The composed text with its letters folded (Unicode's case folding): words that differ in the size of letters alone
/// are equal bytes. Unchanged when it isn't UTF-8.
std::string case_folded(std::string_view text);

/// The text with every character that could hide or act in a terminal or a log shown as <U+XXXX>: control
/// characters, bidirectional overrides, zero-width ones; tabs and line ends become a space. Bytes that are not UTF-8
/// are shown as <XX>.
std::string visible(std::string_view text);

// Text for terminals without UTF-8. Reports are laid out once, in UTF-8, and mapped at the edge (cli/terminal.h).
// While a mapping lives, `display_width` counts what each text will take, so that columns and carets still line up.

/// The text in ASCII: signs as people type them (− as -, → as ->), Latin letters without their marks, every other
/// character as <U+XXXX>. No character that isn't a digit becomes one: ² is ^2. ASCII characters stay, terminal escapes
/// too.
std::string ascii_only(std::string_view text);

/// While an object lives, `display_width` in this thread counts the columns of what `ascii_only` makes of a text, so
/// that columns still line up after the text was made ASCII. Objects may be nested.
class AsciiWidths {
 public:
  AsciiWidths();
  ~AsciiWidths();
  AsciiWidths(const AsciiWidths&) = delete;
  AsciiWidths& operator=(const AsciiWidths&) = delete;
  static bool alive();
};

// Build servers obey lines of a program's output, and quotes are somebody else's text. So everything that is printed
// passes through here, whether or not a server reads it. JSON needs no visible change, since `#` can be an escape
// there.

/// The text as it may stand in the log of a build server. Those take some texts in a program's output for commands: of
/// `::error …` at a line's start, blanks before it or not, and of `##[error]`, `##vso[…]` and `##teamcity[…]` anywhere,
/// the first two characters are set apart by a blank. All else stays; so does `:::`, which is no command.
std::string log_safe(std::string_view text);

}  // namespace verify
