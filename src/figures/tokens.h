// A text cut into words, numbers and signs: the input of all readers of figures. Readers name a token by its index;
// "behind" a token means at the next index.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "figures/figure.h"
#include "figures/word_table.h"

namespace verify {

/// A text with the digits that the readers know, and where its bytes come from.
struct PlainText {
  std::string text;
  std::vector<std::uint32_t> origin;  ///< for each byte and for the end: the byte of the other text
};
/// The text with ASCII digits for those of other scripts ("１２３", "٤٥٦") and their marks, and without soft hyphens
/// inside words. Nothing where the text has none of these. Linear; the text is at most 4 GB.
std::optional<PlainText> plain_text(std::string_view text);

/// A run of letters, a run of digits, or one character that is neither nor white space.
struct FigureToken {
  enum class Kind : std::uint8_t { word, digits, sign };
  std::uint32_t begin = 0, end = 0;
  const FigureWord* word = nullptr;  ///< null for words without a meaning here
  Kind kind = Kind::sign;
  bool spaced = true;     ///< white space before it, or the start
  bool new_line = false;  ///< a line end in that white space, or the start
};

/// A text cut into tokens. Every function takes an index past the end, too, where there is no token.
struct FigureText {
  std::string_view text;  ///< outlives this
  NumberStyle style;
  std::vector<FigureToken> tokens;

  bool has(std::size_t i) const { return i < tokens.size(); }
  std::string_view raw(std::size_t i) const {
    return has(i) ? text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin) : std::string_view();
  }
  bool word(std::size_t i) const { return has(i) && tokens[i].kind == FigureToken::Kind::word; }
  bool digits(std::size_t i) const { return has(i) && tokens[i].kind == FigureToken::Kind::digits; }
  bool sign(std::size_t i) const { return has(i) && tokens[i].kind == FigureToken::Kind::sign; }
  bool sign(std::size_t i, char c) const { return sign(i) && text[tokens[i].begin] == c; }
  /// Any dash: hyphens, en and em dash, the minus sign.
  bool dash(std::size_t i) const;
  /// Whether the token is the word `name`, in small or capital letters; `name` must be in small letters.
  bool is(std::size_t i, std::string_view name) const {
    return has(i) && tokens[i].end - tokens[i].begin == name.size() && is_word(i, name);
  }
  /// The meaning of the token; for a token without a meaning, the empty one.
  const FigureWord& meaning(std::size_t i) const;
  /// Whether white space stands before the token, or there is no such token.
  bool spaced(std::size_t i) const { return !has(i) || tokens[i].spaced; }
  bool adjacent(std::size_t i) const { return !spaced(i); }
  /// Whether a line end stands before the token, or there is no such token.
  bool new_line(std::size_t i) const { return !has(i) || tokens[i].new_line; }
  /// Whether it is a word with an ASCII capital at its start.
  bool capital(std::size_t i) const;
  /// The first token that doesn't start before `offset`.
  std::size_t token_at(std::size_t offset, std::size_t from) const;

 private:
  bool is_word(std::size_t i, std::string_view name) const;
};

/// 2 of "²"; −1 for other characters.
int raised_digit(std::string_view sign);
/// The token behind the marks of notes that are glued to the token before i, as in "617² members", "617*", "617[1]"; i
/// where none is.
std::size_t behind_note_marks(const FigureText& text, std::size_t i);

/// The end of the paragraph that starts at `begin`: behind a blank line, or where a very long one is cut at a blank.
std::size_t paragraph_end(std::string_view text, std::size_t begin);

/// Replaces `tokens` by those of the text, which is at most 4 GB. Linear.
void cut_into_tokens(std::string_view text, std::vector<FigureToken>& tokens);

}  // namespace verify
