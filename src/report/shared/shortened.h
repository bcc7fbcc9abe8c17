#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace verify {

/// How much of what is long the full report shows; the JSON has all of it.

/// How many of so many rows of a table are shown.
std::size_t rows_of(std::size_t all);

/// "and 390 more (--output json has them)"; "and at least 390 more" where they are not all.
std::string more_words(std::size_t more, bool all = true);

/// Of many facts the first, and the one that is pointed at.
std::vector<std::size_t> first_of(std::vector<std::size_t> facts, const std::optional<std::size_t>& primary);

}  // namespace verify
