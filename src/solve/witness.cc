// Evaluates points: see witness.h. Sums are rational numbers, so that nothing is rounded and nothing can overflow.

#include "solve/witness.h"

#include <algorithm>
#include <optional>
#include <set>

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

WitnessCheck::WitnessCheck(const std::vector<Formula>& rows) : rows_(rows), is_open_(rows.size(), true) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (const VarId v : variables_of(rows[i])) rows_of_[v].push_back(i);
    open_.push_back(i);
  }
}

void WitnessCheck::move(VarId v, const Rational& value) {
  const auto [at, is_new] = values_.try_emplace(v, value);
  if (!is_new && at->second == value) return;
  at->second = value;
  if (const auto rows = rows_of_.find(v); rows != rows_of_.end()) {
    for (const std::size_t row : rows->second) {
      if (!is_open_[row]) open_.push_back(row);
      is_open_[row] = true;
    }
  }
  if (const auto keys = keys_of_.find(v); keys != keys_of_.end()) {
    for (const Key key : keys->second) is_true_[key] = false;
  }
}

bool WitnessCheck::rows_hold() {
  while (!open_.empty() && truth_at(rows_[open_.back()], values_) == true) {
    is_open_[open_.back()] = false;
    open_.pop_back();
  }
  return open_.empty();
}

bool WitnessCheck::holds(const std::vector<Key>& keys, const FormulaOf& formula_of, const std::vector<Formula>& more) {
  const auto key_holds = [&](Key key) {
    const auto [known, is_new] = is_true_.try_emplace(key, false);
    if (known->second) return true;
    const Formula formula = formula_of(key);
    if (is_new) {
      for (const VarId v : variables_of(formula)) keys_of_[v].push_back(key);
    }
    known->second = truth_at(formula, values_) == true;
    return known->second;
  };
  return rows_hold() && std::all_of(keys.begin(), keys.end(), key_holds) &&
         std::all_of(more.begin(), more.end(), [&](const Formula& f) { return truth_at(f, values_) == true; });
}

}  // namespace verify
