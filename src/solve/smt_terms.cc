// Symbols, comments and terms of SMT-LIB 2.6: see smt_terms.h.

#include "solve/smt_terms.h"

#include <algorithm>

#include "text/utf8.h"

namespace verify {

std::string smt_symbol(std::string_view text) {
  std::string out = "|";
  for (const char c : visible(text)) {
    const bool reserved = out.size() == 1 && (c == '.' || c == '@');
    if (c == '|') out += "<U+007C>";
    else if (c == '\\') out += "<U+005C>";
    else if (reserved) out += c == '.' ? "<U+002E>" : "<U+0040>";
    else out += c;
  }
  return out + "|";
}

std::string smt_comment(std::string_view text) { return visible(text); }

namespace {

std::string applied(const std::string& function, const std::vector<std::string>& args) {
  std::string out = "(" + function;
  for (const std::string& arg : args) out += " " + arg;
  return out + ")";
}

std::string joined(const std::string& function, const std::string& none, const std::vector<std::string>& args) {
  if (args.empty()) return none;
  return args.size() == 1 ? args.front() : applied(function, args);
}

}  // namespace

std::string SmtTerms::both(const std::vector<std::string>& args) { return joined("and", "true", args); }
std::string SmtTerms::either(const std::vector<std::string>& args) { return joined("or", "false", args); }
std::string SmtTerms::implies(const std::vector<std::string>& conditions, const std::string& then) {
  return conditions.empty() ? then : applied("=>", {both(conditions), then});
}

std::string SmtTerms::variable(VarId v) const {
  return v < quantities_ ? "q" + std::to_string(v) : "h" + std::to_string(v - quantities_);
}

std::string SmtTerms::real(VarId v) const { return whole(v) ? applied("to_real", {variable(v)}) : variable(v); }

std::string SmtTerms::formula(const Formula& f) const {
  if (f.kind == Formula::Kind::row) return row(f.linear, f.comparison);
  std::vector<std::string> args;
  for (const Formula& arg : f.args) args.push_back(formula(arg));
  if (f.kind == Formula::Kind::conjunction) return both(args);
  if (f.kind == Formula::Kind::disjunction) return either(args);
  return applied("not", args);
}

std::string SmtTerms::product(const Product& p) const {
  return applied("=", {real(p.result), applied("*", {real(p.x), real(p.y)})});
}

std::string SmtTerms::row(const Linear& l, Comparison comparison) const {
  const Linear whole_numbers = on_integer_grid(l);
  const bool integer = std::all_of(whole_numbers.coefficients.begin(), whole_numbers.coefficients.end(),
                                   [&](const auto& part) { return whole(part.first); });
  // Without a point a numeral is an Int; a Real needs one.
  const auto numeral = [&](const Rational& r) { return r.abs().numerator() + (integer ? "" : ".0"); };
  std::vector<std::string> left;
  std::vector<std::string> right;
  for (const auto& [v, c] : whole_numbers.coefficients) {
    const std::string name = integer ? variable(v) : real(v);
    (c.sign() > 0 ? left : right).push_back(c.abs() == Rational(1) ? name : applied("*", {numeral(c), name}));
  }
  const Rational& constant = whole_numbers.constant;
  if (constant.sign() != 0) (constant.sign() > 0 ? left : right).push_back(numeral(constant));
  const std::vector<std::string> sides = {joined("+", numeral(0), left), joined("+", numeral(0), right)};
  if (comparison == Comparison::not_equal) return applied("not", {applied("=", sides)});
  return applied(std::string(comparison_symbol(comparison)), sides);
}

}  // namespace verify
