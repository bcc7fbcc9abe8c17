// What a statement of a draft says in its own figures. The text goes into Relation::told, and from there into every
// report, in place of a relation over quantities.
#pragma once

#include <string>

#include "draft/statements/draft.h"

namespace verify {

/// The arithmetic with the figures as the document prints them, and the value that it gives, exact or marked with ≈:
/// "1,350 + 950 + 395 = 2,695, not 2,965", "12 is more than 10", "4 items, not five". The value is that of the figures
/// as written; readings play no part. Empty where there is no such sentence: a conjunction, a division by zero.
std::string told(const Statement& statement, const Draft& draft);

}  // namespace verify
