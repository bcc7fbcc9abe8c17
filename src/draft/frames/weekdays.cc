// A date with the name of its weekday says something that can be checked: "Thursday 26 March 2020".
#include <array>

#include "draft/frames/frames.h"
#include "draft/statements/evidence.h"
#include "draft/statements/sentence_scan.h"

namespace verify {

namespace {

// By the days since 1970-01-01, a Thursday, modulo 7.
constexpr std::array<std::string_view, 7> kWeekdays = {"thursday", "friday",  "saturday", "sunday",
                                                       "monday",   "tuesday", "wednesday"};

std::optional<int> weekday_before(const Scan& s, std::size_t date) {
  std::size_t i = date;
  while (i > 0 && s.is_one_of(i - 1, {",", "the", "on", "("})) --i;
  if (i == 0) return std::nullopt;
  for (std::size_t day = 0; day < kWeekdays.size(); ++day) {
    if (s.is(i - 1, kWeekdays[day])) return static_cast<int>(day);
  }
  return std::nullopt;
}

}  // namespace

void find_weekdays(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out) {
  const Scan s(draft, sentence);
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (!s.is_figure(i)) continue;
    const Figure& f = s.figure(i);
    if (f.kind != FigureKind::date || !f.date || f.date->first.days != f.date->last.days) continue;
    const auto named = weekday_before(s, i);
    if (!named) continue;
    // The nearest day of that name: the date itself, where it is right.
    const int days = f.date->first.days;
    const int is = ((days % 7) + 7) % 7;
    const int ahead = (*named - is + 7) % 7;
    out.push_back(statement_of(StatementRule::weekday,
                               equals(s.term(i), FigureTerm::of(Rational(days + (ahead > 3 ? ahead - 7 : ahead))))));
  }
}

}  // namespace verify
