// Which base units measure and which count is a list of names: a whole number of metres may be rounded, a whole number
// of persons isn't (quantity/reading.h).
#include "quantity/unit.h"
#include "text/ascii.h"

#include <algorithm>
#include <set>

namespace verify {

namespace {

Unit combine(const Unit& a, const Unit& b, int sign) {
  Unit out = a;
  out.factor = sign > 0 ? a.factor * b.factor : a.factor / b.factor;
  for (const auto& [name, exponent] : b.dimension) {
    const int sum = (out.dimension[name] += sign * exponent);
    if (sum == 0) out.dimension.erase(name);
  }
  return out;
}

// Base units that measure: a whole number of them is rounded, where a whole number of persons is counted.
bool measures(const std::string& name) {
  static const std::set<std::string, std::less<>> kNames = {
      "m",  "mm",  "cm", "km",  "m2",    "km2",  "ha", "m3", "l",  "hl", "g",    "kg",  "t",     "kt",    "Mt",
      "s",  "min", "h",  "day", "month", "year", "W",  "kW", "MW", "GW", "kWh",  "MWh", "GWh",   "TWh",   "J",
      "MJ", "GJ",  "TJ", "PJ",  "Pa",    "hPa",  "Hz", "V",  "A",  "K",  "degC", "pp",  "point", "index", kDateUnit};
  const bool currency = name.size() == 3 && std::all_of(name.begin(), name.end(), is_ascii_upper);
  return currency || kNames.count(name) > 0;
}

Unit base(const std::string& name) { return {1, {{name, 1}}}; }

bool name_character(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '_' || c == '.' || c == ':' || c == '%' ||
         (static_cast<unsigned char>(c) & 0x80) != 0;
}

// A prefix, as in iso4217:USD, only says whose name it is; but a table may tell two such names apart.
Unit named(const std::string& name, const UnitTable& table) {
  const std::string local = name.substr(name.rfind(':') + 1);
  const bool prefixed = local != name && !local.empty() && local != kDateUnit;
  for (const std::string& known : {name, local}) {
    if (const auto found = table.find(known); found != table.end() && (known == name || prefixed)) return found->second;
  }
  return base(prefixed ? local : name);
}

}  // namespace

Unit operator*(const Unit& a, const Unit& b) { return combine(a, b, 1); }
Unit operator/(const Unit& a, const Unit& b) { return combine(a, b, -1); }

std::string dimension_name(const Unit& unit) {
  std::string above;
  std::string below;
  for (const auto& [name, exponent] : unit.dimension) {
    for (int i = 0; i < std::abs(exponent); ++i) {
      std::string& side = exponent > 0 ? above : below;
      side += (exponent < 0 ? "/" : side.empty() ? "" : "*") + name;
    }
  }
  return (above.empty() ? "1" : above) + below;
}

const UnitTable& builtin_units() {
  static const UnitTable kTable = {
      {"%", {Rational(1, 100), {}}}, {"1", {1, {}}}, {"pure", {1, {}}}, {"bp", {Rational(1, 100), {{"pp", 1}}}},
      {"week", {7, {{"day", 1}}}},
  };
  return kTable;
}

Result<Unit> parse_unit(std::string_view text, const UnitTable& table) {
  Unit out;
  bool divide = false;
  std::size_t i = 0;
  while (true) {
    const std::size_t start = i;
    while (i < text.size() && name_character(text[i])) ++i;
    if (i == start) return Fault{"expected the name of a unit", i, "units are written like person, %, VND/person"};
    const Unit unit = named(std::string(text.substr(start, i - start)), table);
    out = divide ? out / unit : out * unit;
    if (i == text.size()) return out;
    if (text[i] != '/' && text[i] != '*') return Fault{"expected `/`, `*` or the end of the unit", i, {}};
    divide = text[i] == '/';
    ++i;
  }
}

bool is_counting(const Unit& unit) {
  return unit.factor == Rational(1) && unit.dimension.size() == 1 && unit.dimension.begin()->second == 1 &&
         !measures(unit.dimension.begin()->first);
}

}  // namespace verify
