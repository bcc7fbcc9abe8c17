#include "cli/completion.h"

#include <set>

namespace verify {

namespace {

std::string joined(const std::vector<std::string>& words, const std::string& between = " ") {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : between) + word;
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
      if (!o.choices.empty()) out += "_verify_words '" + joined(o.choices) + "'";
      else out += o.is_file() ? "_verify_files" : ":";
      out += "; return ;;\n";
    }
  }
  return out;
}

std::string zsh_value(const HelpOption& o) {
  if (o.value.starts_with("FORMAT")) return ":" + without(o.value, "[]=") + ":_verify_output";
  const std::string kind = o.choices.empty() ? o.is_file() ? "_files" : " " : "(" + joined(o.choices) + ")";
  return ":" + o.value + ":" + kind;
}

std::string zsh_about(const std::string& about) { return without(about, "'[]:`"); }

std::string zsh_specs(const HelpCommand& command) {
  std::string out;
  for (const HelpOption& o : command.options) {
    for (const std::string& name : o.names) {
      const std::string others = o.repeatable ? "*" : o.names.size() > 1 ? "(" + joined(o.names) + ")" : "";
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
  std::string out =
      "# bash completion of verify(1)\n\n"
      "_verify_words() { mapfile -t COMPREPLY < <(compgen -W \"$1\" -- \"$cur\"); }\n"
      "_verify_files() {\n"
      "  local found\n"
      "  mapfile -t found < <(compgen -f -- \"$cur\")\n"
      "  COMPREPLY+=(\"${found[@]}\")\n"
      "  compopt -o filenames 2>/dev/null\n"
      "}\n\n"
      "_verify() {\n"
      "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command='' equal='' i\n"
      "  COMPREPLY=()\n"
      "  # `--color=never` comes as three words.\n"
      "  if [[ $cur == '=' ]]; then\n"
      "    cur='' equal=1\n"
      "  elif [[ $prev == '=' ]]; then\n"
      "    prev=${COMP_WORDS[COMP_CWORD-2]} equal=1\n"
      "  fi\n"
      "  # `--output sarif=FILE`\n"
      "  if [[ $equal && $prev != -* ]]; then _verify_files; return; fi\n"
      "  case $prev in\n" +
      bash_values(commands) +
      "  esac\n"
      "  for ((i = 1; i < COMP_CWORD; ++i)); do\n"
      "    case ${COMP_WORDS[i]} in\n"
      "    " +
      joined(names_of(commands), " | ") +
      ") command=${COMP_WORDS[i]}; break ;;\n"
      "    esac\n"
      "  done\n"
      "  case $command/$cur in\n";
  for (const HelpCommand& command : commands) {
    std::vector<std::string> options;
    for (const HelpOption& o : command.options) options.insert(options.end(), o.names.begin(), o.names.end());
    out += "    " + command.name + "/-*) _verify_words '" + joined(options) + "' ;;\n";
    const std::vector<std::string> words = command.name.empty() ? names_of(commands) : choices_by_place(command);
    out += "    " + command.name + "/*) " + (words.empty() ? "" : "_verify_words '" + joined(words) + "'; ") +
           "_verify_files ;;\n";
  }
  return out + "  esac\n}\n\ncomplete -F _verify verify\n";
}

std::string zsh_completion(const std::vector<HelpCommand>& commands) {
  std::string out =
      "#compdef verify\n\n"
      "_verify_output() {\n"
      "  if compset -P '*='; then _files; else compadd -S '' -- " +
      [&] {
        for (const HelpOption& o : commands.front().options) {
          if (o.value.starts_with("FORMAT")) return joined(o.choices);
        }
        return std::string();
      }() +
      "; fi\n}\n\n"
      "_verify_first() {\n"
      "  local -a commands=(\n";
  for (const HelpCommand& c : commands) {
    if (!c.name.empty()) out += "    '" + c.name + ":" + zsh_about(c.about) + "'\n";
  }
  out +=
      "  )\n"
      "  _describe -t commands command commands\n"
      "  _files\n"
      "}\n\n"
      "_verify() {\n"
      "  local word command=\n"
      "  for word in ${words[2,CURRENT-1]}; do\n"
      "    case $word in\n"
      "      (" +
      joined(names_of(commands), "|") +
      ") command=$word; break ;;\n"
      "    esac\n"
      "  done\n"
      "  case $command in\n";
  for (const HelpCommand& c : commands) {
    out += "    ('" + c.name + "')\n      _arguments \\\n";
    out += c.name.empty() ? "        '1: :_verify_first' \\\n" : "        '1: :(" + c.name + ")' \\\n";
    out += zsh_specs(c);
    out += "        && return 0 ;;\n";
  }
  return out + "  esac\n}\n\n_verify \"$@\"\n";
}

std::string fish_completion(const std::vector<HelpCommand>& commands) {
  std::string out = "# fish completion of verify(1)\n\n";
  const std::string all = joined(names_of(commands));
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
      if (!o.choices.empty()) out += " -x -a " + fish_quoted(joined(o.choices));
      else if (!o.value.empty()) out += o.is_file() ? " -r -F" : " -x";
      out += " -d " + fish_quoted(o.about) + "\n";
    }
    const auto words = choices_by_place(c);
    if (!words.empty()) out += "complete -c verify " + here + " -a " + fish_quoted(joined(words)) + "\n";
  }
  return out;
}

}  // namespace verify
