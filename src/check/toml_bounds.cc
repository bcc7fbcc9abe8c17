#include "check/toml_bounds.h"

#include <algorithm>
#include <string>

#include "text/utf8.h"

namespace verify {

namespace {

constexpr std::size_t kMaxDepth = 32;

// A key `a.a.a…` makes a table in a table for each dot, and taking those down again is recursive: the number of dots
// bounds the depth. Dots in numbers count too, which costs nothing here.
constexpr std::size_t kMaxDots = 1000;

/// Steps over strings and comments; in a text that is not TOML it may lose its way only behind the first mistake, where
/// nobody else gets to either.
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
      if (depth > kMaxDepth) return Fault{"values are nested more than " + std::to_string(kMaxDepth) + " deep", at_};
      if (c == '.' && ++dots > kMaxDots)
        return Fault{"more than " + std::to_string(kMaxDots) + " dots outside strings", at_};
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

}  // namespace

std::optional<Fault> beyond_toml_bounds(std::string_view text) {
  if (const auto bad = find_invalid_utf8(text)) return Fault{"the file is not UTF-8 from here on", *bad};
  if (const auto nul = text.find('\0'); nul != std::string_view::npos) return Fault{"a NUL byte", nul};
  return Bounds(text).run();
}

}  // namespace verify
