// How much a bare or hedged fraction may be off is one table, which comes from what statistics offices print.
// The word's own reading is an interval already. Its room must not be granted twice, so that the terms map the one
// interval onto the other.
#include "draft/frames/room.h"

#include <algorithm>

namespace verify {

namespace {

// How far below and above the fraction the percentage may lie, in percentage points.
struct Slack {
  Hedge hedge;
  int below, above;  // in halves of a point
};
constexpr int kAnything = 200;
constexpr Slack kSlack[] = {
    {Hedge::none, 6, 6},    {Hedge::over, 1, 16},         {Hedge::at_least, 1, kAnything},
    {Hedge::nearly, 12, 1}, {Hedge::under, kAnything, 1}, {Hedge::at_most, kAnything, 1},
    {Hedge::about, 10, 10},
};
Rational points(int halves) { return Rational(halves, 200); }

Slack slack_of(Hedge hedge) {
  for (const Slack& s : kSlack) {
    if (s.hedge == hedge) return s;
  }
  return kSlack[0];
}

}  // namespace

Room room_of_fraction(const Rational& fraction, Hedge hedge) {
  const Slack slack = slack_of(hedge);
  return {std::max(Rational(0), fraction - points(slack.below)), std::min(Rational(1), fraction + points(slack.above))};
}

std::pair<FigureTerm, FigureTerm> ends_of_room(const Room& room, const FigureTerm& term, const Figure& word,
                                               const Rational& part, const Draft& draft) {
  const Interval said = reading_of(word, draft.widths).stated;
  const Rational low = (said.lo ? said.lo->value : value_of(word)) * part;
  const Rational high = (said.hi ? said.hi->value : value_of(word)) * part;
  const auto moved = [](FigureTerm t, const Rational& by) {
    return FigureTerm::make(TermKind::add, std::move(t), FigureTerm::of(by));
  };
  if (high - low <= room.high - room.low) return {moved(term, room.low - low), moved(term, room.high - high)};
  const Rational narrower = (room.high - room.low) / (high - low);
  FigureTerm one =
      moved(FigureTerm::make(TermKind::multiply, FigureTerm::of(narrower), term), room.low - low * narrower);
  return {one, one};
}

}  // namespace verify
