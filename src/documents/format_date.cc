// Workbooks count days from 1899-12-30 or 1904-01-01, and times as fractions of a day. All is counted in whole
// milliseconds. Workbooks take 1900 for a leap year, as Lotus 1-2-3 did.
#include "documents/number_format.h"

#include <array>
#include <cstdint>
#include <string_view>

#include "quantity/date.h"

namespace verify {

namespace {

constexpr std::array<std::string_view, 7> kWeekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                       "Thursday", "Friday", "Saturday"};

// The last day that spreadsheets know, 31 December 9999.
constexpr std::int64_t kLastDay = 2'958'465;
constexpr std::int64_t kDay = 86'400'000;  // milliseconds

struct Moment {
  std::int64_t year = 0, month = 0, day = 0, weekday = 0;
  std::int64_t days = 0, time = 0;  // the time in milliseconds
};

std::int64_t number(const std::string& digits) {
  std::int64_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

// Civil dates by eras of 400 years, from days since 1 March of the year 0.
void set_date(Moment& moment, std::int64_t days_since_1970) {
  const std::int64_t shifted = days_since_1970 + 719'468;
  const std::int64_t era = shifted / 146'097, of_era = shifted % 146'097;
  const std::int64_t year = (of_era - of_era / 1460 + of_era / 36'524 - of_era / 146'096) / 365;
  const std::int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
  const std::int64_t month = (5 * of_year + 2) / 153;
  moment.day = of_year - (153 * month + 2) / 5 + 1;
  moment.month = month < 10 ? month + 3 : month - 9;
  moment.year = year + era * 400 + (moment.month <= 2 ? 1 : 0);
  moment.weekday = (days_since_1970 + 4) % 7;
  if (moment.weekday < 0) moment.weekday += 7;
}

Moment moment_of(const DecimalText& value, bool days_from_1904, bool milliseconds) {
  Moment moment;
  // Of the decimals of a day, ten reach to 9 microseconds: finer than the milliseconds that a format can show. The next
  // digits change nothing.
  constexpr std::size_t kDecimals = 10;
  moment.days = number(value.whole());
  moment.time = (number(value.decimals(kDecimals)) * (kDay / 1000) + 5'000'000) / 10'000'000;
  if (!milliseconds) moment.time = (moment.time + 500) / 1000 * 1000;
  if (moment.time >= kDay) {
    ++moment.days;
    moment.time -= kDay;
  }
  if (days_from_1904) {
    set_date(moment, moment.days - 24'107);
  } else if (moment.days == 60) {
    // 29 February 1900, which never was; Lotus had it, so Excel has.
    set_date(moment, 59 - 25'568);
    moment.month = 2;
    moment.day = 29;
  } else {
    set_date(moment, moment.days - (moment.days < 60 ? 25'568 : 25'569));
  }
  return moment;
}

std::string padded_number(std::int64_t value, std::size_t width) {
  std::string out = std::to_string(value);
  return out.size() < width ? std::string(width - out.size(), '0') + out : out;
}

std::string name_or_number(std::int64_t value, std::string_view name, std::size_t letters) {
  if (letters <= 2) return padded_number(value, letters);
  if (letters == 3) return std::string(name.substr(0, 3));
  return std::string(letters == 5 ? name.substr(0, 1) : name);
}

char letter(const FormatToken& token) { return token.text.empty() ? '\0' : token.text[0]; }
bool is_time_token(const FormatToken& token) {
  return token.kind == FormatToken::Kind::date || token.kind == FormatToken::Kind::elapsed;
}
bool half_day(const FormatToken& token) { return token.text.find('/') != std::string::npos; }

// An m is a minute behind hours and before seconds.
bool is_minute(const FormatSection& section, std::size_t at) {
  for (std::size_t i = at; i > 0; --i) {
    const FormatToken& before = section.tokens[i - 1];
    if (!is_time_token(before) || half_day(before)) continue;
    if (letter(before) == 'h') return true;
    break;
  }
  for (std::size_t i = at + 1; i < section.tokens.size(); ++i) {
    if (is_time_token(section.tokens[i])) return letter(section.tokens[i]) == 's';
  }
  return false;
}

std::string said(const FormatToken& token, const Moment& moment, bool minute, bool twelve_hours) {
  const std::size_t width = token.text.size();
  const std::int64_t hour = moment.time / 3'600'000;
  switch (letter(token)) {
    case 'y': return width <= 2 ? padded_number(moment.year % 100, 2) : padded_number(moment.year, 4);
    case 'm':
      if (minute) return padded_number(moment.time / 60'000 % 60, width);
      return name_or_number(moment.month, kMonthNames[static_cast<std::size_t>(moment.month - 1)], width);
    case 'd': return name_or_number(moment.day, kWeekdays[static_cast<std::size_t>(moment.weekday)], width);
    case 'h': return padded_number(!twelve_hours ? hour : hour % 12 == 0 ? 12 : hour % 12, width);
    case 's': return padded_number(moment.time / 1000 % 60, width);
    default: return {};
  }
}

std::string elapsed(const FormatToken& token, const Moment& moment) {
  const std::int64_t unit = letter(token) == 'h' ? 3'600'000 : letter(token) == 'm' ? 60'000 : 1000;
  return padded_number((moment.days * kDay + moment.time) / unit, token.text.size());
}

}  // namespace

std::string display_date(const DecimalText& value, const FormatSection& section, bool days_from_1904) {
  const bool decimals = section.has(FormatToken::Kind::point) && section.has(FormatToken::Kind::digit);
  if (value.point > 7 || (value.negative && !value.zero())) return {};
  const Moment moment = moment_of(value, days_from_1904, decimals);
  if (moment.days > kLastDay) return {};
  bool twelve_hours = false;
  for (const FormatToken& token : section.tokens) twelve_hours |= is_time_token(token) && half_day(token);
  std::string out, fraction = padded_number(moment.time % 1000, 3);
  for (std::size_t i = 0; i < section.tokens.size(); ++i) {
    const FormatToken& token = section.tokens[i];
    switch (token.kind) {
      case FormatToken::Kind::date:
        if (half_day(token)) {
          out += moment.time < kDay / 2 ? "AM" : "PM";
        } else {
          out += said(token, moment, letter(token) == 'm' && is_minute(section, i), twelve_hours);
        }
        break;
      case FormatToken::Kind::elapsed: out += elapsed(token, moment); break;
      case FormatToken::Kind::digit:
        out += fraction.substr(0, 1);
        fraction.erase(0, 1);
        break;
      default: out += token.text;
    }
  }
  return out;
}

}  // namespace verify
