// Reads HTML without a tree, by a reader of our own: what a piece of text is follows from the elements that are
// open. gumbo, which makes a tree, frees it recursively, has no bound on its depth, and clones open formatting
// elements into each paragraph, so that a small page can take gigabytes; and it has no places of characters within a
// text, which findings need.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "documents/cell_places.h"
#include "documents/encoding.h"
#include "documents/html_structure.h"
#include "documents/html_tokens.h"
#include "documents/readers.h"
#include "documents/wrapped_lines.h"
#include "text/count_words.h"
#include "text/utf8.h"

namespace verify {

namespace {

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

std::size_t number_of(std::optional<std::string_view> text) {
  std::size_t value = 0;
  for (const char c : text.value_or("1")) {
    if (c < '0' || c > '9') break;
    value = std::min<std::size_t>(1'000'000, value * 10 + static_cast<std::size_t>(c - '0'));
  }
  return value;
}

/// Reads HTML without a tree: what text is follows from the elements that are open, and tables keep where they are.
class HtmlReader {
 public:
  HtmlReader(ManuscriptWriter& out, Span stretch, HtmlUse& use)
      : out_(out), use_(use), html_(out.file()), tokens_(html_, stretch) {}

  void run() {
    while (const auto token = tokens_.next()) {
      if (out_.full()) return;
      if (!left_out_.empty() && skips(*token)) continue;
      switch (token->kind) {
        case HtmlToken::Kind::text: text(token->span); break;
        case HtmlToken::Kind::start: start(*token); break;
        case HtmlToken::Kind::end: end(token->name); break;
      }
    }
    while (!tables_.empty()) end_table();
    end_block();
  }

 private:
  struct Element {
    std::string name;
    HtmlRole role;
    int level = 0;
  };
  struct OpenTable {
    Table table;
    TableGrid grid;
    TableGrid::Area place;
    std::size_t base = 0;  // elements that were open before it
    bool in_cell = false, header_cell = false, in_head = false;
    bool layout = false;  // it arranges the page: what is in its cells is text like any other
  };

  // Of an element that is left out, all up to its end.
  bool skips(const HtmlToken& token) {
    if (token.kind == HtmlToken::Kind::text || token.name != left_out_) return true;
    if (token.kind == HtmlToken::Kind::start && html_ended_by_its_like(left_out_)) {
      left_out_.clear();
      return false;
    }
    left_out_depth_ += token.kind == HtmlToken::Kind::start ? 1 : -1;
    if (left_out_depth_ == 0) left_out_.clear();
    return true;
  }

  void start(const HtmlToken& token) {
    const std::string_view tag = out_.file().substr(token.span.begin, token.span.end - token.span.begin);
    const HtmlRole role = html_role_of_tag(token.name, tag);
    if (role == HtmlRole::left_out) {
      if (html_void(token.name)) return;
      left_out_ = token.name;
      left_out_depth_ = 1;
      return;
    }
    if (role == HtmlRole::line_break) {
      if (out_.is_open()) out_.add("\n");
      return;
    }
    if (role == HtmlRole::inline_text) return;
    if (role != HtmlRole::raised && role != HtmlRole::lowered) part();
    switch (role) {
      case HtmlRole::table: start_table(tag); break;
      case HtmlRole::row: start_row(); break;
      case HtmlRole::cell: start_cell(token.name, tag); break;
      case HtmlRole::block:
        if (token.name == "thead" && !tables_.empty()) tables_.back().in_head = true;
        if (token.name == "tbody" && !tables_.empty()) tables_.back().in_head = false;
        break;
      case HtmlRole::item:
        if (innermost(HtmlRole::item) > innermost(HtmlRole::list)) close_from(innermost(HtmlRole::item) - 1);
        push(token.name, role, 0);
        break;
      case HtmlRole::heading: push(token.name, role, token.name[1] - '0'); break;
      default: push(token.name, role, 0);
    }
  }

  void end(const std::string& name) {
    const HtmlRole role = html_role(name);
    if (role == HtmlRole::inline_text || role == HtmlRole::line_break) {
      close_named(name);
      return;
    }
    if (role != HtmlRole::raised && role != HtmlRole::lowered) part();
    if (role == HtmlRole::table) {
      if (!tables_.empty()) end_table();
    } else if (role == HtmlRole::row || role == HtmlRole::cell) {
      end_cell();
    } else {
      if (name == "thead" && !tables_.empty()) tables_.back().in_head = false;
      close_named(name);
    }
  }

