// Completion scripts. The parts of a script that are the same whatever the options are stand in cli/help/bash.in and
// zsh.in, as shells read them; the rest is made of the options here. fish has one line an option, and no fixed part.
#include "cli/help_model.h"

#include <set>
#include <string_view>
#include <utility>

namespace verify {

// Files of cli/help/, embedded when the program is built (cmake/embed.cmake).
std::string_view bash_template();
std::string_view zsh_template();

namespace {

// The text with each "@NAME@" in it replaced.
std::string filled(std::string_view text, const std::vector<std::pair<std::string, std::string>>& values) {
  std::string out(text);
  for (const auto& [name, value] : values) {
    const std::string mark = "@" + name + "@";
    for (std::size_t at = 0; (at = out.find(mark, at)) != std::string::npos; at += value.size())
      out.replace(at, mark.size(), value);
  }
  return out;
}

std::vector<std::string> names_of(const std::vector<HelpCommand>& commands) {
  std::vector<std::string> out;
  for (const HelpCommand& c : commands) {
    if (!c.name.empty()) out.push_back(c.name);
  }
  return out;
}

std::vector<std::string> choices_by_place(const HelpCommand& command) {
  std::vector<std::string> out;
  for (const HelpOption& place : command.places) out.insert(out.end(), place.choices.begin(), place.choices.end());
  return out;
}

std::string without(std::string text, const std::string& characters) {
  std::erase_if(text, [&](char c) { return characters.find(c) != std::string::npos; });
  return text;
}

// What can stand behind each option that takes something; they mean the same in every command.
std::string bash_values(const std::vector<HelpCommand>& commands) {
  std::string out;
  std::set<std::string> seen;
  for (const HelpCommand& command : commands) {
    for (const HelpOption& o : command.options) {
      if (o.value.empty() || !seen.insert(o.names.back()).second) continue;
      out += "    " + joined(o.names, " | ") + ") ";
      if (!o.choices.empty()) out += "_verify_words '" + joined(o.choices, " ") + "'";
      else out += o.is_file() ? "_verify_files" : ":";
      out += "; return ;;\n";
    }
  }
  return out;
}

std::string zsh_value(const HelpOption& o) {
  if (o.value.starts_with("FORMAT")) return ":" + without(o.value, "[]=") + ":_verify_output";
  const std::string kind = o.choices.empty() ? o.is_file() ? "_files" : " " : "(" + joined(o.choices, " ") + ")";
  return ":" + o.value + ":" + kind;
}

std::string zsh_about(const std::string& about) { return without(about, "'[]:`"); }

std::string zsh_specs(const HelpCommand& command) {
  std::string out;
  for (const HelpOption& o : command.options) {
    for (const std::string& name : o.names) {
      const std::string others = o.repeatable ? "*" : o.names.size() > 1 ? "(" + joined(o.names, " ") + ")" : "";
      const bool assigned = !o.value.empty() && name.starts_with("--");
      out += "        '" + others + name + (assigned ? "=" : "") + "[" + zsh_about(o.about) + "]" +
             (o.value.empty() ? "" : zsh_value(o)) + "' \\\n";
    }
  }
  std::size_t number = command.name.empty() ? 1 : 2;
  for (const HelpOption& place : command.places)
    out += "        '" + (place.repeatable ? "*" : std::to_string(number++)) + zsh_value(place) + "' \\\n";
  return out;
}

std::string fish_quoted(const std::string& text) { return "'" + without(text, "'\\") + "'"; }

}  // namespace

std::string bash_completion(const std::vector<HelpCommand>& commands) {
  std::string words;
  for (const HelpCommand& command : commands) {
    std::vector<std::string> options;
    for (const HelpOption& o : command.options) options.insert(options.end(), o.names.begin(), o.names.end());
    words += "    " + command.name + "/-*) _verify_words '" + joined(options, " ") + "' ;;\n";
    const std::vector<std::string> first = command.name.empty() ? names_of(commands) : choices_by_place(command);
    words += "    " + command.name + "/*) " + (first.empty() ? "" : "_verify_words '" + joined(first, " ") + "'; ") +
             "_verify_files ;;\n";
  }
  return filled(bash_template(),
                {{"values", bash_values(commands)}, {"commands", joined(names_of(commands), " | ")}, {"words", words}});
}

std::string zsh_completion(const std::vector<HelpCommand>& commands) {
  std::string formats, abouts, specs;
  for (const HelpOption& o : commands.front().options) {
    if (o.value.starts_with("FORMAT")) formats = joined(o.choices, " ");
  }
  for (const HelpCommand& c : commands) {
    if (!c.name.empty()) abouts += "    '" + c.name + ":" + zsh_about(c.about) + "'\n";
    specs += "    ('" + c.name + "')\n      _arguments \\\n";
    specs += c.name.empty() ? "        '1: :_verify_first' \\\n" : "        '1: :(" + c.name + ")' \\\n";
    specs += zsh_specs(c) + "        && return 0 ;;\n";
  }
  return filled(
      zsh_template(),
      {{"formats", formats}, {"abouts", abouts}, {"commands", joined(names_of(commands), "|")}, {"specs", specs}});
}

std::string fish_completion(const std::vector<HelpCommand>& commands) {
  std::string out = "# fish completion of verify(1)\n\n";
  const std::string all = joined(names_of(commands), " ");
  for (const HelpCommand& c : commands) {
    const std::string here = c.name.empty() ? "-n 'not __fish_seen_subcommand_from " + all + "'"
                                            : "-n '__fish_seen_subcommand_from " + c.name + "'";
    if (!c.name.empty())
      out += "complete -c verify -n 'not __fish_seen_subcommand_from " + all + "' -a " + c.name + " -d " +
             fish_quoted(c.about) + "\n";
    for (const HelpOption& o : c.options) {
      out += "complete -c verify " + here;
      for (const std::string& name : o.names)
        out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
      if (!o.choices.empty()) out += " -x -a " + fish_quoted(joined(o.choices, " "));
      else if (!o.value.empty()) out += o.is_file() ? " -r -F" : " -x";
      out += " -d " + fish_quoted(o.about) + "\n";
    }
    const auto words = choices_by_place(c);
    if (!words.empty()) out += "complete -c verify " + here + " -a " + fish_quoted(joined(words, " ")) + "\n";
  }
  return out;
}

}  // namespace verify
