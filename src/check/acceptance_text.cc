// verify.accept.toml is edited as text. The TOML library reads it, but keeps no comments and no order, so headers and
// the ends of values are found in the text itself, and whole lines are added or cut. Adding an acceptance and removing
// it gives the same bytes.
#include <algorithm>
#include <cstdio>

#include "check/acceptance_file.h"
#include "text/utf8.h"

namespace verify {

namespace {

/// Where acceptances stand in a text that was read without a mistake. The text is looked at as it is, since what reads
/// TOML keeps neither comments nor order.
class Entries {
 public:
  explicit Entries(std::string_view text) : text_(text) {}

  // From the start of the header's line to the end of the line of the last value, with its line end.
  std::vector<Span> run() {
    std::vector<Span> out;
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    while (at_ < text_.size()) {
      const std::size_t begin = at_;
      skip_blanks();
      const bool header = rest().starts_with('[');
      const bool empty = at_ == text_.size() || text_[at_] == '#' || text_[at_] == '\r' || text_[at_] == '\n';
      skip_statement();
      if (header) out.push_back({begin, at_});
      else if (!empty && !out.empty()) out.back().end = at_;
    }
    return out;
  }

 private:
  std::string_view rest() const { return text_.substr(at_); }

  void skip_blanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
  }

  void skip_line() {
    const std::size_t end = text_.find('\n', at_);
    at_ = end == std::string_view::npos ? text_.size() : end + 1;
  }

  // To the line behind it: a value may go on over several lines in brackets and in long strings.
  void skip_statement() {
    std::size_t depth = 0;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '#' || c == '\n') {
        skip_line();
        if (depth == 0) return;
        continue;
      }
      if (c == '"' || c == '\'') {
        skip_string(c);
        continue;
      }
      depth += c == '[' || c == '{';
      depth -= (c == ']' || c == '}') && depth > 0;
      ++at_;
    }
  }

  void skip_string(char quote) {
    const bool many_lines = rest().starts_with(std::string(3, quote));
    const std::string closing(many_lines ? 3 : 1, quote);
    at_ += closing.size();
    while (at_ < text_.size() && !rest().starts_with(closing)) at_ += quote == '"' && text_[at_] == '\\' ? 2 : 1;
    at_ = std::min(at_ + closing.size(), text_.size());
    // Up to two more of them may stand before those that close it.
    while (many_lines && at_ < text_.size() && text_[at_] == quote) ++at_;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

// What the last line ends in; of a text without any line end, in a line feed.
std::string line_end_of(std::string_view text) {
  const std::size_t last = text.rfind('\n');
  return last != std::string_view::npos && last > 0 && text[last - 1] == '\r' ? "\r\n" : "\n";
}

// Up to the line end before `end`, when a line end stands there.
std::size_t before_line_end(std::string_view text, std::size_t end) {
  if (end == 0 || text[end - 1] != '\n') return end;
  return end > 1 && text[end - 2] == '\r' ? end - 2 : end - 1;
}

std::vector<std::string> lines_of(const Acceptance& a) {
  std::vector<std::string> out = {"[[accept]]", "fingerprint = " + toml_string(a.fingerprint),
                                  "reason = " + toml_string(a.reason)};
  if (a.accepted) out.push_back("accepted = " + to_string(*a.accepted));
  if (a.until) out.push_back("until = " + to_string(*a.until));
  if (!a.rule.empty()) out.push_back("rule = " + toml_string(a.rule));
  if (!a.finding.empty()) out.push_back("finding = " + toml_string(a.finding));
  if (a.facts.empty()) return out;
  out.push_back("facts = [");
  for (const Acceptance::Figure& f : a.facts) out.push_back("  " + toml_string(f.fact + " = " + f.value) + ",");
  out.push_back("]");
  return out;
}

}  // namespace

std::string toml_string(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    const std::string_view one = text.substr(at, std::max<std::size_t>(1, point.length));
    at += one.size();
    if (one == "\"" || one == "\\") out += '\\' + std::string(one);
    else if (one == "\n") out += "\\n";
    else if (one == "\t") out += "\\t";
    else if (point.length == 0) out += "\\uFFFD";
    else if (visible(one) == one) out += one;
    else {
      char escape[16];
      std::snprintf(escape, sizeof escape, point.value > 0xFFFF ? "\\U%08X" : "\\u%04X",
                    static_cast<unsigned>(point.value));
      out += escape;
    }
  }
  return out + '"';
}

std::string with_acceptance(std::string_view text, const Acceptance& acceptance) {
  const std::string line_end = line_end_of(text);
  const bool ended = text.empty() || text.ends_with('\n');
  std::string out(text);
  if (!ended) out += line_end;
  if (!text.empty()) out += line_end;
  for (const std::string& line : lines_of(acceptance)) out += line + line_end;
  if (!ended) out.resize(out.size() - line_end.size());
  return out;
}

std::string without_acceptances(std::string_view text, const std::vector<std::size_t>& numbers) {
  const std::vector<Span> entries = Entries(text).run();
  std::string out;
  std::size_t from = 0;
  for (const std::size_t number : numbers) {
    if (number >= entries.size()) continue;
    const Span entry = entries[number];
    out += text.substr(from, entry.begin - from);
    from = entry.end;
    const std::size_t line = before_line_end(out, out.size());
    if (line < out.size() && (line == 0 || out[line - 1] == '\n')) out.resize(line);
    const bool ended = text.substr(0, entry.end).ends_with('\n');
    if (!ended) out.resize(before_line_end(out, out.size()));
    // Of the first in the file, the blank line that parts it from the next.
    if (out.empty()) from += text.substr(from).starts_with("\r\n") ? 2 : text.substr(from).starts_with('\n') ? 1 : 0;
  }
  return out + std::string(text.substr(from));
}

}  // namespace verify
