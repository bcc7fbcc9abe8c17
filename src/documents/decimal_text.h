// A number of a workbook, digit by digit. Workbooks store what a computer calculated (0.30000000000000004) and
// display it by a number format; number_format.h rounds and lays out these digits. Nothing passes through a double.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace verify {

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

/// Reads "12.5", "-1.2E-3". Of more than 15 digits those behind are rounded away, as spreadsheets do, so that
/// 0.30000000000000004 is 0.3. Nothing for what is no number, or one beyond 10^±300.
std::optional<DecimalText> read_decimal(std::string_view text);

}  // namespace verify
