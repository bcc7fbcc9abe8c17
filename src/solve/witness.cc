// Evaluates points: see witness.h. Sums are rational numbers, so that nothing is rounded and nothing can overflow.

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

using Point = std::map<VarId, Rational>;

// Nothing when a variable has no value.
std::optional<Rational> sum_at(const Linear& linear, const Point& point) {
  Rational out = linear.constant;
  for (const auto& [v, c] : linear.coefficients) {
    const auto value = point.find(v);
    if (value == point.end()) return std::nullopt;
    out += c * value->second;
  }
  return out;
}

// Nothing when a variable has no value, so that a missing value never makes a negation true.
std::optional<bool> truth_at(const Formula& f, const std::map<VarId, Rational>& point) {
  if (f.kind == Formula::Kind::row) {
    const auto sum = sum_at(f.linear, point);
    return sum ? std::optional(compares(sum->sign(), f.comparison)) : std::nullopt;
  }
  const bool wanted = f.kind == Formula::Kind::disjunction;
  bool out = !wanted;
  for (const Formula& arg : f.args) {
    const auto truth = truth_at(arg, point);
    if (!truth) return std::nullopt;
    if (f.kind == Formula::Kind::negation) return !*truth;
    if (*truth == wanted) out = wanted;
  }
  return out;
}

}  // namespace

WitnessCheck::WitnessCheck(const std::vector<Formula>& rows) : rows_(rows) {
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
  seen_ = std::all_of(open.begin(), open.end(), [&](const Formula* f) { return truth_at(*f, values) == true; });
  values_ = seen_ ? values : std::map<VarId, Rational>{};
  held_ = seen_ ? std::move(held) : std::set<Key>{};
  return seen_;
}

}  // namespace verify
