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

// A paragraph is read at once; a longer one is cut where a blank stands.
constexpr std::size_t kLongestPart = 1u << 20;

}  // namespace

std::size_t paragraph_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (true) {
    end = text.find('\n', end);
    if (end == std::string_view::npos) end = text.size();
    if (end - begin > kLongestPart) {
      end = begin + kLongestPart;
      while (end > begin + kLongestPart / 2 && text[end] != ' ' && text[end] != '\n') --end;
      while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
      return end;
    }
    if (end == text.size()) return end;
    std::size_t next = ++end;
    while (next < text.size() && (text[next] == ' ' || text[next] == '\t' || text[next] == '\r')) ++next;
    if (next < text.size() && text[next] == '\n') return end;
  }
}

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

int raised_digit(std::string_view sign) {
  constexpr std::string_view kRaised[] = {"\u2070", "\u00B9", "\u00B2", "\u00B3", "\u2074",
                                          "\u2075", "\u2076", "\u2077", "\u2078", "\u2079"};
  const auto found = std::find(std::begin(kRaised), std::end(kRaised), sign);
  return found == std::end(kRaised) ? -1 : static_cast<int>(found - std::begin(kRaised));
}

std::size_t behind_note_marks(const FigureText& text, std::size_t i) {
  constexpr std::string_view kSigns[] = {"*", "\u2020", "\u2021", "\u00A7"};
  std::size_t k = i;
  while (text.adjacent(k) && text.sign(k)) {
    const std::string_view raw = text.raw(k);
    std::size_t inner = k + 1;  // "[1]", "[a]", and "[¹]" where a page raises all of it
    while (raised_digit(text.raw(inner)) >= 0) ++inner;
    if (inner == k + 1 && text.raw(inner).size() <= 3 &&
        (text.digits(inner) || (text.word(inner) && text.raw(inner).size() == 1)))
      ++inner;
    const bool bracket = raw == "[" && inner > k + 1 && text.sign(inner, ']');
    const bool sign =
        raised_digit(raw) >= 0 || std::find(std::begin(kSigns), std::end(kSigns), raw) != std::end(kSigns);
    if (!bracket && !sign) break;
    k = bracket ? inner + 1 : k + 1;
  }
  // "5*3" multiplies.
  return text.adjacent(k) && !text.sign(k) ? i : k;
}

}  // namespace verify
