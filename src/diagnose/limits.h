// The limits of the search for conflicts and repairs that a user can meet. A list that is cut off says so in every
// report that has it: "complete up to N figures". text/limits.h says how a table of limits is written.
#pragma once

#include <cstddef>

namespace verify {

/// units of work of one component, some seconds; a thousand more are allowed for each figure and relation | the
/// component is undecided | report, exit 3
inline constexpr std::size_t kMaxComponentEffort = 60'000'000;
/// minimal conflicts of one finding | the smallest are listed | finding: "at least N minimal conflicts"
inline constexpr std::size_t kMaxConflicts = 50;
/// minimal conflicts of one finding in a draft | the smallest are listed | finding: "at least N minimal conflicts"
inline constexpr std::size_t kMaxConflictsInDrafts = 8;
/// sets of rules that contradict each other, among rules that share quantities | the smallest are listed | `list rules
/// --check`
inline constexpr std::size_t kMaxContradictorySets = 10;
/// values for one quantity of which no two can be the same | the component is undecided | report, exit 3
inline constexpr std::size_t kMaxDifferentValues = 200;
/// repairs of several findings at once | the smallest are listed | report: not all such repairs are listed
inline constexpr std::size_t kMaxJointRepairs = 12;
/// smallest repairs of one finding | the first are listed | finding: not all repairs of that size are listed
inline constexpr std::size_t kMaxRepairs = 60;
/// relations in all questions about rules, some ten seconds | the rest is undecided | `list rules --check`, exit 3
inline constexpr std::size_t kMaxRuleEffort = 300'000;
/// relations that rules make without facts | the rest of the rules is not checked | `list rules --check`
inline constexpr std::size_t kMaxRuleRelations = 5'000;
/// minimal conflicts that one finding shares with others | the smallest are listed | finding: "not all were sought"
inline constexpr std::size_t kMaxSharedConflicts = 20;
/// relations in all questions about rules that an ordinary run asks | the rest is undecided | warning with the number
/// of rules
inline constexpr std::size_t kMaxWarnedEffort = 30'000;
/// relations that rules make without facts, in an ordinary run | the rest of the rules is not checked | warning
inline constexpr std::size_t kMaxWarnedRelations = 2'000;
/// sets of contradictory rules that an ordinary run warns of | the rest are counted | warning with their number
inline constexpr std::size_t kMaxWarnedSets = 3;

}  // namespace verify
