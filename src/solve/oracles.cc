// Makes the oracles: which limits each has, and which Z3 context it works in. See solve/oracle.h.
#include "solve/components.h"
#include "solve/oracle.h"
#include "solve/z3_oracle.h"

namespace verify {

std::unique_ptr<Oracle> make_z3_oracle(const Problem& problem, const SolverLimits& limits) {
  return z3_oracle_in(std::make_shared<Z3Context>(), problem, limits);
}

std::unique_ptr<DecidingOracle> make_deciding_oracle(const Problem& problem, const SolverLimits& limits) {
  return z3_oracle_in(std::make_shared<Z3Context>(), problem, limits);
}

namespace {

// The contexts of a thread that a judge may use, each as long as some oracle keeps it: a Z3 context belongs to one
// thread. Making one takes 20 ms and more, as long as confirming ten conflicts.
struct ContextsOfThread {
  std::weak_ptr<Z3Context> finder, judges;
};

ContextsOfThread& contexts_of_thread() {
  static thread_local ContextsOfThread contexts;
  return contexts;
}

// That of the last oracle that finds, where Z3 was asked there, which doesn't depend on other components; else what the
// judges of the thread share.
std::shared_ptr<Z3Context> context_of_judge() {
  ContextsOfThread& known = contexts_of_thread();
  if (auto finder = known.finder.lock(); finder && finder->is_made()) return finder;
  auto judges = known.judges.lock();
  if (!judges) known.judges = judges = std::make_shared<Z3Context>();
  return judges;
}

}  // namespace

std::unique_ptr<Oracle> default_oracle(const Problem& problem) {
  auto context = std::make_shared<Z3Context>();
  contexts_of_thread().finder = context;
  return make_comparable_oracle(problem, z3_oracle_in(std::move(context), problem, {}));
}

std::unique_ptr<Oracle> judging_oracle(const Problem& problem) {
  SolverLimits limits;
  limits.presolve = false;
  return make_comparable_oracle(problem, z3_oracle_in(context_of_judge(), problem, limits));
}

std::unique_ptr<Oracle> strict_judge(const Problem& problem) {
  SolverLimits limits;
  limits.presolve = false;
  limits.points = false;
  return make_comparable_oracle(problem, make_z3_oracle(problem, limits));
}

}  // namespace verify
