// What the benchmarks measure: the diagnosis, loading and checking, the smallest repairs alone, and the naive peer.
#pragma once

#include <cstddef>
#include <string>

#include "bench/linked_set.h"
#include "bench/naive.h"
#include "bench/watchdog.h"
#include "check/pipeline.h"
#include "support/temporary_folder.h"

namespace verify::bench {

/// What is measured, each as one piece of work. All count "exact": 1 when the figures named are just those planted.

/// A project in a folder of its own under the system's temporary one, removed at the end; and as loaded from there.
class OnDisk {
 public:
  explicit OnDisk(Project project);

  const Project& project() const { return project_; }
  CheckOptions options() const;
  /// Read and grounded once. Throws std::logic_error with the diagnostics when there are errors.
  const Loaded& loaded() const { return loaded_; }

 private:
  Project project_;
  testing::TemporaryFolder folder_;
  Loaded loaded_;
};

/// diagnose() on all components of what was loaded, with a new oracle. Counts further: components, disagreements, and
/// over all of these conflicts that are shown, confirmed ones, the figures of the largest conflict, repairs;
/// all_repairs: disagreements whose repairs are all there are; undecided. "among" is 1 when a choice of one repair of
/// each disagreement is just what was planted: of ties, another may have been taken.
Counts diagnose_all(const OnDisk& set);

/// The smallest repairs of all components of what was loaded, with a new oracle and with proof, but without conflicts,
/// ranges or a judge: what the naive peer answers, and that there is no other answer. Counts further: repairs.
Counts locate_all(const OnDisk& set);

/// load() and check(): files, grounding, diagnosis, standings, explanations; but no report. Counts findings, too.
Counts load_and_check(const OnDisk& set);

/// The naive peer on the same figures.
Counts give_up(const LinkedSet& set, const NaivePeer& peer);

}  // namespace verify::bench
