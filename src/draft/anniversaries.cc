// Anniversaries: "the 75th anniversary (10 October 1949 – 10 October 2024)" says how many years lie between two dates.
// One of the finders of draft/arithmetic.h.
#include "draft/arithmetic.h"
#include "draft/statements/evidence.h"

namespace verify {

namespace {

// Tokens behind the word "anniversary" within which the bracket with the dates must open. A bracket further away more
// likely explains something different, and makes no statement.
constexpr std::size_t kReach = 16;

bool dated(const Scan& s, std::size_t i) { return s.is_figure(i) && s.figure(i).date.has_value(); }

FigureMoment moment(const Scan& s, std::size_t i) { return {FigureId{s.index(i)}, 0}; }

}  // namespace

void find_anniversaries(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out) {
  const Scan s(draft, sentence);
  for (std::size_t i = 0; i + 1 < s.size(); ++i) {
    if (!s.is_figure(i) || s.figure(i).kind != FigureKind::ordinal) continue;
    if (!s.is_one_of(i + 1, {"anniversary", "birthday", "jubilee"})) continue;
    for (std::size_t k = i + 2; k < s.size() && k <= i + kReach; ++k) {
      if (!s.is(k, "(") || !dated(s, k + 1)) continue;
      const std::size_t to = dated(s, k + 2) ? k + 2 : k + 3;
      if (!dated(s, to) || !s.is(to + 1, ")")) break;
      // The days of the feast itself.
      const DateRange from = *s.figure(k + 1).date, until = *s.figure(to).date;
      if (until.first >= from.first && until.last < from.first + 2 * 366) break;
      FigureTerm length = FigureTerm::length(moment(s, k + 1), moment(s, to));
      out.push_back(statement_of(StatementRule::anniversary, equals(s.term(i), std::move(length))));
      break;
    }
  }
}

}  // namespace verify
