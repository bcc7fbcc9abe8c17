// What the figures of a grid show of themselves, whatever their headings say: columns that only number their rows,
// percentages without a sign, and the step that a table was rounded to. Runs once, before anything is added up.
#pragma once

#include "draft/tables/grid.h"

namespace verify {

/// Takes what numbers or dates the rows for text (1, 2, 3 …; 2026 … 2034; a first row 13, 14, 15 …), and columns that
/// are the change in per cent between two neighbours for percentages. Linear in the places.
void find_kinds(Grid& grid);

/// Gives each figure the room of the step that its column or its table was rounded to, where that is more than its last
/// digit: all multiples of 3, 5, 10, 100 or 1,000. Linear in the places.
void find_steps(Grid& grid);

}  // namespace verify
