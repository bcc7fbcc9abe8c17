// The limits of reading clauses that a user can meet. text/limits.h says how such a table is written.
#pragma once

#include <cstddef>

namespace verify {

/// amounts of one sentence, of which more are a list that nobody sums up in his head | the sentence isn't read for
/// shares, parts and written-out arithmetic | a note with the number of sentences
inline constexpr std::size_t kMaxAmountsOfAList = 200;

/// amounts of one sentence, of which more are a table in a line | the sentence isn't read for changes,
/// flows and rankings, nor held against others | a note with the number of sentences
inline constexpr std::size_t kMaxAmountsOfASentence = 14;

}  // namespace verify
