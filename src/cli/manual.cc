// The manual page, in roff. What the options don't say, from exit codes to examples, is in cli/help/manual_end.roff.
#include "cli/help_model.h"

#include <string_view>

namespace verify {

// cli/help/manual_end.roff, embedded when the program is built (cmake/embed.cmake).
std::string_view manual_end();

namespace {

// As roff takes it: a line's first character never acts, a hyphen is one that can be copied.
std::string roff(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') out += "\\e";
    else if (c == '-') out += "\\-";
    else out += c;
  }
  return out.starts_with('.') || out.starts_with('\'') ? "\\&" + out : out;
}

std::string bold(const std::string& text) { return "\\fB" + roff(text) + "\\fR"; }
std::string italic(const std::string& text) { return "\\fI" + roff(text) + "\\fR"; }

std::string entry(const HelpOption& o) {
  std::string names;
  for (const std::string& name : o.names) names += (names.empty() ? "" : ", ") + bold(name);
  if (!o.value.empty()) names += (names.empty() ? "" : " ") + italic(o.value);
  std::string about = o.about;
  if (!o.choices.empty() && about.find(o.choices.front()) == std::string::npos) {
    about += ": " + joined(o.choices, ", ");
  }
  if (!o.fallback.empty() && o.fallback != "[]" && about.find("default") == std::string::npos && !o.choices.empty())
    about += " (default: " + o.fallback + ")";
  return ".TP\n" + names + "\n" + roff(about) + "\n";
}

std::string synopsis(const HelpCommand& command) {
  std::string out = ".B verify" + (command.name.empty() ? std::string() : " " + roff(command.name)) + "\n";
  if (!command.options.empty()) out += ".RI [ option ...]\n";
  for (const HelpOption& place : command.places)
    out += ".RI [ " + roff(place.value) + (place.repeatable ? " ...]\n" : " ]\n");
  return out;
}

}  // namespace

std::string manual_page(const std::vector<HelpCommand>& commands) {
  std::string out = ".TH VERIFY 1 2026-11-22 \"verify " VERIFY_VERSION "\" \"User Commands\"\n.SH NAME\n" +
                    std::string(
                        "verify \\- check that the figures in documents can all be true together\n"
                        ".SH SYNOPSIS\n.nh\n.ad l\n");
  for (const HelpCommand& c : commands) out += (c.name.empty() ? "" : ".br\n") + synopsis(c);
  out +=
      ".SH DESCRIPTION\n"
      "Checks facts, which are figures with the words they were printed in, against rules of what is true of such\n"
      "figures anywhere; or finds the figures of documents itself. Says which smallest set of figures cannot all be\n"
      "true, where each of them was said, and which change would settle it.\n.SH OPTIONS\n";
  for (const HelpOption& o : commands.front().places) out += entry(o);
  for (const HelpOption& o : commands.front().options) out += entry(o);
  out += ".SH COMMANDS\n";
  for (const HelpCommand& c : commands) {
    if (c.name.empty()) continue;
    out += ".SS " + roff(c.name) + "\n" + roff(c.about) + "\n";
    for (const HelpOption& o : c.places) out += entry(o);
    for (const HelpOption& o : c.options) out += entry(o);
  }
  return out.append(manual_end());
}

}  // namespace verify
