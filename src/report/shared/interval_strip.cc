// Draws intervals as text.
#include "report/shared/layout.h"

#include <algorithm>

#include "text/utf8.h"

namespace verify {

namespace {

// Columns of the axis: 60 leave room for labels on a terminal of 80; with fewer than 24, marks would hide each other.
constexpr int kColumns = 60, kFewest = 24;
constexpr std::size_t kLongestNumber = 24;  // beside an axis; what is longer says nothing

struct Axis {
  Rational low, high;
  int columns;

  int column(const Rational& value) const {
    const Rational at = ((value - low) / (high - low) * Rational(columns - 1) + Rational(1, 2)).floor();
    return static_cast<int>(std::clamp(std::stol(at.numerator()), 0l, long{columns - 1}));
  }
};

std::string bar(const Interval& i, const Axis& axis) {
  std::string out(static_cast<std::size_t>(axis.columns), ' ');
  const auto at = [](int column) { return static_cast<std::size_t>(column); };
  if (i.is_point()) {
    out[at(axis.column(i.lo->value))] = '*';
    return out;
  }
  const int from = i.lo ? axis.column(i.lo->value) : 0;
  const int to = std::max(from + 1, i.hi ? axis.column(i.hi->value) : axis.columns - 1);
  if (to >= axis.columns) return bar(Interval::point(axis.high), axis);
  std::fill(out.begin() + from, out.begin() + to, '=');
  out[at(from)] = !i.lo ? '<' : i.lo->open ? 'o' : '[';
  out[at(to)] = !i.hi ? '>' : i.hi->open ? 'o' : ']';
  return out;
}

std::string rtrimmed(std::string text) {
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

}  // namespace

Rational tick_step(const Rational& span) {
  for (int exponent = -kMaxNumeralExponent; exponent < 2 * kMaxNumeralExponent; ++exponent) {
    for (const int digit : {1, 2, 5}) {
      const Rational step = Rational(digit) * Rational::power_of_ten(exponent);
      if (span / step <= Rational(5)) return step;
    }
  }
  return span;
}

std::vector<std::string> draw_strip(const std::vector<StripRow>& rows, const Rational& factor, std::size_t widest) {
  std::vector<Rational> ends;
  std::vector<StripRow> shown = rows;
  for (StripRow& row : shown) {
    row.interval = scaled(row.interval, factor);
    if (row.interval.lo) ends.push_back(row.interval.lo->value);
    if (row.interval.hi) ends.push_back(row.interval.hi->value);
  }
  if (ends.empty()) return {};
  const auto [least, most] = std::minmax_element(ends.begin(), ends.end());
  Rational span = *most - *least;
  if (span.sign() == 0) span = std::max(most->abs() / Rational(10), Rational(1));
  std::size_t width = 0;
  for (const StripRow& row : shown) width = std::max(width, display_width(row.label));
  // Some room for a number at the end of the axis.
  const int room = widest == 0 ? kColumns : static_cast<int>(widest) - static_cast<int>(width) - 8;
  const Axis axis{*least - span / Rational(8), *most + span / Rational(8), std::clamp(room, kFewest, kColumns)};
  const auto columns = static_cast<std::size_t>(axis.columns);
  const Rational step = tick_step(axis.high - axis.low);
  std::string numbers(columns + 20, ' ');
  std::string line(columns, '-');
  for (Rational tick = (axis.low / step).ceil() * step; tick <= axis.high; tick += step) {
    const auto column = static_cast<std::size_t>(axis.column(tick));
    line[column] = '+';
    // Numbers in ASCII here: one byte a column.
    std::string text = rounded(tick, 12);
    if (const std::size_t minus = text.find("−"); minus != std::string::npos)
      text.replace(minus, std::string("−").size(), "-");
    if (text.size() > kLongestNumber) return {};
    const bool fits =
        column == 0 ||
        std::all_of(numbers.begin() + static_cast<std::ptrdiff_t>(column) - 1,
                    numbers.begin() + static_cast<std::ptrdiff_t>(std::min(numbers.size(), column + text.size())),
                    [](char c) { return c == ' '; });
    if (fits && column + text.size() <= numbers.size()) numbers.replace(column, text.size(), text);
  }
  std::vector<std::string> out = {padded("", width) + "  " + rtrimmed(numbers), padded("", width) + "  " + line};
  for (const StripRow& row : shown) out.push_back(rtrimmed(padded(row.label, width) + "  " + bar(row.interval, axis)));
  return out;
}

}  // namespace verify
