// Lowering of terms to rows. It avoids new products where algebra can, since each product that stays may have to be
// branched on: constants are multiplied out, coefficients leave products, and equations with one quotient are
// multiplied by its divisor.

#include "solve/linear.h"

#include <algorithm>

namespace verify {

std::optional<VarId> Linear::as_variable() const {
  if (coefficients.size() != 1 || constant.sign() != 0 || coefficients.begin()->second != Rational(1))
    return std::nullopt;
  return coefficients.begin()->first;
}

Linear& Linear::add(const Linear& other, const Rational& factor) {
  for (const auto& [v, c] : other.coefficients) {
    Rational& mine = coefficients[v];
    mine += c * factor;
    if (mine.sign() == 0) coefficients.erase(v);
  }
  constant += other.constant * factor;
  return *this;
}

Linear Linear::times(const Rational& factor) const { return Linear{}.add(*this, factor); }

Formula Formula::row(Linear linear, Comparison comparison) {
  Formula f;
  f.kind = Kind::row;
  f.linear = std::move(linear);
  f.comparison = comparison;
  return f;
}

namespace {
Formula compound(Formula::Kind kind, std::vector<Formula> args) {
  Formula f;
  f.kind = kind;
  f.args = std::move(args);
  return f;
}
}  // namespace

Formula Formula::all(std::vector<Formula> args) { return compound(Kind::conjunction, std::move(args)); }
Formula Formula::any(std::vector<Formula> args) { return compound(Kind::disjunction, std::move(args)); }
Formula Formula::negated(Formula arg) {
  std::vector<Formula> args;
  args.push_back(std::move(arg));
  return compound(Kind::negation, std::move(args));
}

namespace {

class Lowering {
 public:
  explicit Lowering(VarId& first_free) : next_(first_free) {}

  Lowered run(const Term& term) {
    out_.formula = formula(term);
    // The conditions that define quotients, minima and maxima stand beside the formula, not under its `not` or `or`:
    // they hold wherever the relation holds.
    if (!conditions_.empty()) {
      conditions_.push_back(std::move(out_.formula));
      out_.formula = Formula::all(std::move(conditions_));
    }
    return std::move(out_);
  }

 private:
  Formula formula(const Term& t) {
    using K = Term::Kind;
    std::vector<Formula> args;
    if (t.kind == K::compare) return comparison(t);
    for (const Term& arg : t.args) args.push_back(formula(arg));
    if (t.kind == K::logical_not) return Formula::negated(std::move(args[0]));
    if (t.kind == K::logical_or) return Formula::any(std::move(args));
    if (t.kind == K::implies) {
      args[0] = Formula::negated(std::move(args[0]));
      return Formula::any(std::move(args));
    }
    return Formula::all(std::move(args));
  }

  /// An equation as `sign × dividend / divisor + rest = 0`; without a quotient, `rest = 0`.
  struct Peeled {
    std::optional<Linear> divisor;
    Linear dividend;
    Rational sign = 1;
    Linear rest;
  };

  void peel(const Term& t, const Rational& sign, Peeled& out) {
    using K = Term::Kind;
    const bool sum = t.kind == K::add || t.kind == K::subtract;
    if (sum || t.kind == K::negate) {
      peel(t.args[0], t.kind == K::negate ? -sign : sign, out);
      if (sum) peel(t.args[1], t.kind == K::subtract ? -sign : sign, out);
    } else if (t.kind == K::divide && !out.divisor) {
      Linear dividend = linear(t.args[0]);
      Linear divisor = linear(t.args[1]);
      if (divisor.is_constant() && divisor.constant.sign() != 0) {
        out.rest.add(dividend, sign / divisor.constant);
        return;
      }
      out.dividend = std::move(dividend);
      out.divisor = std::move(divisor);
      out.sign = sign;
    } else {
      out.rest.add(linear(t), sign);
    }
  }

  // Writes a = p / q + r as (a − r) × q = p with q ≠ 0, which has no variable for the quotient that might have to be
  // branched on. Only one quotient is taken out; further ones stay in `rest` as variables.
  std::optional<Formula> multiplied_out(const Term& t) {
    if (t.comparison != Comparison::equal || t.tolerance) return std::nullopt;
    Peeled peeled;
    peel(t.args[0], 1, peeled);
    peel(t.args[1], -1, peeled);
    if (!peeled.divisor) return Formula::row(std::move(peeled.rest), Comparison::equal);
    conditions_.push_back(Formula::row(*peeled.divisor, Comparison::not_equal));
    Linear row = product(peeled.rest.times(-peeled.sign), *peeled.divisor);
    row.add(peeled.dividend, -1);
    return Formula::row(std::move(row), Comparison::equal);
  }

