// toml11 (Debian's 3.7.1) was tried in toml++'s place. It overflows the stack for some 5,000 lists within each other,
// takes time quadratic in the parts of a key (seconds for 10,000), takes the year 0, and calls a byte in a comment that
// is not UTF-8 a broken key. So the bounds below would stay, and only the letters would go. Nor does it write a file
// back with its order and comments, which would have been the gain.
#include "check/toml_reader.h"

#include <algorithm>
#include <string>

#include "check/limits.h"
#include "text/utf8.h"

namespace verify {

namespace {

// Counts brackets and dots outside strings and comments. A key `a.a.a…` makes a table in a table for each dot, and
// toml++ destroys nested tables recursively, so the number of dots bounds the stack. Dots in numbers are counted as
// well, which costs nothing here. In a text that is not TOML the count can go astray only after the first mistake in
// the text, where toml++ stops.
class Bounds {
 public:
  explicit Bounds(std::string_view text) : text_(text) {}

  std::optional<Fault> run() {
    std::size_t depth = 0;
    std::size_t dots = 0;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '#') {
        at_ = std::min(text_.find('\n', at_), text_.size());
        continue;
      }
      if (c == '"' || c == '\'') {
        skip_string(c);
        continue;
      }
      if (c == '[' || c == '{') ++depth;
      if ((c == ']' || c == '}') && depth > 0) --depth;
      if (depth > kMaxTomlDepth)
        return Fault{"values are nested more than " + std::to_string(kMaxTomlDepth) + " deep", at_};
      if (c == '.' && ++dots > kMaxTomlDots)
        return Fault{"more than " + std::to_string(kMaxTomlDots) + " dots outside strings", at_};
      ++at_;
    }
    return std::nullopt;
  }

 private:
  void skip_string(char quote) {
    const std::string three(3, quote);
    const bool many_lines = text_.substr(at_).starts_with(three);
    at_ += many_lines ? 3 : 1;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '\n' && !many_lines) return;
      if (c == '\\' && quote == '"') ++at_;
      else if (c == quote && !many_lines) break;
      else if (many_lines && text_.substr(at_).starts_with(three)) {
        // Up to two quotes may stand before the three that close it.
        at_ += 2;
        while (at_ + 1 < text_.size() && text_[at_ + 1] == quote) ++at_;
        break;
      }
    }
    at_ = std::min(at_ + 1, text_.size());
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

constexpr char32_t kDistance = 0x100000;  // to a private use area

template <class Moved>
std::string each_letter(std::string_view text, Moved moved) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    if (point.length < 2) {
      out += text[at++];
      continue;
    }
    append_utf8(out, moved(point.value));
    at += point.length;
  }
  return out;
}

}  // namespace

std::optional<Fault> beyond_toml_bounds(std::string_view text) {
  if (const auto bad = find_invalid_utf8(text)) return Fault{"the file is not UTF-8 from here on", *bad};
  if (const auto nul = text.find('\0'); nul != std::string_view::npos) return Fault{"a NUL byte", nul};
  return Bounds(text).run();
}

std::string sheltered(std::string_view text) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  const std::string_view mark = text.starts_with(kMark) ? kMark : std::string_view();
  return std::string(mark) + each_letter(text.substr(mark.size()), [](char32_t letter) {
           return letter <= 0xFFFF ? letter + kDistance : letter;
         });
}

std::string restored(std::string_view text) {
  return each_letter(text, [](char32_t letter) {
    const char32_t back = letter - kDistance;
    const bool moved = letter >= kDistance && back >= 0x80 && back <= 0xFFFF && (back < 0xD800 || back > 0xDFFF);
    return moved ? back : letter;
  });
}

}  // namespace verify
