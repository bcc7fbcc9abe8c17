// Slips of the pen for figures as they are printed: what is planted into documents to see whether it is found.
#pragma once

#include <optional>
#include <string>

#include "bench/project.h"

namespace verify::bench {

// The text of a figure in, the text with one slip out; nothing where the figure has no such slip. Dice are rolled in a
// fixed order, so that the same seed plants the same slips.

/// Another digit at one place; the next of the words three, four, five, six.
std::optional<std::string> one_digit(std::string text, Dice& dice);
/// Two digits beside each other changed over.
std::optional<std::string> swapped(std::string text, Dice& dice);
/// The point of the number moved one place to the right: "2.05" is "20.5", "1,234" is "12,340".
std::optional<std::string> times_ten(const std::string& text);

/// How many digits a text has.
std::size_t digit_count(const std::string& text);

/// The first number in a text, without commas and blanks in groups of three: "£1,234.5 million" is 1234.5.
std::optional<double> number_in(const std::string& text);
/// Where it stands: from its first digit to behind its last.
struct Digits {
  std::size_t begin = 0, end = 0;
};
std::optional<Digits> number_place(const std::string& text);

}  // namespace verify::bench
