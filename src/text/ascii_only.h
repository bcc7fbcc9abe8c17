// Text for terminals without UTF-8. Reports are laid out once, in UTF-8, and mapped at the edge (cli/terminal.h).
// While a mapping lives, `display_width` counts what each text will take, so that columns and carets still line up.
#pragma once

#include <string>
#include <string_view>

namespace verify {

/// The text without a character above U+007E: signs as people type them (− as -, → as ->), Latin letters without their
/// marks, all else as <U+XXXX>. No digit comes of it that was not one: ² is ^2. What is ASCII stays, escapes too.
std::string ascii_only(std::string_view text);

/// While one lives, display_width counts, in this thread, the columns that ascii_only makes of a text. So that what is
/// laid out in columns and then made ASCII still stands in columns.
class AsciiWidths {
 public:
  AsciiWidths();
  ~AsciiWidths();
  AsciiWidths(const AsciiWidths&) = delete;
  AsciiWidths& operator=(const AsciiWidths&) = delete;
  static bool alive();
};

}  // namespace verify
