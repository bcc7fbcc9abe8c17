// Governors: the word that says what a figure does in its clause ("to" of "rose to 58 %"), found by a walk to the left
// from the figure, or in the three words behind it ("a 3 % increase"). Frames (draft/frames/frames.h) put a figure into
// a slot by its governor. The method needs no grammar: nouns between the governor and the figure are passed.
#pragma once

#include "draft/frames/lexicon.h"
#include "draft/statements/sentence_scan.h"

namespace verify {

/// What decides the slot of a figure.
struct Governor {
  enum class Kind {
    start,      ///< nothing before it in the sentence
    of_figure,  ///< "45 of the 100"
    from,
    to,
    by,
    compared,  ///< "compared with", "against", "when it was"
    than,
    be,           ///< "was", "stood at": a level
    change,       ///< a verb, noun or comparative of change: the figure says how much
    conjunction,  ///< "and", "or"
    other,        ///< a mark, another amount, any other word, or nothing within reach: perhaps a level
  };
  Kind kind = Kind::other;
  std::size_t at = 0;       ///< the token that decides; the figure's own for `start`
  int direction = 0;        ///< of a change: +1 or −1, 0 where the word doesn't say
  bool up_or_down = false;  ///< of `from`: "up from 24 %"
  bool of = false;          ///< the figure hangs on a noun: "from operations of $8 billion"
};

/// The governor of the figure at token i. Looks at most 14 tokens to the left.
Governor governor_of(const Scan& sentence, std::size_t i);

/// Whether the figure at token i is an age, or an end of a class of ages: "aged from 16 to 24".
bool is_age(const Scan& sentence, std::size_t i);

/// The meaning of a token for frames; of none beyond the end, and of figures and marks.
FrameWord meaning_of(const Scan& sentence, std::size_t i);

}  // namespace verify
