// Words have boxes: a small one set high is a note's mark, a wide gap is a column, a tall gap parts paragraphs.
// Places are whole thousandths of a point.
#include "documents/pdf_layout.h"

#include <cstdint>
#include <string_view>

#include "documents/encoding.h"
#include "documents/xml_walk.h"

namespace verify {

namespace {

// A place on the page in thousandths of a point: "56.800000" is 56800.
std::int64_t coordinate(std::string_view text) {
  // No page is so large; a longer number would overflow.
  constexpr std::int64_t kFarthest = 1'000'000'000;
  const bool minus = text.starts_with('-');
  std::int64_t value = 0;
  int decimals = -1;
  for (const char c : text.substr(minus ? 1 : 0)) {
    if (c == '.') {
      decimals = 0;
    } else if (c < '0' || c > '9' || decimals == 3 || value > kFarthest) {
      break;
    } else {
      value = value * 10 + (c - '0');
      if (decimals >= 0) ++decimals;
    }
  }
  for (int i = decimals < 0 ? 0 : decimals; i < 3; ++i) value *= 10;
  return minus ? -value : value;
}

struct Box {
  std::int64_t left = 0, top = 0, right = 0, bottom = 0;
  std::int64_t height() const { return bottom - top; }
};

Box box_of(pugi::xml_node node) {
  return {coordinate(attribute(node, "xMin")), coordinate(attribute(node, "yMin")), coordinate(attribute(node, "xMax")),
          coordinate(attribute(node, "yMax"))};
}

// Much smaller than the line, and its lower edge well above the line's.
bool is_raised(const Box& word, const Box& line) {
  return word.height() * 4 < line.height() * 3 && (line.bottom - word.bottom) * 4 > line.height();
}

std::string text_of_line(pugi::xml_node line) {
  const Box whole = box_of(line);
  std::string out;
  Box before;
  bool was_up = false;
  for (const pugi::xml_node node : line.children()) {
    const std::string_view word = node.text().get();
    if (word.empty()) continue;
    const Box box = box_of(node);
    const std::int64_t gap = box.left - before.right;
    const bool up = is_raised(box, whole);
    // A raised word belongs to the one it touches, and so does what comes behind it.
    const bool touches = gap * 8 < whole.height();
    if (!out.empty() && !(touches && (up || was_up))) out += gap > whole.height() ? '\t' : ' ';
    out += up ? raised(word) : std::string(word);
    before = box;
    was_up = up;
  }
  return out;
}

}  // namespace

std::optional<PdfPages> read_pdf_layout(std::string bytes) {
  pugi::xml_document tree;
  if (!tree.load_buffer_inplace(bytes.data(), bytes.size())) return std::nullopt;
  PdfPages pages;
  Box before;
  const auto enter = [&](pugi::xml_node node) {
    const std::string_view name = local_name(node.name());
    if (name == "page") pages.emplace_back();
    if (pages.empty()) return true;
    auto& lines = pages.back();
    if (name == "block" && !lines.empty()) lines.emplace_back();
    if (name != "line") return true;
    const Box box = box_of(node);
    const bool apart = !lines.empty() && !lines.back().empty() && (box.top - before.bottom) * 5 > box.height() * 2;
    if (apart) lines.emplace_back();
    lines.push_back(text_of_line(node));
    before = box;
    return false;
  };
  walk_xml(tree, enter, [](pugi::xml_node) {});
  return pages;
}

}  // namespace verify
