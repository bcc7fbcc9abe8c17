// Reads git's diff. Anything can stand in the lines of a diff, headers of diffs too, so the lines of each hunk are
// counted off. Paths are read from the header `diff --git`, which every file has, binary ones too.
#include "check/diff.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace verify {

namespace {

constexpr std::string_view kFile = "diff --git ";
constexpr std::size_t kMostLines = 1'000'000'000;  // that any file can have

// A path as git quotes one that holds quotation marks, backslashes or control characters.
std::optional<std::string> unquoted(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      out += text[i];
      continue;
    }
    if (++i == text.size()) return std::nullopt;
    constexpr std::string_view kLetters = "abtnvfr\"\\", kMeant = "\a\b\t\n\v\f\r\"\\";
    if (const std::size_t letter = kLetters.find(text[i]); letter != std::string_view::npos) {
      out += kMeant[letter];
      continue;
    }
    unsigned value = 0;
    if (i + 3 > text.size() || std::from_chars(&text[i], &text[i] + 3, value, 8).ptr != &text[i] + 3 || value > 0xFF)
      return std::nullopt;
    out += static_cast<char>(value);
    i += 2;
  }
  return out;
}

// "a/PATH b/PATH", which is the same path twice: so it can be told where the first one ends, whatever is in it.
std::optional<std::string> path_in_header(std::string_view header) {
  if (header.size() % 2 == 0 || header[header.size() / 2] != ' ') return std::nullopt;
  std::string_view one = header.substr(0, header.size() / 2);
  std::string_view other = header.substr(header.size() / 2 + 1);
  const bool quoted = one.size() >= 2 && one.front() == '"' && one.back() == '"';
  if (quoted && other.front() == '"') {
    one = one.substr(1, one.size() - 2);
    other = other.substr(1, other.size() - 2);
  }
  if (!one.starts_with("a/") || !other.starts_with("b/") || one.substr(2) != other.substr(2)) return std::nullopt;
  return quoted ? unquoted(one.substr(2)) : std::string(one.substr(2));
}

struct Side {
  std::size_t start = 0, count = 1;
};

// "-12,3" or "+12"; takes it from the front of the text.
std::optional<Side> side_from(std::string_view& text, char sign) {
  if (!text.starts_with(sign)) return std::nullopt;
  text.remove_prefix(1);
  Side out;
  const auto number = [&text](std::size_t& into) {
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), into);
    if (fault != std::errc() || into > kMostLines) return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
  };
  if (!number(out.start)) return std::nullopt;
  if (text.starts_with(',')) {
    text.remove_prefix(1);
    if (!number(out.count)) return std::nullopt;
  }
  return out;
}

class DiffReader {
 public:
  explicit DiffReader(std::string_view text) : text_(text) {}

  Changes run() {
    while (at_ < text_.size()) {
      const std::string_view line = next();
      if (line.starts_with(kFile)) {
        const auto path = path_in_header(line.substr(kFile.size()));
        file_ = path ? &out_[*path] : nullptr;
      } else if (file_ != nullptr && line.starts_with("Binary files ")) {
        file_->whole = true;
      } else if (file_ != nullptr && line.starts_with("@@ ")) {
        hunk(line.substr(3));
      }
    }
    return std::move(out_);
  }

 private:
  std::string_view next() {
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    const std::string_view line = text_.substr(at_, end - at_);
    at_ = end + 1;
    return line;
  }

  // The lines of a hunk are counted off, so that none of them is taken for a header, whatever stands in it.
  void hunk(std::string_view header) {
    const auto before = side_from(header, '-');
    if (!before || !header.starts_with(' ')) return;
    header.remove_prefix(1);
    const auto now = side_from(header, '+');
    if (!now || !header.starts_with(" @@")) return;
    if (now->count > 0) file_->lines.push_back({now->start, now->start + (now->count - 1), false});
    else file_->lines.push_back({now->start, now->start + 1, true});
    std::size_t left_before = before->count;
    std::size_t left_now = now->count;
    while (at_ < text_.size() && (left_before > 0 || left_now > 0)) {
      const char mark = text_[at_];
      if (mark == '-' && left_before > 0) --left_before;
      else if (mark == '+' && left_now > 0) --left_now;
      else if (mark != '\\') return;
      next();
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Changes out_;
  FileChange* file_ = nullptr;
};

}  // namespace

bool FileChange::touches(std::size_t first, std::size_t last) const {
  return whole || std::any_of(lines.begin(), lines.end(), [&](const Lines& l) {
           return l.gap ? first <= l.first && l.last <= last : first <= l.last && l.first <= last;
         });
}

Changes parse_diff(std::string_view diff) { return DiffReader(diff).run(); }

}  // namespace verify
