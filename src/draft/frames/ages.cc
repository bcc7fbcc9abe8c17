// How old somebody was: "born in 1931 and died in 2004, lived to be 73". The years between the dates, whose days may be
// unknown, are the age.
#include "draft/frames/frames.h"
#include "draft/statements/evidence.h"
#include "draft/statements/sentence_scan.h"

namespace verify {

namespace {

constexpr std::size_t kDateReach = 8;  // tokens between "born" or "died" and the date
constexpr std::size_t kAgeReach = 14;  // tokens between the second date and the age

std::optional<std::size_t> date_behind(const Scan& s, std::size_t word) {
  for (std::size_t i = word + 1; i < s.size() && i <= word + kDateReach; ++i) {
    if (s.is_figure(i)) return s.figure(i).date ? std::optional(i) : std::nullopt;
    if (s.is_one_of(i, {";", "died", "born"})) return std::nullopt;
  }
  return std::nullopt;
}

// "lived to be 73", "at the age of 73", "aged 73", "at 73".
bool says_age(const Scan& s, std::size_t figure) {
  if (figure < 2) return false;
  return s.is_one_of(figure - 1, {"aged", "at"}) || (s.is(figure - 1, "of") && s.is(figure - 2, "age")) ||
         (s.is(figure - 1, "be") && s.is(figure - 2, "to"));
}

}  // namespace

void find_ages(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out) {
  const Scan s(draft, sentence);
  std::optional<std::size_t> born;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (s.is(i, "born")) born = date_behind(s, i);
    if (!born || !s.is_one_of(i, {"died", "death"})) continue;
    const auto died = date_behind(s, i);
    if (!died) continue;
    for (std::size_t k = i + 1; k < s.size() && k <= *died + kAgeReach; ++k) {
      if (!s.is_number(k) || !says_age(s, k)) continue;
      const FigureTerm years = FigureTerm::length({FigureId{s.index(*born)}, 0}, {FigureId{s.index(*died)}, 0});
      FigureTerm next = FigureTerm::make(TermKind::add, s.term(k), FigureTerm::of(Rational(1)));
      Statement statement = statement_of(
          StatementRule::age,
          FigureTerm::make(TermKind::logical_and, FigureTerm::compared(s.term(k), Comparison::less_equal, years),
                           FigureTerm::compared(years, Comparison::less, std::move(next))));
      statement.shown = equals(s.term(k), years);
      out.push_back(std::move(statement));
      return;
    }
  }
}

}  // namespace verify
