// A guess at unknown days, for the search of the Z3 oracle (solve/z3_oracle.cc): the rows leave a length of time
// anywhere within its interval, and a solution counts only when each day is fixed.
#pragma once

#include "solve/encode.h"

namespace verify {

/// The box with every open day fixed. If the model says how long a time should be, the day nearest to that length is
/// found by bisection (lengths grow with the later day and shrink with the earlier); other days go to the middle of
/// their range.
Box guessed_days(const Encoding& encoding, const std::map<VarId, Rational>& model, const Box& box);

}  // namespace verify
