// The finder of lists that say how many items they have. Apart from the finders of draft/arithmetic.h because it looks
// beyond the sentence: the items may be the blocks behind it.
#pragma once

#include "draft/sentences.h"

namespace verify {

/// "five measures: …; …; … and …": the number announced is that of the items, between semicolons or as a list behind
/// the paragraph whose last sentence this is (`last`).
void find_counted_list(const Draft& draft, const Sentence& sentence, bool last, std::vector<Statement>& out);

}  // namespace verify
