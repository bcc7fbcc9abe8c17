// The room that a word for a number leaves to the figure that it stands for: "almost three quarters" is 69 to 75.5 %.
#pragma once

#include <utility>

#include "draft/statements/draft.h"

namespace verify {

/// The least and the greatest value that the word allows.
struct Room {
  Rational low, high;
};

/// The room of a fraction in words by its hedge, as a part of the whole: "half" is 47 to 53 %.
Room room_of_fraction(const Rational& fraction, Hedge hedge);

/// The ends of the room as terms of the word's figure, so that a finding names the figure. Whatever value the figure's
/// stated reading takes, the two terms together leave exactly the room. `term` is the word's figure times `part`.
std::pair<FigureTerm, FigureTerm> ends_of_room(const Room& room, const FigureTerm& term, const Figure& word,
                                               const Rational& part, const Draft& draft);

}  // namespace verify
