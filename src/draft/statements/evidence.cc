// Interval arithmetic over the readings of figures, and slips. The thresholds that all finders share stand here; those
// of one kind of statement stand in its finder.
#include "draft/statements/evidence.h"

#include <algorithm>

#include "ground/term_values.h"

namespace verify {

namespace {

// A side of an equation that is off by a larger part of the largest figure was likeliest meant for other figures.
const Rational kNear(1, 50);
// Where rounding leaves a value more room than this part of it, some digit leads there by chance.
const Rational kRoomForASlip(1, 200);
// Nearly all numbers below it are one digit apart.
const Rational kLargeEnough(100);

// Every figure as it is written.
Points<FigureId> as_written(const Draft& draft) {
  return [&draft](FigureId f) { return value_of(draft.figure(f)); };
}

Enclosure allowed_of(const Draft& draft, FigureId f) {
  return enclosure_of(reading_of(draft.figure(f), draft.widths).allowed);
}

// What one of the figures is written in, in base units.
Rational measure_of(const Figure& f) {
  return value_of(f).sign() == 0 || f.written.numeral.value.sign() == 0 ? Rational(1)
                                                                        : value_of(f) / f.written.numeral.value;
}

// The value at which the equation, affine in each figure, would hold, as wide as the readings of all make it.
std::optional<Interval> wanted(const FigureTerm& equation, const Draft& draft, FigureId v) {
  const auto line = line_of(equation, v, as_written(draft));
  if (!line) return std::nullopt;
  const Enclosure all = enclosure_of(equation, [&](FigureId w) -> Enclosure {
    if (w == v) return point_at(value_of(draft.figure(w)));
    return allowed_of(draft, w);
  });
  const Rational exact = line->root();
  if (!all.lo || !all.hi) return Interval::point(exact);
  const Rational slack = (*all.hi - *all.lo) / Rational(2) / line->slope.abs();
  return Interval::closed(exact - slack, exact + slack);
}

std::optional<Undone> slip_of(const FigureTerm& equation, const Draft& draft, FigureId v) {
  const Figure& f = draft.figure(v);
  if (f.upper || f.date) return std::nullopt;
  auto range = wanted(equation, draft, v);
  if (!range || range->hi->value - range->lo->value > range->lo->value.abs() * kRoomForASlip) return std::nullopt;
  // A rounded figure is right when it is the nearest of its digits.
  const bool exact = f.written.numeral.plain_integer && f.written.scale == 0 && !f.percent;
  const Rational own =
      exact ? Rational(0) : Rational::power_of_ten(-f.written.numeral.decimals) / Rational(2) * measure_of(f);
  return slip_into(f, Interval::closed(range->lo->value - own, range->hi->value + own));
}

}  // namespace

std::optional<Undone> slip_into(const Figure& figure, const Interval& values) {
  const Rational unit = measure_of(figure);
  return slip(figure.written.numeral.value.str(), Interval::closed(values.lo->value / unit, values.hi->value / unit));
}

Rational miss_of(const FigureTerm& equation, const Draft& draft) { return *value_of(equation, as_written(draft)); }

Fit fit_of(const FigureTerm& equation, const Draft& draft) {
  const Enclosure all = enclosure_of(equation, [&](FigureId w) -> Enclosure { return allowed_of(draft, w); });
  if ((!all.lo || all.lo->sign() <= 0) && (!all.hi || all.hi->sign() >= 0)) return Fit::holds;
  if (miss_of(equation, draft).abs() <= largest_in(equation, draft) * kNear) return Fit::near;
  const std::vector<FigureId> variables = variables_of(equation);
  const bool one = std::any_of(variables.begin(), variables.end(),
                               [&](FigureId v) { return slip_of(equation, draft, v).has_value(); });
  return one ? Fit::slip : Fit::far;
}

Rational largest_in(const FigureTerm& equation, const Draft& draft) {
  Rational largest = 0;
  for (const FigureId v : variables_of(equation)) largest = std::max(largest, value_of(draft.figure(v)).abs());
  return largest;
}

bool large_enough_for_a_slip(const Rational& largest) { return largest >= kLargeEnough; }

bool has_rare_slip(const FigureTerm& equation, const Draft& draft) {
  const std::vector<FigureId> variables = variables_of(equation);
  return std::any_of(variables.begin(), variables.end(), [&](FigureId v) {
    const auto found = slip_of(equation, draft, v);
    return found && (found->kind == Undone::Kind::swapped || found->kind == Undone::Kind::power);
  });
}

std::size_t telling_digits(const Figure& figure) {
  std::string digits = figure.written.numeral.value.abs().str();
  std::erase(digits, '.');
  digits.erase(0, digits.find_first_not_of('0'));
  digits.erase(digits.find_last_not_of('0') + 1);
  return digits.size();
}

Rational step_of(const Figure& figure) {
  const Numeral& n = figure.written.numeral;
  return Rational::power_of_ten(figure.written.scale + (n.decimals > 0 ? -n.decimals : n.last_nonzero_exponent));
}

FigureTerm figure_term(std::size_t index) { return FigureTerm::of(FigureId{index}); }

FigureTerm sum_of(const std::vector<std::size_t>& figures) {
  FigureTerm out = figure_term(figures.front());
  for (std::size_t i = 1; i < figures.size(); ++i)
    out = FigureTerm::make(TermKind::add, std::move(out), figure_term(figures[i]));
  return out;
}

FigureTerm equals(FigureTerm a, FigureTerm b) {
  return FigureTerm::compared(std::move(a), Comparison::equal, std::move(b));
}

}  // namespace verify
