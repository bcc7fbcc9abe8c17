// Spans of time with their dates: "a three-year period from 2019 to 2022", "the last 10 years: April 2005 to April
// 2015", "the 12-month rate between May 2014 and May 2015". How many years or months lie between two dates that a
// sentence names.
#include "draft/frames/frames.h"
#include "draft/frames/limits.h"
#include "draft/statements/evidence.h"
#include "draft/statements/sentence_scan.h"

namespace verify {

namespace {

// Tokens between a length and its dates, where the words name both as one thing: "period from", "years to".
constexpr std::size_t kBeside = 4;
// Words between two dates: "2023 through fiscal year 2025".
constexpr std::size_t kBetweenDates = 4;
// A longer length is no time that a text counts.
constexpr int kLongest = 400;

bool dated(const Scan& s, std::size_t i) { return s.is_figure(i) && s.figure(i).date.has_value(); }

// Two dates of a sentence, the earlier one first: "from A to B", "A – B", "between A and B".
struct Dates {
  std::size_t begin, end;  // tokens
};

bool joins(const Scan& s, std::size_t i, bool between) {
  return s.is_one_of(i, {"to", "through", "until", "till", "–", "-"}) || (between && s.is(i, "and"));
}

std::vector<Dates> dates_of(const Scan& s) {
  std::vector<Dates> out;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (!dated(s, i)) continue;
    bool between = false, joined = false;
    for (std::size_t k = i; k-- > 0 && i - k <= 2;) between = between || s.is(k, "between");
    for (std::size_t k = i + 1; k < s.size() && k <= i + kBetweenDates; ++k) {
      if (dated(s, k)) {
        if (joined && s.figure(i).date->last < s.figure(k).date->first) out.push_back({i, k});
        break;
      }
      if (s.is_figure(k) && !joins(s, k, between)) break;
      joined = joined || joins(s, k, between);
    }
  }
  return out;
}

// "10 years", "a three-year period", "12-month": years or months that are counted off.
std::optional<TimeUnit> counted_in(const Scan& s, std::size_t i) {
  if (!s.is_number(i) || !s.figure(i).per.empty() || s.figure(i).written.hedge != Hedge::none) return std::nullopt;
  const Figure& f = s.figure(i);
  if (!f.value.is_integer() || f.value < Rational(1) || f.value > Rational(kLongest)) return std::nullopt;
  if (f.unit == "year") return TimeUnit::years;
  if (f.unit == "month") return TimeUnit::months;
  return std::nullopt;
}

// Both ends may be counted: "2019 to 2021" are two years or three.
FigureTerm length_of(const Scan& s, std::size_t from, std::size_t to, TimeUnit unit) {
  return FigureTerm::length({FigureId{s.index(from)}, 0}, {FigureId{s.index(to)}, 1}, unit);
}

// No word but those that name a time stands between the length and its dates.
bool stands_beside(const Scan& s, std::size_t length, const Dates& dates) {
  const std::size_t begin = dates.end < length ? dates.end : length, end = dates.end < length ? length : dates.begin;
  if (end - begin > kBeside + 1) return false;
  for (std::size_t i = begin + 1; i < end; ++i) {
    if (!s.is_one_of(i, {"period", "time", "span", "from", "between", "of", "the", ":", "(", ",", "-", "s", "years",
                         "months", "in", "fiscal"}))
      return false;
  }
  return true;
}

}  // namespace

void find_periods(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out) {
  const Scan s(draft, sentence);
  if (s.amounts() > kMaxAmountsOfASentence) return;
  const std::vector<Dates> dates = dates_of(s);
  if (dates.empty()) return;
  for (std::size_t length = 0; length < s.size(); ++length) {
    const auto unit = counted_in(s, length);
    if (!unit) continue;
    for (const Dates& pair : dates) {
      if (!stands_beside(s, length, pair)) continue;
      const FigureTerm time = length_of(s, pair.begin, pair.end, *unit);
      // Full years, of some more, are as many: "the two years from March 2011 to June 2013". An equation would be
      // solved day by day.
      Statement statement = statement_of(
          StatementRule::period,
          FigureTerm::make(
              TermKind::logical_and, FigureTerm::compared(s.term(length), Comparison::less_equal, time),
              FigureTerm::compared(time, Comparison::less,
                                   FigureTerm::make(TermKind::add, s.term(length), FigureTerm::of(Rational(1))))));
      statement.shown = equals(s.term(length), time);
      statement.plausible = true;
      out.push_back(std::move(statement));
    }
  }
}

}  // namespace verify
