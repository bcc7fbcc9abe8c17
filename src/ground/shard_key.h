// Which aspects divide a set of facts so that no relation is cut apart: what `verify shard` (check/sharding.h) needs to
// know of the rules. Relations join only quantities that agree in all aspects but those that a rule or a dimension sums
// up over, so the members of all other aspects divide the work. Reads rules and single facts, never a Problem: a set
// too large for one machine can't be grounded on one.
#pragma once

#include <string>
#include <vector>

#include "facts/fact.h"
#include "rules/vocabulary.h"

namespace verify {

/// A rule or a declaration that joins figures of different members of a dimension.
struct MemberJoin {
  std::string dimension;
  std::string words;  ///< "rule sales-by-kind takes all members of ticket-kind together"
  Origin origin;      ///< the name of the rule or of the dimension
};

/// All of them: a sum, minimum or maximum of a rule over a dimension, and each declared dimension whose members may add
/// up to a total. Sorted by dimension, then by place.
std::vector<MemberJoin> member_joins(const RuleSet& rules);

/// The aspects without all but the given dimensions.
Aspects key_of(const Aspects& aspects, const std::vector<std::string>& dimensions);

/// The days of the fact's period that are only known to lie between two others, without their offset. All figures over
/// periods with the same unknown day may be joined by that day, whatever their aspects. None for a stock, whose day no
/// relation measures.
std::vector<Day> shared_days(const Fact& fact, const Document& document, const RuleSet& rules);

}  // namespace verify
