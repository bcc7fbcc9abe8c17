// The options of docs/reference.md, in Markdown. tests/reference_test.cc compares the page with this.
#include "cli/help_model.h"

namespace verify {

namespace {

// As a cell of a Markdown table takes it.
std::string cell(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '|' ? std::string("\\|") : c == '<' ? std::string("&lt;") : std::string(1, c);
  return out;
}

std::string row(const HelpOption& o) {
  const std::string value = o.value == "WHICH" ? joined(o.choices, "|") : o.value;
  std::string names = joined(o.names, "`, `");
  if (o.names.empty()) names = value;
  else if (!value.empty()) names += " " + cell(value);
  return "| `" + names + "` | " + cell(o.about) + (o.repeatable && !o.names.empty() ? "; may be given again" : "") +
         " |\n";
}

}  // namespace

std::string reference(const std::vector<HelpCommand>& commands) {
  std::string out;
  for (const HelpCommand& c : commands) {
    out += (c.name.empty() ? "" : "\n") + std::string("### verify") + (c.name.empty() ? "" : " " + c.name) + "\n\n" +
           c.about + "\n\n| | |\n| --- | --- |\n";
    for (const HelpOption& place : c.places) out += row(place);
    for (const HelpOption& o : c.options) out += row(o);
  }
  return out;
}

}  // namespace verify
