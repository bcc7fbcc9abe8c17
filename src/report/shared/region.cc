// Counts lines and columns.
#include "report/shared/location.h"

#include <algorithm>

namespace verify {

namespace {

std::size_t column_of(const Source& source, std::size_t line, std::size_t offset, ColumnUnit unit) {
  const std::string_view text = source.line(line);
  const auto start = static_cast<std::size_t>(text.data() - source.bytes().data());
  return length_in(text.substr(0, offset - start), unit) + 1;
}

}  // namespace

std::size_t length_in(std::string_view text, ColumnUnit unit) {
  if (unit == ColumnUnit::bytes) return text.size();
  // By bytes, since a file may be a single line of megabytes: each character has one that continues none, and takes
  // two units of UTF-16 if it starts a sequence of four.
  const auto first = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  const auto pair = [](char c) { return static_cast<unsigned char>(c) >= 0xF0; };
  const auto count = std::count_if(text.begin(), text.end(), first);
  const auto more = unit == ColumnUnit::utf16 ? std::count_if(text.begin(), text.end(), pair) : 0;
  return static_cast<std::size_t>(count + more);
}

Region region_of(const Source& source, Span span, ColumnUnit unit) {
  const std::size_t begin = std::min(span.begin, source.bytes().size());
  const std::size_t end = std::clamp(span.end, begin, source.bytes().size());
  Region out;
  out.start_line = source.line_of(begin);
  out.end_line = source.line_of(end);
  out.start_column = column_of(source, out.start_line, begin, unit);
  out.end_column = column_of(source, out.end_line, end, unit);
  return out;
}

}  // namespace verify
