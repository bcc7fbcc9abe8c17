#pragma once

#include <map>
#include <set>
#include <vector>

#include "solve/box.h"
#include "solve/linear.h"
#include "solve/oracle.h"

namespace verify {

/// A selection as rows for an arithmetic solver, for one box of days.
struct Encoding {
  std::vector<Formula> rows;
  /// Why a row is there. Rows of a relation, and definitions of what stands for a sum, are the same whatever is known;
  /// those of a product hold where its factors are within their intervals.
  struct Source {
    enum class Kind { relation, chain, pin, definition, product, bound };
    Kind kind = Kind::pin;
    std::size_t of = 0;  ///< the relation, the chain, the variable defined, the known factor, the variable bounded
    VarId other = 0, result = 0;  ///< of a product: the other factor, and what it is
  };
  std::vector<Source> sources;          ///< one for each row
  std::vector<Product> products;        ///< those that no known factor makes linear
  std::vector<Product> eliminated;      ///< those whose factor x occurs nowhere else, so that rows say what it leaves
  std::map<VarId, Interval> intervals;  ///< what each variable can be by itself
  std::set<VarId> whole;
  bool infeasible = false;  ///< some variable's own interval is empty: no solver is needed

  /// Days that are not fixed though a solution is only one when they are.
  std::vector<DayKey> open_days;
  /// For guessing those days: the lengths that depend on them. Where a length was eliminated, what it should be is the
  /// ratio of two variables that are left.
  struct Guess {
    Length length;
    std::optional<std::pair<VarId, VarId>> ratio;
  };
  std::vector<Guess> guesses;
};

/// result = factor × y for some factor within an interval, y being within another: what that leaves of result and y.
Formula factor_within(const Interval& factor, VarId result, VarId y, const Interval& known_y);

/// Turns selections into rows. Products become linear wherever a factor is known: one that is fixed is a coefficient;
/// one that occurs nowhere else leaves lo·y ≤ r ≤ hi·y behind, which is exact.
class Encoder {
 public:
  explicit Encoder(const Problem& problem) : problem_(problem) {}

  Box initial_box(const Selection& selection);
  const Interval& domain(VarId v) const { return problem_.quantities[v].domain; }
  /// The relation whose lowering brought a variable in that is no quantity of the problem.
  RelationId owner(VarId v) const;
  /// `kept` are variables that must stay in the rows even where they could be eliminated.
  Encoding encode(const Selection& selection, const Box& box, const std::set<VarId>& kept = {});

 private:
  static constexpr VarId kNumbersEach = VarId{1} << 32;  // more than a relation has terms

  VarId first_variable(RelationId id) const;
  const Lowered& lowered(RelationId id);

  const Problem& problem_;
  std::map<RelationId, Lowered> lowered_;  // those that were asked about
};

}  // namespace verify
