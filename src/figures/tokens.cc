// Cuts text into tokens. Letters of any script, with the marks that combine with them, are one word; of digits only
// ASCII ones are known.
#include "figures/tokens.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/utf8.h"

namespace verify {

namespace {

// The end of the run of letters that starts at i.
std::size_t letters_end(std::string_view text, std::size_t i) {
  while (i < text.size()) {
    if (is_ascii_letter(text[i])) {
      ++i;
      continue;
    }
    if (static_cast<unsigned char>(text[i]) < 0x80) break;
    const CodePoint point = decode_utf8(text, i);
    if (point.length == 0 || !is_letter(point.value)) break;
    i += point.length;
  }
  return i;
}

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

void cut_into_tokens(std::string_view text, std::vector<FigureToken>& tokens) {
  tokens.clear();
  bool spaced = true, new_line = true;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (blank(c)) {
      spaced = true;
      new_line = new_line || c == '\n';
      ++i;
      continue;
    }
    FigureToken token;
    token.begin = static_cast<std::uint32_t>(i);
    std::size_t end = i;
    if (is_ascii_digit(c)) {
      while (end < text.size() && is_ascii_digit(text[end])) ++end;
      token.kind = FigureToken::Kind::digits;
    } else if ((end = letters_end(text, i)) > i) {
      token.kind = FigureToken::Kind::word;
      token.word = find_figure_word(text.substr(i, end - i));
    } else {
      const CodePoint point = decode_utf8(text, i);
      end = i + std::max<std::size_t>(1, point.length);
      if (point.length > 0 && is_white_space(point.value)) {
        spaced = true;
        i = end;
        continue;
      }
    }
    token.end = static_cast<std::uint32_t>(end);
    token.spaced = spaced;
    token.new_line = new_line;
    tokens.push_back(token);
    spaced = new_line = false;
    i = end;
  }
}

bool FigureText::dash(std::size_t i) const {
  if (!sign(i)) return false;
  const std::string_view s = raw(i);
  return s == "-" || s == "\u2010" || s == "\u2011" || s == "\u2012" || s == "\u2013" || s == "\u2014" || s == "\u2212";
}

bool FigureText::is_word(std::size_t i, std::string_view name) const {
  const std::string_view s = raw(i);
  return tokens[i].kind == FigureToken::Kind::word &&
         std::equal(s.begin(), s.end(), name.begin(), [](char a, char b) { return ascii_lower(a) == b; });
}

const FigureWord& FigureText::meaning(std::size_t i) const {
  static const FigureWord kNone;
  return has(i) && tokens[i].word ? *tokens[i].word : kNone;
}

bool FigureText::capital(std::size_t i) const {
  if (!word(i)) return false;
  const char c = text[tokens[i].begin];
  return is_ascii_upper(c);
}

std::size_t FigureText::token_at(std::size_t offset, std::size_t from) const {
  while (from < tokens.size() && tokens[from].begin < offset) ++from;
  return from;
}

}  // namespace verify
