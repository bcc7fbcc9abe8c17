// Exact arithmetic on terms. Both evaluators recurse over the term; they differ in what they can say of a quotient:
// a point has one, an interval around zero has none, and no caller needs the quotient of two intervals.
#include "ground/term_values.h"

#include <algorithm>
#include <vector>

namespace verify {

namespace {

Enclosure negated(const Enclosure& a) {
  Enclosure out;
  if (a.hi) out.lo = -*a.hi;
  if (a.lo) out.hi = -*a.lo;
  return out;
}

Enclosure added(const Enclosure& a, const Enclosure& b) {
  Enclosure out;
  if (a.lo && b.lo) out.lo = *a.lo + *b.lo;
  if (a.hi && b.hi) out.hi = *a.hi + *b.hi;
  return out;
}

Enclosure multiplied(const Enclosure& a, const Enclosure& b) {
  if (!a.lo || !a.hi || !b.lo || !b.hi) return {};
  const std::vector<Rational> ends = {*a.lo * *b.lo, *a.lo * *b.hi, *a.hi * *b.lo, *a.hi * *b.hi};
  return {*std::min_element(ends.begin(), ends.end()), *std::max_element(ends.begin(), ends.end())};
}

// Only intervals that begin and end with a whole day of the calendar are days.
template <class Variable>
std::optional<DateRange> days_at(const MomentOver<Variable>& moment, const Enclosures<Variable>& values) {
  const Variable* v = std::get_if<Variable>(&moment.at);
  if (v == nullptr) return std::nullopt;
  const Enclosure days = values(*v);
  if (!days.lo || !days.hi || !days.lo->is_integer() || !days.hi->is_integer()) return std::nullopt;
  const auto lo = days.lo->as_int64();
  const auto hi = days.hi->as_int64();
  const auto known = [](std::int64_t day) { return day >= kFirstDate.days && day <= kLastDate.days; };
  if (!lo || !hi || !known(*lo) || !known(*hi)) return std::nullopt;
  return DateRange{Date{static_cast<std::int32_t>(*lo)} + moment.shift,
                   Date{static_cast<std::int32_t>(*hi)} + moment.shift};
}

// A time rises with its end and falls with its start.
template <class Variable>
Enclosure length_of(const ElapsedOver<Variable>& elapsed, const Enclosures<Variable>& values) {
  const auto from = days_at(elapsed.from, values);
  const auto to = days_at(elapsed.to, values);
  if (!from || !to) return {};
  const auto between = [&](Date a, Date b) {
    switch (elapsed.unit) {
      case TimeUnit::years: return years_between(a, b);
      case TimeUnit::months: return months_between(a, b);
      case TimeUnit::days: return Rational(b.days - a.days);
    }
    return Rational(0);
  };
  return {between(from->last, to->first), between(from->first, to->last)};
}

std::optional<bool> decided(Comparison comparison, const Enclosure& difference) {
  const Enclosure& d = difference;
  const bool above = d.lo && d.lo->sign() > 0;
  const bool below = d.hi && d.hi->sign() < 0;
  const bool not_above = d.hi && d.hi->sign() <= 0;
  const bool not_below = d.lo && d.lo->sign() >= 0;
  const auto told = [](bool yes, bool no) {
    return yes ? std::optional(true) : no ? std::optional(false) : std::nullopt;
  };
  switch (comparison) {
    case Comparison::equal: return told(not_above && not_below, above || below);
    case Comparison::not_equal: return told(above || below, not_above && not_below);
    case Comparison::less: return told(below, not_below);
    case Comparison::less_equal: return told(not_above, above);
    case Comparison::greater: return told(above, not_above);
    case Comparison::greater_equal: return told(not_below, below);
  }
  return std::nullopt;
}

}  // namespace

Enclosure enclosure_of(const Interval& i) {
  return {i.lo ? std::optional(i.lo->value) : std::nullopt, i.hi ? std::optional(i.hi->value) : std::nullopt};
}

template <class Variable>
Enclosure enclosure_of(const TermOver<Variable>& term, const Enclosures<Variable>& values) {
  const auto arg = [&](std::size_t i) { return enclosure_of(term.args[i], values); };
  switch (term.kind) {
    case TermKind::number: return point_at(term.number);
    case TermKind::variable: return values(term.variable);
    case TermKind::length: return length_of(*term.elapsed, values);
    case TermKind::negate: return negated(arg(0));
    case TermKind::add: return added(arg(0), arg(1));
    case TermKind::subtract:
    case TermKind::compare: return added(arg(0), negated(arg(1)));
    case TermKind::multiply: return multiplied(arg(0), arg(1));
    default: return {};
  }
}

template <class Variable>
std::optional<Rational> value_of(const TermOver<Variable>& term, const Points<Variable>& values) {
  if (term.kind == TermKind::number) return term.number;
  if (term.kind == TermKind::variable) return values(term.variable);
  if (term.kind == TermKind::length)
    return length_of<Variable>(*term.elapsed, [&](Variable v) { return point_at(values(v)); }).lo;
  std::vector<Rational> args;
  for (const auto& arg : term.args) {
    auto value = value_of(arg, values);
    if (!value) return std::nullopt;
    args.push_back(*std::move(value));
  }
  switch (term.kind) {
    case TermKind::negate: return -args[0];
    case TermKind::add: return args[0] + args[1];
    case TermKind::subtract:
    case TermKind::compare: return args[0] - args[1];
    case TermKind::multiply: return args[0] * args[1];
    case TermKind::divide: return args[1].sign() == 0 ? std::nullopt : std::optional(args[0] / args[1]);
    case TermKind::minimum: return *std::min_element(args.begin(), args.end());
    case TermKind::maximum: return *std::max_element(args.begin(), args.end());
    default: return std::nullopt;
  }
}

template <class Variable>
std::optional<Line> line_of(const TermOver<Variable>& equation, Variable variable, const Points<Variable>& values) {
  const auto at = [&](const Rational& x) {
    return value_of<Variable>(equation, [&](Variable v) { return v == variable ? x : values(v); });
  };
  const auto zero = at(0);
  const auto one = at(1);
  if (!zero || !one || *zero == *one) return std::nullopt;
  return Line{*zero, *one - *zero};
}

template <class Variable>
std::optional<bool> truth_of(const TermOver<Variable>& term, const Enclosures<Variable>& values) {
  if (term.kind == TermKind::compare && !term.tolerance) return decided(term.comparison, enclosure_of(term, values));
  if (term.kind != TermKind::logical_and) return std::nullopt;
  std::optional<bool> all = true;
  for (const auto& arg : term.args) {
    const auto one = truth_of(arg, values);
    if (one == false) return false;
    if (!one) all = std::nullopt;
  }
  return all;
}

template Enclosure enclosure_of(const Term&, const Enclosures<VarId>&);
template Enclosure enclosure_of(const FigureTerm&, const Enclosures<FigureId>&);
template std::optional<Rational> value_of(const Term&, const Points<VarId>&);
template std::optional<Rational> value_of(const FigureTerm&, const Points<FigureId>&);
template std::optional<Line> line_of(const Term&, VarId, const Points<VarId>&);
template std::optional<Line> line_of(const FigureTerm&, FigureId, const Points<FigureId>&);
template std::optional<bool> truth_of(const Term&, const Enclosures<VarId>&);
template std::optional<bool> truth_of(const FigureTerm&, const Enclosures<FigureId>&);

}  // namespace verify
