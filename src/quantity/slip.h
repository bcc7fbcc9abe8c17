// Small slips of whoever wrote a figure: two digits swapped, one digit wrong, a power of ten. Diagnosis ranks repairs
// by the slip that explains them; drafts take a slip as evidence that an equation was meant.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "quantity/interval.h"

namespace verify {

/// A small slip of whoever wrote a figure.
struct Slip {
  /// "two neighbouring digits swapped", "year off by one", "one digit", "×10", "÷1,000", "sign"
  std::string name;
  std::string written;  ///< what it leads to, as the figure is written: "15.9", "1899-05-04"; "" where it names none
  Rational value;       ///< the same in the unit written; a date's first day
  bool moved = false;   ///< by a power of ten
  int strength = 0;     ///< how little it is by chance that it leads there: 0 is the strongest
};

/// The strength of a slip in one digit, where one other digit leads into the range; where two do, it is weaker by one.
inline constexpr int kOneDigitSlip = 1;
/// The strength of a slip by a power of ten or in the sign: weaker than every slip in one digit.
inline constexpr int kPowerSlip = 3;
/// How strong it is that a neighbour has the same figure (what ranks repairs decides that).
inline constexpr int kCopied = 0;
/// How strong no slip at all is.
inline constexpr int kNoSlip = 4;

/// The slip that leads from a figure as written to a value within a range, both in the unit written. Swapped digits,
/// which can lead to few values, come before another digit, which can lead to many: that one is weaker the more of them
/// lie in the range, and where three do a range says nothing of slips of digits. `slack` is how far its value may lie
/// from what is written, half a unit of the last digit of a rounded figure: of swapped digits it is enough that some
/// such value lies in the range. Nothing where no small slip leads there.
std::optional<Slip> slip(const std::string& written, const Interval& range, const Rational& slack = 0);

/// The same of a date, "1899-05-04" or "1899", its range in days since 1970-01-01.
std::optional<Slip> date_slip(const std::string& written, const Interval& range);

/// What one slip can have been made of: a figure as it may have been meant.
struct Undone {
  enum class Kind { swapped, year, digit, power, sign };
  Kind kind = Kind::digit;
  std::string written;  ///< the figure with the slip undone, in the unit written
  Rational value;       ///< its value; of a date, its first day
  Rational last;        ///< of a date its last day; else `value`
  int power = 0;        ///< of Kind::power: times 10 to this
};

/// All that one slip can have made a figure of, by kinds in their order. A date is one by its unit: `is_date`.
std::vector<Undone> undone(const std::string& written, bool is_date);

/// "two neighbouring digits swapped", "×10"
std::string slip_name(const Undone& undone);

}  // namespace verify
