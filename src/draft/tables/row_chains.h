// What columns say row by row: running totals and balances, which go on from the row before, and products such as
// quantity × price. They are found in a grid; only a reading that nearly all rows prove is returned.
#pragma once

#include <cstddef>
#include <vector>

#include "draft/tables/view.h"

namespace verify {

/// A column that is made, in each row, of others.
struct RowChain {
  enum class Kind {
    balance,  ///< the row before, and what comes and goes in this one
    product,  ///< the first of `parts` times the second
  };
  struct Part {
    std::size_t column = 0;
    bool minus = false;
  };
  struct Row {
    std::size_t row = 0;
    std::size_t before = 0;  ///< of a balance: the row that it goes on from
    bool holds = false;
    std::int64_t slack = 0;  ///< in the grid's units; of a product, in the square of these units
  };
  Kind kind = Kind::balance;
  std::size_t target = 0;  ///< the column
  std::vector<Part> parts;
  std::vector<Row> rows;  ///< those that hold, and those that are told to fail: one for each slip
};

/// Finds the chains of a grid. Near linear in its places for each column; stops where the budget ends.
std::vector<RowChain> find_row_chains(const Grid& grid, WorkBudget& budget);

}  // namespace verify
