// Cuts number formats as Office Open XML writes them (ECMA-376 part 1, 18.8.31). No format is an error: what isn't
// known is literal text.
#include "documents/number_format.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/utf8.h"

namespace verify {

namespace {

// Nobody writes longer ones; Excel refuses them.
constexpr std::size_t kLongest = 1000;

bool starts_small(std::string_view text, std::string_view wanted) {
  return text.size() >= wanted.size() &&
         std::equal(wanted.begin(), wanted.end(), text.begin(), [](char a, char b) { return a == ascii_lower(b); });
}

using Kind = FormatToken::Kind;

class FormatReader {
 public:
  explicit FormatReader(std::string_view text) : text_(text.substr(0, kLongest)) {}

  std::vector<FormatSection> run() {
    sections_.emplace_back();
    while (at_ < text_.size()) step();
    return std::move(sections_);
  }

 private:
  void push(Kind kind, std::string_view text) {
    auto& tokens = sections_.back().tokens;
    if (kind == Kind::literal && !tokens.empty() && tokens.back().kind == kind) {
      tokens.back().text += text;
    } else {
      tokens.push_back({kind, std::string(text)});
    }
  }
  std::string_view character(std::size_t at) const {
    return text_.substr(std::min(at, text_.size()), std::max<std::size_t>(1, decode_utf8(text_, at).length));
  }

  void step() {
    const std::string_view rest = text_.substr(at_);
    const char c = ascii_lower(rest[0]);
    if (c == ';') {
      sections_.emplace_back();
      ++at_;
    } else if (c == '"') {
      const std::size_t end = std::min(rest.size(), rest.find('"', 1));
      push(Kind::literal, rest.substr(1, end - 1));
      at_ += end + 1;
    } else if (c == '\\' || c == '!') {
      push(Kind::literal, character(at_ + 1));
      at_ += 1 + character(at_ + 1).size();
    } else if (c == '_' || c == '*') {
      // A blank as wide as a character, or as many of one as fit: neither is text.
      at_ += 1 + character(at_ + 1).size();
    } else if (c == '[') {
      bracket(rest);
    } else if (starts_small(rest, "general")) {
      push(Kind::general, {});
      at_ += 7;
    } else if (starts_small(rest, "am/pm") || starts_small(rest, "a/p")) {
      const std::size_t length = starts_small(rest, "am/pm") ? 5 : 3;
      push(Kind::date, rest.substr(0, length));
      at_ += length;
    } else if (starts_small(rest, "e+") || starts_small(rest, "e-")) {
      push(Kind::exponent, rest.substr(1, 1));
      at_ += 2;
    } else if (std::string_view("ymdhs").find(c) != std::string_view::npos) {
      std::size_t length = 1;
      while (length < rest.size() && ascii_lower(rest[length]) == c) ++length;
      push(Kind::date, std::string(length, c));
      at_ += length;
    } else {
      sign(rest, c);
    }
  }

  void sign(std::string_view rest, char c) {
    const Kind kind = c == '0' || c == '#' || c == '?' ? Kind::digit
                      : c == '.'                       ? Kind::point
                      : c == ','                       ? Kind::comma
                      : c == '%'                       ? Kind::percent
                      : c == '@'                       ? Kind::text
                      : c == '/'                       ? Kind::slash
                                                       : Kind::literal;
    const std::string_view whole = character(at_);
    push(kind, kind == Kind::literal ? whole : rest.substr(0, 1));
    at_ += whole.size();
  }

  // [Red], [>=100], [$€-407], [h]
  void bracket(std::string_view rest) {
    const std::size_t end = std::min(rest.size(), rest.find(']'));
    const std::string_view inside = rest.substr(1, end - 1);
    at_ += std::min(rest.size(), end + 1);
    if (inside.empty()) return;
    if (inside[0] == '$') {
      push(Kind::literal, inside.substr(1, inside.find('-') - 1));
    } else if (inside[0] == '<' || inside[0] == '>' || inside[0] == '=') {
      sections_.back().condition = inside;
    } else if (inside.find_first_not_of(ascii_lower(inside[0]) == inside[0] ? inside.substr(0, 1) : "hHmMsS") ==
                   std::string_view::npos &&
               std::string_view("hms").find(ascii_lower(inside[0])) != std::string_view::npos) {
      push(Kind::elapsed, std::string(inside.size(), ascii_lower(inside[0])));
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<FormatSection> sections_;
};

}  // namespace

bool FormatSection::has(FormatToken::Kind kind) const {
  return std::any_of(tokens.begin(), tokens.end(), [&](const FormatToken& token) { return token.kind == kind; });
}

std::vector<FormatSection> read_format(std::string_view format) { return FormatReader(format).run(); }

}  // namespace verify
