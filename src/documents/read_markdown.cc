// Reads Markdown with md4c, whose texts point into the input, so that each keeps its place. md4c knows no footnotes;
// their marks are blanked before it reads, and they are put back as blocks. HTML within Markdown goes to
// read_html_stretch (documents/html_structure.h).
#include <md4c.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "documents/encoding.h"
#include "documents/html_structure.h"
#include "documents/html_tokens.h"
#include "documents/readers.h"
#include "documents/wrapped_lines.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace verify {

namespace {

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Footnotes, which md4c doesn't know: "[^1]" in the text and "[^1]: …" at the start of a line. Their marks are blanked
/// in the copy that md4c reads, so that all offsets stay what they are.
struct Footnotes {
  std::string text;
  std::vector<std::size_t> definitions;  // where they start
};

// Four blanks or a fence make code, in which a mark is no mark; looking at fences is enough here.
Footnotes blank_footnotes(std::string_view file) {
  Footnotes out{std::string(file), {}};
  bool fenced = false, line_start = true;
  for (std::size_t i = 0; i < file.size(); ++i) {
    if (line_start && (file.substr(i).starts_with("```") || file.substr(i).starts_with("~~~"))) fenced = !fenced;
    const bool at_start = std::exchange(line_start, file[i] == '\n');
    if (fenced || file[i] != '[' || i + 1 >= file.size() || file[i + 1] != '^') continue;
    // A longer mark is no mark, so that a text of brackets costs no more than another text.
    constexpr std::size_t kLongest = 100;
    const std::size_t end = file.substr(0, i + kLongest).find_first_of(" \t\n]", i + 2);
    if (end == std::string_view::npos || file[end] != ']' || end == i + 2) continue;
    std::size_t last = end;
    if (at_start && end + 1 < file.size() && file[end + 1] == ':') {
      out.definitions.push_back(i);
      ++last;
    }
    std::fill(out.text.begin() + static_cast<std::ptrdiff_t>(i),
              out.text.begin() + static_cast<std::ptrdiff_t>(last + 1), ' ');
    i = last;
  }
  return out;
}

// The length of what stands between "---" lines at the top: settings of a site, not text.
std::size_t front_matter(std::string_view file) {
  const std::size_t start = file.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  if (!file.substr(start).starts_with("---\n") && !file.substr(start).starts_with("---\r\n")) return start;
  for (std::size_t i = file.find('\n') + 1; i < file.size();) {
    const std::size_t end = std::min(file.size(), file.find('\n', i));
    std::string_view line = file.substr(i, end - i);
    while (!line.empty() && blank(line.back())) line.remove_suffix(1);
    if (line == "---" || line == "...") return std::min(file.size(), end + 1);
    i = end + 1;
  }
  return start;
}

class MarkdownReader {
 public:
  explicit MarkdownReader(ManuscriptWriter& out)
      : out_(out), file_(out.file()), notes_(blank_footnotes(file_)), start_(front_matter(file_)) {}

