#pragma once

#include <map>
#include <string>
#include <string_view>

#include "quantity/rational.h"
#include "text/fault.h"

namespace verify {

/// A product of powers of base units times an exact factor: VND/person, %, 1000 VND. Two units can be added or
/// compared when their dimensions are equal; the factor converts. A base unit is any name; persons, villages and years
/// never convert into each other.
struct Unit {
  Rational factor = 1;
  std::map<std::string, int> dimension;  ///< base unit → exponent, never 0

  bool dimensionless() const { return dimension.empty(); }
  bool same_dimension(const Unit& o) const { return dimension == o.dimension; }
  bool operator==(const Unit&) const = default;
};

Unit operator*(const Unit& a, const Unit& b);
Unit operator/(const Unit& a, const Unit& b);
/// "person/year", "1", "VND"; without the factor.
std::string dimension_name(const Unit& unit);

/// Names for units that derive from others: `unit thousand-VND = 1000 VND`. Built in: % (1/100), week (7 days), bp
/// (1/100 pp). Years, months and days are base units, since none is a fixed number of another; so are percentage points
/// ("pp"), which never mix with shares.
using UnitTable = std::map<std::string, Unit>;
const UnitTable& builtin_units();

/// NAME or NAME/NAME or NAME*NAME…; a name that the table does not hold is a base unit. One with a prefix that it does
/// not hold is the same without: iso4217:USD is USD.
Result<Unit> parse_unit(std::string_view text, const UnitTable& table);

/// True for one plain base unit that things are counted in: persons, villages; false for money (ISO 4217 letters), SI
/// units, time, dates, and all that is derived.
bool is_counting(const Unit& unit);

/// The unit of facts whose value is a date.
inline constexpr const char* kDateUnit = "date";

}  // namespace verify
