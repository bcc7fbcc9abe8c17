// Enumerates the minimal conflicts of a finding: for one member of the chosen repair, all minimal failing sets that it
// is in. By MARCO (Liffiton, Previti, Malik, Marques-Silva 2016), but sought by size, so that a limit still lets it
// say "none of up to 4 claims is missing".
#pragma once

#include <memory>

#include "diagnose/answer_cache.h"
#include "diagnose/limits.h"

namespace verify {

/// What one enumeration may spend. Where it ends early, FailingSets says up to which size it is complete.
struct EnumerationLimits {
  std::size_t sets = kMaxConflicts;  ///< conflicts kept
  std::size_t questions = 400;       ///< questions to the oracle
  std::size_t small = 5;             ///< conflicts up to this size may use all answers, larger ones a quarter of them
  std::size_t noted = 40;            ///< a failing set found on the way is made minimal only up to this size
  std::size_t nodes = 40'000;        ///< nodes of the search
};

/// The search for the minimal failing subsets of {member} ∪ rest. `rest` must hold by itself, so each of them contains
/// `member`.
///
/// A minimal failing set meets the complement of every maximal holding set (Reiter 1987). So the search chooses
/// members from known complements and grows every holding set it meets to a maximal one, whose complement is new. Once
/// the search of depth k is exhausted, no conflict of up to k members is missing.
class Enumeration;
class ConflictSearch {
 public:
  /// The answers must outlive the search.
  ConflictSearch(std::size_t member, const Subset& rest, AnswerCache& answers, const EnumerationLimits& limits);
  ~ConflictSearch();
  ConflictSearch(ConflictSearch&&) noexcept;

  /// All that were found once none of the smallest size is missing (or a limit was met): those, and larger ones met on
  /// the way.
  FailingSets smallest();
  /// Goes on from where `smallest` stopped, with the questions that are left, until none is missing or a limit is met.
  FailingSets all();

 private:
  std::unique_ptr<Enumeration> search_;
};

/// The minimal failing subsets of {member} ∪ rest ∪ beside that contain `member` and at least one of `beside`.
/// `beside` may fail by itself or with `rest`. `known` are failing sets that were found before: none of their
/// supersets is searched.
FailingSets failing_sets_shared(std::size_t member, const Subset& rest, const Subset& beside,
                                const std::vector<Subset>& known, AnswerCache& answers,
                                const EnumerationLimits& limits);

}  // namespace verify
