// The number format of a cell cut into pieces: "#,##0;(#,##0)" has two sections of tokens. number_format.cc lays
// numbers out by them, format_date.cc days and times.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace verify {

/// A piece of one section of a number format.
struct FormatToken {
  enum class Kind {
    literal,
    digit,     ///< 0 # ?
    point,     ///< .
    comma,     ///< ,
    percent,   ///< %
    exponent,  ///< E+ E-
    general,   ///< General
    date,      ///< a run of y m d h s, or AM/PM
    elapsed,   ///< [h] [mm] [s]
    text,      ///< @
    slash,     ///< / between digits
  };
  Kind kind = Kind::literal;
  std::string text;  ///< as the format has it; of a literal without its quotes
};

/// One section: for numbers above zero, below it, for zero, for text; or for what meets a condition.
struct FormatSection {
  std::vector<FormatToken> tokens;
  std::string condition;  ///< ">=100" of [>=100]

  bool has(FormatToken::Kind kind) const;
};

/// The sections of a format, as `;` parts them; at least one. Only the first 1,000 bytes are read: Excel refuses longer
/// formats.
std::vector<FormatSection> read_format(std::string_view format);

}  // namespace verify
