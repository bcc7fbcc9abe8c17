// What governors left open in a frame of change is filled from around it: from the clause, then from the clause or the
// sentence before. Asked by change_frames.cc before the frame says what it states (frame.h).
#pragma once

#include <vector>

#include "draft/frames/clauses.h"
#include "draft/frames/frame.h"
#include "draft/statements/sentence_scan.h"

namespace verify {

/// A frame that is being filled, with where its figures stand.
struct OpenFrame : Frame {
  std::vector<std::size_t> levels;          // tokens of figures that may be a level, in order
  std::vector<std::size_t> asides;          // tokens of figures that stand alone in a bracket, in order
  std::size_t before_at = 0, after_at = 0;  // tokens of `before`, and of `after` behind "to"
  bool after_by_to = false;
  bool participle = false;  // "falling to"
};

/// Where a frame stands.
struct FrameContext {
  const Draft& draft;
  const Scan* previous;  ///< the sentence before in the same block, or null
  const Scan& sentence;
  const Clause& clause;
  Slot last_level;  ///< the level of the clauses before
};

/// Fills the earlier and the later figure where they are open. A slot that was filled by nearness makes the frame
/// `likely`. Looks at the sentence and the one before.
void fill_open_slots(const FrameContext& context, OpenFrame& frame);

}  // namespace verify
