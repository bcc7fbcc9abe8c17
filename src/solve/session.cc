// One session: presolve's answer, or a question to a solver that is kept. For the judge (limits without presolve) it
// is the reverse: presolve only proposes a point, an independent evaluator checks it, and Z3 decides what is left.

#include "solve/session.h"

#include "solve/refutation.h"
#include "solve/simplex.h"

#include <algorithm>

namespace verify {

namespace {

// Questions about more claims than this go to the second solver, whose many literals slow only questions of their
// size.
constexpr std::size_t kLarge = 100;
// Presolve's tag of every pin. A claim's tag is its number, which stays far below.
constexpr std::size_t kPinTag = std::size_t{1} << 62;

const std::set<VarId>& reals_only() {
  static const std::set<VarId> kNone;
  return kNone;
}

}  // namespace

SolverSession::SolverSession(const Problem& problem, Encoder& encoder, const Selection& fixed, Z3Context& context,
                             const SolverLimits& limits)
    : problem_(problem), encoder_(encoder), context_(context), limits_(limits) {
  // Two returns without a presolve: no question of these relations fits a session, since claims would change the rows.
  const Selection bare{{}, fixed.relations, fixed.chains, fixed.readings, {}};
  const Box box = encoder.initial_box(bare);
  const auto is_date = [](const auto& entry) { return std::holds_alternative<VarId>(entry.first); };
  if (std::any_of(box.begin(), box.end(), is_date)) return;
  encoding_ = encoder.encode(bare, box);
  if (!encoding_.products.empty() || !encoding_.open_days.empty()) return;
  for (const Product& p : encoding_.eliminated) factors_.emplace(p.x, p);
  std::vector<Interval> ends;
  for (const auto& [v, interval] : encoding_.intervals) {
    if (v >= problem.quantities.size()) continue;
    for (const ClaimId c : problem.quantities[v].claims) {
      nearby_.push_back(c);
      ends.push_back(problem.claims[c].reading.stated);
      ends.push_back(problem.claims[c].reading.allowed);
    }
  }
  std::sort(nearby_.begin(), nearby_.end());
  presolve_ = std::make_unique<Presolve>(encoding_, ends);
  const auto more_than_bounds = [](const Encoding::Source& s) { return s.kind != Encoding::Source::Kind::bound; };
  single_row_ = std::count_if(encoding_.sources.begin(), encoding_.sources.end(), more_than_bounds) <= 1;
}

bool SolverSession::fits(const Selection& selection) const {
  return presolve_ && std::none_of(selection.pins.begin(), selection.pins.end(),
                                   [](const Pin& p) { return p.comparison == Comparison::not_equal; });
}

// An eliminated factor has no variable left in the rows. A bound on the factor becomes a row about the product's
// result and its other factor.
std::vector<Presolve::Row> SolverSession::product_rows(VarId v, const Interval& interval, std::size_t tag) const {
  const auto factor = factors_.find(v);
  if (factor == factors_.end()) return {};
  const Product& p = factor->second;
  const Interval narrowed = intersect(interval, encoding_.intervals.at(v));
  if (narrowed.empty()) return {};
  return {{factor_within(narrowed, p.result, p.y, encoding_.intervals.at(p.y)), tag}};
}

const SolverSession::Claimed& SolverSession::claimed(ClaimId id, Readings readings) {
  const auto [known, is_new] = claimed_.try_emplace(key_of(id, readings));
  Claimed& out = known->second;
  if (!is_new) return out;
  const Claim& claim = problem_.claims[id];
  Interval interval = intersect(values_said(claim, readings), problem_.quantities[claim.quantity].domain);
  if (problem_.quantities[claim.quantity].whole) interval = whole_part(interval);
  out.given = presolve_->given(claim.quantity, interval, id);
  out.rows = product_rows(claim.quantity, interval, id);
  return out;
}

std::optional<Interval> SolverSession::interval_of(const Pin& pin) {
  switch (pin.comparison) {
    case Comparison::equal: return Interval::point(pin.value);
    case Comparison::less: return Interval{std::nullopt, Bound{pin.value, true}};
    case Comparison::less_equal: return Interval{std::nullopt, Bound{pin.value}};
    case Comparison::greater: return Interval{Bound{pin.value, true}, std::nullopt};
    case Comparison::greater_equal: return Interval::at_least(pin.value);
    case Comparison::not_equal: break;
  }
  return std::nullopt;
}

SolverSession::Question SolverSession::question(const Selection& selection) {
  Question out;
  for (const ClaimId id : selection.claims) {
    const Claimed& c = claimed(id, selection.readings);
    out.bounds.push_back(&c.given);
    out.rows.insert(out.rows.end(), c.rows.begin(), c.rows.end());
  }
  for (const Pin& pin : selection.pins) {
    const Interval interval = *interval_of(pin);
    out.pins.push_back(presolve_->given(pin.quantity, intersect(interval, encoder_.domain(pin.quantity)), kPinTag));
    out.bounds.push_back(&out.pins.back());
    for (Presolve::Row& row : product_rows(pin.quantity, interval, kPinTag)) out.rows.push_back(std::move(row));
  }
  return out;
}

// Turns presolve's reasons into claims, relations and chains. A claim or pin on an eliminated factor rests on the
// relation of the product as well, which no row of the encoding shows.
Answer SolverSession::refuted(const Presolve::Result& result, const Selection& selection) const {
  Answer out;
  out.verdict = Verdict::unsat;
  std::set<RelationId> relations;
  std::set<ChainId> chains;
  for (const std::size_t tag : result.tags) {
    if (tag == kPinTag) continue;
    out.claims.push_back(tag);
    const auto factor = factors_.find(problem_.claims[tag].quantity);
    if (factor != factors_.end()) relations.insert(encoder_.owner(factor->second.result));
  }
  for (const Pin& pin : selection.pins) {
    const auto factor = factors_.find(pin.quantity);
    if (factor != factors_.end()) relations.insert(encoder_.owner(factor->second.result));
  }
  for (const std::size_t row : result.rows) {
    const Encoding::Source& source = encoding_.sources[row];
    switch (source.kind) {
      case Encoding::Source::Kind::relation: relations.insert(source.of); break;
      case Encoding::Source::Kind::chain: chains.insert(source.of); break;
      case Encoding::Source::Kind::definition: relations.insert(encoder_.owner(source.of)); break;
      case Encoding::Source::Kind::product: relations.insert(encoder_.owner(source.result)); break;
      default: break;
    }
  }
  out.relations.assign(relations.begin(), relations.end());
  out.chains.assign(chains.begin(), chains.end());
  return out;
}

// The answer `sat` with every claim that presolve's witness agrees with.
Answer SolverSession::agreeing(const Selection& selection) {
  Answer out;
  out.verdict = Verdict::sat;
  out.satisfied = selection.claims;
  for (const ClaimId c : nearby_) {
    if (std::binary_search(selection.claims.begin(), selection.claims.end(), c)) continue;
    // An eliminated factor has no value in the witness.
    if (factors_.count(problem_.claims[c].quantity) > 0) continue;
    if (presolve_->satisfies(claimed(c, selection.readings).given)) out.satisfied.push_back(c);
  }
  std::sort(out.satisfied.begin(), out.satisfied.end());
  return out;
}

std::optional<Answer> SolverSession::ask(const Selection& selection) {
  in_parts_ = false;
  if (!fits(selection)) return std::nullopt;
  if (!limits_.presolve) {
    auto seen = limits_.points ? at_witness(selection) : std::nullopt;
    return seen ? std::move(seen) : by_solver(selection);
  }
  const Question asked = question(selection);
  const Presolve::Result result = presolve_->run(asked.bounds, asked.rows);
  if (result.verdict == Verdict::unsat) return refuted(result, selection);
  if (result.verdict == Verdict::sat) return agreeing(selection);
  return by_solver(selection);
}

bool SolverSession::refutes(const Selection& selection, bool& settled) {
  settled = false;
  if (!fits(selection)) return false;
  const Question asked = question(selection);
  settled = single_row_;
  return presolve_->refutes(asked.bounds, asked.rows);
}

std::vector<Formula> SolverSession::rows_of(const Selection& selection) {
  std::vector<Formula> rows = encoding_.rows;
  for (const auto& [factor, product] : factors_) {
    for (Formula& row : bounds(factor, encoding_.intervals.at(factor))) rows.push_back(std::move(row));
  }
  for (const ClaimId c : selection.claims) rows.push_back(claim_rows(c, selection.readings));
  for (Formula& row : rows_of_pins(selection)) rows.push_back(std::move(row));
  return rows;
}

std::optional<bool> SolverSession::can_hold_over_reals(const Selection& selection) {
  return fits(selection) ? can_hold(rows_of(selection)) : std::nullopt;
}

bool SolverSession::refutes_by_intervals(const Selection& selection) {
  return fits(selection) && refuted_by_intervals(rows_of(selection), encoding_.whole);
}

Interval SolverSession::left_for(const Selection& selection, VarId quantity) {
  if (!fits(selection)) return Interval::all();
  const Question asked = question(selection);
  return presolve_->left_for(quantity, asked.bounds, asked.rows).value_or(Interval::all());
}

void SolverSession::start(Engine& engine) {
  // Measured: with the logic QF_LRA a question takes a tenth of the time that Z3's simple solver takes.
  engine.solver = std::make_unique<z3::solver>(context_, "QF_LRA");
  z3::solver& solver = *engine.solver;
  z3::params params = limited(context_, limits_.rlimit);
  params.set("arith.solver", 2U);
  // Measured: with hardly any Boolean structure, what the arithmetic solver propagates to it only costs time.
  params.set("arith.propagation_mode", 0U);
  params.set("arith.propagate_eqs", false);
  params.set("relevancy", 0U);
  solver.set(params);
  const Z3Translator translator(context_, reals_only());
  for (const Formula& row : encoding_.rows) solver.add(translator.formula(row));
  for (const auto& [factor, product] : factors_) {
    for (const Formula& row : bounds(factor, encoding_.intervals.at(factor))) solver.add(translator.formula(row));
  }
  // This check makes the solver take the rows in once. Without it each question would do so again in its own scope. A
  // judge asks few questions of each solver.
  if (limits_.presolve) solver.check();
}

// A quantity that occurs in no relation has no rows of its own domain. That loses nothing: the claim's interval was
// intersected with the domain.
Formula SolverSession::claim_rows(ClaimId id, Readings readings) {
  const VarId v = problem_.claims[id].quantity;
  const Claimed& c = claimed(id, readings);
  std::vector<Formula> rows = bounds(v, c.given.interval);
  if (c.given.interval.empty()) rows = {Formula::any({})};
  for (const Presolve::Row& row : c.rows) rows.push_back(row.formula);
  return Formula::all(std::move(rows));
}

z3::expr SolverSession::literal(Engine& engine, ClaimId id, Readings readings) {
  const auto known = engine.literals.find({id, readings});
  if (known != engine.literals.end()) return known->second;
  const std::string name = (readings == Readings::stated ? "s" : "a") + std::to_string(id);
  const z3::expr lit = context_.get().bool_const(name.c_str());
  engine.solver->add(z3::implies(lit, Z3Translator(context_, reals_only()).formula(claim_rows(id, readings))));
  engine.literals.emplace(std::pair(id, readings), lit);
  return lit;
}

bool SolverSession::whole_in(const z3::model& model) {
  const Z3Translator translator(context_, reals_only());
  return std::all_of(encoding_.whole.begin(), encoding_.whole.end(), [&](VarId v) {
    const auto value = value_of(model.eval(translator.variable(v), true));
    return value && value->is_integer();
  });
}

std::vector<Formula> SolverSession::rows_of_pins(const Selection& selection) const {
  std::vector<Formula> out;
  for (const Pin& pin : selection.pins) {
    const Interval interval = *interval_of(pin);
    for (Formula& row : bounds(pin.quantity, intersect(interval, encoder_.domain(pin.quantity))))
      out.push_back(std::move(row));
    for (Presolve::Row& row : product_rows(pin.quantity, interval, kPinTag)) out.push_back(std::move(row.formula));
  }
  return out;
}

// For the judge: presolve proposes a solution and an independent evaluator checks it, which takes far less than a
// search.
std::optional<Answer> SolverSession::at_witness(const Selection& selection) {
  const Question asked = question(selection);
  if (presolve_->run(asked.bounds, asked.rows).verdict != Verdict::sat) return std::nullopt;
  Answer out = agreeing(selection);
  if (!true_at_witness(out, selection)) return std::nullopt;
  return out;
}

// The evaluator's word on presolve's witness: all rows, all claims said to agree, all pins. Whole quantities are
// checked here, since the evaluator knows real numbers only.
bool SolverSession::true_at_witness(const Answer& answer, const Selection& selection) {
  if (!witness_) witness_ = std::make_unique<WitnessCheck>(encoding_.rows);
  for (const auto& [v, value] : presolve_->moved_since(checked_)) {
    witness_->move(v, value);
    if (encoding_.whole.count(v) == 0) continue;
    if (value.is_integer()) in_parts_at_.erase(v);
    else in_parts_at_.insert(v);
  }
  std::vector<WitnessCheck::Key> keys;
  keys.reserve(answer.satisfied.size());
  for (const ClaimId c : answer.satisfied) keys.push_back(key_of(c, selection.readings));
  return in_parts_at_.empty() &&
         witness_->holds(
             keys, [&](WitnessCheck::Key k) { return claim_rows(claim_of(k), selection.readings); },
             rows_of_pins(selection));
}

// Claims are assumptions, so an unsatisfiable core names claims; relations and chains are given back whole.
std::optional<Answer> SolverSession::by_solver(const Selection& selection) {
  Engine& engine = selection.claims.size() > kLarge ? large_ : small_;
  if (!engine.solver) start(engine);
  z3::solver& solver = *engine.solver;
  const Z3Translator translator(context_, reals_only());
  z3::expr_vector literals(context_);
  std::map<unsigned, ClaimId> named;
  for (const ClaimId c : selection.claims) {
    const z3::expr lit = literal(engine, c, selection.readings);
    named.emplace(lit.id(), c);
    literals.push_back(lit);
  }
  if (!selection.pins.empty()) solver.push();
  for (const Formula& row : rows_of_pins(selection)) solver.add(translator.formula(row));
  std::optional<Answer> out;
  const z3::check_result verdict = solver.check(literals);
  if (verdict == z3::unsat) {
    out.emplace();
    out->verdict = Verdict::unsat;
    out->relations = selection.relations;
    out->chains = selection.chains;
    for (const z3::expr& lit : solver.unsat_core()) out->claims.push_back(named.at(lit.id()));
    std::sort(out->claims.begin(), out->claims.end());
  } else if (verdict == z3::sat && (encoding_.whole.empty() || whole_in(solver.get_model()))) {
    out.emplace();
    out->verdict = Verdict::sat;
    std::optional<z3::model> model;
    if (limits_.presolve) model = solver.get_model();
    for (const ClaimId c : limits_.presolve ? nearby_ : std::vector<ClaimId>{}) {
      const VarId v = problem_.claims[c].quantity;
      if (factors_.count(v) > 0) continue;
      const auto value = value_of(model->eval(translator.variable(v), true));
      if (value && values_said(problem_.claims[c], selection.readings).contains(*value)) out->satisfied.push_back(c);
    }
    std::vector<ClaimId> all;
    std::set_union(out->satisfied.begin(), out->satisfied.end(), selection.claims.begin(), selection.claims.end(),
                   std::back_inserter(all));
    out->satisfied = std::move(all);
  }
  if (!out && verdict == z3::sat && limits_.presolve) {
    hint(solver.get_model());
    out = near_model(selection);
    in_parts_ = !out;
  }
  if (!selection.pins.empty()) solver.pop();
  return out;
}

void SolverSession::hint(const z3::model& model) {
  const Z3Translator translator(context_, reals_only());
  for (const auto& [v, interval] : encoding_.intervals) {
    if (const auto value = value_of(model.eval(translator.variable(v), true))) presolve_->hint(v, *value);
  }
}

// A solution over the reals that has fractions of whole quantities often has a whole one near: `hint` leads a dive
// there.
std::optional<Answer> SolverSession::near_model(const Selection& selection) {
  const Question asked = question(selection);
  if (presolve_->run(asked.bounds, asked.rows).verdict != Verdict::sat) return std::nullopt;
  return agreeing(selection);
}

}  // namespace verify
