#include "cli/completion.h"

namespace verify {

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
    std::string choices;
    for (const std::string& choice : o.choices) choices += (choices.empty() ? "" : ", ") + choice;
    about += ": " + choices;
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

constexpr const char* kRest = R"(.SH EXIT STATUS
.TP
.B 0
nothing at or above \fB\-\-fail\-on\fR
.TP
.B 1
findings
.TP
.B 2
it could not run: a mistake in the arguments, the facts or the rules; nothing to check; output not written
.TP
.B 3
it ran and found nothing, but something is undecided
.TP
.B 130
interrupted
.SH ENVIRONMENT
.TP
.B NO_COLOR
set and not empty: no colour, unless
.B \-\-color
asks for it
.TP
.BR CLICOLOR_FORCE ", " FORCE_COLOR
set, not empty and not 0: colour where standard output is no terminal, too
.TP
.B TERM
.B dumb
means a terminal without colour, links and progress
.TP
.BR LC_ALL ", " LC_CTYPE ", " LANG
on a terminal whose encoding is not UTF\-8, ASCII only is shown
.SH FILES
.TP
.I verify.toml
settings; the nearest one upwards from the first path, up to the root of the repository
.TP
.I facts/
facts files, and documents' figures in them
.TP
.I constraints/
rules files, beside the facts
.SH EXAMPLES
.TP
.B verify init try
makes a small folder to start from
.TP
.B verify facts/
checks facts against the rules beside them
.TP
.B verify draft.docx \-\-facts facts/
finds the figures of a draft and holds them against known ones
.TP
.B verify facts/ \-\-output full \-\-output sarif=figures.sarif
shows what was found, and writes it for another program
.TP
.B verify explain implausible
says what a code of a report means
)";

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
  return out + kRest;
}

}  // namespace verify
