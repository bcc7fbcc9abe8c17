// Many questions about different claims while relations and running totals stay the same, as the search for conflicts
// asks them. The relations are encoded once; presolve answers first, and one Z3 solver is kept for what presolve
// leaves open. Part of the Z3 oracle (z3_oracle.cc), which falls back to a new solver where a session has no answer.
// For src/solve only, since it brings Z3's header along.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <set>
#include <unordered_map>

#include "solve/presolve.h"
#include "solve/witness.h"
#include "solve/z3_translate.h"

namespace verify {

/// Answers questions about claims and pins for one set of relations and chains.
///
/// The session's Z3 solver is *not* new for every question: it keeps the rows and what it learnt from earlier ones. The
/// verdict of a question can't be turned round by that, since `sat` and `unsat` are proofs; what may depend on earlier
/// questions is the solution found, the reasons given, and whether a question is settled before a limit. Where the
/// session gives up, z3_oracle.cc asks a new solver. Output stays reproducible because every run asks the same
/// questions in the same order, and limits are in Z3's resource units.
class SolverSession {
 public:
  /// Encodes the relations and chains of `fixed`, whose claims and pins are ignored. All references must outlive the
  /// session.
  SolverSession(const Problem& problem, Encoder& encoder, const Selection& fixed, Z3Context& context,
                const SolverLimits& limits);

  /// The answer, as Oracle::ask defines it; `selection` must have the relations and chains of the constructor. Nothing
  /// when the session can't answer:
  /// - claims change the rows themselves: relations multiply two open factors, or have dates or unknown days that
  ///   matter;
  /// - a pin says ≠, which is no interval;
  /// - the solver met its limit, or whole numbers must be searched for.
  std::optional<Answer> ask(const Selection& selection);
  /// Whether claims and pins leave the rows as they are: false where `ask` never has an answer.
  bool has_rows() const { return presolve_ != nullptr; }
  /// After `ask` gave nothing: true when that was because the solutions found have fractions of whole quantities.
  bool in_parts() const { return in_parts_; }
  /// Whether propagation alone refutes the selection; false says nothing. `settled` is set when a solver could not
  /// refute more than propagation does.
  bool refutes(const Selection& selection, bool& settled);
  /// Whether the selection can hold over the reals, by the simplex method; nothing where it doesn't tell.
  std::optional<bool> can_hold_over_reals(const Selection& selection);
  /// Whether the judge's own narrowing of intervals refutes the selection (solve/refutation.h); false says nothing.
  bool refutes_by_intervals(const Selection& selection);
  /// What propagation leaves for a quantity: no solution lies outside. Unbounded where nothing is known.
  Interval left_for(const Selection& selection, VarId quantity);

 private:
  /// A claim in one of its readings, as presolve takes it.
  struct Claimed {
    Presolve::Given given;
    std::vector<Presolve::Row> rows;  ///< the row of a product whose eliminated factor the claim bounds
  };
  /// The claims and pins of a selection, as presolve takes them.
  struct Question {
    Presolve::Bounds bounds;           ///< points into `pins` and into claimed_
    std::vector<Presolve::Row> rows;   ///< see Claimed::rows
    std::deque<Presolve::Given> pins;  ///< a deque, since its elements must not move
  };

  /// One number for a claim in one of its readings, and back.
  static std::size_t key_of(ClaimId id, Readings readings) { return 2 * id + (readings == Readings::stated ? 1 : 0); }
  static ClaimId claim_of(std::size_t key) { return key / 2; }
  bool fits(const Selection& selection) const;
  const Claimed& claimed(ClaimId id, Readings readings);
  std::vector<Presolve::Row> product_rows(VarId v, const Interval& interval, std::size_t tag) const;
  static std::optional<Interval> interval_of(const Pin& pin);
  Question question(const Selection& selection);
  Answer refuted(const Presolve::Result& result, const Selection& selection) const;
  Answer agreeing(const Selection& selection);
  std::optional<Answer> at_witness(const Selection& selection);
  std::optional<Answer> by_solver(const Selection& selection);
  std::vector<Formula> rows_of(const Selection& selection);
  Formula claim_rows(ClaimId id, Readings readings);
  std::vector<Formula> rows_of_pins(const Selection& selection) const;

  /// A Z3 solver with the relations' rows, and one assumption literal for each claim it was asked about.
  struct Engine {
    std::unique_ptr<z3::solver> solver;
    std::map<std::pair<ClaimId, Readings>, z3::expr> literals;
  };
  void start(Engine& engine);
  z3::expr literal(Engine& engine, ClaimId id, Readings readings);
  bool whole_in(const z3::model& model);
  void hint(const z3::model& model);
  std::optional<Answer> near_model(const Selection& selection);
  bool true_at_witness(const Answer& answer, const Selection& selection);

  const Problem& problem_;
  const Encoder& encoder_;
  Z3Context& context_;
  const SolverLimits& limits_;
  Encoding encoding_;                                 // of the relations and chains, without any claim
  std::unique_ptr<Presolve> presolve_;                // none when no question fits
  bool single_row_ = false;                           // beside bounds: propagation finds everything then
  std::map<VarId, Product> factors_;                  // by eliminated factor x, which occurs nowhere else: its product
  std::unordered_map<std::size_t, Claimed> claimed_;  // by key_of; made when first asked about; its elements don't move
  std::vector<ClaimId> nearby_;                       // claims on the quantities of the relations
  std::unique_ptr<WitnessCheck> witness_;             // of the judge only, as the next two
  Presolve::Witness checked_;                         // the witness that it was moved to last
  std::set<VarId> in_parts_at_;                       // whole quantities that have a fraction there
  bool in_parts_ = false;                             // see in_parts()
  // Every literal slows each later question down, so questions about many claims have a solver of their own.
  Engine small_, large_;
};

}  // namespace verify
