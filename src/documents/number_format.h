// What a workbook's cell shows. A file stores 0.6563 and a format; the reader of the document saw 65.6%, and the
// figure to check is the one that was seen.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace verify {

// A number of a workbook, digit by digit. Workbooks store what a computer calculated (0.30000000000000004) and display
// it by a number format; `display_number` below rounds and lays out these digits. Nothing passes through a double.

/// A number as a workbook stores it, digit by digit: 0.d₁d₂d₃… × 10^point. Never a double.
struct DecimalText {
  bool negative = false;  ///< also of a zero that was rounded from below
  std::string digits;     ///< without zeros at its ends; empty for 0
  int point = 0;          ///< where the decimal point stands, counted from the first digit

  bool zero() const { return digits.empty(); }
  /// Rounded, halves away from zero, to so many decimals, which may be negative.
  DecimalText rounded(int decimals) const;
  /// The whole part's digits, without zeros before; empty below 1.
  std::string whole() const;
  /// So many decimals, filled up with zeros, cut off behind.
  std::string decimals(std::size_t count) const;
  /// How many decimals it has.
  std::size_t decimal_count() const;
};

/// Reads "12.5", "-1.2E-3". A number of more than 15 digits is rounded to 15, as spreadsheets do, so that
/// 0.30000000000000004 is 0.3. Nothing for what is no number, or one beyond 10^±300.
std::optional<DecimalText> read_decimal(std::string_view text);

// The number format of a cell cut into pieces: "#,##0;(#,##0)" has two sections of tokens. number_format.cc lays
// numbers out by them, format_date.cc days and times.

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

// Days and times as a workbook displays them: for formats with y, m, d, h, s.

/// A serial number of days as a date, a time of day or an elapsed time, by the date tokens of `section`; empty where it
/// is none that a spreadsheet shows. `days_from_1904` is the workbook's setting; else days count from 1899-12-30.
std::string display_date(const DecimalText& days, const FormatSection& section, bool days_from_1904);

/// The number format of a workbook that has this number without saying it; "General" where there is none.
std::string_view builtin_number_format(std::size_t id);

/// What a spreadsheet displays for a stored number: `0.125` as "12.5%" by "0.0%", `45579` as "2024-10-14" by
/// "yyyy-mm-dd", `-1234` as "(1,234)" by "#,##0;(#,##0)". English separators and names. What it can't make sense of it
/// displays as stored. `days_from_1904`: days are counted from then, as old workbooks do.
std::string display_number(std::string_view stored, std::string_view format, bool days_from_1904 = false);

}  // namespace verify
