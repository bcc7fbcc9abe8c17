// A partial result: what the check of one shard adds to the report on the whole set. A text of lines, each of them one
// JSON value, in sections: the head, the rules with their counts, the acceptances, the summary, the findings in the
// order of the report, the accepted ones, the facts that nothing checks, and a last line with the number of lines and
// their checksum. A finding has its place in the order of the whole report and its pieces of each format, so that
// joining partial results (report/merge.h) needs neither facts nor rules.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/checked.h"
#include "check/stages.h"
#include "text/fault.h"

namespace verify {

/// The partial result of a run on a shard, by a program of this version. `fail_on` is the level that makes its exit
/// code 1 (--fail-on).
std::string write_partial(const CheckResult& result, const std::string& version, const std::string& fail_on);

// The lines as values, for report/merge.cc.

struct PartialHead {
  std::string version, set, fail_on;
  std::size_t shard = 0, of = 1;
  Date today;
  bool all_conflicts = false;
  std::vector<std::string> cut;
  std::size_t documents = 0, facts = 0, skipped = 0;  ///< of the whole set
};

/// A finding, open or accepted.
struct PartialFinding {
  FindingKind kind = FindingKind::contradiction;
  std::vector<std::string> place;  ///< of its component, or of its quote, in the order of the report
  std::string rule_alone;
  std::string json, full, concise;  ///< its pieces; of an accepted finding, `full` is its line
};

struct PartialUnchecked {
  std::string document;
  std::vector<std::string> facts;
};

struct PartialAcceptance {
  Acceptance acceptance;
  bool used = false;
  std::vector<FigureNow> figures;
};

struct PartialRule {
  SuspectRule counts;
  std::string place;
};

struct PartialSummary {
  Summary summary;
  std::size_t relations = 0;  ///< all of the shard's own, also those that no report counts
};

struct PartialEnd {
  std::size_t lines = 0;
  std::string sha256;
};

/// Adds the counts that a partial result has.
void add_counts(const Summary& part, Summary& total);

/// One line; exactly one of its members is set. A fault for a text that is no such line.
struct PartialLine {
  std::optional<PartialHead> head;
  std::optional<PartialRule> rule;
  std::optional<PartialAcceptance> acceptance;
  std::optional<PartialSummary> summary;
  std::optional<PartialFinding> finding, accepted;
  std::optional<PartialUnchecked> unchecked;
  std::optional<PartialEnd> end;
};
Result<PartialLine> read_partial_line(std::string_view line);

/// The checksum of the lines up to this one, from that of the lines before it; "" before the first.
std::string checksum_after(const std::string& before, std::string_view line);

}  // namespace verify
