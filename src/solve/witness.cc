// Evaluates points with Z3: see witness.h. A point is a Z3 model made by hand, and a formula is true there when the
// model evaluates it to true.

#include "solve/witness.h"

#include <algorithm>

namespace verify {

namespace {

void collect(const Formula& f, std::set<VarId>& out) {
  for (const auto& [v, c] : f.linear.coefficients) out.insert(v);
  for (const Formula& arg : f.args) collect(arg, out);
}

std::set<VarId> variables_of(const Formula& f) {
  std::set<VarId> out;
  collect(f, out);
  return out;
}

}  // namespace

WitnessCheck::WitnessCheck(Z3Context& context, const std::vector<Formula>& rows) : context_(context), rows_(rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (const VarId v : variables_of(rows[i])) rows_of_[v].push_back(i);
  }
}

bool WitnessCheck::holds(const std::map<VarId, Rational>& values, const std::vector<More>& more) {
  std::set<VarId> changed;
  std::set<std::size_t> rows;
  for (const auto& [v, value] : values) {
    const auto last = values_.find(v);
    if (seen_ && last != values_.end() && last->second == value) continue;
    changed.insert(v);
    const auto touched = rows_of_.find(v);
    if (touched != rows_of_.end()) rows.insert(touched->second.begin(), touched->second.end());
  }
  std::vector<const Formula*> open;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (!seen_ || rows.count(i) > 0) open.push_back(&rows_[i]);
  }
  std::set<Key> held;
  for (const More& m : more) {
    if (m.key) held.insert(*m.key);
    const std::set<VarId> mine = variables_of(m.formula);
    const auto is_new = [&](VarId v) { return changed.count(v) > 0; };
    if (!m.key || held_.count(*m.key) == 0 || std::any_of(mine.begin(), mine.end(), is_new)) open.push_back(&m.formula);
  }
  // A point that fails is forgotten with the one before it: the next evaluation starts from nothing.
  seen_ = evaluate(values, open);
  values_ = seen_ ? values : std::map<VarId, Rational>{};
  held_ = seen_ ? std::move(held) : std::set<Key>{};
  return seen_;
}

bool WitnessCheck::evaluate(const std::map<VarId, Rational>& values, const std::vector<const Formula*>& formulas) {
  static const std::set<VarId> kRealsOnly;
  const Z3Translator translator(context_, kRealsOnly);
  z3::model point(context_);
  z3::expr_vector all(context_);
  std::set<VarId> spoken_of;
  for (const Formula* f : formulas) {
    collect(*f, spoken_of);
    all.push_back(translator.formula(*f));
  }
  for (const VarId v : spoken_of) {
    const auto value = values.find(v);
    if (value == values.end()) return false;
    z3::func_decl name = translator.variable(v).decl();
    z3::expr number = translator.number(value->second);
    point.add_const_interp(name, number);
  }
  return all.empty() || point.eval(z3::mk_and(all)).is_true();
}

}  // namespace verify
