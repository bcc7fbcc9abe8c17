// Random small projects in which every construct of the language turns up, for the tests by small worlds.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>

namespace verify::testing {

/// A small project as text, and what of the language it uses.
struct SmallCase {
  std::string rules;
  std::map<std::string, std::string> facts;  ///< of each file, by its name
  std::set<std::string> constructs;
};

/// A project of a few figures over a few days, months or years: every construct of the language turns up in some. Same
/// seed, same texts.
SmallCase small_case(std::uint64_t seed);
/// The same with that many figures: the more, the likelier they contradict each other.
SmallCase crowded_case(std::uint64_t seed, int facts);

/// All that can be in `constructs`.
std::set<std::string> all_constructs();

/// The texts one below the other, for people.
std::string to_string(const SmallCase& small);

}  // namespace verify::testing