  void push(const std::string& name, HtmlRole role, int level) {
    if (elements_.size() < kMaxHtmlDepth) {
      elements_.push_back({name, role, level});
    } else {
      use_.too_deep = true;
    }
  }
  std::size_t base() const { return tables_.empty() ? 0 : tables_.back().base; }
  // One behind the innermost open element of a role; 0 where there is none.
  std::size_t innermost(HtmlRole role) const {
    for (std::size_t i = elements_.size(); i > base(); --i) {
      if (elements_[i - 1].role == role) return i;
    }
    return 0;
  }
  void close_from(std::size_t element) { elements_.resize(std::min(elements_.size(), element)); }
  void close_named(const std::string& name) {
    for (std::size_t i = elements_.size(); i > base(); --i) {
      const Element& element = elements_[i - 1];
      // Headings end each other: <h2>…</h3> happens.
      const bool ends =
          element.name == name || (element.role == HtmlRole::heading && html_role(name) == HtmlRole::heading);
      if (ends) return close_from(i - 1);
    }
  }

  // A paragraph ends here; the cell it may stand in does not.
  void part() {
    if (in_cell()) {
      parted_ = true;
    } else {
      end_block();
    }
  }
  bool in_cell() const { return !tables_.empty() && tables_.back().in_cell && !tables_.back().layout; }

  void end_block() {
    const auto block = out_.close();
    parted_ = false;
    if (block && is_furniture_line(out_.text_of(*block))) out_.set_kind(*block, Block::Kind::furniture);
    if (block && in_caption_) tables_.back().table.caption = *block;
    in_caption_ = false;
  }

  void start_table(std::string_view tag) {
    const auto role = html_attribute(tag, "role");
    // Between cells a table ends the one it stands in, as in a browser.
    if (!tables_.empty() && !tables_.back().in_cell && !tables_.back().layout) end_table();
    if (!tables_.empty()) make_layout(tables_.back());
    if (tables_.size() >= kMaxHtmlDepth) {
      use_.too_deep = true;
      return make_layout(tables_.back());
    }
    tables_.emplace_back();
    tables_.back().base = elements_.size();
    tables_.back().layout = role == "presentation" || role == "none";
  }

  // A table in a table: the outer one was no table to a reader.
  void make_layout(OpenTable& outer) {
    if (outer.layout) return;
    if (const auto block = out_.close()) out_.set_kind(*block, Block::Kind::paragraph);
    parted_ = false;
    for (const Cell& cell : outer.table.cells) out_.set_kind(cell.block, Block::Kind::paragraph);
    outer.table = {};
    outer.layout = true;
  }

  void start_row() {
    if (tables_.empty()) return;
    end_cell();
    tables_.back().grid.next_row();
  }

  void start_cell(const std::string& name, std::string_view tag) {
    if (tables_.empty()) return;
    end_cell();
    OpenTable& table = tables_.back();
    if (!table.layout) {
      const std::size_t rows = number_of(html_attribute(tag, "rowspan"));
      table.place = table.grid.place(rows, number_of(html_attribute(tag, "colspan")), use_.steps);
      if (table.grid.given_up()) {
        ++use_.tables_as_text;
        make_layout(table);
      }
    }
    table.in_cell = true;
    table.header_cell = name == "th" || table.in_head;
    if (!table.layout) out_.open(Block::Kind::cell);
  }

  void end_cell() {
    if (tables_.empty()) return;
    OpenTable& table = tables_.back();
    close_from(table.base);
    if (!table.in_cell || table.layout) {
      end_block();
    } else if (const auto block = out_.close()) {
      const auto& at = table.place;
      table.table.cells.push_back({*block, at.row, at.column, at.rows, at.columns, table.header_cell});
    }
    parted_ = false;
    table.in_cell = false;
  }

  void end_table() {
    end_cell();
    close_from(tables_.back().base);
    OpenTable done = std::move(tables_.back());
    tables_.pop_back();
    // rowspan="0" and ones that are too great reach down to the last row and no farther.
    for (Cell& cell : done.table.cells) cell.rows = std::min(cell.rows, done.grid.row() + 1 - cell.row);
    out_.add_table(std::move(done.table));
  }

