// What the words of a clause say of the change that it tells: which way it goes, and whether it is the change of
// another time or another subject. Asked by change_frames.cc for each figure.
#pragma once

#include <cstddef>
#include <optional>

#include "draft/frames/clauses.h"
#include "draft/statements/sentence_scan.h"

namespace verify {

/// The way that the nearest word of change to the left of token `at` says, within the clause; 0 where it says none, or
/// where a range is meant ("ranging from"). Nothing where there is no such word. Words of a clause with "as" or "when"
/// say what something else did.
std::optional<int> direction_before(const Scan& sentence, const Clause& clause, std::size_t at);

/// Of a word of change behind a comparison, +1: "compared with a larger rise of 7.9 %"; −1: "a smaller rise"; 0 where
/// nothing is compared.
int says_larger(const Scan& sentence, std::size_t change);

/// The word of change tells of another time: "compared with a fall of 40 % in 2021", "after a rise of 3 %".
bool is_other_change(const Scan& sentence, const Clause& clause, std::size_t change);

/// The figure is compared with something of its own, not of its clause: "an increase of 0.4 billion in 2012 from 2011",
/// "up 2 % on the previous month".
bool compares_by_itself(const Scan& sentence, std::size_t figure);

/// A word of the clause makes its comparison another one than that of its figures: "an organic increase of 38 %", "a
/// year", "respectively". A word that names the figure `before` doesn't: "lower than the 300,000 forecast".
bool is_disqualified(const Scan& sentence, const Clause& clause, const std::optional<std::size_t>& before);

}  // namespace verify
