// The two questions that the rest of the program asks of a solver: is a part of a problem satisfiable (`check`, and
// three variants of it that give reasons or cost less), and which values can one quantity still take (`range`)? Stands
// between the Problem (ground/) and the search for conflicts (diagnose/). The answers `sat` and `unsat` are proofs;
// `unknown` means that a limit was met. Nothing above this interface knows Z3, and tests put other oracles in its
// place.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "ground/problem.h"
#include "solve/limits.h"

namespace verify {

/// Whether a selection has a solution; `unknown`: a limit was met first.
enum class Verdict { sat, unsat, unknown };

/// Which of the two intervals of a claim's reading counts: `stated`, the figure at the precision written, or `allowed`,
/// the widest interval that a fair reader would grant. The allowed interval contains the stated one.
enum class Readings { stated, allowed };

/// The interval of a claim that counts.
inline const Interval& values_said(const Claim& claim, Readings which) {
  return which == Readings::stated ? claim.reading.stated : claim.reading.allowed;
}

/// A demand on one quantity that comes from the question and from no fact: "and what if this were 5?".
struct Pin {
  VarId quantity = 0;
  Comparison comparison = Comparison::equal;
  Rational value;  ///< in base units; a date in days since 1970-01-01
};

/// The part of a problem that is asked about. The lists of ids are sorted and hold each id once.
struct Selection {
  std::vector<ClaimId> claims;            ///< each restricted to the interval that `readings` names
  std::vector<RelationId> relations;      ///< those that must hold; all others are ignored
  std::vector<ChainId> chains;            ///< running totals that must hold
  Readings readings = Readings::allowed;  ///< the same for all claims
  std::vector<Pin> pins;                  ///< in any order
};

/// An interval that contains all values that a quantity can take, in base units.
struct Range {
  Interval interval;
  bool exact = false;  ///< true: proved to be the smallest such interval; false: a smaller one may do
};

/// A verdict, and what was learnt on the way to it.
struct Answer {
  Verdict verdict = Verdict::unknown;
  std::vector<ClaimId>
      claims;  ///< unsat: these, `relations`, `chains` and the selection's pins have no solution by themselves
  std::vector<RelationId> relations;  ///< unsat: as above; not minimal
  std::vector<ChainId> chains;        ///< unsat: as above
  /// Sat: the claims that hold in the solution that was found, in the selection's readings. All claims of the selection
  /// are among them, and claims that were not asked about may be.
  std::vector<ClaimId> satisfied;
};

/// Answers whether facts and relations can all be true. `sat` and `unsat` are proofs, so what was asked before can't
/// turn one into the other. Earlier questions may decide whether a limit is met first, and which reasons and which
/// solution `ask` gives. The same questions in the same order give the same answers on every machine: limits count Z3's
/// resource units and boxes (SolverLimits), never seconds. Errors of Z3 itself are thrown as z3::exception.
class Oracle {
 public:
  virtual ~Oracle() = default;

  /// Whether the selected relations and chains have a solution within the readings of the selected claims and within
  /// the pins. `unknown` only when a limit was met.
  virtual Verdict check(const Selection& selection) = 0;

  /// The same question; the answer also says what it rests on (see Answer). The reasons may depend on what was asked
  /// before. The default gives the whole selection as its reasons.
  virtual Answer ask(const Selection& selection) {
    Answer out{check(selection), {}, {}, {}, {}};
    if (out.verdict == Verdict::unsat) {
      out.claims = selection.claims;
      out.relations = selection.relations;
      out.chains = selection.chains;
    }
    if (out.verdict == Verdict::sat) out.satisfied = selection.claims;
    return out;
  }

  /// True when a small part of the effort of `check` shows that the selection has no solution; false proves nothing.
  /// The default asks `check`, at its full cost.
  virtual bool refutes(const Selection& selection) { return check(selection) == Verdict::unsat; }

  /// The same by propagation alone, without a solver. The default is always false, which proves nothing.
  virtual bool refutes_at_once(const Selection&) { return false; }

  /// The range of `quantity` over all solutions of the selection. The selection must be satisfiable. Costs some tens of
  /// checks in the worst case.
  virtual Range range(const Selection& selection, VarId quantity) = 0;
};

/// What one check may spend. Beyond any of these limits the verdict is `unknown`, which users see as *undecided*.
struct SolverLimits {
  unsigned rlimit = kMaxEffort;        ///< Z3 resource units of one query
  int max_nodes = kMaxBoxes;           ///< boxes of unknown days and factors that one check may open
  bool presolve = true;                ///< whether simple questions are decided without Z3; false for the judge
  bool points = true;                  ///< whether the judge takes a point that the evaluator checked; false in tests
  unsigned total = kMaxEffortOfBoxes;  ///< Z3 resource units of all boxes of one check together
};

/// Z3 (4.8.12 and later) on the exact encoding. Each oracle has one Z3 context, so an oracle belongs to one thread. The
/// problem must outlive the oracle. Ignores Problem::not_comparable; make_comparable_oracle (solve/components.h) adds
/// that.
std::unique_ptr<Oracle> make_z3_oracle(const Problem& problem, const SolverLimits& limits = {});

/// How the rest of the program gets a solver; tests put other factories in its place.
using OracleFactory = std::unique_ptr<Oracle> (*)(const Problem& problem);
/// The oracle that finds: presolve first, then Z3. Respects Problem::not_comparable, as the judge does.
std::unique_ptr<Oracle> default_oracle(const Problem& problem);
/// The judge: the oracle that confirms what the other found. Every `unsat` of `check` is Z3's, from a solver that is
/// new for the relations asked about; `refutes_at_once` has code of its own (solve/refutation.h). A solution that
/// presolve proposes is checked by an evaluator (solve/witness.h), and Z3 decides the rest. A judge works in
/// the Z3 context of the thread's last oracle that finds, where that one needed Z3, else in one that the thread's
/// judges share: making a context takes longer than most questions, and nothing is taken from a judge but yes and no.
std::unique_ptr<Oracle> judging_oracle(const Problem& problem);
/// The judge of tests: Z3 decides each question by itself.
std::unique_ptr<Oracle> strict_judge(const Problem& problem);

}  // namespace verify