  Formula comparison(const Term& t) {
    if (auto row = multiplied_out(t)) return *std::move(row);
    const Linear a = linear(t.args[0]);
    const Linear b = linear(t.args[1]);
    Linear difference = a;
    difference.add(b, -1);
    if (!t.tolerance) return Formula::row(std::move(difference), t.comparison);
    // |a − b| ≤ p·|b|, once for b ≥ 0 and once for b < 0, so that one case is left where the sign of b is known.
    const auto within = [&](const Rational& sign) {
      Linear above = difference;
      above.add(b, -(*t.tolerance * sign));
      Linear below = difference.times(-1);
      below.add(b, -(*t.tolerance * sign));
      return Formula::all(
          {Formula::row(b.times(sign), sign.sign() > 0 ? Comparison::greater_equal : Comparison::greater),
           Formula::row(std::move(above), Comparison::less_equal),
           Formula::row(std::move(below), Comparison::less_equal)});
    };
    return Formula::any({within(1), within(-1)});
  }

  // A variable for a sum, so that the sum can be a factor of a product. Equal sums have the same.
  VarId named(const Linear& l) {
    if (const auto v = l.as_variable()) return *v;
    const auto same = std::find_if(out_.names.begin(), out_.names.end(), [&](const auto& known) {
      return known.second.coefficients == l.coefficients && known.second.constant == l.constant;
    });
    if (same != out_.names.end()) return same->first;
    out_.names.emplace_back(next_++, l);
    return out_.names.back().first;
  }

  Linear linear(const Term& t) {
    using K = Term::Kind;
    switch (t.kind) {
      case K::number: return Linear::of(t.number);
      case K::variable: return Linear::of(t.variable);
      case K::length: {
        const VarId v = next_++;
        out_.lengths.push_back({v, t.elapsed->from, t.elapsed->to, t.elapsed->unit});
        return Linear::of(v);
      }
      case K::negate: return linear(t.args[0]).times(-1);
      case K::add: return linear(t.args[0]).add(linear(t.args[1]), 1);
      case K::subtract: return linear(t.args[0]).add(linear(t.args[1]), -1);
      case K::minimum: return extreme(t, Comparison::less_equal);
      case K::maximum: return extreme(t, Comparison::greater_equal);
      case K::multiply: return product(linear(t.args[0]), linear(t.args[1]));
      default: return quotient(linear(t.args[0]), linear(t.args[1]));
    }
  }

  // A minimum or maximum: a result that is beyond none of the arguments and equals one of them.
  Linear extreme(const Term& t, Comparison beyond) {
    const VarId result = next_++;
    std::vector<Formula> one_of;
    for (const Term& arg : t.args) {
      Linear difference = Linear::of(result);
      difference.add(linear(arg), -1);
      conditions_.push_back(Formula::row(difference, beyond));
      one_of.push_back(Formula::row(std::move(difference), Comparison::equal));
    }
    conditions_.push_back(Formula::any(std::move(one_of)));
    return Linear::of(result);
  }

  // The variable of a factor. The coefficient of a single variable goes into `factor`; any other sum gets a name.
  VarId factored(const Linear& l, Rational& factor) {
    if (l.coefficients.size() != 1 || l.constant.sign() != 0) return named(l);
    factor *= l.coefficients.begin()->second;
    return l.coefficients.begin()->first;
  }

  // The variable of a product. One that occurs twice, as in |a − x × y| ≤ s, has one variable: a factor that is in no
  // other product can be eliminated.
  VarId result_of(VarId x, VarId y) {
    const auto same = std::find_if(out_.products.begin(), out_.products.end(),
                                   [&](const Product& p) { return (p.x == x && p.y == y) || (p.x == y && p.y == x); });
    if (same != out_.products.end()) return same->result;
    out_.products.push_back({next_++, x, y});
    return out_.products.back().result;
  }

  static bool is_shifted(const Linear& l) { return l.coefficients.size() == 1 && l.constant.sign() != 0; }
  static Linear without_constant(Linear l) {
    l.constant = 0;
    return l;
  }

  Linear product(const Linear& a, const Linear& b) {
    if (a.is_constant()) return b.times(a.constant);
    if (b.is_constant()) return a.times(b.constant);
    // x × (1 + g) becomes x + x × g: the factor g often occurs nowhere else, and then the encoder can eliminate it.
    if (is_shifted(b)) return a.times(b.constant).add(product(a, without_constant(b)), 1);
    if (is_shifted(a)) return b.times(a.constant).add(product(without_constant(a), b), 1);
    Rational factor = 1;
    const VarId x = factored(a, factor);
    const VarId y = factored(b, factor);
    return Linear::of(result_of(x, y)).times(factor);
  }

  Linear quotient(const Linear& a, const Linear& b) {
    if (b.is_constant() && b.constant.sign() != 0) return a.times(Rational(1) / b.constant);
    // A variable q with q × b = a and b ≠ 0. A division by zero must have no value; Z3's own division would give it
    // any.
    const VarId divisor = named(b);
    const VarId q = next_++;
    const VarId result = next_++;
    out_.products.push_back({result, q, divisor});
    Linear equal = Linear::of(result);
    equal.add(a, -1);
    conditions_.push_back(Formula::row(std::move(equal), Comparison::equal));
    conditions_.push_back(Formula::row(Linear::of(divisor), Comparison::not_equal));
    return Linear::of(q);
  }

