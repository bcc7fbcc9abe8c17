// The limits of drafts that a user can meet. text/limits.h says how such a table is written; docs/limits.md shows it to
// users. What is met is counted in AtLimits (draft/statements/draft.h), and reports say the counts. Thresholds of
// evidence aren't limits: they stand beside their rule.
#pragma once

#include <cstddef>

namespace verify {

/// statements of the drafts that don't hold, whatever was rounded | the further ones are not looked into | a note with
/// their number, exit 3
inline constexpr std::size_t kMaxDisagreements = 200;
/// figures of a statement that doesn't hold, whatever was rounded | the statement is not looked into | a note with the
/// number of statements, exit 3
inline constexpr std::size_t kMaxFiguresOfADisagreement = 500;
/// figures of the drafts that are listed though no statement speaks of them | the further ones are counted, not listed
/// | the number of figures that are not cross-checked
inline constexpr std::size_t kMaxListedFigures = 20'000;
/// figures of one document that count the same thing | the further ones are not compared with each other | a note with
/// their number
inline constexpr std::size_t kMaxMentions = 200;
/// pairs of figures of two documents that bear one name and aren't taken for the same | the further ones are not listed
/// | a note with their number
inline constexpr std::size_t kMaxPairsApart = 20;

}  // namespace verify
