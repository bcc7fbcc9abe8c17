// The words by which frames are read: what a word says of the figures around it. Stands beneath the governors
// (draft/frames/governors.h), which ask it about each word of a sentence. Adding a way of saying something is a line of
// the table in lexicon.cc, and a line of tests/draft/frames_test.cc.
#pragma once

#include <string_view>
#include <vector>

namespace verify {

/// What a word can do for a figure.
enum class WordClass {
  none,
  change_verb,    ///< "rose", "fell", "changed"
  change_noun,    ///< "growth", "reduction"
  change_either,  ///< "rise", "falls": a verb or a noun
  comparative,    ///< "higher", "fewer", "up"
  be,             ///< "was", "stood at", "reached": what follows is a level
  compared,       ///< "compared", "compares", "relative", "contrast": a figure of another time or group follows
  superlative,    ///< "highest", "smallest"
  hedge,          ///< "only", "just", "some": says nothing by itself
  determiner,     ///< "the", "its"
  stop,           ///< "in", "which", "representing": what follows is no part of a change
  conjunction,    ///< "and", "or"
  cause,          ///< "because", "driven": what follows is another clause
  range,          ///< "ranging", "between": the figures behind it are ends, and nothing moved
  phrasal,        ///< "made", "set": with "up" it says no change
  contrast,       ///< "while", "but": what follows is another clause
  flow,           ///< "joined", "left": what the figure counts came or went
  disqualifier,   ///< "organic", "target": the figures need not be those of the sentence
};

/// A word's meaning for frames.
struct FrameWord {
  /// Whether it says that something changed.
  bool says_change() const {
    return is == WordClass::change_verb || is == WordClass::change_noun || is == WordClass::change_either;
  }

  WordClass is = WordClass::none;
  int direction = 0;  ///< +1 for more, −1 for less, 0 where it says neither
};

/// The meaning of a word in small letters; of none where the table doesn't have it. Constant time.
FrameWord frame_word(std::string_view word);

/// All words of the table, in its order.
std::vector<std::string_view> frame_words();

}  // namespace verify