  VarId& next_;
  Lowered out_;
  std::vector<Formula> conditions_;
};

}  // namespace

Lowered lower(const Term& term, VarId& first_free) { return Lowering(first_free).run(term); }

bool compares(int sign, Comparison comparison) {
  switch (comparison) {
    case Comparison::equal: return sign == 0;
    case Comparison::not_equal: return sign != 0;
    case Comparison::less: return sign < 0;
    case Comparison::less_equal: return sign <= 0;
    case Comparison::greater: return sign > 0;
    case Comparison::greater_equal: break;
  }
  return sign >= 0;
}

Interval evaluate(const Linear& linear, const std::map<VarId, Interval>& intervals) {
  Interval sum = Interval::point(linear.constant);
  const auto add = [](std::optional<Bound>& to, const std::optional<Bound>& end, const Rational& c) {
    if (!to || !end) {
      to.reset();
    } else {
      to->value += end->value * c;
      to->open = to->open || end->open;
    }
  };
  for (const auto& [v, c] : linear.coefficients) {
    const auto found = intervals.find(v);
    const Interval part = found == intervals.end() ? Interval::all() : found->second;
    add(sum.lo, c.sign() > 0 ? part.lo : part.hi, c);
    add(sum.hi, c.sign() > 0 ? part.hi : part.lo, c);
  }
  return sum;
}

namespace {

// Whether no point within the intervals is in the formula; false says nothing.
bool impossible(const Formula& f, const std::map<VarId, Interval>& intervals) {
  const auto arg = [&](const Formula& a) { return impossible(a, intervals); };
  switch (f.kind) {
    case Formula::Kind::conjunction: return std::any_of(f.args.begin(), f.args.end(), arg);
    case Formula::Kind::disjunction: return std::all_of(f.args.begin(), f.args.end(), arg);
    case Formula::Kind::negation: return false;
    case Formula::Kind::row: break;
  }
  const Interval sum = evaluate(f.linear, intervals);
  const int from = !sum.lo ? -1 : sum.lo->value.sign() == 0 && sum.lo->open ? 1 : sum.lo->value.sign();
  const int to = !sum.hi ? 1 : sum.hi->value.sign() == 0 && sum.hi->open ? -1 : sum.hi->value.sign();
  for (int sign = from; sign <= to; ++sign) {
    if (compares(sign, f.comparison)) return false;
  }
  return true;
}

}  // namespace

const Formula* only_case(const Formula& formula, const std::map<VarId, Interval>& intervals) {
  if (formula.kind != Formula::Kind::disjunction) return nullptr;
  const Formula* out = nullptr;
  for (const Formula& arg : formula.args) {
    if (impossible(arg, intervals)) continue;
    if (out != nullptr) return nullptr;
    out = &arg;
  }
  return out;
}

Formula bound_row(VarId v, Comparison comparison, const Rational& value) {
  Linear l = Linear::of(v);
  l.constant = -value;
  return Formula::row(std::move(l), comparison);
}

std::vector<Formula> bounds(VarId v, const Interval& i) {
  std::vector<Formula> out;
  if (i.lo) out.push_back(bound_row(v, i.lo->open ? Comparison::greater : Comparison::greater_equal, i.lo->value));
  if (i.hi) out.push_back(bound_row(v, i.hi->open ? Comparison::less : Comparison::less_equal, i.hi->value));
  return out;
}

std::vector<Formula> envelope(const Product& p, const Interval& x, const Interval& y) {
  std::vector<Formula> out;
  const auto plane = [&](const std::optional<Bound>& a, const std::optional<Bound>& b, Comparison comparison) {
    if (!a || !b) return;
    Linear l = Linear::of(p.result);
    l.add(Linear::of(p.y), -a->value).add(Linear::of(p.x), -b->value).add(Linear::of(a->value * b->value), 1);
    out.push_back(Formula::row(std::move(l), comparison));
  };
  plane(x.lo, y.lo, Comparison::greater_equal);
  plane(x.hi, y.hi, Comparison::greater_equal);
  plane(x.lo, y.hi, Comparison::less_equal);
  plane(x.hi, y.lo, Comparison::less_equal);
  return out;
}

Linear on_integer_grid(const Linear& l) {
  const auto whole = [](const auto& part) { return part.second.is_integer(); };
  if (l.constant.is_integer() && std::all_of(l.coefficients.begin(), l.coefficients.end(), whole)) return l;
  Rational scale = 1;
  const auto cover = [&](const Rational& c) { scale *= Rational::from_digits((c * scale).denominator(), "1"); };
  for (const auto& [v, c] : l.coefficients) cover(c);
  cover(l.constant);
  return l.times(scale);
}

}  // namespace verify
