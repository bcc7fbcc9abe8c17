// Shows diagnostics: the line is cut around the place when it is long, and what could act on a terminal is made
// visible. Also finds the known name that a misspelt one is nearest to.
#include "text/diagnostic.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "text/utf8.h"

namespace verify {

namespace {

// Columns of a shown line: a window of a usual width shows it with its number before it.
constexpr std::size_t kMaxLine = 100;

std::string_view name_of(Severity severity) { return severity == Severity::error ? "error" : "warning"; }

std::size_t byte_of_column(std::string_view line, std::size_t column) {
  std::size_t at = 0;
  for (std::size_t i = 1; i < column && at < line.size(); ++i) {
    const auto point = decode_utf8(line, at);
    at += point.length == 0 ? 1 : point.length;
  }
  return at;
}

// The part of a long line around the caret, moved to code point borders.
struct Window {
  std::string_view text;
  std::size_t caret;  // bytes from the window's start
  bool cut_left;
  bool cut_right;
};

Window window_around(std::string_view line, std::size_t caret) {
  std::size_t begin = caret > kMaxLine / 2 && line.size() > kMaxLine ? caret - kMaxLine / 2 : 0;
  std::size_t end = std::min(line.size(), begin + kMaxLine);
  const auto inside = [&](std::size_t i) { return (static_cast<unsigned char>(line[i]) & 0xC0) == 0x80; };
  while (begin > 0 && inside(begin)) --begin;
  while (end < line.size() && inside(end)) ++end;
  return {line.substr(begin, end - begin), caret - begin, begin > 0, end < line.size()};
}

// Insertions, deletions, substitutions, and swaps of neighbours (optimal string alignment), in bytes.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::vector<std::size_t> next(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    next[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      next[j] = std::min({row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        next[j] = std::min(next[j], before[j - 2] + 1);
    }
    before = std::exchange(row, next);
  }
  return row.back();
}

}  // namespace

Diagnostic diagnose_at(const Source& source, Span span, std::string message, std::string help, Severity severity) {
  Diagnostic out;
  out.severity = severity;
  out.file = source.name();
  out.place = source.place(span.begin);
  out.message = std::move(message);
  out.help = std::move(help);
  std::string_view line = source.line(out.place.line);
  std::size_t caret = span.begin - static_cast<std::size_t>(line.data() - source.bytes().data());
  caret = std::min(caret, line.size());
  // A file may be one line of megabytes with a thousand mistakes in it.
  constexpr std::size_t kKept = 2000;
  if (line.size() > 2 * kKept) {
    std::size_t begin = caret > kKept ? caret - kKept : 0;
    while (begin > 0 && (static_cast<unsigned char>(line[begin]) & 0xC0) == 0x80) --begin;
    line = line.substr(begin, 2 * kKept);
    out.line_column = out.place.column - code_points(line.substr(0, caret - begin));
    caret -= begin;
  }
  out.line = line;
  const std::size_t length = std::min(span.end > span.begin ? span.end - span.begin : 1, line.size() - caret);
  out.width = std::max<std::size_t>(1, code_points(line.substr(caret, length)));
  return out;
}

Diagnostic diagnose_file(std::string file, std::string message, std::string help, Severity severity) {
  Diagnostic out;
  out.severity = severity;
  out.file = std::move(file);
  out.place = {0, 0};
  out.message = std::move(message);
  out.help = std::move(help);
  out.width = 0;
  return out;
}

void warn(Diagnostics& diagnostics, const Origin& at, std::string message, std::string help) {
  diagnostics.push_back(diagnose_at(*at.source, at.span, std::move(message), std::move(help), Severity::warning));
}

bool has_errors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

void sort_diagnostics(Diagnostics& diagnostics) {
  std::stable_sort(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.file, a.place.line, a.place.column) < std::tie(b.file, b.place.line, b.place.column);
  });
}

std::string render(const Diagnostic& d) {
  std::string out = visible(d.file) + ":";
  if (d.place.line > 0) out += std::to_string(d.place.line) + ":" + std::to_string(d.place.column) + ":";
  out += " " + std::string(name_of(d.severity)) + ": " + visible(d.message) + "\n";
  if (d.place.line > 0) {
    const std::string number = std::to_string(d.place.line);
    const std::string gutter(number.size(), ' ');
    const Window window = window_around(d.line, byte_of_column(d.line, d.place.column - d.line_column + 1));
    const std::size_t stop = byte_of_column(window.text.substr(window.caret), d.width + 1);
    const std::string before = (window.cut_left ? "…" : "") + visible(window.text.substr(0, window.caret));
    const std::string marked = visible(window.text.substr(window.caret, stop));
    out += " " + number + " | " + before + marked + visible(window.text.substr(window.caret + stop)) +
           (window.cut_right ? "…" : "") + "\n";
    out += " " + gutter + " | " + std::string(display_width(before), ' ') +
           std::string(std::max<std::size_t>(1, display_width(marked)), '^') + "\n";
    if (!d.help.empty()) out += " " + gutter + " = help: " + visible(d.help) + "\n";
  } else if (!d.help.empty()) {
    out += "  = help: " + visible(d.help) + "\n";
  }
  return out;
}

std::string one_of(const std::vector<std::string>& names) {
  std::string out = "one of ";
  for (std::size_t i = 0; i < names.size(); ++i) out += (i > 0 ? ", " : "") + names[i];
  return out;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
  const std::string* best = nullptr;
  std::size_t best_distance = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const std::string& candidate : candidates) {
    if (candidate.size() > 200 || word.size() > 200) continue;
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < best_distance) {
      best = &candidate;
      best_distance = distance;
    }
  }
  return best == nullptr ? std::string() : " (did you mean `" + *best + "`?)";
}

}  // namespace verify
