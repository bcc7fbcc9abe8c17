// A selection as rows for an arithmetic solver: relations, running totals, products, lengths of time, and the interval
// of every variable. Stands between the oracle's questions and presolve, Z3 and the SMT-LIB output, which all read the
// same rows. Exact: the rows, products and open days together say the same as the selection.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "solve/box.h"
#include "solve/linear.h"
#include "solve/oracle.h"

namespace verify {

/// A selection as rows for an arithmetic solver, for one box of days. Variables below Problem::quantities.size() are
/// the problem's quantities, in base units; the others come from lowering.
struct Encoding {
  std::vector<Formula> rows;
  /// Why a row is there. Rows of a relation and definitions of sums depend on the relation alone. Rows of a product
  /// hold while its factors are within their intervals, so they depend on the claims, too.
  struct Source {
    enum class Kind { relation, chain, pin, definition, product, bound };
    Kind kind = Kind::pin;
    std::size_t of = 0;  ///< the relation, the chain, the variable defined, the known factor, the variable bounded
    VarId other = 0, result = 0;  ///< of a product: its other factor and its result
  };
  std::vector<Source> sources;          ///< one for each row
  std::vector<Product> products;        ///< products of two open factors, which no row says
  std::vector<Product> eliminated;      ///< products whose factor x is in no row: a row says what x leaves of the rest
  std::map<VarId, Interval> intervals;  ///< for each variable, what its claims, pins and domain leave
  std::set<VarId> whole;                ///< variables that take whole numbers only
  bool infeasible = false;              ///< an interval or a range of days is empty: unsat without a solver

  /// Unknown days with more than one date left on which a length of time or several running totals depend. The rows
  /// relax them, so a solution of the rows counts only when each of these days is fixed.
  std::vector<DayKey> open_days;
  /// A hint for fixing open days: a length of time and, if the length was eliminated, the two variables whose ratio
  /// (first / second) it is.
  struct Guess {
    Length length;
    std::optional<std::pair<VarId, VarId>> ratio;
  };
  std::vector<Guess> guesses;
};

/// What `result = factor × y` says of result and y when the factor may be anything within its interval and y is known
/// to lie within `known_y`. Exact.
Formula factor_within(const Interval& factor, VarId result, VarId y, const Interval& known_y);

/// Turns selections into rows. Remembers the lowering of each relation that was asked about; its answers don't depend
/// on the order of calls.
class Encoder {
 public:
  /// The problem must outlive the encoder.
  explicit Encoder(const Problem& problem) : problem_(problem) {}

  /// The ranges of all unknown days of the selection, narrowed by its claims and pins on dates.
  Box initial_box(const Selection& selection);
  /// What a quantity of the problem can be at all.
  const Interval& domain(VarId v) const { return problem_.quantities[v].domain; }
  /// The relation whose lowering made the variable `v`, which is no quantity of the problem.
  RelationId owner(VarId v) const;
  /// The rows for one box, which must hold every unknown day of the selection. Variables in `kept` stay in the rows
  /// even where they could be eliminated. Linear in the size of the selection, but for chains: quadratic in the
  /// unknown days of one chain.
  Encoding encode(const Selection& selection, const Box& box, const std::set<VarId>& kept = {});

 private:
  // Numbers reserved for the new variables of each relation: far more than a relation has terms.
  static constexpr VarId kNumbersEach = VarId{1} << 32;

  VarId first_variable(RelationId id) const;
  const Lowered& lowered(RelationId id);

  const Problem& problem_;
  std::map<RelationId, Lowered> lowered_;  // those that were asked about
};

}  // namespace verify
