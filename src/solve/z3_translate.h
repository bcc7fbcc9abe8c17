#pragma once

#include <z3++.h>

#include <memory>
#include <optional>
#include <set>

#include "solve/linear.h"

namespace verify {

/// A context made when first needed: making and unmaking one takes longer than presolve takes for most problems.
class Z3Context {
 public:
  z3::context& get() {
    if (!made_) made_ = std::make_unique<z3::context>();
    return *made_;
  }
  operator z3::context&() { return get(); }

 private:
  std::unique_ptr<z3::context> made_;
};

/// Writes encodings as Z3 expressions. Only plain digits reach Z3: version 4.8.12 reads "1e30" as 0 without a word.
/// For inside src/solve only: this header is the one that brings Z3's along.
class Z3Translator {
 public:
  /// The variables in `whole`, which must outlive this, become Int, all others Real.
  Z3Translator(z3::context& context, const std::set<VarId>& whole) : context_(context), whole_(whole) {}

  z3::expr variable(VarId v) const;
  z3::expr formula(const Formula& formula) const;
  z3::expr product(const Product& product) const;
  z3::expr number(const Rational& value) const;

 private:
  z3::expr real(VarId v) const;
  z3::expr numeral(const std::string& digits, bool integer) const;
  z3::expr row(const Linear& linear, Comparison comparison) const;

  z3::context& context_;
  const std::set<VarId>& whole_;
};

/// Z3's resource units that the solver's context has used so far: the same in each run, where time is not.
unsigned units_used(const z3::solver& solver);

/// The number an expression is; nothing for one that is none, or irrational.
std::optional<Rational> value_of(const z3::expr& e);

}  // namespace verify
