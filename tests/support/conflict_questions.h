// Lets another solver confirm conflicts: a conflict fails, and without any one of its figures it holds.
#pragma once

#include <string>
#include <vector>

#include "check/pipeline.h"
#include "support/other_solver.h"

namespace verify::testing {

/// What the conflicts of a run come to, for another solver to answer: each fails, and without any one of its figures it
/// does not.
struct ConflictQuestions {
  std::vector<Question> questions;  ///< `status` is what must be answered
  std::string wrong;                ///< where verify itself, asked again, says otherwise; empty when nowhere
  std::size_t conflicts = 0;
};
/// Of each finding no more than `most` conflicts, the first.
ConflictQuestions conflict_questions(const CheckResult& result, std::size_t most);

}  // namespace verify::testing
