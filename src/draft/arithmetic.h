// The finders of arithmetic in sentences: each looks for one kind in one sentence and adds the statements it finds.
// They stand between sentences (draft/statements/sentences.h) and the draft's problem (draft/draft_problem.h). They
// share this header because they share one signature and one rule: words must say what is meant, and figures that miss
// that by more than a slip were meant otherwise, so nothing is said. The file of a finder bears the name of its kind.
#pragma once

#include "draft/statements/sentence_scan.h"
#include "draft/statements/sentences.h"

namespace verify {

/// All finders add to `out` and never take anything from it. A sentence and its figures must be of `draft`.

/// "617 organisations (236 committees, 381 cells)", "414 moves: 2 …; 66 …; and 346 …", "120 …, 294 …, a total of 414".
void find_parts(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out);
/// "414 moves were made. These include 2 …; 66 …; and 346 …".
void find_parts_of_previous(const Draft& draft, const Sentence& previous, const Sentence& sentence,
                            std::vector<Statement>& out);
/// "12 schools with 30 classrooms each, a total of 360", "2,500 over five years, an average of 500 a year".
void find_products(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out);
/// "the 75th anniversary (10 October 1949 – 10 October 2024)".
void find_anniversaries(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out);
/// "735 were merged into 367, from 1,813 to 1,446". Returns whether the sentence speaks of a merger, also when its
/// figures don't fit.
bool find_merger(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out);
/// Sums and differences of bare counts that come out almost, but not quite, where chance is a poor explanation.
void find_near_misses(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out);

/// All of these on the sentence with that index in its block.
void read_arithmetic(const Draft& draft, const std::vector<Sentence>& sentences, std::size_t index,
                     std::vector<Statement>& out);

// The finder of lists that say how many items they have. It has a signature of its own because it looks beyond the
// sentence: the items may be the blocks after it.

/// "five measures: …; …; … and …": the number announced is that of the items, between semicolons or as a list behind
/// the paragraph whose last sentence this is (`last`).
void find_counted_list(const Draft& draft, const Sentence& sentence, bool last, std::vector<Statement>& out);

}  // namespace verify
