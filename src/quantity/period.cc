// A period has one side or two with a slash between; each side is a date at some precision, an unknown day in brackets,
// or an instant at midnight, which xBRL-JSON writes for the end of the day before.
#include "quantity/period.h"
#include "text/ascii.h"

#include <algorithm>

namespace verify {

Day Day::shifted(int days) const {
  if (is_certain()) return certain(earliest + days);
  Day moved = *this;
  moved.offset += days;
  return moved;
}

bool surely_no_later(const Day& a, const Day& b) {
  if (a.scope == b.scope && a.earliest == b.earliest && a.latest == b.latest) return a.offset <= b.offset;
  return a.last() <= b.first();
}

std::string to_string(const Day& day) {
  if (day.is_certain()) return to_string(day.first());
  const std::string range = "[" + to_string(day.earliest) + ".." + to_string(day.latest) + "]";
  if (day.offset == 0) return range;
  if (day.offset == -1) return "the day before " + range;
  return range + (day.offset > 0 ? " + " : " − ") + std::to_string(std::abs(day.offset)) + " days";
}

Day stock_day(const Period& p, const std::string& scope) {
  if (p.is_day()) return p.first;
  return {p.first.first(), p.last.last(), scope, 0};
}

bool surely_within(const Period& inner, const Period& outer) {
  return surely_no_later(outer.first, inner.first) && surely_no_later(inner.last, outer.last);
}

namespace {

// One side of a period: what it covers, and whether it was written as one unknown day.
struct Side {
  Day first, last;
  bool midnight = false;  // written with a time: the instant at which `first` starts
};

// "T00:00", "T00:00:00", "T24:00:00", and a zone behind it. A day is one where the document was written, so that the
// zone says nothing.
bool is_midnight(std::string_view clock) {
  if (clock.starts_with("T24:00")) clock.remove_prefix(6);
  else if (clock.starts_with("T00:00")) clock.remove_prefix(6);
  else return false;
  if (clock.starts_with(":00")) clock.remove_prefix(3);
  if (clock.starts_with(".0")) clock.remove_prefix(std::min(clock.find_first_not_of('0', 1), clock.size()));
  if (clock.empty() || clock == "Z") return true;
  constexpr std::string_view kForm = "+00:00";
  if (clock.size() != kForm.size() || (clock[0] != '+' && clock[0] != '-') || clock[3] != ':') return false;
  return std::all_of(clock.begin() + 1, clock.end(), [](char c) { return c == ':' || is_ascii_digit(c); });
}

Result<Side> parse_side(std::string_view text, std::size_t at, const std::string& scope) {
  const auto moved = [&](Fault fault, std::size_t by) {
    fault.at += at + by;
    return fault;
  };
  if (!text.empty() && text[0] == '[') {
    const std::size_t dots = text.find("..");
    if (text.back() != ']' || dots == std::string_view::npos) {
      return Fault{"expected an unknown day like [2024-05-01..2024-10-14]", at, {}};
    }
    const auto a = parse_date(text.substr(1, dots - 1));
    if (!a) return moved(a.fault(), 1);
    const auto b = parse_date(text.substr(dots + 2, text.size() - dots - 3));
    if (!b) return moved(b.fault(), dots + 2);
    if (b->last < a->first) return Fault{"the unknown day's latest date comes before its earliest", at, {}};
    Day day{a->first, b->last, scope, 0};
    if (day.is_certain()) day.scope = {};
    return Side{day, day};
  }
  const std::size_t time = text.find('T');
  if (time != std::string_view::npos) {
    const std::string_view clock = text.substr(time);
    const bool next_day = clock.starts_with("T24");
    if (!is_midnight(clock)) {
      return Fault{"only midnight can stand in a period", at + time, "write T00:00:00, or leave the time out"};
    }
    const auto date = parse_date(text.substr(0, time));
    if (!date) return moved(date.fault(), 0);
    if (date->first != date->last) return Fault{"a time stands only behind a day", at + time, {}};
    if (date->first == kFirstDate && !next_day) return Fault{"there is no day before this one", at, {}};
    const Day day = Day::certain(date->first + (next_day ? 1 : 0));
    return Side{day, day, true};
  }
  const auto date = parse_date(text);
  if (!date) return moved(date.fault(), 0);
  return Side{Day::certain(date->first), Day::certain(date->last)};
}

}  // namespace

Result<Period> parse_period(std::string_view text, const std::string& scope) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) {
    const auto side = parse_side(text, 0, scope);
    if (!side) return side.fault();
    // xBRL-JSON: an instant at midnight is the end of the day before.
    if (side->midnight) return Period{side->first.shifted(-1), side->first.shifted(-1)};
    return Period{side->first, side->last};
  }
  const auto a = parse_side(text.substr(0, slash), 0, scope);
  if (!a) return a.fault();
  const auto b = parse_side(text.substr(slash + 1), slash + 1, scope);
  if (!b) return b.fault();
  const Period period{a->first, b->midnight ? b->first.shifted(-1) : b->last};
  if (period.last.last() < period.first.first()) {
    return Fault{"the period ends before it starts", slash + 1, "a period is written START/END, both included"};
  }
  return period;
}

std::string to_string(const Period& p) {
  if (p.is_day()) return to_string(p.first);
  if (p.first.is_certain() && p.last.is_certain()) {
    const std::string day = to_string(p.first.first());
    for (const std::size_t length : {std::size_t{4}, std::size_t{7}}) {
      const auto range = parse_date(day.substr(0, length));
      if (range && range->first == p.first.first() && range->last == p.last.first()) return day.substr(0, length);
    }
  }
  const std::string a = to_string(p.first);
  const std::string b = to_string(p.last);
  // Whole years and months read better short: 2020/2023.
  const auto whole = [&](std::size_t length) {
    if (!p.first.is_certain() || !p.last.is_certain()) return false;
    const auto from = parse_date(a.substr(0, length));
    const auto to = parse_date(b.substr(0, length));
    return from && to && from->first == p.first.first() && to->last == p.last.first();
  };
  for (const std::size_t length : {std::size_t{4}, std::size_t{7}}) {
    if (whole(length)) return a.substr(0, length) + "/" + b.substr(0, length);
  }
  return a + "/" + b;
}

}  // namespace verify