  void open_block() {
    Block::Kind kind = Block::Kind::paragraph;
    int level = 0;
    bool list_seen = false;
    int lists = 0;
    for (std::size_t i = elements_.size(); i > 0; --i) {
      const Element& element = elements_[i - 1];
      const bool plain = kind == Block::Kind::paragraph;
      switch (element.role) {
        case HtmlRole::heading:
          if (plain) kind = Block::Kind::heading, level = element.level;
          break;
        case HtmlRole::item:
          if (plain && !list_seen) kind = Block::Kind::list_item;
          break;
        case HtmlRole::list:
          ++lists;
          list_seen = true;
          break;
        case HtmlRole::code:
          if (plain) kind = Block::Kind::code;
          break;
        case HtmlRole::caption:
          if (plain) kind = Block::Kind::caption;
          break;
        case HtmlRole::note: kind = Block::Kind::footnote; break;
        // What is in an article within a page's footer is still the footer's.
        case HtmlRole::page_part:
          if (!inside_article(i - 1)) kind = Block::Kind::furniture;
          break;
        case HtmlRole::furniture: kind = Block::Kind::furniture; break;
        default: break;
      }
      if (kind == Block::Kind::furniture) break;
    }
    if (kind == Block::Kind::list_item) level = std::max(1, lists);
    in_caption_ = kind == Block::Kind::caption && !tables_.empty() && !tables_.back().in_cell;
    out_.open(kind, kind == Block::Kind::heading || kind == Block::Kind::list_item ? level : 0);
  }

  bool inside_article(std::size_t depth) const {
    return std::any_of(elements_.begin(), elements_.begin() + static_cast<std::ptrdiff_t>(depth),
                       [](const Element& element) { return element.role == HtmlRole::article; });
  }

  void text(Span span) {
    const bool as_it_is = innermost(HtmlRole::code) != 0;
    const bool is_raised = innermost(HtmlRole::raised) != 0, is_lowered = innermost(HtmlRole::lowered) != 0;
    for (std::size_t i = span.begin; i < span.end && !out_.full();) {
      const std::size_t start = i;
      if (blank(html_[i])) {
        while (i < span.end && blank(html_[i])) ++i;
        blanks({start, i}, as_it_is);
        continue;
      }
      ready();
      if (const Entity entity = read_entity(html_.substr(i, std::min<std::size_t>(32, span.end - i)));
          entity.length != 0) {
        std::string value;
        append_utf8(value, entity.value);
        out_.add(value);
        i += entity.length;
        continue;
      }
      ++i;
      while (i < span.end && !blank(html_[i]) && html_[i] != '&') ++i;
      if (is_raised || is_lowered) {
        const std::string_view piece = html_.substr(start, i - start);
        out_.add(is_raised ? raised(piece) : lowered(piece));
      } else {
        out_.copy({start, i});
      }
    }
  }

  // Before text that is no white space.
  void ready() {
    if (!out_.is_open()) open_block();
    if (parted_ && !out_.after_blank()) out_.add("\n\n");
    parted_ = false;
  }

  void blanks(Span span, bool as_it_is) {
    if (!out_.is_open() || parted_) return;
    if (as_it_is) {
      out_.copy(span);
    } else if (!out_.after_blank()) {
      out_.copy({span.begin, span.begin + 1});
    }
  }

  ManuscriptWriter& out_;
  HtmlUse& use_;
  std::string_view html_;
  HtmlTokens tokens_;
  std::vector<Element> elements_;
  std::vector<OpenTable> tables_;
  std::string left_out_;
  int left_out_depth_ = 0;
  bool parted_ = false;
  bool in_caption_ = false;
};

}  // namespace

void read_html_stretch(ManuscriptWriter& out, Span stretch, HtmlUse& use) { HtmlReader(out, stretch, use).run(); }

void warn_of_html_limits(const HtmlUse& use, const Source& document, Diagnostics& diagnostics) {
  const auto warn = [&](std::string message) {
    diagnostics.push_back(diagnose_file(document.name(), std::move(message), {}, Severity::warning));
  };
  if (use.tables_as_text > 0) {
    warn("has " + counted(use.tables_as_text, "table") +
         " with more cells over several rows than can be followed; the cells are read as paragraphs");
  }
  if (use.too_deep) {
    warn("has elements nested more than " + std::to_string(kMaxHtmlDepth) +
         " deep; deeper headings, lists and tables are read as plain text");
  }
}

bool read_html(const Source& bytes, ManuscriptWriter& out, Diagnostics& diagnostics) {
  const std::size_t start = out.file().starts_with("\xEF\xBB\xBF") ? 3 : 0;
  HtmlUse use;
  read_html_stretch(out, {start, out.file().size()}, use);
  warn_of_html_limits(use, bytes, diagnostics);
  return true;
}

}  // namespace verify
