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

// Whole days a calendar has, the given ends included; nothing else.
std::optional<DateRange> days_at(const Moment& moment, const std::function<Enclosure(VarId)>& values) {
  const VarId* v = std::get_if<VarId>(&moment.at);
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
Enclosure length_of(const Elapsed& elapsed, const std::function<Enclosure(VarId)>& values) {
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

}  // namespace

Enclosure enclosure_of(const Interval& i) {
  return {i.lo ? std::optional(i.lo->value) : std::nullopt, i.hi ? std::optional(i.hi->value) : std::nullopt};
}

Enclosure enclosure_of(const Term& term, const std::function<Enclosure(VarId)>& values) {
  const auto arg = [&](std::size_t i) { return enclosure_of(term.args[i], values); };
  switch (term.kind) {
    case Term::Kind::number: return point_at(term.number);
    case Term::Kind::variable: return values(term.variable);
    case Term::Kind::negate: return negated(arg(0));
    case Term::Kind::add: return added(arg(0), arg(1));
    case Term::Kind::subtract:
    case Term::Kind::compare: return added(arg(0), negated(arg(1)));
    case Term::Kind::multiply: return multiplied(arg(0), arg(1));
    case Term::Kind::length: return length_of(*term.elapsed, values);
    default: return {};
  }
}

std::optional<bool> decided(Comparison comparison, const Enclosure& d) {
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

std::optional<bool> truth_of(const Term& term, const std::function<Enclosure(VarId)>& values) {
  if (term.kind == Term::Kind::compare && !term.tolerance) return decided(term.comparison, enclosure_of(term, values));
  if (term.kind != Term::Kind::logical_and) return std::nullopt;
  std::optional<bool> all = true;
  for (const Term& arg : term.args) {
    const auto one = truth_of(arg, values);
    if (one == false) return false;
    if (!one) all = std::nullopt;
  }
  return all;
}

}  // namespace verify
