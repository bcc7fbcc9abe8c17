// Writes the rows of an encoding as Z3 expressions, and reads numbers back. The one header of src/solve that brings
// Z3's own along, so only src/solve may include it.
#pragma once

#include <z3++.h>

#include <memory>
#include <optional>
#include <set>

#include "solve/linear.h"

namespace verify {

/// A Z3 context that is made when first needed: making and destroying one takes longer than presolve takes for most
/// problems.
class Z3Context {
 public:
  /// The context; every expression and solver made in it must be gone before this is destroyed.
  z3::context& get() {
    if (!made_) made_ = std::make_unique<z3::context>();
    return *made_;
  }
  operator z3::context&() { return get(); }
  bool is_made() const { return made_ != nullptr; }

 private:
  std::unique_ptr<z3::context> made_;
};

/// Writes encodings as Z3 expressions. Only plain digits reach Z3, since version 4.8.12 silently reads "1e30" as 0.
/// Throws std::logic_error when Z3 refuses a numeral.
class Z3Translator {
 public:
  /// The variables in `whole` become Int, all others Real. Both arguments must outlive the translator.
  Z3Translator(z3::context& context, const std::set<VarId>& whole) : context_(context), whole_(whole) {}

  z3::expr variable(VarId v) const;                ///< the constant of a variable; the same for the same variable
  z3::expr formula(const Formula& formula) const;  ///< a truth value; rows are multiplied to whole coefficients
  z3::expr product(const Product& product) const;  ///< result = x × y, over the reals
  z3::expr number(const Rational& value) const;    ///< an exact real numeral

 private:
  z3::expr real(VarId v) const;
  z3::expr numeral(const std::string& digits, bool integer) const;
  z3::expr row(const Linear& linear, Comparison comparison) const;

  z3::context& context_;
  const std::set<VarId>& whole_;  // not owned
};

/// Parameters of a solver whose queries may use so many resource units each. Interrupts stay with the program: by
/// itself Z3 puts a handler for SIGINT in place for the time of a query. The handler ends no more than the query, and
/// with several threads the program's own would not come back.
z3::params limited(z3::context& context, unsigned units);

/// The resource units that the solver's context has used so far. Unlike time, they are the same in every run.
unsigned units_used(const z3::solver& solver);

/// The value of a numeral; nothing for any other expression, such as an irrational root.
std::optional<Rational> value_of(const z3::expr& e);

}  // namespace verify
