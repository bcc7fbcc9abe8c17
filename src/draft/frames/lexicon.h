// The words by which frames are read: what a word says of the figures around it. Stands beneath the governors
// (draft/frames/governors.h), which ask it about each word of a sentence. Adding a way of saying something is a line of
// the table in lexicon.cc, and a line of tests/draft/frames_test.cc.
#pragma once

#include <string_view>

namespace verify {

/// What a word can do for a figure.
enum class WordClass {
  none,
  change_verb,   ///< "rose", "fell", "changed"
  change_noun,   ///< "an increase", "the fall"
  comparative,   ///< "higher", "fewer", "up"
  be,            ///< "was", "stood at", "reached": what follows is a level
  represents,    ///< "representing", "accounting for"
  compared,      ///< "compared", "compares", "relative", "contrast": a figure of another time or group follows
  superlative,   ///< "highest", "smallest"
  hedge,         ///< "only", "just", "some": says nothing by itself
  determiner,    ///< "the", "its"
  preposition,   ///< "in", "on"
  conjunction,   ///< "and", "or"
  relative,      ///< "which", "who"
  cause,         ///< "because", "driven": what follows is another clause
  contrast,      ///< "while", "but": what follows is another clause
  disqualifier,  ///< "organic", "target": the figures need not be those of the sentence
};

/// A word's meaning for frames.
struct FrameWord {
  WordClass is = WordClass::none;
  int direction = 0;  ///< +1 for more, −1 for less, 0 where it says neither
};

/// The meaning of a word in small letters. Constant time.
FrameWord frame_word(std::string_view word);

}  // namespace verify
