// Numbers in digits with separators, as English and other languages write them: "1,234.5", "1.234,5", "1 234,5".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "figures/figure.h"
#include "quantity/rational.h"

namespace verify {

/// The style that most numbers of a text need; a decimal point where nothing tells. Linear.
NumberStyle number_style(std::string_view text);

/// The numeral that starts at byte `at`; moves `at` behind it. None where it has more digits than a figure may have
/// (kMaxNumeralDigits); `at` moves all the same.
std::optional<Numeral> read_digits(std::string_view text, std::size_t& at, const NumberStyle& style);

}  // namespace verify
