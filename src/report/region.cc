#include "report/region.h"

#include <algorithm>

#include "text/utf8.h"

namespace verify {

namespace {

std::size_t column_of(const Source& source, std::size_t line, std::size_t offset, ColumnUnit unit) {
  const std::string_view bytes = source.bytes();
  const std::size_t before = offset == 0 ? std::string_view::npos : bytes.rfind('\n', offset - 1);
  const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
  return length_in(source.line(line).substr(0, offset - start), unit) + 1;
}

}  // namespace

std::size_t length_in(std::string_view text, ColumnUnit unit) {
  if (unit == ColumnUnit::bytes) return text.size();
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode_utf8(text, i);
    count += unit == ColumnUnit::utf16 && point.value > 0xFFFF ? 2 : 1;
    i += std::max<std::size_t>(1, point.length);
  }
  return count;
}

Region region_of(const Source& source, Span span, ColumnUnit unit) {
  const std::size_t begin = std::min(span.begin, source.bytes().size());
  const std::size_t end = std::clamp(span.end, begin, source.bytes().size());
  Region out;
  out.start_line = source.place(begin).line;
  out.end_line = source.place(end).line;
  out.start_column = column_of(source, out.start_line, begin, unit);
  out.end_column = column_of(source, out.end_line, end, unit);
  return out;
}

}  // namespace verify
