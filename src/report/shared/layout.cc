// Breaks, aligns and shortens.
#include "report/shared/layout.h"

#include <algorithm>
#include <string_view>

#include "report/shared/limits.h"
#include "text/count_words.h"
#include "text/utf8.h"

namespace verify {

namespace {

// Where an escape that starts at `at` ends: a colour's behind its letter, a link's behind ESC \.
std::size_t end_of_escape(std::string_view line, std::size_t at) {
  if (at + 1 < line.size() && line[at + 1] == ']') {
    const std::size_t end = line.find("\x1b\\", at + 2);
    return end == std::string_view::npos ? line.size() : end + 2;
  }
  std::size_t end = at + 1;
  while (end < line.size() && !(line[end] >= 'A' && line[end] <= 'z' && line[end] != '[')) ++end;
  return std::min(line.size(), end + 1);
}

struct Break {
  std::size_t end = 0;   // what stands before is one line
  std::size_t next = 0;  // what stands from here on is the rest; 0: no break
};

// The last gap of the columns that fit, if not far to the left, else the last blank.
Break break_of(std::string_view line, std::size_t width) {
  const std::size_t start = line.find_first_not_of(' ');
  std::size_t column = 0, gap_column = 0;
  Break blank, gap;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == '\x1b') {
      at = end_of_escape(line, at);
      continue;
    }
    if (line[at] == ' ' && at > start) {
      const std::size_t next = std::min(line.find_first_not_of(' ', at), line.size());
      if (column > width && blank.next > 0) break;
      blank = {at, next};
      if (next - at > 1) gap = blank, gap_column = column;
      column += next - at;
      at = next;
      continue;
    }
    const std::size_t length = std::max<std::size_t>(1, decode_utf8(line, at).length);
    column += display_width(line.substr(at, length));
    at += length;
  }
  if (column <= width) return {};  // all of it fits
  return gap_column > width / 3 ? gap : blank;
}

}  // namespace

std::string folded(const std::string& text, std::size_t width, std::size_t given) {
  if (width == 0) return text;
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t stop = std::min(text.find('\n', begin), text.size());
    std::string line = text.substr(begin, stop - begin);
    const std::string indent(given > 0 ? given : std::min(line.find_first_not_of(' '), line.size()) + 4, ' ');
    for (Break at = break_of(line, width); at.next > 0 && at.next < line.size(); at = break_of(line, width)) {
      out += line.substr(0, at.end) + "\n";
      line = (indent.size() < width / 2 ? indent : std::string()) + line.substr(at.next);
      if (break_of(line, width).end <= indent.size()) break;
    }
    out += line;
    if (stop < text.size()) out += '\n';
    begin = stop + 1;
  }
  return out;
}

std::string columns(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()), 0);
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i]));
  }
  std::string out;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i)
      line += (i > 0 ? "  " : "") + (i + 1 < row.size() ? padded(row[i], widths[i]) : row[i]);
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  }
  return out;
}

std::size_t rows_of(std::size_t all) { return all > kMaxListRows ? kRowsOfALongList : all; }

std::string more_words(std::size_t more, bool all) {
  return std::string("and ") + (all ? "" : "at least ") + std::to_string(more) + " more (--output json has " +
         (all ? by_count(more, "it)", "them)") : "those)");
}

std::vector<std::size_t> first_of(std::vector<std::size_t> facts, const std::optional<std::size_t>& primary) {
  const std::size_t shown = rows_of(facts.size());
  if (primary) {
    const auto at = std::find(facts.begin(), facts.end(), *primary);
    if (at != facts.end() && static_cast<std::size_t>(at - facts.begin()) >= shown) facts[shown - 1] = *primary;
  }
  facts.resize(shown);
  return facts;
}

}  // namespace verify
