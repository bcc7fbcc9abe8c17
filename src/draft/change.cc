// Changes: "from 1,813 to 1,446, a decrease of 367", "250, up 12 % from 223". One of the finders
// of draft/arithmetic.h. Which way a figure moved is seen from the figures; the words only say that it did.
#include <algorithm>
#include <array>

#include "draft/arithmetic.h"
#include "draft/statements/evidence.h"
#include "quantity/slip.h"

namespace verify {

namespace {

// Words between an amount and the verb of change behind it. An amount further away more likely belongs to an earlier
// clause, and makes no statement.
constexpr std::size_t kClose = 6;

// Beginnings of words that say that something changed.
constexpr std::array<std::string_view, 32> kChange = {
    "increas", "decreas", "reduc",  "rose",   "rise", "rising", "fell",  "fall",  "drop", "declin", "grew",
    "grow",    "climb",   "shrink", "shrank", "jump", "soar",   "plung", "lower", "rais", "expand", "cut",
    "chang",   "went",    "gain",   "slid",   "slip", "lift",   "surg",  "shed",  "dip",  "halv"};
constexpr std::array<std::string_view, 14> kFalls = {"decreas", "reduc", "fell",  "fall", "drop", "declin", "shrink",
                                                     "shrank",  "plung", "lower", "cut",  "slid", "shed",   "dip"};

bool says_change(const Scan& s, std::size_t i) {
  return s[i].starts_with_any(kChange) || s.is_one_of(i, {"up", "down"});
}
bool says_fall(const Scan& s, std::size_t i) { return s[i].starts_with_any(kFalls) || s.is(i, "down"); }

// A figure that an amount of change can be: no other one stands between it and the word of change.
struct Step {
  std::size_t amount;
  bool falls;
};

// The amount that a word of change at `word` goes with: "an increase of 20", "up 12 %", "rose by 12 %".
std::optional<Step> step_at(const Scan& s, std::size_t word) {
  if (!says_change(s, word)) return std::nullopt;
  std::size_t i = word + 1;
  if (s.is_one_of(i, {"of", "by"})) ++i;
  if (s.is(i, "a") || s.is(i, "some")) ++i;
  if (!s.is_amount(i)) return std::nullopt;
  return Step{i, says_fall(s, word)};
}

FigureTerm difference(const Scan& s, std::size_t from, std::size_t to, bool falls) {
  FigureTerm a = s.term(falls ? from : to);
  return FigureTerm::make(TermKind::subtract, std::move(a), s.term(falls ? to : from));
}

// What a change of `step` from one figure to the other says; nothing where the units say nothing.
std::optional<FigureTerm> change(const Scan& s, std::size_t from, std::size_t to, const Step& step) {
  const bool falls = value_of(s.figure(to)) < value_of(s.figure(from));
  const Figure& by = s.figure(step.amount);
  if (by.upper) return std::nullopt;
  const bool shares = s.is_percent(from);
  if (by.kind == FigureKind::percent && !shares)
    return equals(difference(s, from, to, falls),
                  FigureTerm::make(TermKind::multiply, s.term(step.amount), s.term(from)));
  const bool same =
      shares ? by.kind == FigureKind::percentage_point : by.kind == FigureKind::number && s.is_number(from);
  if (!same || (!shares && by.unit != s.figure(from).unit)) return std::nullopt;
  return equals(s.term(step.amount), difference(s, from, to, falls));
}

// Two digits swapped, or a power of ten, lead to few percentages; another digit leads to too many to say something.
bool slipped(const Figure& percentage, const Rational& actual) {
  const Rational slack = Rational::power_of_ten(-percentage.written.numeral.decimals) / Rational(2);
  const Rational wanted = actual * Rational(100);
  const auto found = slip(percentage.written.numeral.value.str(), Interval::closed(wanted - slack, wanted + slack));
  return found && (found->strength == 0 || found->moved);
}

// A percentage that is off by no more than a point, or than a fifth of the true one, was likely meant for these
// figures; so was one that a slip explains. Any other was likeliest taken of something else.
const Rational kPointsOff(1, 100);
const Rational kPartOff(1, 5);

bool tells(const Draft& draft, const Scan& s, const Step& step, std::size_t from, std::size_t to,
           const FigureTerm& term) {
  const Fit fit = fit_of(term, draft);
  if (fit == Fit::holds) return true;
  const Rational a = value_of(s.figure(from));
  const Rational b = value_of(s.figure(to));
  if (s.is_percent(step.amount)) {
    if (a.sign() <= 0) return false;
    const Rational actual = ((b - a) / a).abs();
    const Rational off = (value_of(s.figure(step.amount)) - actual).abs();
    return off <= kPointsOff || off <= actual * kPartOff || slipped(s.figure(step.amount), actual);
  }
  return (fit == Fit::slip || fit == Fit::near) && large_enough_for_a_slip(std::max(a, b));
}

void say(const Draft& draft, const Scan& s, std::size_t from, std::size_t to, const Step& step,
         std::vector<Statement>& out) {
  auto term = change(s, from, to, step);
  if (!term || !tells(draft, s, step, from, to, *term)) return;
  Statement statement = statement_of(StatementRule::change, std::move(*term));
  if (s.is_percent(step.amount) && !s.is_percent(from)) statement.label = kChangeInPerCent;
  out.push_back(std::move(statement));
}

// The amount of change beside a course: behind it, or before it.
std::optional<Step> step_beside(const Scan& s, const Course& c) {
  for (std::size_t i = c.to + 1; i < s.size() && i <= c.to + kCourseReach; ++i) {
    if (s.is_amount(i) || s.is_one_of(i, {";", "while", "whereas", "from"})) break;
    if (const auto step = step_at(s, i)) return step;
    if (s.is_one_of(i, {"(", "or"}) && s.is_amount(i + 1) && !s.is_number(i + 1)) return Step{i + 1, false};
    if (s.is(i, "or") && s.is(i + 1, "by") && s.is_amount(i + 2)) return Step{i + 2, false};
  }
  const auto before = s.amount_before(c.word, 2, ",");
  if (!before) return std::nullopt;
  for (std::size_t i = *before; i-- > 0 && *before - i <= 3;) {
    if (const auto step = step_at(s, i); step && step->amount == *before) return step;
  }
  return std::nullopt;
}

bool changes_before(const Scan& s, std::size_t word) {
  for (std::size_t i = word; i-- > 0 && word - i <= kCourseReach;) {
    if (says_change(s, i)) return true;
    if (s.is_one_of(i, {".", ";"})) return false;
  }
  return false;
}

// The figures behind a word of change: how much by, from what, to what.
struct Move {
  std::vector<std::size_t> by;
  std::optional<std::size_t> from, to;
};

// "by 0.6 % or $1 million", "12 % (24)"
std::size_t read_amounts(const Scan& s, std::size_t i, Move& move) {
  if (s.is_one_of(i, {"of", "by"})) ++i;
  if (s.is_one_of(i, {"a", "some"})) ++i;
  while (s.is_amount(i) && move.by.size() < 3) {
    move.by.push_back(i++);
    std::size_t next = i;
    while (s.is_one_of(next, {",", "or", "(", "and"})) ++next;
    if (next == i || !s.is_amount(next)) break;
    i = next;
  }
  while (s.is_one_of(i, {",", ")"})) ++i;
  return i;
}

Move read_move(const Scan& s, std::size_t word) {
  Move move;
  std::size_t i = read_amounts(s, word + 1, move);
  for (const std::size_t end = i + 2 * kCourseReach; i < s.size() && i < end; ++i) {
    if (s.is_one_of(i, {";", ".", "while", "whereas", "and"}) || (says_change(s, i) && i > word + 1)) break;
    const bool compared = s.is_one_of(i, {"to", "with"}) && s.is(i - 1, "compared");
    const bool from = s.is_one_of(i, {"from", "against"}) || compared;
    if (from && s.is_amount(i + 1) && !move.from) move.from = ++i;
    else if (s.is(i, "to") && s.is_amount(i + 1) && !move.to) move.to = ++i;
    else if (s.is_amount(i)) break;
  }
  return move;
}

void find_move(const Draft& draft, const Scan& s, std::size_t word, std::vector<Statement>& out) {
  Move move = read_move(s, word);
  if (!move.from || move.by.empty()) return;
  // "250, up 12 % from 223", "sales of 250 in 2018 rose 12 % from 223"
  if (!move.to) move.to = s.amount_before(word, kClose, ",(–—");
  if (!move.to || !s.alike(*move.from, *move.to) || s.figure(*move.from).upper || s.figure(*move.to).upper) return;
  for (const std::size_t by : move.by) say(draft, s, *move.from, *move.to, {by, says_fall(s, word)}, out);
}

}  // namespace

void find_changes(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out) {
  const Scan s(draft, sentence);
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (const auto course = course_at(s, i)) {
      const auto step = step_beside(s, *course);
      if (step && (changes_before(s, i) || step->amount > course->to))
        say(draft, s, course->from, course->to, *step, out);
    } else if (says_change(s, i)) {
      find_move(draft, s, i, out);
    }
  }
}

}  // namespace verify
