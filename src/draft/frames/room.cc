// The word's own reading is an interval already. Its room must not be granted twice, so that the terms map the one
// interval onto the other.
#include "draft/frames/room.h"

namespace verify {

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
