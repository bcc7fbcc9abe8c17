// The second solver of a diagnosis, which confirms what the first one found before anybody sees it: conflicts, repairs,
// and what says that no repair is smaller. Stands between the searches of diagnose/ and the findings.
#pragma once

#include <memory>
#include <set>
#include <vector>

#include "diagnose/answer_cache.h"
#include "diagnose/diagnosis.h"
#include "diagnose/repairs.h"

namespace verify {

/// Judges what is said of one question about one component. Throws std::logic_error where its oracle disagrees with the
/// one that searches: that is a defect of the program. `unknown` is no disagreement.
class Judge {
 public:
  /// Keeps references to all arguments; `relations` are those that take part in the question.
  Judge(const ComponentQuestion& question, const std::vector<RelationId>& relations, AnswerCache& found);

  /// Finds that the conflict fails, and holds without any one of its claims.
  void confirm(Conflict& conflict);
  /// Finds that each repair settles the claims, and that what its size was taken from fails.
  void prove(const SmallestRepairs& repairs, const Subset& claims);

 private:
  Selection select(const Subset& claims) const;
  Oracle& judge();
  bool fails_with_reasons(const Subset& claims);
  bool refutes(const Subset& claims);

  const ComponentQuestion question_;
  const std::vector<RelationId>& relations_;
  AnswerCache& found_;
  std::unique_ptr<Oracle> judge_;  // made when first needed
  std::set<Subset> failing_;       // what it has seen
  std::vector<Subset> holding_;    // and what it found to hold
};

}  // namespace verify