  bool run() {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
    // What belongs to a footnote is indented like code.
    if (!notes_.definitions.empty()) parser.flags |= MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) { return of(self).enter(type, detail); };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return of(self).leave(type); };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).span(type, 1); };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).span(type, -1); };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return of(self).text(type, {text, size});
    };
    const std::string_view body = std::string_view(notes_.text).substr(start_);
    return md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &parser, this) == 0;
  }

  const HtmlUse& html_use() const { return use_; }

 private:
  static MarkdownReader& of(void* self) { return *static_cast<MarkdownReader*>(self); }

  // A table may have more cells than its text has bytes, since short rows are filled up. Not 0 ends the reading. A
  // short text needs some steps whatever it says.
  int step() { return ++steps_ > kMaxMarkdownSteps * file_.size() + 1000 || out_.full() ? 1 : 0; }

  int enter(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        out_.close();
        ++lists_;
        break;
      case MD_BLOCK_LI:
        out_.close();
        kind_ = Block::Kind::list_item;
        break;
      case MD_BLOCK_H:
        open(Block::Kind::heading, static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
        break;
      case MD_BLOCK_P: open_text(); break;
      case MD_BLOCK_CODE: open(Block::Kind::code, 0); break;
      case MD_BLOCK_HTML:
        out_.close();
        html_.reset();
        in_html_ = true;
        break;
      case MD_BLOCK_TABLE:
        table_ = {};
        row_ = 0;
        break;
      case MD_BLOCK_TR: column_ = 0; break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        open(Block::Kind::cell, 0);
        in_cell_ = true;
        break;
      default: break;
    }
    code_ = type == MD_BLOCK_CODE;
    return step();
  }

  int leave(MD_BLOCKTYPE type) {
    const auto block = out_.close();
    switch (type) {
      case MD_BLOCK_UL:
      case MD_BLOCK_OL: --lists_; break;
      case MD_BLOCK_TR: ++row_; break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        if (block) table_.cells.push_back({*block, row_, column_, 1, 1, type == MD_BLOCK_TH});
        ++column_;
        in_cell_ = false;
        break;
      case MD_BLOCK_TABLE:
        table_.rows = row_;
        out_.add_table(std::move(table_));
        table_ = {};
        break;
      case MD_BLOCK_HTML:
        if (html_) read_html_stretch(out_, *html_, use_);
        html_.reset();
        in_html_ = false;
        break;
      case MD_BLOCK_P: note_ = false; break;
      default: break;
    }
    if (type != MD_BLOCK_P && lists_ == 0) kind_ = Block::Kind::paragraph;
    code_ = false;
    return step();
  }

  int span(MD_SPANTYPE type, int change) {
    if (type == MD_SPAN_DEL) deleted_ += change;
    if (type == MD_SPAN_IMG) image_ += change;
    return step();
  }

  int text(MD_TEXTTYPE type, std::string_view text) {
    const auto at = offset_of(text);
    if (in_html_) {
      if (at) html_ = Span{html_ ? html_->begin : *at, *at + text.size()};
      return step();
    }
    // What a picture is described with is not shown; what is struck out is no longer said.
    const bool shown = image_ == 0 && deleted_ == 0;
    // The tag that ends what is left out is seen, too.
    if (!shown || (left_out_ && type != MD_TEXT_HTML)) return step();
    if (!out_.is_open()) open_text();
    switch (type) {
      case MD_TEXT_HTML: inline_html(text); break;
      case MD_TEXT_BR: out_.add("\n"); break;
      case MD_TEXT_NULLCHAR: out_.add("\uFFFD"); break;
      case MD_TEXT_ENTITY: entity(text, at); break;
      case MD_TEXT_SOFTBR:
        // Its text is md4c's own; the file's line end was passed over with the blanks around it.
        line_end();
        break;
      default:
        if (at) {
          copy({*at, *at + text.size()});
        } else {
          out_.add(text);
        }
    }
    if (at) last_ = *at + text.size();
    return step();
  }

  std::optional<std::size_t> offset_of(std::string_view text) const {
    const auto first = reinterpret_cast<std::uintptr_t>(notes_.text.data());
    const auto here = reinterpret_cast<std::uintptr_t>(text.data());
    if (here < first || here + text.size() > first + notes_.text.size()) return std::nullopt;
    return here - first;
  }

  void open(Block::Kind kind, int level) {
    out_.open(kind, level);
    raised_ = lowered_ = left_out_ = false;
  }
  void open_text() {
    open(note_ ? Block::Kind::footnote : kind_, kind_ == Block::Kind::list_item && !note_ ? std::max(1, lists_) : 0);
  }

  void line_end() {
    std::size_t at = last_ ? file_.find_first_of("\r\n", *last_) : std::string_view::npos;
    if (at != std::string_view::npos && file_.substr(at).starts_with("\r\n")) ++at;
    if (at != std::string_view::npos && file_[at] == '\n') {
      out_.copy({at, at + 1});
      last_ = at + 1;
    } else {
      out_.add("\n");
    }
  }

  // White space runs as one, except in code; blanked marks of notes as nothing.
  void copy(Span span) {
    for (std::size_t i = span.begin; i < span.end;) {
      start_footnote(i);
      const std::size_t start = i;
      if (notes_.text[i] != file_[i]) {
        ++i;
        continue;
      }
      const bool is_blank = blank(file_[i]) && !code_;
      while (i < span.end && (blank(file_[i]) && !code_) == is_blank && notes_.text[i] == file_[i] &&
             !starts_note(i, start))
        ++i;
      if (is_blank) {
        if (!out_.after_blank()) out_.copy({start, start + 1});
      } else if (raised_ || lowered_) {
        const std::string_view piece = file_.substr(start, i - start);
        out_.add(raised_ ? raised(piece) : lowered(piece));
      } else {
        out_.copy({start, i});
      }
    }
  }
  bool starts_note(std::size_t i, std::size_t start) const {
    return i > start && next_note_ < notes_.definitions.size() && i >= notes_.definitions[next_note_];
  }

  // Definitions may follow each other without a blank line, which md4c takes for one paragraph.
  void start_footnote(std::size_t at) {
    bool starts = false;
    for (; next_note_ < notes_.definitions.size() && notes_.definitions[next_note_] <= at; ++next_note_) starts = true;
    if (!starts || in_cell_ || code_) return;
    note_ = true;
    open_text();
  }

  void entity(std::string_view text, std::optional<std::size_t> at) {
    if (at) start_footnote(*at);
    const Entity found = read_entity(text);
    std::string value;
    if (found.length != 0) append_utf8(value, found.value);
    out_.add(found.length != 0 ? value : text);
  }

  void inline_html(std::string_view tag) {
    const bool ends = tag.starts_with("</");
    std::size_t i = ends ? 2 : 1;
    std::string name;
    while (i < tag.size() && tag[i] != '>' && tag[i] != '/' && !blank(tag[i]) && name.size() < 32)
      name += ascii_lower(tag[i++]);
    switch (html_role(name)) {
      case HtmlRole::line_break: out_.add("\n"); break;
      case HtmlRole::raised: raised_ = !ends; break;
      case HtmlRole::lowered: lowered_ = !ends; break;
      case HtmlRole::left_out: left_out_ = !ends; break;
      default: break;
    }
  }

  ManuscriptWriter& out_;
  HtmlUse use_;
  std::string_view file_;
  Footnotes notes_;
  std::size_t start_;
  std::size_t steps_ = 0;
  Block::Kind kind_ = Block::Kind::paragraph;
  int lists_ = 0, deleted_ = 0, image_ = 0;
  bool in_html_ = false, in_cell_ = false, code_ = false, raised_ = false, lowered_ = false, note_ = false;
  bool left_out_ = false;  // in an element that isn't shown, to the end of its block at most
  std::size_t next_note_ = 0;
  std::optional<std::size_t> last_;
  std::optional<Span> html_;
  Table table_;
  std::size_t row_ = 0, column_ = 0;
};

}  // namespace

bool read_markdown(const Source& bytes, ManuscriptWriter& out, Diagnostics& diagnostics) {
  MarkdownReader reader(out);
  const bool read = reader.run() || out.full();
  warn_of_html_limits(reader.html_use(), bytes, diagnostics);
  if (read) return true;
  diagnostics.push_back(diagnose_file(bytes.name(), "has tables with far more empty cells than text"));
  return false;
}

}  // namespace verify
