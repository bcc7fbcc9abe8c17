#include "report/shared/shortened.h"

#include <algorithm>

namespace verify {

namespace {
constexpr std::size_t kMostRows = 12;  // of a table that is shown whole
constexpr std::size_t kRows = 10;      // of one that is longer
}  // namespace

std::size_t rows_of(std::size_t all) { return all > kMostRows ? kRows : all; }

std::string more_words(std::size_t more, bool all) {
  return std::string("and ") + (all ? "" : "at least ") + std::to_string(more) + " more (--output json has " +
         (all ? "them)" : "those)");
}

std::vector<std::size_t> first_of(std::vector<std::size_t> facts, const std::optional<std::size_t>& primary) {
  const std::size_t shown = rows_of(facts.size());
  if (primary) {
    const auto at = std::find(facts.begin(), facts.end(), *primary);
    if (at != facts.end() && static_cast<std::size_t>(at - facts.begin()) >= shown) facts[shown - 1] = *primary;
  }
  facts.resize(shown);
  return facts;
}

}  // namespace verify
