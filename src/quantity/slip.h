// Small slips of whoever wrote a figure: two digits swapped, one digit wrong, a power of ten. Diagnosis ranks repairs
// by the slip that explains them; drafts take a slip as evidence that an equation was meant.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "quantity/interval.h"

namespace verify {

/// A figure as it may have been meant: what is written, with one slip undone.
struct Undone {
  enum class Kind { swapped, year, digit, power, sign };
  Kind kind = Kind::digit;
  std::string written;  ///< the figure with the slip undone, in the unit written
  Rational value;       ///< its value; of a date, its first day
  Rational last;        ///< of a date its last day; else `value`
  int power = 0;        ///< of Kind::power: times 10 to this
};

/// All figures that one slip may have turned into what is written, by kinds in their order. `is_date`: the figure is a
/// date, "1899-05-04" or "1899", with values in days since 1970-01-01.
std::vector<Undone> undone(const std::string& written, bool is_date);

/// "two neighbouring digits swapped", "×10"
std::string slip_name(const Undone& undone);

/// The slip that leads from a number as written to a value within a range, both in the unit written. Swapped digits,
/// which lead to few values, come before another digit, and digits before powers of ten and signs. Nothing where no
/// slip leads there, or where three other digits do: one of so many would by chance.
std::optional<Undone> slip(const std::string& written, const Interval& range);

}  // namespace verify
