// A fraction in words and the percentage behind it in brackets say the same: "almost three quarters (73 %)". How much a
// bare or hedged fraction may be off is the table in draft/frames/room.cc.
#include <algorithm>

#include "draft/frames/frames.h"
#include "draft/frames/governors.h"
#include "draft/frames/room.h"
#include "draft/statements/evidence.h"

namespace verify {

namespace {

constexpr std::size_t kReach = 14;  // tokens between the fraction and its bracket

// "The majority (91 %)": anything above the half.
const Room kMajority = {Rational(1, 2), Rational(1)};
// "Almost all (91 %)".
const Room kAlmostAll = {Rational(17, 20), Rational(1)};

struct Fraction {
  FigureTerm term;
  Rational value;
  Room room;
  std::size_t behind = 0;  // the token behind it
};

// "three quarters", "majority"; "one in ten", "7 out of every 10".
std::optional<Fraction> fraction_at(const Draft& draft, const Scan& s, std::size_t i) {
  if (!s.is_amount(i) || s.figure(i).upper) return std::nullopt;
  const Figure& f = s.figure(i);
  Fraction out{s.term(i), value_of(f), room_of_fraction(value_of(f), f.written.hedge), i + 1};
  if (f.kind == FigureKind::multiple) {
    if (f.share == ShareWord::majority) out.room = kMajority;
    if (f.share == ShareWord::almost_all) out.room = kAlmostAll;
    return out.value.sign() > 0 && out.value <= Rational(1) ? std::optional(out) : std::nullopt;
  }
  if (f.kind != FigureKind::number || !f.out_of || !f.unit.empty()) return std::nullopt;
  const Figure& whole = draft.figures[*f.out_of].figure;
  if (whole.kind != FigureKind::number || whole.value.sign() <= 0 || whole.value > Rational(100) ||
      f.value > whole.value)
    return std::nullopt;
  out.value = f.value / whole.value;
  out.room = room_of_fraction(out.value, f.written.hedge);
  // Exact: nobody rounds the ten of "one in ten".
  out.term = FigureTerm::make(TermKind::multiply, FigureTerm::of(Rational(1) / whole.value), s.term(i));
  while (out.behind < s.size() && !(s.is_figure(out.behind) && s.index(out.behind) == *f.out_of)) ++out.behind;
  ++out.behind;
  return out;
}

// "three quarters were aged 16 to 24 (42 %) or 65 and over (33 %)": the brackets are parts of the fraction.
bool lists_parts(const Scan& s, std::size_t i) {
  for (const std::size_t end = i + kReach; i < end && i < s.size() && !s.is(i, ")");) ++i;
  return s.is_one_of(i + 1, {"or", "and"}) || (s.is(i + 1, ",") && s.is_one_of(i + 2, {"or", "and"}));
}

// The percentage that opens the next bracket, with no mark and no other figure before it.
std::optional<std::size_t> percentage_behind(const Scan& s, std::size_t from, bool majority) {
  for (std::size_t i = from; i < s.size() && i <= from + kReach; ++i) {
    if (s.is(i, "(") && s.is_percent(i + 1) && !lists_parts(s, i + 2)) return i + 1;
    if (majority && s.is(i, "at") && s.is_percent(i + 1)) return i + 1;
    const WordClass word = meaning_of(s, i).is;
    const bool age = s.is_figure(i) && i > 0 && s.is_one_of(i - 1, {"aged", "age", "to", "and", "of", "over"}) &&
                     !s.is_percent(i) && s.figure(i).kind != FigureKind::multiple;
    const bool year = s.is_figure(i) && !s.is_amount(i);
    if (s[i].kind == Token::Kind::mark && !s.is_one_of(i, {"-", "–", "'", "’", "\"", "“", "”"})) return std::nullopt;
    if (s.is_amount(i) && !age && !year) return std::nullopt;
    if (word == WordClass::contrast || word == WordClass::compared) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

void find_fractions_in_words(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out) {
  const Scan s(draft, sentence);
  for (std::size_t i = 0; i < s.size(); ++i) {
    const auto fraction = fraction_at(draft, s, i);
    if (!fraction) continue;
    const auto share = percentage_behind(s, fraction->behind, s.figure(i).share == ShareWord::majority);
    if (!share) continue;
    const Rational part = fraction->value / value_of(s.figure(i));  // 1, or a tenth of "one in ten"
    const auto [low, high] = ends_of_room(fraction->room, fraction->term, s.figure(i), part, draft);
    Statement statement = statement_of(
        StatementRule::in_words,
        FigureTerm::make(TermKind::logical_and, FigureTerm::compared(low, Comparison::less_equal, s.term(*share)),
                         FigureTerm::compared(s.term(*share), Comparison::less_equal, high)));
    statement.shown = equals(s.term(*share), fraction->term);
    out.push_back(std::move(statement));
  }
}

}  // namespace verify
