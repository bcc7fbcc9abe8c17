// Reads tables in CSV. The format's rule is RFC 4180, but files differ: the separator is inferred from how regular
// it cuts the file, and quotes are read as spreadsheets write them.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <vector>

#include "documents/readers.h"
#include "text/count_words.h"

namespace verify {

namespace {

/// Reads RFC 4180, and what is written in its name: another separator, bare line ends, blanks before a quote.
class CsvReader {
 public:
  struct Field {
    Span span;  ///< without the quotes around it
    bool quoted = false;
    bool closed = true;  ///< its quotes are
    bool last = false;   ///< of its record
    bool more = false;   ///< there is text behind its closing quote
  };

  CsvReader(std::string_view text, char separator, std::size_t at) : text_(text), separator_(separator), at_(at) {}

  std::optional<Field> next() {
    if (at_ >= text_.size()) return std::nullopt;
    std::size_t start = at_;
    while (start < text_.size() && text_[start] == ' ') ++start;
    Field field = start < text_.size() && text_[start] == '"' ? quoted(start + 1) : bare();
    field.last = at_ >= text_.size() || text_[at_] != separator_;
    if (at_ < text_.size()) at_ += text_.substr(at_).starts_with("\r\n") ? 2 : 1;
    // A separator at the very end has an empty field behind it, which is left out like all empty ones.
    if (at_ >= text_.size()) field.last = true;
    return field;
  }
  std::size_t at() const { return at_; }

 private:
  bool ends_field(char c) const { return c == separator_ || c == '\n' || c == '\r'; }

  Field bare() {
    const std::size_t start = at_;
    while (at_ < text_.size() && !ends_field(text_[at_])) ++at_;
    return {{start, at_}, false, true, false, false};
  }

  Field quoted(std::size_t start) {
    std::size_t end = start;
    bool closed = false;
    for (; end < text_.size(); ++end) {
      if (text_[end] != '"') continue;
      if (end + 1 >= text_.size() || text_[end + 1] != '"') {
        closed = true;
        break;
      }
      ++end;
    }
    at_ = std::min(text_.size(), end + 1);
    // What stands behind the closing quote is no field's.
    bool more = false;
    for (; at_ < text_.size() && !ends_field(text_[at_]); ++at_) more |= text_[at_] != ' ' && text_[at_] != '\t';
    return {{start, end}, true, closed, false, more};
  }

  std::string_view text_;
  char separator_;
  std::size_t at_;
};

// The start of a file tells its separator; a longer look costs time and rarely tells another.
constexpr std::size_t kLookedAt = 1 << 16;
// Of regular files a hundred records are enough to see what is regular.
constexpr std::size_t kRecordsLookedAt = 100;

struct Regularity {
  std::size_t fields = 1;  // of most records
  std::size_t records = 0, alike = 0;
};

Regularity regularity(std::string_view text, char separator, std::size_t at) {
  CsvReader reader(text.substr(0, at + kLookedAt), separator, at);
  std::map<std::size_t, std::size_t> widths;
  Regularity out;
  std::size_t width = 0;
  while (const auto field = reader.next()) {
    ++width;
    if (!field->last) continue;
    if (width > 1 || field->span.begin < field->span.end) {
      ++widths[width];
      if (++out.records == kRecordsLookedAt) break;
    }
    width = 0;
  }
  for (const auto& [fields, count] : widths) {
    if (fields > 1 && count > out.alike) {
      out.fields = fields;
      out.alike = count;
    }
  }
  return out;
}

// The one that cuts most records into the same number of fields. Of equals a comma comes last, since it also stands in
// decimals and in words.
char infer_separator(std::string_view text, std::size_t at) {
  char best = ',';
  Regularity most;
  for (const char separator : {'\t', ';', ',', '|'}) {
    const Regularity found = regularity(text, separator, at);
    if (found.alike * std::max<std::size_t>(1, most.records) > most.alike * std::max<std::size_t>(1, found.records)) {
      best = separator;
      most = found;
    }
  }
  return best;
}

// In a quoted field two quotes stand for one.
void write_field(const CsvReader::Field& field, ManuscriptWriter& out) {
  std::size_t begin = field.span.begin;
  if (field.quoted) {
    for (std::size_t i = begin; i + 1 < field.span.end; ++i) {
      if (out.file()[i] != '"') continue;
      out.copy({begin, ++i});
      begin = i + 1;
    }
  }
  out.copy({begin, std::max(begin, field.span.end)});
}

}  // namespace

bool read_csv(const Source&, ManuscriptWriter& out, Diagnostics& diagnostics) {
  const std::string_view text = out.file();
  std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  char separator = 0;
  // What Excel writes, and nobody reads.
  if (text.substr(at).starts_with("sep=") && text.size() > at + 5 && (text[at + 5] == '\n' || text[at + 5] == '\r')) {
    separator = text[at + 4];
    at += text.substr(at + 5).starts_with("\r\n") ? 7 : 6;
  } else {
    separator = infer_separator(text, at);
  }
  Table table;
  CsvReader reader(text, separator, at);
  std::size_t row = 0, column = 0, cut = 0;
  Span first_cut;
  while (const auto field = reader.next()) {
    if (!field->closed)
      diagnostics.push_back(diagnose_at(*out.source(), {field->span.begin - 1, field->span.begin},
                                        "a quoted field that nothing ends", "", Severity::warning));
    if (field->more && cut++ == 0) first_cut = {field->span.begin - 1, field->span.end + 1};
    const bool blank_line = column == 0 && field->last && field->span.begin == field->span.end && !field->quoted;
    if (blank_line) continue;
    out.open(Block::Kind::cell);
    write_field(*field, out);
    if (const auto block = out.close()) table.cells.push_back({*block, row, column, 1, 1, false});
    ++column;
    table.columns = std::max(table.columns, column);
    if (field->last) {
      ++row;
      column = 0;
    }
    if (out.full()) return true;
  }
  if (cut > 0) {
    diagnostics.push_back(diagnose_at(*out.source(), first_cut,
                                      "text behind a field's closing quote is left out, in " + counted(cut, "field"),
                                      "write a quote within a field twice", Severity::warning));
  }
  table.rows = row;
  out.add_table(std::move(table));
  return true;
}

}  // namespace verify
