// Totals of lists: the figures at the heads of list items, and their sum in the paragraph before. Stands beside
// draft/parts.cc, which reads the parts that one sentence names.
#pragma once

#include <vector>

#include "draft/statements/draft.h"

namespace verify {

/// Appends a statement for each list of two items or more whose first figures are alike and add up to a figure of the
/// blocks before it, and where a slip explains that they don't add up to what is called their total. Linear in blocks
/// and figures.
void find_list_totals(const Draft& draft, std::vector<Statement>& out);

}  // namespace verify
