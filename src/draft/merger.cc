// Mergers: "735 units were merged into 367 new ones, from 1,813 to 1,446" says from − gone + come = to. One of the
// finders of draft/arithmetic.h.
#include <algorithm>
#include <array>

#include "draft/arithmetic.h"
#include "draft/statements/evidence.h"

namespace verify {

namespace {

constexpr std::size_t kVerbReach = 8;    // words between the verb and what is merged, or what comes of it
constexpr std::size_t kAmountReach = 4;  // words between "into" and its amount, or the verb and its object

// How often chance may bring four figures so close together; near misses, whose words don't say which sum is meant, get
// a tenth of this (draft/README.md).
const Rational kChance(1, 50);

constexpr std::array<std::string_view, 5> kMerges = {"merg", "consolidat", "combin", "amalgamat", "reorgani"};

// "735 units were merged to create 367 new ones": 735 go, 367 come.
struct Merger {
  std::size_t gone, come;
};

std::optional<Merger> merger_at(const Scan& s, std::size_t verb) {
  if (!s[verb].starts_with_any(kMerges)) return std::nullopt;
  auto gone = s.amount_before(verb, kVerbReach);
  std::size_t from = verb + 1;
  if (!gone) {
    gone = s.amount_within(verb + 1, kAmountReach);
    if (!gone) return std::nullopt;
    from = *gone + 1;
  }
  for (std::size_t i = from; i < s.size() && i <= from + kVerbReach; ++i) {
    if (s.is_amount(i)) return std::nullopt;
    if (!s.is_one_of(i, {"into", "create", "form", "establish", "creating", "forming", "make"})) continue;
    const auto come = s.amount_within(i + 1, kAmountReach);
    if (!come || !s.is_number(*come) || !s.is_number(*gone)) return std::nullopt;
    return Merger{*gone, *come};
  }
  return std::nullopt;
}

std::optional<Course> course_of_numbers(const Scan& s) {
  for (std::size_t i = 0; i < s.size(); ++i) {
    const auto course = course_at(s, i);
    if (course && s.is_number(course->from)) return course;
  }
  return std::nullopt;
}

// Whether the figures fit, or are off by so little, or by such a slip, that they were meant to fit.
bool tells(const Draft& draft, const FigureTerm& equation) {
  if (fit_of(equation, draft) == Fit::holds) return true;
  const Rational largest = largest_in(equation, draft);
  const Rational miss = miss_of(equation, draft).abs();
  return Rational(2) * miss + Rational(1) <= largest * kChance ||
         (large_enough_for_a_slip(largest) && has_rare_slip(equation, draft));
}

}  // namespace

bool find_merger(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out) {
  const Scan s(draft, sentence);
  const auto course = course_of_numbers(s);
  if (!course) return false;
  for (std::size_t i = 0; i < s.size(); ++i) {
    const auto merger = merger_at(s, i);
    if (!merger || merger->gone == course->from || merger->come == course->from) continue;
    FigureTerm left = FigureTerm::make(TermKind::subtract, s.term(course->from), s.term(merger->gone));
    FigureTerm rest = FigureTerm::make(TermKind::add, std::move(left), s.term(merger->come));
    FigureTerm term = equals(s.term(course->to), std::move(rest));
    if (tells(draft, term)) out.push_back(statement_of(StatementRule::merger, std::move(term)));
    return true;
  }
  return false;
}

}  // namespace verify
