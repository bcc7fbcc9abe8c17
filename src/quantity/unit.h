// Units of measure: what can be added and compared, and by which factor one converts into another. Facts, rules and
// drafts write units in the same way.
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

/// Units multiply and divide with their factors; a base unit whose exponent becomes 0 is dropped.
Unit operator*(const Unit& a, const Unit& b);
Unit operator/(const Unit& a, const Unit& b);
/// "person/year", "1", "VND"; without the factor.
std::string dimension_name(const Unit& unit);

/// Whether things are counted in a base unit, such as persons, or it measures, such as kilograms: a whole number of
/// kilograms may be rounded, a whole number of persons isn't.
enum class UnitNature { measured, counted };

/// What is known of units by name.
struct UnitTable {
  /// Units by name or sign. A name that isn't here is a base unit of its own.
  std::map<std::string, Unit> units;
  /// Base units whose nature is settled, by their name in Unit::dimension. One that isn't here is measured where it is
  /// three capital letters, as currencies are in ISO 4217; else things are counted in it, until a figure has decimals
  /// (ground/measured_units.h).
  std::map<std::string, UnitNature> nature;
};

/// The units that come with the program (quantity/unit_table.cc). Years, months and days are base units, since none is
/// a fixed number of another; so are percentage points ("pp"), which never mix with shares.
const UnitTable& builtin_units();

/// NAME or NAME/NAME or NAME*NAME… A name that the table doesn't hold is a base unit. A name with a prefix that the
/// table doesn't hold means the same as without the prefix: iso4217:USD is USD. A fault where a name is missing.
Result<Unit> parse_unit(std::string_view text, const UnitTable& table);

/// Whether things are counted in the unit: true for one plain base unit such as person or village; false for what
/// measures by the table, and for every derived unit.
bool is_counting(const Unit& unit, const UnitTable& table);
/// Whether the table has the nature of a base unit, so that no figure can change it.
bool is_settled(const std::string& base_unit, const UnitTable& table);

/// The unit of facts whose value is a date.
inline constexpr const char* kDateUnit = "date";

}  // namespace verify
