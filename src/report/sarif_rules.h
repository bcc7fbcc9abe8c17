#pragma once

#include <map>
#include <string>

#include "check/pipeline.h"

namespace verify {

/// A rule as a report lists it, whether or not anything was found with it.
struct ReportedRule {
  std::string label;       ///< in words; never empty
  std::string expression;  ///< "closing villages = …"; "" of what has none
  std::string meaning;     ///< what it is that it forbids
  bool plausible = false;  ///< what it forbids is implausible
};

/// All rules that were in force, by name: those of the rules files, what followed from the vocabulary or from a draft's
/// own words, and that quotes are to be found. Safe to show.
std::map<std::string, ReportedRule> reported_rules(const CheckResult& result);

}  // namespace verify
