// The texts of complaints about the form of a facts file. A complaint points at the value, or within a string at the
// byte.
#include "facts/checked_json.h"

#include <algorithm>

namespace verify {

void Form::complain(Span span, std::string message, std::string help) {
  ++mistakes_;
  if (mistakes_ > kMaxMistakes + 1) return;
  if (enough()) {
    message = "more than " + std::to_string(kMaxMistakes) + " mistakes in this file; the rest of it was not looked at";
    help.clear();
  }
  diagnostics_.push_back(diagnose_at(*source_, span, std::move(message), std::move(help)));
}

// The fault's offset counts decoded bytes, which are the written ones unless there are escapes.
void Form::complain_in(const JsonValue& value, const Fault& fault) {
  const Span span = value.span();
  const bool plain = value.text().size() + 2 == span.end - span.begin;
  const std::size_t at = plain ? std::min(span.begin + 1 + fault.at, span.end - 1) : span.begin;
  complain({at, plain ? at + 1 : span.end}, fault.message, fault.help);
}

bool Form::is(const JsonValue& value, JsonKind kind, const std::string& what) {
  if (value.kind() == kind) return true;
  complain(value.span(), what + " must be " + std::string(json_kind_name(kind)) + ", not " +
                             std::string(json_kind_name(value.kind())));
  return false;
}

namespace {

// Where a key belongs that has no place here; otherwise which keys there are.
std::string help_for(std::string_view key, const std::vector<std::string>& keys) {
  const bool has_dimensions = std::find(keys.begin(), keys.end(), "dimensions") != keys.end();
  for (const char* dimension : {"concept", "entity", "language", "period", "unit"}) {
    if (has_dimensions && key == dimension) return "it belongs in \"dimensions\"";
  }
  return one_of(keys);
}

}  // namespace

bool Form::known_keys(const JsonValue& object, const std::vector<std::string>& keys, bool qualified) {
  bool all = true;
  for (const JsonValue member : object.children()) {
    if (std::find(keys.begin(), keys.end(), member.key()) != keys.end()) continue;
    if (qualified && member.key().find(':') != std::string_view::npos) continue;
    all = false;
    if (enough()) break;
    const std::string meant = did_you_mean(member.key(), keys);
    complain(member.key_span(), "unknown key \"" + std::string(member.key()) + "\"" + meant,
             meant.empty() ? help_for(member.key(), keys) : std::string());
  }
  return all;
}

std::string Form::text_of(const JsonValue& object, std::string_view name, Span* where) {
  const auto member = object.find(name);
  if (!member || !is(*member, JsonKind::string, "\"" + std::string(name) + "\"")) return {};
  if (where != nullptr) *where = member->span();
  return std::string(member->text());
}

}  // namespace verify
