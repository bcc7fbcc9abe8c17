// Adds acceptances to the text of a verify.accept.toml and takes them away again: the edit behind `verify accept`. No
// TOML library writes a file back as somebody laid it out, with comments and order, so whole lines are added or cut.
// Where an acceptance stands is asked of toml++, which keeps the place of every key and value; a scanner of our own
// isn't needed.
#include <algorithm>
#include <cstdio>

#include "check/acceptance_file.h"
#include "text/utf8.h"

namespace verify {

namespace {

// The lines of each acceptance, in the order of the file.
std::vector<Span> lines_of_each(std::string_view text) {
  Diagnostics ignored;
  std::vector<Span> out;
  for (const Acceptance& a : parse_acceptances(std::make_shared<const Source>("", std::string(text)), ignored))
    out.push_back(a.lines);
  return out;
}

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
  const std::vector<Span> entries = lines_of_each(text);
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
