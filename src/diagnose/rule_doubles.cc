// Doubles a problem: see rule_doubles.h. Ids of the original stay as they are.

#include "diagnose/rule_doubles.h"

namespace verify {

namespace {

void shift(Term& term, std::size_t by) {
  if (term.kind == Term::Kind::variable) term.variable += by;
  if (term.kind == Term::Kind::length) {
    Elapsed elapsed = *term.elapsed;
    for (Moment* m : {&elapsed.from, &elapsed.to}) {
      if (auto* v = std::get_if<VarId>(&m->at)) *v += by;
    }
    term.elapsed = std::make_shared<const Elapsed>(std::move(elapsed));
  }
  for (Term& arg : term.args) shift(arg, by);
}

}  // namespace

Doubled doubled(const Problem& problem) {
  Doubled out;
  out.quantities = problem.quantities.size();
  out.relations = problem.relations.size();
  out.problem.quantities = problem.quantities;
  out.problem.quantities.insert(out.problem.quantities.end(), problem.quantities.begin(), problem.quantities.end());
  out.problem.relations = problem.relations;
  for (const Relation& r : problem.relations) {
    Relation copy = r;
    shift(copy.term, out.quantities);
    for (VarId& v : copy.quantities) v += out.quantities;
    out.problem.relations.push_back(std::move(copy));
  }
  for (VarId v = 0; v < out.quantities; ++v) {
    Relation differs;
    differs.quantities = {v, v + out.quantities};
    differs.term = Term::compared(Term::of(v), Comparison::not_equal, Term::of(v + out.quantities));
    out.problem.relations.push_back(std::move(differs));
  }
  return out;
}

}  // namespace verify
