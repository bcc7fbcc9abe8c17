#include "draft/statements/statement_rules.h"

namespace verify {

const std::vector<DraftRule>& draft_rules() {
  static const std::vector<DraftRule> kRules = {
      {"anniversary", "the years between two dates", false},
      {"average", "an average over some years", false},
      {"change", "a change from one figure to another", false},
      {"counted-list", "how many items an announced list has", true},
      {"cross-footing", "the columns of a table's row add up to their total", false},
      {"footing", "the rows of a table's column add up to their total", false},
      {"hundred-percent", "the shares in a table add up to 100 %", false},
      {"merger", "what there was, less what was merged, and what came of it", false},
      {"near-miss", "a sum that comes out almost, but not quite", true},
      {"part-of", "a part is at most its whole", false},
      {"parts", "a total with its parts", false},
      {"percent-of-total", "a share in a table is the part of its total", false},
      {"product", "so many, with so much each", false},
      {"roll-forward", "in a table, the opening balance and what came and went give the closing balance", false},
      {"said-again", "the same thing said twice", false},
      {"share", "a part, its whole, and the share of one in the other", false},
  };
  return kRules;
}

}  // namespace verify
