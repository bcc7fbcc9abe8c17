// In which unit, scale and precision a derived number is shown: one rule for every report. Facts are in base units for
// the solver and in the documents' units for people. A range is rounded outward, a repair inward, so that neither says
// more than is proved.
#pragma once

#include <string>

#include "facts/fact.h"
#include "ground/problem.h"
#include "quantity/interval.h"
#include "rules/vocabulary.h"

namespace verify {

/// What numbers are counted in where they are shown: a unit and a scale, "GWh", "million EUR". One rule for all
/// reports:
///
/// 1. A figure is shown in its own measure, with its own digits.
/// 2. What is derived is shown in the measure of the figure it stands beside: the quantity's own; otherwise the measure
///    that all figures of its dimension in the same conflict share; otherwise its concept's unit.
/// 3. A number very far from the scale it would be shown in (under a hundredth of it, a million and more of it) gets a
///    scale that suits it: beside "5.23 billion" stands "≈5 to ≈6 million", not "≈0.005 billion".
/// 4. Units are named where bare numbers would mislead: where a figure is in another unit than its concept is declared
///    in, or numbers of one dimension in a sentence are in several units. If one unit holds for the whole sentence, it
///    is named once at the end; otherwise each number has its own. "%" and other numbers without a dimension always
///    have theirs.
struct Measure {
  Unit unit;
  std::string unit_text;            ///< the unit as written: "GWh", "%"; may be empty
  std::optional<int> scale;         ///< numbers count 10^scale units; none: the scale is chosen for each number
  int decimals = 0;                 ///< digits after the decimal point of the figure
  bool date = false;                ///< days since 1970-01-01, shown as dates
  bool other_than_concept = false;  ///< the figure's unit differs from the unit that its concept is declared in

  Rational size() const;  ///< how many base units make one
  bool same_unit(const Measure& o) const { return unit == o.unit; }
};

Measure measure_of(const Concept& c);
/// The measure of a fact about this concept.
Measure measure_of(const Fact& fact, const Concept& c, const RuleSet& rules);

/// " million"; "" for 0
std::string scale_word(int scale);

enum class UnitNames { bare, each };

/// A number in base units, in words: "180.8", "180.8 GWh", "65.6 %", "1949-10-10". Rounded to the nearest, with ≈,
/// where it has too many digits.
std::string amount_words(const Rational& value, const Measure& measure, UnitNames names = UnitNames::bare);

/// How the ends of an interval are rounded: `outward`, so that the printed interval contains the true one; `inward`, so
/// that it lies within the true one.
enum class Ends { outward, inward };

/// "180.58 to 180.9 GWh", "over 5 %", "anything". The ends get more digits if the printed interval would otherwise look
/// empty, or seem to touch `apart`. The interval must not be empty.
std::string interval_words(const Interval& interval, const Measure& measure, UnitNames names = UnitNames::bare,
                           Ends ends = Ends::outward, const std::optional<Interval>& apart = std::nullopt);

/// The same for an interval that contains the possible values but may be wider: "somewhere between 180.58 and 180.9
/// GWh". Printed outward.
std::string somewhere_words(const Interval& interval, const Measure& measure, UnitNames names = UnitNames::bare);

// Single figures, lengths and periods in words. The smallest pieces of explanations and reports.

/// Figures and quantities in the documents' own digits.

/// "nearly 2,500", "17,661.86 billion", "over 5 %", "between 20 and 30", "10 October 1949" as 1949-10-10.
std::string figure_words(const Fact& fact);
/// The figure without its hedge.
std::string figure_digits(const Fact& fact);
/// The figure with its unit, if `names` asks for the unit: "nearly 180.8 GWh".
std::string figure_words(const Fact& fact, const Measure& measure, UnitNames names);
/// Only the digits and the scale word.
std::string written_words(const Written& written);

/// "3.55 to 4.01 years", "5 years"
std::string length_words(const Term& length, const Problem& problem, const std::vector<ClaimId>& claims);
/// "from 2020-10-13 to a day between 2024-05-01 and 2024-10-14"
std::string period_words(const Period& period);

}  // namespace verify
