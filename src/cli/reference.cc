#include "cli/completion.h"

namespace verify {

namespace {

// As a cell of a Markdown table takes it.
std::string cell(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '|' ? std::string("\\|") : c == '<' ? std::string("&lt;") : std::string(1, c);
  return out;
}

std::string row(const HelpOption& o) {
  std::string names;
  for (const std::string& name : o.names) names += (names.empty() ? "`" : "`, `") + name;
  std::string value;
  for (const std::string& choice : o.choices) value += (value.empty() ? "" : "|") + choice;
  if (o.value != "WHICH") value = o.value;
  if (o.names.empty()) names = "`" + o.value;
  else if (!value.empty()) names += " " + cell(value);
  return "| " + names + "` | " + cell(o.about) + (o.repeatable && !o.names.empty() ? "; may be given again" : "") +
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
