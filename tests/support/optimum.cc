// Puts a problem's rows and claims to Z3's optimizer, as soft demands with weights.
#include "support/optimum.h"

#include <stdexcept>

#include "solve/encode.h"
#include "solve/z3_translate.h"

namespace verify::testing {

namespace {

z3::expr said_by(const Problem& problem, ClaimId id, Readings readings, const Z3Translator& translator,
                 z3::context& context) {
  const Claim& claim = problem.claims[id];
  z3::expr_vector rows(context);
  for (const Formula& row : bounds(claim.quantity, values_said(claim, readings)))
    rows.push_back(translator.formula(row));
  return z3::mk_and(rows);
}

}  // namespace

std::optional<Rational> least_weight_by_optimizer(const Problem& problem, const Selection& selection) {
  Selection rules = selection;
  rules.claims.clear();
  Encoder encoder(problem);
  const Encoding encoding = encoder.encode(rules, encoder.initial_box(rules));
  if (!encoding.products.empty() || !encoding.open_days.empty() || !encoding.whole.empty())
    throw std::logic_error("the optimizer is asked about what is not linear");
  z3::context context;
  const Z3Translator translator(context, encoding.whole);
  z3::optimize optimize(context);
  for (const Formula& row : encoding.rows) optimize.add(translator.formula(row));
  for (const ClaimId id : selection.claims) {
    const z3::expr said = said_by(problem, id, selection.readings, translator, context);
    if (problem.claims[id].fixed) optimize.add(said);
    else optimize.add_soft(said, static_cast<unsigned>(std::stoul(problem.claims[id].weight.numerator())));
  }
  const z3::check_result answer = optimize.check();
  if (answer == z3::unsat) return std::nullopt;
  if (answer == z3::unknown) throw std::runtime_error("the optimizer gave up");
  // What the model leaves unsatisfied, counted here: the optimizer's own sum is not needed.
  const z3::model model = optimize.get_model();
  Rational weight;
  for (const ClaimId id : selection.claims) {
    const z3::expr said = said_by(problem, id, selection.readings, translator, context);
    if (!model.eval(said, true).is_true()) weight += problem.claims[id].weight;
  }
  return weight;
}

}  // namespace verify::testing
