// Finds the comments in the file and maps them into the manuscript's text, which doesn't have them.
#include "documents/manuscript_writer.h"

#include <algorithm>
#include <optional>

namespace verify {

namespace {

enum class Switch { none, off, on };

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

Switch switch_of(std::string_view comment) {
  while (!comment.empty() && blank(comment.front())) comment.remove_prefix(1);
  while (!comment.empty() && blank(comment.back())) comment.remove_suffix(1);
  if (comment == "verify: off") return Switch::off;
  return comment == "verify: on" ? Switch::on : Switch::none;
}

// The stretches of the file between the comments.
std::vector<Span> stretches(std::string_view file) {
  std::vector<Span> out;
  constexpr std::size_t kNowhere = std::string_view::npos;
  std::size_t from = kNowhere;
  for (std::size_t at = file.find("<!--"); at != std::string_view::npos; at = file.find("<!--", at)) {
    const std::size_t end = file.find("-->", at + 4);
    if (end == std::string_view::npos) break;
    const Switch said = switch_of(file.substr(at + 4, end - at - 4));
    if (said == Switch::off && from == kNowhere) from = end;
    if (said == Switch::on && from != kNowhere) {
      out.push_back({from, at});
      from = kNowhere;
    }
    at = end;
  }
  if (from != kNowhere) out.push_back({from, file.size()});
  return out;
}

}  // namespace

std::vector<Span> between_comments(const Manuscript& manuscript) {
  std::vector<Span> out;
  const auto& runs = manuscript.runs;
  auto run = runs.begin();
  for (const Span& stretch : stretches(manuscript.file->bytes())) {
    while (run != runs.end() && run->file + run->length <= stretch.begin) ++run;
    std::optional<Span> text;
    for (; run != runs.end() && run->file < stretch.end; ++run) {
      const std::size_t from = std::max(run->file, stretch.begin) - run->file;
      const std::size_t to = std::min(run->file + run->length, stretch.end) - run->file;
      text = Span{text ? text->begin : run->text + from, run->text + to};
      if (run->file + run->length > stretch.end) break;
    }
    if (text) out.push_back(*text);
  }
  return out;
}

}  // namespace verify
