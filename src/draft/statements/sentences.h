// Sentences as tokens. Finders (draft/arithmetic.h), matching (draft/match.h) and repetitions (draft/repeats.h) read
// these, never the text.
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "draft/statements/draft.h"

namespace verify {

/// A word, a mark or a figure of a sentence.
struct Token {
  enum class Kind { word, mark, figure };
  Kind kind = Kind::mark;
  Span span;               ///< in the manuscript's text; of a figure with its hedge
  std::string text;        ///< a word in small letters, a mark as it is; empty for a figure
  std::size_t figure = 0;  ///< of a figure: index into Draft::figures

  bool is(std::string_view word) const { return kind != Kind::figure && text == word; }
  /// A word that starts with one of the stems.
  template <class Stems>
  bool starts_with_any(const Stems& stems) const {
    return kind == Kind::word &&
           std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) { return text.starts_with(stem); });
  }
};

/// A sentence as words, marks and figures; the words of a figure's noun are words.
struct Sentence {
  std::size_t manuscript = 0, block = 0;
  std::vector<Token> tokens;
};

/// Whether a token is a word that may tell two sentences apart: neither a short one nor one that any sentence has.
bool carries_meaning(const Token& token);

/// The sentences of a block, in order. `first` is the index of the first figure of Draft::figures that is in the block
/// or behind it. Linear in the block.
std::vector<Sentence> sentences_of(const Draft& draft, std::size_t manuscript, std::size_t block, std::size_t first);

/// The sentences of every block that holds a figure, cells of tables left out; a block's sentences together.
void for_each_block(const Draft& draft, const std::function<void(const std::vector<Sentence>&)>& visit);

}  // namespace verify
