// Tables as rows of texts, and what draft/tables says of them before any solver is asked.
#pragma once

#include <string>
#include <vector>

#include "draft/statements/draft.h"

namespace verify::testing_support {

using Rows = std::vector<std::vector<std::string>>;

/// A draft of one table, each text a cell; the figures that aren't amounts are left out.
Draft draft_of(const Rows& rows);

/// What the table says of its figures, a line each: "holds" or "fails", the rule, the label. The figures are taken as
/// printed, without the room that their readings leave.
std::string said(const Rows& rows);

}  // namespace verify::testing_support
