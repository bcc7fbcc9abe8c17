// Units as products of powers. The list of the units that come with the program is in unit_table.cc.
#include "quantity/unit.h"
#include "text/ascii.h"

#include <algorithm>

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

bool is_currency(const std::string& name) {
  return name.size() == 3 && std::all_of(name.begin(), name.end(), is_ascii_upper);
}

Unit base(const std::string& name) { return {1, {{name, 1}}}; }

bool name_character(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '_' || c == '.' || c == ':' || c == '%' ||
         c == '$' || (static_cast<unsigned char>(c) & 0x80) != 0;
}

// A prefix, as in iso4217:USD, only says whose name it is; but a table may tell two such names apart.
Unit named(const std::string& name, const UnitTable& table) {
  const std::string local = name.substr(name.rfind(':') + 1);
  const bool prefixed = local != name && !local.empty() && local != kDateUnit;
  for (const std::string& known : {name, local}) {
    const auto found = table.units.find(known);
    if (found != table.units.end() && (known == name || prefixed)) return found->second;
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

bool is_settled(const std::string& base_unit, const UnitTable& table) {
  return table.nature.count(base_unit) > 0 || is_currency(base_unit);
}

bool is_counting(const Unit& unit, const UnitTable& table) {
  if (unit.factor != Rational(1) || unit.dimension.size() != 1 || unit.dimension.begin()->second != 1) return false;
  const std::string& name = unit.dimension.begin()->first;
  const auto known = table.nature.find(name);
  return known != table.nature.end() ? known->second == UnitNature::counted : !is_currency(name);
}

}  // namespace verify
