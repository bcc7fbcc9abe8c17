// A finding as people read it: the unit of every report. make_findings.h makes it of a disagreement; from there on it
// is only set apart, pointed elsewhere, and shown.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diagnose/diagnosis.h"
#include "explain/explain.h"

namespace verify {

enum class FindingKind { contradiction, stale_quote, ambiguous_quote, implausible, undecided };
std::string_view finding_kind_name(FindingKind kind);  ///< "stale-quote"

/// A repair as it is shown.
struct ShownRepair {
  std::vector<std::size_t> facts;  ///< indices into FactSet::facts
  std::vector<Range> ranges;       ///< what the rest leaves for each, in base units
  std::optional<Gap> gap;          ///< of a single fact: only some of its range will do
  std::string reason;
};

/// A repair that settles several findings at once.
struct ShownJointRepair {
  std::vector<std::string> findings;  ///< fingerprints of the others that it settles
  ShownRepair repair;
};

/// A figure of another finding without which a finding's repairs settle it; the two share conflicts or joint repairs.
struct Besides {
  std::size_t fact = 0;
  std::string finding;  ///< fingerprint
};

/// One minimal conflict as it is shown.
struct ShownConflict {
  std::vector<std::size_t> facts;
  std::vector<std::string> rules;  ///< sorted, each once
  Explanation explanation;
  bool plain = false;   ///< one quantity said twice, or one relation all of whose quantities are among the facts
  bool shared = false;  ///< it is still there when one of several findings is settled
  std::vector<std::string> shared_with;  ///< fingerprints of these other findings
};

/// One thing to settle. Everything in it is about facts by index; nothing depends on where files stand.
struct Finding {
  FindingKind kind = FindingKind::contradiction;
  std::string fingerprint;
  std::string rule;                ///< the first rule of the smallest conflict; "quote" for quotes
  std::string message;             ///< one line, no full stop
  std::vector<std::size_t> facts;  ///< those of the smallest conflict
  std::vector<std::string> rules;
  /// Smallest first; among equals those that are easiest to follow. Behind them, ordered alike, those it shares with
  /// findings before it.
  std::vector<ShownConflict> conflicts;
  Completeness complete{true, 0};         ///< of the conflicts that are not shared
  Completeness shared_complete{true, 0};  ///< of those that are
  std::vector<ShownRepair> repairs;       ///< likeliest first
  bool smallest_proved = true;
  bool all_repairs = true;  ///< `repairs` are all there are of that weight
  std::vector<Besides> besides;
  std::vector<ShownJointRepair> joint;
  bool all_joint = true;               ///< these are all
  std::string detail;                  ///< of a quote finding; or that all figures are fixed
  std::optional<std::size_t> primary;  ///< the fact to point at; index into FactSet::facts
  bool primary_changed = false;        ///< it was changed since CheckResult::changed_since
};

/// SHA-256 over the length-prefixed encoding of what a finding is about (docs/json.md), 16 hex digits. It changes
/// when any figure, hedge, unit, period or dimension of it does.
std::string fingerprint(FindingKind kind, const std::vector<std::string>& rules, const std::vector<std::size_t>& facts,
                        const FactSet& set);

}  // namespace verify
