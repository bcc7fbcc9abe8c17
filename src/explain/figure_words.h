// Single figures, lengths and periods in words. The smallest pieces of explanations and reports.
#pragma once

#include <string>

#include "explain/measure.h"
#include "ground/problem.h"

namespace verify {

/// Figures and quantities in the documents' own digits.

/// "nearly 2,500", "17,661.86 billion", "over 5 %", "between 20 and 30", "10 October 1949" as 1949-10-10.
std::string figure_words(const Fact& fact);
/// The same without the hedge.
std::string figure_digits(const Fact& fact);
/// With its unit where it is to be named: "nearly 180.8 GWh".
std::string figure_words(const Fact& fact, const Measure& measure, UnitNames names);
/// The digits and the scale word alone.
std::string written_words(const Written& written);

/// "3.55 to 4.01 years", "5 years"
std::string length_words(const Term& length, const Problem& problem, const std::vector<ClaimId>& claims);
/// "from 2020-10-13 to a day between 2024-05-01 and 2024-10-14"
std::string period_words(const Period& period);

}  // namespace verify
