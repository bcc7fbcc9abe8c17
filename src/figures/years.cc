// Years, and the days that words without a year mean in one. figure_date_at asks the three readers of dates in order:
// days before periods before years, since each is the start of the one before.
#include "figures/date_parts.h"
#include "figures/numbers.h"

namespace verify {

namespace {

std::optional<DateRange> day_of(int year, int month, int day) {
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", year, month, day);
  const auto parsed = parse_date(buffer);
  return parsed ? std::optional<DateRange>(*parsed) : std::nullopt;
}

// The week from Monday that a day is in; 1970-01-01 was a Thursday.
DateRange week_around(Date day) {
  const Date monday = day - ((day.days + 3) % 7 + 7) % 7;
  return {monday, monday + 6};
}

// Whether four digits stand here and are a year by the words around them.
bool is_year(const FigureText& text, std::size_t i, bool years) {
  std::size_t behind_digits = i;
  const auto year = read_year(text, behind_digits);
  if (!year || *year < 1000 || *year > 2199) return false;
  const FigureWord& behind = text.meaning(i + 1);
  const bool sign_behind = text.sign(i + 1, '%') || !currency_of_sign(text.raw(i + 1)).empty();
  if (sign_behind || (text.dash(i + 1) && text.adjacent(i + 1) && text.word(i + 2) && !text.capital(i + 2)))
    return false;
  if (text.spaced(i + 1) && (behind.scale > 0 || !behind.currency.empty()) && !text.new_line(i + 1)) return false;
  const bool measure = !behind.unit.empty() && behind.name != "in" && text.spaced(i + 1);
  if (measure || text.is(i + 1, "percent") || text.is(i + 1, "per") || text.sign(i + 1, '^')) return false;
  if (text.is(i + 1, "over") && (text.digits(i + 2) || text.meaning(i + 2).cardinal >= 0)) return false;
  const bool onwards = text.is(i + 1, "onwards") || text.is(i + 1, "onward");
  const bool lead = onwards || (i > 0 && (text.meaning(i - 1).is(kYearLead) || text.meaning(i - 1).month > 0));
  if (years) return in_our_time(*year) || lead;
  const bool noun = text.word(i + 1) && !behind.is(kStop) && !text.capital(i + 1) && !text.new_line(i + 1);
  if (lead) return !noun || in_our_time(*year);
  const bool compared = i > 0 && (text.is(i - 1, "than") || text.is(i - 1, "to"));
  return in_our_time(*year) && !noun && !compared;
}

// "In two thousand and ten.", "Year two hundred": words are a year where something says so and nothing is counted.
std::optional<DateFound> year_in_words(const FigureText& text, std::size_t i) {
  const bool named = text.is(i, "year") && text.word(i + 1);
  std::size_t k = i + named;
  const bool lead = named || (i > 0 && (text.is(i - 1, "in") || text.is(i - 1, "since") || text.is(i - 1, "year")));
  if (!lead || text.meaning(k).cardinal < 1) return std::nullopt;
  auto year = read_said_year(text, k);
  if (!year && named) {
    const auto words = read_number_words(text, k);
    if (words && !words->ordinal && words->value >= Rational(100) && words->value <= Rational(2199)) {
      year = static_cast<int>(*words->value.as_int64());
      k = words->end;
    }
  }
  if (!year || (text.word(k) && !text.meaning(k).is(kStop))) return std::nullopt;
  DateFound out;
  out.kind = FigureKind::year;
  out.days = days_of_years(*year, *year);
  out.value = Rational(*year);
  out.end = k;
  return out;
}

}  // namespace

DateRange days_of_years(int first, int last) { return {make_date(first, 1, 1), make_date(last, 12, 31)}; }

std::optional<DateRange> in_year(const YearlessDays& d, int year) {
  if (d.month == 0 || year < 1 || year > 9998) return std::nullopt;
  const int last = d.month + d.months - 1;
  const Date begin = make_date(year, static_cast<unsigned>(d.month), 1);
  const Date behind = last >= 12 ? make_date(year + 1, 1, 1) : make_date(year, static_cast<unsigned>(last + 1), 1);
  if (d.week != 0 && d.week != YearlessDays::kWeekAround) {
    // Weeks belong where their Thursday is.
    if (d.week < 0) return week_around(behind - 4);
    const Date monday = week_around(begin + 3).first + 7 * (d.week - 1);
    return monday + 3 < behind ? std::optional(DateRange{monday, monday + 6}) : std::nullopt;
  }
  if (d.day == 0) return DateRange{begin, behind - 1};
  const auto first = day_of(year, d.month, d.day);
  if (!first) return std::nullopt;
  if (d.week == YearlessDays::kWeekAround) return week_around(first->first);
  const auto end = d.last_day > 0 ? day_of(year, d.month, d.last_day) : first;
  return end ? std::optional(DateRange{first->first, end->first}) : std::nullopt;
}

std::optional<DateRange> latest(const YearlessDays& days, Date day) {
  const int year = std::stoi(to_string(day).substr(0, 4));
  for (int y = year; y > year - 8; --y)  // a 29 February is never further
    if (const auto found = in_year(days, y); found && found->first <= day) return found;
  return std::nullopt;
}

std::optional<int> read_plain(const FigureText& text, std::size_t i, std::size_t least, std::size_t most) {
  if (!text.digits(i)) return std::nullopt;
  const auto raw = text.raw(i);
  if (raw.size() < least || raw.size() > most) return std::nullopt;
  const bool more = (text.sign(i + 1, ',') || text.sign(i + 1, '.')) && text.adjacent(i + 1) && text.adjacent(i + 2) &&
                    text.digits(i + 2);
  if (more) return std::nullopt;
  int value = 0;
  for (const char c : raw) value = value * 10 + (c - '0');
  return value;
}

std::optional<int> read_year(const FigureText& text, std::size_t& i) {
  const auto year = read_plain(text, i, 4, 4);
  if (!year || *year < 1 || (text.adjacent(i + 1) && text.word(i + 1))) return std::nullopt;
  ++i;
  return year;
}

std::optional<int> read_said_year(const FigureText& text, std::size_t& i) {
  if (const auto year = read_year(text, i)) return year;
  // "nineteen ninety-nine"
  const int century = text.meaning(i).cardinal;
  const auto rest = read_number_words(text, i + 1);
  if (century >= 10 && century <= 20 && rest && !rest->ordinal && rest->value >= Rational(10) &&
      rest->value < Rational(100)) {
    i = rest->end;
    return century * 100 + static_cast<int>(*rest->value.as_int64());
  }
  const auto words = read_number_words(text, i);
  if (!words || words->ordinal || words->value < Rational(1000) || words->value > Rational(2199)) return std::nullopt;
  i = words->end;
  return static_cast<int>(*words->value.as_int64());
}

std::optional<int> read_month(const FigureText& text, std::size_t& i) {
  const FigureWord& word = text.meaning(i);
  if (word.month == 0) return std::nullopt;
  const bool dot = text.sign(i + 1, '.') && text.adjacent(i + 1);
  i += 1 + (dot && word.name != "may" && (word.name.size() <= 4 || (text.adjacent(i + 2) && text.digits(i + 2))));
  return word.month;
}

std::optional<DateFound> figure_date_at(const FigureText& text, std::size_t i, bool years) {
  // A part of a longer word or numeral starts no date.
  if (i > 0 && text.adjacent(i) && !text.sign(i - 1)) return std::nullopt;
  if (auto found = read_day(text, i)) return found;
  if (auto found = read_period(text, i)) return found;
  if (auto found = year_in_words(text, i)) return found;
  if (!is_year(text, i, years)) return std::nullopt;
  DateFound out;
  out.kind = FigureKind::year;
  out.end = i;
  const int year = *read_year(text, out.end);
  out.days = days_of_years(year, year);
  out.value = Rational(year);
  return out;
}

}  // namespace verify
