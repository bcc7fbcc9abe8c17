// Gives a TOML text to toml++ behind the guards of check/toml_reader.h, and translates the library's places, counted in
// code points, into bytes of the source. Some broken texts fail assertions of the library; these become a mistake in
// the file.
#include "check/toml_reader.h"

#include <algorithm>

#include "text/limits.h"
#include "text/utf8.h"

namespace verify {

std::string_view toml_kind_name(toml::node_type type) {
  switch (type) {
    case toml::node_type::table: return "a table";
    case toml::node_type::array: return "a list";
    case toml::node_type::string: return "a string";
    case toml::node_type::integer: return "an integer";
    case toml::node_type::floating_point: return "a float";
    case toml::node_type::boolean: return "a boolean";
    case toml::node_type::date: return "a date";
    case toml::node_type::time: return "a time";
    case toml::node_type::date_time: return "a date and time";
    case toml::node_type::none: break;
  }
  return "nothing";
}

void TomlReader::parse(const std::function<void(const toml::table&)>& read) {
  if (const auto fault = beyond_toml_bounds(source_->bytes())) {
    complain({fault->at, fault->at + 1}, fault->message, fault->help);
    return;
  }
  try {
    const toml::parse_result parsed = toml::parse(sheltered(source_->bytes()));
    if (parsed) read(parsed.table());
    else complain_about_syntax(parsed.error());
  } catch (const BrokenTomlAssumption&) {
    diagnostics_ = {diagnose_file(source_->name(), "not valid TOML",
                                  "look for a bracket, a comma or a dot where a value or a name is missing")};
  }
}

// A thousand mistakes help nobody more than the first of them do.
Diagnostics TomlReader::take_diagnostics() {
  sort_diagnostics(diagnostics_);
  if (diagnostics_.size() > kMaxMistakes) {
    diagnostics_.resize(kMaxMistakes + 1);
    diagnostics_.back().message =
        "more than " + std::to_string(kMaxMistakes) + " mistakes in this file; the rest are not shown";
    diagnostics_.back().help.clear();
  }
  return std::move(diagnostics_);
}

bool TomlReader::enough() const { return diagnostics_.size() > kMaxMistakes; }

void TomlReader::complain(Span span, std::string message, std::string help) {
  diagnostics_.push_back(diagnose_at(*source_, span, std::move(message), std::move(help)));
}

bool TomlReader::is(const toml::node& node, toml::node_type type, const std::string& what, const std::string& help) {
  if (node.type() == type) return true;
  complain(span_of(node),
           what + " must be " + std::string(toml_kind_name(type)) + ", not " + std::string(toml_kind_name(node.type())),
           help);
  return false;
}

// toml++ counts columns in code points, but none for a byte order mark.
std::size_t TomlReader::offset_of(const toml::source_position& position) const {
  const std::string_view bytes = source_->bytes();
  const std::string_view line = source_->line(position.line);
  if (line.data() == nullptr) return bytes.size();
  std::size_t at = static_cast<std::size_t>(line.data() - bytes.data());
  if (position.line == 1 && bytes.starts_with("\xEF\xBB\xBF")) at += 3;
  for (toml::source_index column = 1; column < position.column && at < bytes.size(); ++column) {
    at += std::max<std::size_t>(1, decode_utf8(bytes, at).length);
  }
  return at;
}

Span TomlReader::span_of(const toml::source_region& region) const {
  const std::size_t begin = offset_of(region.begin);
  return {begin, std::max(begin, offset_of(region.end))};
}

void TomlReader::complain_about_syntax(const toml::parse_error& error) {
  constexpr std::string_view kStart = "Error while parsing ";
  std::string_view text = error.description();
  if (text.starts_with(kStart)) text.remove_prefix(kStart.size());
  const std::size_t at = offset_of(error.source().begin);
  complain({at, at + 1}, "not valid TOML: " + restored(text));
}

}  // namespace verify
