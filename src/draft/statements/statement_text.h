// What a statement says, in the document's own figures: the sentence that a finding shows.
#pragma once

#include <string>

#include "draft/statements/draft.h"

namespace verify {

/// What a statement says with the figures as the document prints them, and what comes of that:
/// "1,350 + 950 + 395 = 2,695, not 2,965", "12 is more than 10", "4 items, not five". Exact, or ≈.
std::string told(const Statement& statement, const Draft& draft);

}  // namespace verify
