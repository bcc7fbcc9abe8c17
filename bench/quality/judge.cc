// Compares the figures read in a sentence with the answers expected, type by type.
#include <algorithm>

#include "quality/cases.h"

namespace verify::bench {

namespace {

Rational scaled(const Written& w) { return w.numeral.value * Rational::power_of_ten(w.scale); }

// Expected values are printed with 15 digits, and with an exponent: "1E-07".
bool equal(const Rational& value, std::string expected) {
  std::replace(expected.begin(), expected.end(), 'E', 'e');
  if (const auto plus = expected.find('+'); plus != std::string::npos) expected.erase(plus, 1);
  const auto parsed = parse_numeral(expected);
  return parsed && (value - parsed->value).abs() <= parsed->value.abs() * Rational::power_of_ten(-12);
}

bool overlaps(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

bool is_time(const std::string& unit) {
  for (const char* name : {"year", "month", "week", "day", "h", "min", "s", "millisecond", "decade", "century"})
    if (unit == name) return true;
  return false;
}

bool is_money(const std::string& unit) {
  const bool code =
      unit.size() == 3 && std::all_of(unit.begin(), unit.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  for (const char* name : {"franc", "peso", "krona", "dinar", "shilling", "sen", "mao", "satoshi", "cent", "penny"})
    if (unit == name) return true;
  return code;
}

bool counts(const Figure& f) { return f.kind == FigureKind::number || f.kind == FigureKind::multiple; }

bool bounds(const Figure& f) {
  const Hedge h = f.written.hedge;
  return f.upper || h == Hedge::over || h == Hedge::under || h == Hedge::at_least || h == Hedge::at_most;
}

// Whether the figure is one of the type that the file asks for.
bool of_type(const Figure& f, std::string_view type) {
  if (type == "number") return counts(f) && f.unit.empty();
  if (type == "percentage") return f.kind == FigureKind::percent;
  if (type == "currency") return counts(f) && is_money(f.unit);
  if (type == "dimension")
    return counts(f) && !f.unit.empty() && !is_money(f.unit) && !is_time(f.unit) && f.unit.rfind("deg", 0) != 0;
  if (type == "numberrange") return counts(f) && bounds(f);
  return false;
}

// One end of "[20,30)"; empty for none.
struct Range {
  std::string low, high;
  bool low_open, high_open;
};
Range range_of(const std::string& value) {
  const auto comma = value.find(',');
  return {value.substr(1, comma - 1), value.substr(comma + 1, value.size() - comma - 2), value.front() == '(',
          value.back() == ')'};
}

bool answers_range(const std::vector<Figure>& figures, const Expected& e) {
  const Range want = range_of(e.value);
  bool low = want.low.empty(), high = want.high.empty();
  const bool two_ends = !low && !high;
  for (const Figure& f : figures) {
    if (!overlaps(f.span, e.span)) continue;
    const Hedge h = f.written.hedge;
    if (f.upper) {
      low = low || equal(f.value, want.low);
      high = high || equal(scaled(*f.upper), want.high);
    } else if (h == Hedge::over || h == Hedge::at_least) {
      low = low || (equal(f.value, want.low) && (two_ends || want.low_open == (h == Hedge::over)));
    } else if (h == Hedge::under || h == Hedge::at_most) {
      high = high || (equal(f.value, want.high) && (two_ends || want.high_open == (h == Hedge::under)));
    } else if (two_ends && want.low == want.high && equal(f.value, want.low)) {
      low = high = true;
    }
  }
  return low && high;
}

// The last day, the day behind it, or the first of what is named last.
bool ends_with(const DateRange& days, Date end, bool one_figure) {
  const Date last_year = parse_date(to_string(days.last).substr(0, 4))->first;
  const bool first = one_figure ? last_year > days.first && last_year == end : days.first == end;
  return first || days.last == end || days.last + 1 == end;
}

bool answers_period(const std::vector<Figure>& figures, const Expected& e) {
  for (const Figure& f : figures) {
    if (!e.first && !e.last && overlaps(f.span, e.span) && f.kind == FigureKind::date && !f.date)
      return true;  // a season
    const Figure& last = f.until ? figures[*f.until] : f;
    if (!overlaps(f.span, e.span) || !f.date || !last.date) continue;
    const auto is = [&](const std::optional<Date>& from, const std::optional<Date>& to) {
      return from && to && f.date->first == *from && ends_with(*last.date, *to, !f.until);
    };
    if (is(e.first, e.last) || is(e.later_first, e.later_last)) return true;
  }
  return false;
}

bool answers(const std::vector<Figure>& figures, const Expected& e) {
  if (e.type == "numberrange") return answers_range(figures, e);
  if (e.type == "daterange") return answers_period(figures, e);
  const std::string value = e.value.substr(0, e.value.size() - (e.value.back() == '%'));
  return std::any_of(figures.begin(), figures.end(), [&](const Figure& f) {
    if (!overlaps(f.span, e.span)) return false;
    const bool right_type = e.type == "currency"     ? is_money(f.unit)
                            : e.type == "dimension"  ? !f.unit.empty() && !is_money(f.unit)
                            : e.type == "percentage" ? f.percent
                                                     : !f.percent;
    if (!right_type) return false;
    if (f.out_of && equal(f.value / std::max(figures[*f.out_of].value, Rational(1)), value)) return true;
    return equal(f.value, value) || (f.upper && equal(scaled(*f.upper), value));
  });
}

std::string type_of(const Case& c) {
  if (!c.expected.empty()) return c.expected.front().type;
  const std::string file = c.id.substr(0, c.id.find('#'));
  return file == "NumberModel"        ? "number"
         : file == "PercentModel"     ? "percentage"
         : file == "CurrencyModel"    ? "currency"
         : file == "DimensionModel"   ? "dimension"
         : file == "NumberRangeModel" ? "numberrange"
                                      : "daterange";
}

bool years_in_words(const std::string& text) {
  for (const char* word : {"nineteen", "twenty", "thousand", "hundred", "noughties", "century"})
    if (text.find(word) != std::string::npos) return true;
  return false;
}

}  // namespace

std::string_view excluded(const Case& c) {
  if (c.expected.empty()) return c.without_value ? "no value expected" : "";
  for (const Expected& e : c.expected) {
    if (e.type != "daterange" || e.timex.find('X') != std::string::npos || years_in_words(c.input)) continue;
    const std::string year = e.first ? to_string(*e.first).substr(0, 4) : e.timex.substr(0, 4);
    const std::string other = e.last ? to_string(*e.last).substr(0, 4) : year;
    if (c.input.find(year) == std::string::npos && c.input.find(other) == std::string::npos)
      return "counted from the day of speaking";
  }
  return "";
}

bool right(const Case& c, const std::vector<Figure>& figures) {
  for (const Expected& e : c.expected)
    if (!answers(figures, e)) return false;
  const std::string type = type_of(c);
  for (const Figure& f : figures) {
    const bool known =
        std::any_of(c.expected.begin(), c.expected.end(), [&](const Expected& e) { return overlaps(f.span, e.span); });
    if (known) continue;
    if (of_type(f, type)) return false;
    if (type == "daterange" && c.expected.empty() && f.kind == FigureKind::date && f.date) return false;
  }
  return true;
}

}  // namespace verify::bench
