#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "ground/problem.h"

namespace verify {

enum class Verdict { sat, unsat, unknown };
enum class Tier { stated, allowed };

/// A demand on one quantity, beside what the facts say of it.
struct Pin {
  VarId quantity = 0;
  Comparison comparison = Comparison::equal;
  Rational value;
};

/// The part of a problem that is asked about. Lists are sorted, each entry once.
struct Selection {
  std::vector<ClaimId> claims;
  std::vector<RelationId> relations;
  std::vector<ChainId> chains;
  Tier tier = Tier::allowed;
  std::vector<Pin> pins;
};

/// All values a quantity can take; `exact` when both ends are proved to be the last ones, else it is at least within.
struct Range {
  Interval interval;
  bool exact = false;
};

/// A verdict, and what was learnt on the way to it.
struct Answer {
  Verdict verdict = Verdict::unknown;
  /// Unsatisfiable: parts of the selection that fail already together with its pins. Not minimal.
  std::vector<ClaimId> claims;
  std::vector<RelationId> relations;
  std::vector<ChainId> chains;
  /// Satisfiable: claims that the solution found agrees with, those of the selection among them, at its tier.
  std::vector<ClaimId> satisfied;
};

/// Answers whether facts and relations can all be true. Deterministic: equal problems and selections get equal answers,
/// whatever was asked before.
class Oracle {
 public:
  virtual ~Oracle() = default;

  /// Whether the selected relations have a solution within the readings of the selected claims. Exact; `unknown` when
  /// a limit was met.
  virtual Verdict check(const Selection& selection) = 0;

  /// The same, with reasons. They may depend on what was asked before; the verdict doesn't.
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

  /// True when the selection was shown to have no solution with a small part of the effort of a check: false says
  /// nothing.
  virtual bool refutes(const Selection& selection) { return check(selection) == Verdict::unsat; }

  /// The same with hardly any effort, whatever the size of the problem.
  virtual bool refutes_at_once(const Selection&) { return false; }

  /// The hull of what a quantity can be in the solutions. The selection must be satisfiable.
  virtual Range range(const Selection& selection, VarId quantity) = 0;
};

struct SolverLimits {
  unsigned rlimit = 2'000'000;  ///< Z3 resource units a query: some 40 times what 30 figures need
  int max_nodes = 200;          ///< boxes of unknown days and factors a check may open
  bool presolve = true;         ///< whether what is simple is decided without Z3
  unsigned total = 12'000'000;  ///< Z3 resource units all boxes of a check may take together; some 15 s
};

/// Z3 (4.8.12 and later) on the exact encoding. One context, not shared between threads. The problem must outlive it.
std::unique_ptr<Oracle> make_z3_oracle(const Problem& problem, const SolverLimits& limits = {});

/// How the rest of the program gets a solver; tests put others in its place. It holds no two facts against each other
/// that are not comparable (solve/comparable.h), which those of the makers above do.
using OracleFactory = std::unique_ptr<Oracle> (*)(const Problem& problem);
std::unique_ptr<Oracle> default_oracle(const Problem& problem);
/// One that asks Z3 everything, to confirm what the other found: that nothing fits by search; a point that does, where
/// one is at hand, by evaluating all it must satisfy.
std::unique_ptr<Oracle> judging_oracle(const Problem& problem);

}  // namespace verify
