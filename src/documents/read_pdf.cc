// Reads PDF through `pdftotext` of poppler, a process of its own: a library would bring a parser of hostile files
// into this process. Lines become paragraphs, and lines that most pages repeat become furniture.
#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "documents/encoding.h"
#include "documents/pdf_layout.h"
#include "documents/readers.h"
#include "documents/run_process.h"
#include "documents/wrapped_lines.h"
#include "text/ascii.h"

namespace verify {

namespace {

std::optional<PdfPages> lines_of_pdf(const Source& bytes, Diagnostics& diagnostics) {
  // With the places of words: what -layout makes of them cuts across columns, and the plain text glues a note's mark to
  // the figure before it.
  ProcessResult result = run_process({"pdftotext", "-q", "-enc", "UTF-8", "-bbox-layout", "-", "-"}, bytes.bytes(),
                                     kMaxPdfSeconds, kMaxFileBytes, {}, kMaxPdfMemory);
  const auto refuse = [&](std::string message, std::string help = {}) {
    diagnostics.push_back(diagnose_file(bytes.name(), std::move(message), std::move(help)));
    return std::nullopt;
  };
  switch (result.outcome) {
    case ProcessResult::Outcome::not_there: return refuse("pdftotext is not here", "install poppler-utils");
    case ProcessResult::Outcome::failed: return refuse("pdftotext could not read it");
    case ProcessResult::Outcome::too_long:
      return refuse("pdftotext took more than the " + std::to_string(kMaxPdfSeconds) +
                    " seconds of processor time it has");
    case ProcessResult::Outcome::too_large:
      return refuse("pdftotext needs more than the " + std::to_string(kMaxPdfMemory >> 20) + " MiB of memory it has");
    case ProcessResult::Outcome::too_much:
      return refuse("has more than the " + std::to_string(kMaxFileBytes >> 20) + " MiB of text that are read");
    case ProcessResult::Outcome::ended: break;
  }
  if (result.errors.find("password") != std::string::npos) return refuse("is encrypted", "save it without a password");
  // It is told to be quiet, also about why.
  if (result.code != 0) return refuse("is damaged, encrypted or no PDF: pdftotext could not read it");
  auto pages = read_pdf_layout(mended_utf8(result.output));
  return pages ? pages : refuse("pdftotext wrote something that can't be read");
}

struct Line {
  std::string text;  // empty for a blank line
  bool furniture = false;
};
using Page = std::vector<Line>;

// The lines at a page's top and bottom, of which the same stand on many pages, but for their numbers.
std::vector<Line*> edges(Page& page) {
  // Headers and footers of more lines are rare, and text is not to be taken for them.
  constexpr std::size_t kLines = 2;
  std::vector<Line*> lines, out;
  for (Line& line : page) {
    if (!line.text.empty()) lines.push_back(&line);
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i < kLines || i + kLines >= lines.size()) out.push_back(lines[i]);
  }
  return out;
}

std::string without_numbers(std::string_view line) {
  std::string out;
  for (const char c : line.substr(0, 200)) out += is_ascii_digit(c) ? '#' : c;
  return out;
}

void mark_furniture(std::vector<Page>& pages) {
  std::map<std::string, std::size_t> counts;
  for (Page& page : pages) {
    std::vector<std::string> seen;
    for (const Line* line : edges(page)) {
      std::string shape = without_numbers(line->text);
      if (std::find(seen.begin(), seen.end(), shape) != seen.end()) continue;
      ++counts[shape];
      seen.push_back(std::move(shape));
    }
  }
  // On two pages of three, or of two; a heading of a table that goes on for a page is none.
  const auto common = [&](const Line& line) {
    if (is_ascii_lower(line.text[0])) return false;
    const std::size_t count = counts[without_numbers(line.text)];
    return count >= 2 && count * 3 >= pages.size() * 2;
  };
  for (Page& page : pages) {
    for (Line* line : edges(page)) {
      line->furniture = common(*line) || is_furniture_line(line->text) || is_page_number(line->text);
    }
  }
}

// "admin-" and "istration" are one word; "2020-" and "2025" are not.
bool ends_in_hyphen(std::string_view line) {
  if (line.size() < 2 || line.back() != '-') return false;
  const char before = line[line.size() - 2];
  return is_ascii_lower(before) || static_cast<unsigned char>(before) >= 0x80;
}

class PdfWriter {
 public:
  explicit PdfWriter(ManuscriptWriter& out) : out_(out) {}

  void write(const Page& page, std::size_t number) {
    number_ = number;
    for (const Line& line : page) {
      if (line.furniture) {
        flush();
        out_.open(Block::Kind::furniture, 0, number_);
        out_.add(line.text);
        out_.close();
      } else if (line.text.empty()) {
        flush();
      } else {
        push(line.text);
      }
    }
    flush();
  }

 private:
  void push(std::string_view line) {
    const std::size_t begin = text_.size();
    text_ += line;
    lines_.push_back({begin, text_.size()});
    text_ += '\n';
  }

  void flush() {
    for (const LineGroup& group : group_lines(text_, lines_)) {
      out_.open(group.item ? Block::Kind::list_item : Block::Kind::paragraph, group.item ? 1 : 0, number_);
      for (std::size_t i = 0; i < group.lines.size(); ++i) {
        std::string_view line =
            std::string_view(text_).substr(group.lines[i].begin, group.lines[i].end - group.lines[i].begin);
        const bool last = i + 1 == group.lines.size();
        const char next = last ? '\0' : text_[group.lines[i + 1].begin];
        const bool joined = ends_in_hyphen(line) && is_ascii_lower(next);
        if (joined) line.remove_suffix(1);
        out_.add(line);
        if (!last && !joined) out_.add("\n");
      }
      out_.close();
    }
    lines_.clear();
    text_.clear();
  }

  ManuscriptWriter& out_;
  std::size_t number_ = 0;
  std::string text_;
  std::vector<Span> lines_;
};

}  // namespace

bool read_pdf(const Source& bytes, ManuscriptWriter& out, Diagnostics& diagnostics) {
  auto lines = lines_of_pdf(bytes, diagnostics);
  if (!lines) return false;
  std::vector<Page> pages(lines->size());
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (std::string& line : (*lines)[i]) pages[i].push_back({std::move(line), false});
  }
  mark_furniture(pages);
  PdfWriter writer(out);
  for (std::size_t i = 0; i < pages.size(); ++i) writer.write(pages[i], i + 1);
  if (out.blocks() != 0 || out.is_open()) return true;
  diagnostics.push_back(diagnose_file(bytes.name(), "has no text in it: it may be a scan", {}, Severity::warning));
  return true;
}

}  // namespace verify
