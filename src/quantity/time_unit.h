// The units in which the rule language measures time, with their names: the only place that has these words. A rate is
// per one of them, a length of time is so many of them, and each is a base unit of quantity/unit.h.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace verify {

enum class TimeUnit { years, months, days };

inline constexpr std::array kTimeUnits = {TimeUnit::years, TimeUnit::months, TimeUnit::days};

/// "years", as in `years between A and B`.
constexpr std::string_view time_unit_name(TimeUnit unit) {
  constexpr std::array<std::string_view, 3> kNames = {"years", "months", "days"};
  return kNames[static_cast<std::size_t>(unit)];
}
/// "year": the base unit, and the word behind `per`.
constexpr std::string_view one_time_unit(TimeUnit unit) {
  const std::string_view name = time_unit_name(unit);
  return name.substr(0, name.size() - 1);
}

}  // namespace verify
