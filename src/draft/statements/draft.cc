// Readings of a draft's figures, in base units.
#include "draft/statements/draft.h"

namespace verify {

bool is_amount(const Figure& f) {
  return f.kind == FigureKind::number || f.kind == FigureKind::percent || f.kind == FigureKind::percentage_point ||
         f.kind == FigureKind::multiple;
}

namespace {

bool in_hundredths(const Figure& f) { return f.kind == FigureKind::percent || f.kind == FigureKind::percentage_point; }

Rational base_of(const Figure& f) { return in_hundredths(f) ? Rational(1, 100) : Rational(1); }

// Up to so many years, months or days a text counts them: "in five years" is no rounded measure.
const Rational kCountedTimes(20);

bool is_time(std::string_view unit) { return unit == "year" || unit == "month" || unit == "week" || unit == "day"; }

// A bare number counts something; money and measures don't.
Written as_written(Written written, const Figure& f) {
  const bool counts = f.unit.empty() || (is_time(f.unit) && f.per.empty() && f.value <= kCountedTimes);
  written.counted = f.kind == FigureKind::number && counts && written.numeral.plain_integer;
  written.whole = written.counted && written.scale == 0;
  return written;
}

}  // namespace

Statement statement_of(StatementRule rule, FigureTerm term) {
  const StatementRuleText& text = text_of(rule);
  return {rule, std::string(text.label), std::move(term), text.always_implausible, std::nullopt};
}

Rational value_of(const Figure& f) { return f.value * base_of(f); }

Reading reading_of(const Figure& f, const ReadingWidths& widths) {
  if (f.date) {
    const Interval days = Interval::closed(Rational(f.date->first.days), Rational(f.date->last.days));
    return {days, days};
  }
  const Written lower = as_written(f.written, f);
  const Reading out = f.upper ? read_range(lower, as_written(*f.upper, f), widths) : read(lower, widths);
  return {scaled(out.stated, base_of(f)), scaled(out.allowed, base_of(f))};
}

}  // namespace verify
