// Frames: what a clause says of its figures, read by governors (draft/frames/governors.h). A frame has slots (the
// earlier figure, the later one, the difference) and a direction; a clause fills them in any order. Stands between
// sentences and the statements of a draft (draft/statements/draft.h); draft/arithmetic.cc asks all finders in turn.
#pragma once

#include <vector>

#include "draft/statements/sentences.h"

namespace verify {

// All finders add to `out` and never take anything from it. A sentence and its figures must be of `draft`.

/// "fell by 30,100 (or 3.2 %) to 912,000", "58 %, up from 24 %", "higher than the 12 % of 2019". `previous` is the
/// sentence before in the same block, or null: "This is an increase of 1,000" speaks of its figure.
void find_change_frames(const Draft& draft, const Sentence* previous, const Sentence& sentence,
                        std::vector<Statement>& out);

/// "Men (89 %) were more likely to … than women (85 %)", "much lower at 35 %"; who has more may be said by the sentence
/// before in the same block.
void find_comparisons(const Draft& draft, const Sentence* previous, const Sentence& sentence,
                      std::vector<Statement>& out);

/// "an increase: 80 % in 2023 and 77 % in 2022".
void find_year_pairs(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out);

/// A fraction in words beside its percentage: "almost three quarters of adults (73 %)", "one in ten (9.3 %)".
void find_fractions_in_words(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out);

/// "highest in the north (90 %), followed by the south (86 %)", "ranging from 12 % to 30 %".
void find_orders(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out);

/// "This was followed by the south (86 %)", "the second largest, with 12 %", "in order: oak (22 %), beech (12 %)".
/// `previous` is the sentence before in the same block, or null.
void find_rankings(const Draft& draft, const Sentence* previous, const Sentence& sentence, std::vector<Statement>& out);

/// "before peaking at 44 %", "but only 41,000 on the coast".
void find_extremes(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out);

/// "Six of the ten are towns. The remaining four …", "This has added 7.0 points", "just under half a million
/// (475,000)". `previous` is the sentence before in the same block, or null.
void find_rests(const Draft& draft, const Sentence* previous, const Sentence& sentence, std::vector<Statement>& out);

/// "949 of the 1,446 villages (65.6 %)", "65.6 % of the 1,446 villages, or 949", "Of the 1,446 villages, 949 (65.6 %)
/// …".
void find_shares(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out);

/// "41 % cycle, 29 % drive; the remaining 30 % walk", "Men accounted for 58 % of the deaths and women for 42 %".
void find_hundreds(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out);

/// "58 joined and 33 left, which took the number from 402 to 427".
void find_flows(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out);

/// "236 + 381 = 617", "the sum of 236 and 381 is 617", "12 × 30 = 360".
void find_equations(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out);

/// "a 30-foot (9-metre) wall", "212 °F (100 °C)".
void find_two_units(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out);

/// "born in 1931 and died in 2004, lived to be 73".
void find_ages(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out);

/// "a three-year period from 2019 to 2022", "the last 10 years: April 2005 to April 2015".
void find_periods(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out);

/// "Thursday 26 March 2020": the day of the week of a date.
void find_weekdays(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out);

}  // namespace verify
