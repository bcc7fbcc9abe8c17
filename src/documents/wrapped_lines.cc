// Files without blank lines between paragraphs are told by how lines end, how the next starts, and whether its first
// word would have fitted.
#include "documents/wrapped_lines.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace verify {

namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }
bool small_letter(char32_t c) {
  // Letters with a composed capital: enough to tell a line that goes on from one that starts.
  return (c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7);
}

std::string_view without_closing_marks(std::string_view line) {
  static constexpr std::array<std::string_view, 7> kClosing = {"\"", "'", ")", "]", "”", "’", "»"};
  for (bool again = true; again;) {
    again = false;
    for (const auto mark : kClosing) {
      if (!line.ends_with(mark)) continue;
      line.remove_suffix(mark.size());
      again = true;
    }
  }
  return line;
}

bool ends_sentence(std::string_view line) {
  line = without_closing_marks(line);
  return line.ends_with('.') || line.ends_with('!') || line.ends_with('?') || line.ends_with(':') ||
         line.ends_with("…");
}

// The length of "- ", "• ", "12. ", "a) " at the start of a line, 0 where there is none.
std::size_t list_mark(std::string_view line) {
  static constexpr std::array<std::string_view, 7> kBullets = {"- ", "* ", "+ ", "• ", "– ", "‣ ", "▪ "};
  for (const auto bullet : kBullets) {
    if (line.starts_with(bullet)) return bullet.size();
  }
  std::size_t i = 0;
  while (i < line.size() && i < 3 && digit(line[i])) ++i;
  if (i == 0 && !line.empty() && line[0] >= 'a' && line[0] <= 'z') i = 1;
  if (i == 0 || i + 1 >= line.size() || line[i + 1] != ' ') return 0;
  return line[i] == ')' || (line[i] == '.' && digit(line[0])) ? i + 2 : 0;
}

}  // namespace

std::vector<Span> lines_of(std::string_view text) {
  std::vector<Span> lines;
  const auto blank = [&](std::size_t i) {
    return text[i] == ' ' || text[i] == '\t' || text[i] == '\r' || text[i] == '\v';
  };
  const auto push = [&](Span span) {
    while (span.begin < span.end && blank(span.begin)) ++span.begin;
    while (span.begin < span.end && blank(span.end - 1)) --span.end;
    lines.push_back(span);
  };
  std::size_t start = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  for (std::size_t i = start; i < text.size(); ++i) {
    // A lone carriage return ends a line on very old systems.
    const bool lone_return = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
    if (text[i] != '\n' && text[i] != '\f' && !lone_return) continue;
    push({start, i});
    if (text[i] == '\f') lines.push_back({i, i});
    start = i + 1;
  }
  if (start < text.size()) push({start, text.size()});
  return lines;
}

std::vector<LineGroup> group_lines(std::string_view text, const std::vector<Span>& lines) {
  const auto line = [&](std::size_t i) { return text.substr(lines[i].begin, lines[i].end - lines[i].begin); };
  std::size_t widest = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) widest = std::max(widest, code_points(line(i)));
  const auto starts_anew = [&](std::size_t i) {
    const std::string_view here = line(i), before = line(i - 1);
    if (is_furniture_line(here) || is_furniture_line(before)) return true;
    if (small_letter(decode_utf8(here, 0).value)) return false;
    if (ends_sentence(before)) return true;
    // Neither "in the years to\n2024. That" nor "it had\n8,279 of them" is a start: a number wraps like any word.
    if (digit(here[0])) return false;
    if (list_mark(here) != 0) return true;
    const std::size_t word = code_points(here.substr(0, here.find(' ')));
    return code_points(before) + 1 + word <= widest;
  };
  std::vector<LineGroup> groups;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == 0 || starts_anew(i)) groups.push_back({{}, list_mark(line(i)) != 0});
    groups.back().lines.push_back(lines[i]);
  }
  return groups;
}

}  // namespace verify
