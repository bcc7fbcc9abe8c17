// Reads the cases of Recognizers-Text, a JSON object a line, and decides which are not ours to answer.
#include "quality/cases.h"

#include <fstream>
#include <iostream>

#include "text/json_reader.h"
#include "text/utf8.h"

namespace verify::bench {

namespace {

std::string text_at(const JsonValue& value, std::string_view key) {
  const auto found = value.find(key);
  return found && found->kind() != JsonKind::null ? std::string(found->text()) : std::string();
}

// The byte at which the code point of that number starts.
std::size_t byte_of(std::string_view text, std::size_t point) {
  std::size_t at = 0;
  while (point-- > 0 && at < text.size()) at += std::max<std::size_t>(1, decode_utf8(text, at).length);
  return at;
}

std::optional<Date> day(const std::string& text) {
  const auto parsed = parse_date(text.substr(0, 10));
  return parsed ? std::optional(parsed->first) : std::nullopt;
}

void add_result(Case& c, const JsonValue& result) {
  Expected e;
  e.type = text_at(result, "TypeName") + text_at(result, "Type");
  const std::size_t start = std::stoul(text_at(result, "Start"));
  const std::string length = text_at(result, "Length");
  const std::size_t end = length.empty() ? std::stoul(text_at(result, "End")) + 1 : start + std::stoul(length);
  e.span = {byte_of(c.input, start), byte_of(c.input, end)};
  if (const auto value = result.find("Value")) {
    e.timex = text_at(*value, "Timex");
    const auto days = [&](std::string_view key, std::optional<Date>& first, std::optional<Date>& last) {
      const auto resolution = value->find(key);
      if (resolution) first = day(text_at(*resolution, "startDate"));
      if (resolution) last = day(text_at(*resolution, "endDate"));
    };
    days("PastResolution", e.first, e.last);
    days("FutureResolution", e.later_first, e.later_last);
  } else if (const auto resolution = result.find("Resolution")) {
    e.value = text_at(*resolution, "value");
    if (e.value.empty() || e.value == "null") {
      c.without_value = true;
      return;
    }
  }
  c.expected.push_back(e);
}

}  // namespace

std::vector<Case> read_cases(const std::string& path) {
  std::vector<Case> out;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    Diagnostics diagnostics;
    const auto document = JsonDocument::parse(std::make_shared<const Source>(path, line), diagnostics);
    if (!document) {
      std::cerr << path << ": a line is not JSON\n";
      continue;
    }
    const JsonValue root = document->root();
    Case c;
    c.id = text_at(root, "id");
    c.input = text_at(root, "input");
    if (const auto context = root.find("context")) c.day = day(text_at(*context, "ReferenceDateTime"));
    if (const auto results = root.find("results"))
      for (const JsonValue result : results->children()) add_result(c, result);
    out.push_back(std::move(c));
  }
  return out;
}

}  // namespace verify::bench
