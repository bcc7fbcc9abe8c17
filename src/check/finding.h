// A finding as people read it: the unit of every report. check/make_findings.h makes it from a disagreement; later
// stages only decide whether it is accepted and which fact it points at.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diagnose/diagnosis.h"
#include "explain/explain.h"

namespace verify {

enum class FindingKind { contradiction, stale_quote, ambiguous_quote, implausible, undecided };
std::string_view finding_kind_name(FindingKind kind);  ///< "stale-quote"

/// A repair, by facts instead of claims.
struct ShownRepair {
  std::vector<std::size_t> facts;  ///< indices into FactSet::facts
  std::vector<Range> ranges;       ///< for each fact, the values that the other facts leave; in base units
  std::optional<Gap> gap;          ///< only for a single fact: values within its range that are impossible
  std::string reason;
};

/// A repair that settles several findings at once.
struct ShownJointRepair {
  std::vector<std::string> findings;  ///< fingerprints of the other findings that it settles
  ShownRepair repair;
};

/// A figure of another finding. The repairs of a finding settle it only once this figure is repaired as well; the two
/// findings share conflicts or joint repairs.
struct Besides {
  std::size_t fact = 0;
  std::string finding;  ///< fingerprint
};

/// One minimal conflict, explained.
struct ShownConflict {
  std::vector<std::size_t> facts;
  std::vector<std::string> rules;  ///< sorted, each once
  Explanation explanation;
  /// Easy to follow: one quantity reported twice, or one relation whose quantities are all among the facts.
  bool plain = false;
  bool shared = false;  ///< it belongs to several findings and remains when only one of them is settled
  std::vector<std::string> shared_with;  ///< fingerprints of these other findings
};

/// One thing that somebody must settle. Facts are given by their index in FactSet::facts; nothing depends on where
/// files lie.
struct Finding {
  FindingKind kind = FindingKind::contradiction;
  std::string fingerprint;
  std::string rule;                ///< the first rule of the smallest conflict; "quote" for quotes
  std::string message;             ///< one line, no full stop
  std::vector<std::size_t> facts;  ///< the facts of the smallest conflict
  std::vector<std::string> rules;
  /// The first in reading order (diagnose/reading_order.h). The others only where all conflicts were sought; those
  /// shared with earlier findings come last, in the same order.
  std::vector<ShownConflict> conflicts;
  Completeness complete{true, 0};         ///< whether `conflicts` has all that are not shared
  Completeness shared_complete{true, 0};  ///< whether `conflicts` has all that are shared
  std::size_t at_least = 0;               ///< minimal conflicts that are known and not shared, listed or not
  std::vector<ShownRepair> repairs;       ///< likeliest first
  bool smallest_proved = true;
  bool all_repairs = true;  ///< `repairs` are all repairs of the smallest weight
  std::vector<Besides> besides;
  std::vector<ShownJointRepair> joint;
  bool all_joint = true;  ///< `joint` has all joint repairs
  std::string detail;     ///< what is wrong with the quote, or that all figures are fixed; otherwise empty
  std::optional<std::size_t> component;  ///< index into CheckResult::consistent; none for a finding about a quote
  std::optional<std::size_t> primary;    ///< the fact to point at; index into FactSet::facts
  bool primary_changed = false;          ///< the primary fact was changed since CheckResult::changed_since
};

/// The first 16 hex digits of SHA-256 over the length-prefixed encoding of a finding's kind, rules and facts
/// (docs/json.md). It changes when a figure, hedge, unit, period or dimension of one of the facts changes.
std::string fingerprint(FindingKind kind, const std::vector<std::string>& rules, const std::vector<std::size_t>& facts,
                        const FactSet& set);

}  // namespace verify
