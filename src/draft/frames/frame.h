// The frame of change and comparison, as a clause fills it (change_frames.cc), and the statements that it makes.
#pragma once

#include <optional>
#include <vector>

#include "draft/statements/draft.h"

namespace verify {

/// A figure by its index into Draft::figures, once it is known.
using Slot = std::optional<std::size_t>;

/// What a clause says of its figures.
struct Frame {
  Slot before, after;                      ///< the levels
  Slot amount, percent, points, multiple;  ///< the difference
  int direction = 0;                       ///< +1 up, −1 down, 0 where the words say neither
  bool compared = false;                   ///< `before` is that of another group or time, not "from"
  bool likely = false;                     ///< a slot was filled by nearness
  bool named = false;    ///< "an increase of 30 %", "40 % lower than": the words name the difference of just these two
  bool pointed = false;  ///< "up from", "falling to", "is above": the words beside the figure say which way it went
  bool has_delta() const { return amount || percent || points || multiple; }
};

/// Whether two filled slots have figures of one kind, unit and "per".
bool alike_slots(const Draft& draft, Slot a, Slot b);

/// Adds what the frame states. Figures that fit are a statement whatever their words; figures that don't are one only
/// where governors filled every slot, or the words point at them, and no disqualifier is near.
void say_frame(const Draft& draft, const Frame& frame, bool disqualified, std::vector<Statement>& out);

}  // namespace verify
