// Encodings as Z3 expressions: see z3_translate.h. A row whose variables are all whole is written over Int, where Z3
// has the stronger methods; any other row is written over Real.

#include "solve/z3_translate.h"

#include <algorithm>
#include <stdexcept>

namespace verify {

z3::expr Z3Translator::variable(VarId v) const {
  const bool whole = whole_.count(v) > 0;
  const std::string name = (whole ? "n" : "q") + std::to_string(v);
  return whole ? context_.int_const(name.c_str()) : context_.real_const(name.c_str());
}

z3::expr Z3Translator::real(VarId v) const {
  z3::expr e = variable(v);
  return e.is_int() ? z3::to_real(e) : e;
}

z3::expr Z3Translator::numeral(const std::string& digits, bool integer) const {
  Z3_ast ast = Z3_mk_numeral(context_, digits.c_str(), integer ? context_.int_sort() : context_.real_sort());
  if (ast == nullptr) throw std::logic_error("Z3 refused the numeral " + digits);
  return {context_, ast};
}

z3::expr Z3Translator::number(const Rational& value) const {
  const z3::expr up = numeral(value.numerator(), false);
  return value.is_integer() ? up : (up / numeral(value.denominator(), false)).simplify();
}

z3::expr Z3Translator::formula(const Formula& f) const {
  if (f.kind == Formula::Kind::row) return row(f.linear, f.comparison);
  z3::expr_vector args(context_);
  for (const Formula& arg : f.args) args.push_back(formula(arg));
  if (f.kind == Formula::Kind::conjunction) return z3::mk_and(args);
  if (f.kind == Formula::Kind::disjunction) return z3::mk_or(args);
  return !args[0];
}

z3::expr Z3Translator::product(const Product& p) const { return real(p.result) == real(p.x) * real(p.y); }

z3::expr Z3Translator::row(const Linear& l, Comparison comparison) const {
  const Linear whole = on_integer_grid(l);
  const bool integer = std::all_of(whole.coefficients.begin(), whole.coefficients.end(),
                                   [&](const auto& part) { return whole_.count(part.first) > 0; });
  z3::expr sum = numeral(whole.constant.numerator(), integer);
  for (const auto& [v, c] : whole.coefficients) {
    sum = sum + numeral(c.numerator(), integer) * (integer ? variable(v) : real(v));
  }
  const z3::expr zero = numeral("0", integer);
  switch (comparison) {
    case Comparison::equal: return sum == zero;
    case Comparison::not_equal: return sum != zero;
    case Comparison::less: return sum < zero;
    case Comparison::less_equal: return sum <= zero;
    case Comparison::greater: return sum > zero;
    case Comparison::greater_equal: break;
  }
  return sum >= zero;
}

z3::params limited(z3::context& context, unsigned units) {
  z3::params out(context);
  out.set("rlimit", units);
  out.set("ctrl_c", false);
  return out;
}

unsigned units_used(const z3::solver& solver) {
  const z3::stats statistics = solver.statistics();
  for (unsigned i = 0; i < statistics.size(); ++i) {
    if (statistics.key(i) == "rlimit count" && statistics.is_uint(i)) return statistics.uint_value(i);
  }
  return 0;
}

// Z3 writes a fraction as "1/3".
std::optional<Rational> value_of(const z3::expr& e) {
  if (!e.is_numeral()) return std::nullopt;
  const std::string text = Z3_get_numeral_string(e.ctx(), e);
  const std::size_t slash = text.find('/');
  return Rational::from_digits(text.substr(0, slash), slash == std::string::npos ? "1" : text.substr(slash + 1));
}

}  // namespace verify
