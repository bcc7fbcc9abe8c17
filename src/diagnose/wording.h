#pragma once

#include <string>

#include "constraints/problem.h"

namespace verify {

/// Figures and quantities in the documents' own digits.

/// "nearly 2,500", "17,661.86 billion", "over 5 %", "between 20 and 30", "10 October 1949" as 1949-10-10.
std::string figure_words(const Fact& fact);
/// The same without the hedge.
std::string figure_digits(const Fact& fact);

/// A number in base units as the concept shows it: shares as percentages, dates as dates; at most `max_decimals` digits
/// behind the point, ≈ where some had to go.
std::string amount_words(const Rational& value, const Concept& concept_here, int max_decimals = 4);
std::string interval_words(const Interval& interval, const Concept& concept_here, int max_decimals = 4);
/// The same in the scale the fact is written in: "17,661.855 billion to 17,661.865 billion".
std::string interval_words(const Interval& interval, const Concept& concept_here, const Fact& like,
                           int max_decimals = 4);

/// "3.55 to 4.01 years", "5 years"
std::string length_words(const Term& length, const Problem& problem, const std::vector<ClaimId>& claims);
/// "from 2020-10-13 to a day between 2024-05-01 and 2024-10-14"
std::string period_words(const Period& period);

}  // namespace verify
