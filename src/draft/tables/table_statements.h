// The last step of reading a table: what was proved becomes statements of the draft.
#pragma once

#include <string>

#include "draft/statements/draft.h"
#include "draft/tables/footing.h"
#include "draft/tables/ratio.h"
#include "draft/tables/terms.h"

namespace verify {

/// Puts into words and terms what was found in a table. All three must outlive it.
class TableSayer {
 public:
  TableSayer(const Grid& grid, const TableTerms& terms, std::vector<Statement>& out)
      : grid_(grid), terms_(terms), out_(out) {}

  /// The sum in one of its lanes.
  void say(const TableView& view, const ProvenSum& sum, std::size_t lane, std::int64_t slack);
  /// The percentage in one of its lanes.
  void say(const TableView& view, const RatioReading& reading, const RatioOutcome& outcome);

 private:
  const Grid& grid_;
  const TableTerms& terms_;
  std::vector<Statement>& out_;
};

}  // namespace verify
