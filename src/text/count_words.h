// Counting in words: "1 figure", "2 figures". All messages and reports count with these two functions, so that no text
// says "1 figures".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace verify {

/// One of two texts, by whether `n` is 1: by_count(n, "it is", "they are").
inline std::string by_count(std::size_t n, std::string_view one, std::string_view many) {
  return std::string(n == 1 ? one : many);
}

/// The number and what is counted: "1 figure", "0 figures". Give `many` where it is more than `one` and an "s":
/// counted(n, "quantity", "quantities"), counted(n, "fact is", "facts are").
inline std::string counted(std::size_t n, std::string_view one, std::string_view many = {}) {
  return std::to_string(n) + " " + (n == 1 || !many.empty() ? by_count(n, one, many) : std::string(one) + "s");
}

}  // namespace verify
