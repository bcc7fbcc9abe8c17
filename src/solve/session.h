#pragma once

#include <deque>
#include <map>
#include <memory>

#include "solve/presolve.h"
#include "solve/witness.h"

namespace verify {

/// Questions about claims and pins while relations and running totals stay the same: what these say is encoded once,
/// and one solver is asked again and again. For inside src/solve only.
class Session {
 public:
  Session(const Problem& problem, Encoder& encoder, const Selection& fixed, Z3Context& context,
          const SolverLimits& limits);

  /// Nothing when the question is none for it: claims would make products linear or days certain that are not, a pin
  /// says what something is not, or whole numbers must be searched for.
  std::optional<Answer> ask(const Selection& selection);
  /// After nothing: whether that was since only solutions were found that have parts of what is whole.
  bool in_parts() const { return in_parts_; }
  /// Whether propagation alone refutes it; false says nothing. Where `settled` is set, no solver would know more.
  bool refutes(const Selection& selection, bool& settled);
  /// What is left for a quantity by propagation, and none of its solutions outside; unbounded where nothing is known.
  Interval left_for(const Selection& selection, VarId quantity);

 private:
  struct Claimed {
    Presolve::Given given;
    std::vector<Presolve::Row> rows;  ///< what it leaves of a product whose factor occurs nowhere else
  };
  struct Question {
    Presolve::Bounds bounds;
    std::vector<Presolve::Row> rows;
    std::deque<Presolve::Given> pins;  ///< among the bounds
  };

  bool fits(const Selection& selection) const;
  const Claimed& claimed(ClaimId id, Tier tier);
  std::vector<Presolve::Row> product_rows(VarId v, const Interval& interval, std::size_t tag) const;
  static std::optional<Interval> interval_of(const Pin& pin);
  Question question(const Selection& selection);
  Answer refuted(const Presolve::Result& result, const Selection& selection) const;
  Answer agreeing(const Selection& selection);
  std::optional<Answer> at_witness(const Selection& selection);
  std::optional<Answer> by_solver(const Selection& selection);
  Formula claim_rows(ClaimId id, Tier tier);
  std::vector<Formula> rows_of_pins(const Selection& selection) const;

  /// Z3 with the relations' rows, and a literal for each claim it was asked about.
  struct Engine {
    std::unique_ptr<z3::solver> solver;
    std::map<std::pair<ClaimId, Tier>, z3::expr> literals;
  };
  void start(Engine& engine);
  z3::expr literal(Engine& engine, ClaimId id, Tier tier);
  bool whole_in(const z3::model& model);
  void hint(const z3::model& model);
  std::optional<Answer> near_model(const Selection& selection);
  bool true_at_witness(const Answer& answer, const Selection& selection);

  const Problem& problem_;
  const Encoder& encoder_;
  Z3Context& context_;
  const SolverLimits& limits_;
  Encoding encoding_;
  std::unique_ptr<Presolve> presolve_;             // none when no question fits
  std::map<VarId, Product> factors_;               // eliminated: factor x occurs nowhere else
  std::vector<std::unique_ptr<Claimed>> claimed_;  // by claim, twice: at each tier
  std::vector<ClaimId> nearby_;                    // claims on the quantities of the relations
  std::unique_ptr<WitnessCheck> witness_;
  bool in_parts_ = false;
  Engine small_, large_;  // many literals slow every later question down: questions about many claims have their own
};

}  // namespace verify
