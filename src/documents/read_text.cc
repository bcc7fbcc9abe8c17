// Reads plain text: blank lines and the shape of lines part paragraphs (wrapped_lines.h).
#include <vector>

#include "documents/readers.h"
#include "documents/wrapped_lines.h"

namespace verify {

namespace {

void write_group(const LineGroup& group, ManuscriptWriter& out) {
  out.open(group.item ? Block::Kind::list_item : Block::Kind::paragraph, group.item ? 1 : 0);
  for (std::size_t i = 0; i < group.lines.size(); ++i) {
    // The line end between two lines is the file's own where nothing stands before it, so that the stretch goes on.
    const std::size_t end = group.lines[i].end;
    if (i > 0) {
      const std::size_t line_end = out.file().find('\n', group.lines[i - 1].end);
      if (line_end < group.lines[i].begin) {
        out.copy({line_end, line_end + 1});
      } else {
        out.add("\n");
      }
    }
    out.copy({group.lines[i].begin, end});
  }
  const auto block = out.close();
  if (!block) return;
  const std::string_view text = out.text_of(*block);
  if (is_furniture_line(text) || is_page_number(text)) out.set_kind(*block, Block::Kind::furniture);
}

}  // namespace

bool read_text(const Source&, ManuscriptWriter& out, Diagnostics&) {
  std::vector<Span> paragraph;
  const auto flush = [&] {
    for (const LineGroup& group : group_lines(out.file(), paragraph)) write_group(group, out);
    paragraph.clear();
  };
  for (const Span line : lines_of(out.file())) {
    if (line.begin < line.end) {
      paragraph.push_back(line);
    } else {
      flush();
    }
  }
  flush();
  return true;
}

}  // namespace verify
