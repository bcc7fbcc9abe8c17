// Asks CLI11 for the options that cli/arguments.cc declares.
#include "cli/help_model.h"

#include <CLI/CLI.hpp>

#include "check/config.h"
#include "report/report.h"
#include "report/shared/codes.h"

namespace verify {

namespace {

// From the type that CLI11 shows: "TEXT:{auto,never}".
std::vector<std::string> choices_of(const std::string& type) {
  const std::size_t open = type.find('{');
  if (open == std::string::npos) return {};
  return CLI::detail::split(type.substr(open + 1, type.find('}') - open - 1), ',');
}

HelpOption option_of(const CLI::Option& option) {
  HelpOption out;
  for (const std::string& name : option.get_snames()) out.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) out.names.push_back("--" + name);
  out.about = option.get_description();
  out.fallback = option.get_default_str();
  out.repeatable = option.get_items_expected_max() > 1;
  const std::string type = option.get_type_name();
  out.choices = choices_of(type);
  if (option.get_positional()) {
    out.value = option.get_name(true);
    // Names of rules and facts aren't known before the files are read; names of kinds of findings are.
    if (out.value == "ID") {
      for (const Code& code : codes()) out.choices.emplace_back(code.name);
    }
  } else if (option.get_items_expected_max() > 0) {
    out.value = out.choices.empty() ? type : "WHICH";
  }
  if (out.value.starts_with("FORMAT")) out.choices = format_names();
  if (out.value.starts_with("LEVEL")) out.choices = fail_on_names();
  return out;
}

HelpCommand command_of(const CLI::App& app, const std::string& name) {
  HelpCommand out{name, app.get_description(), {}, {}};
  for (const CLI::Option* option : app.get_options())
    (option->get_positional() ? out.places : out.options).push_back(option_of(*option));
  return out;
}

}  // namespace

bool HelpOption::is_file() const { return value == "FILE" || value == "DIR" || value == "PATH" || value == "DOC"; }

std::string joined(const std::vector<std::string>& words, const std::string& between) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : between) + word;
  return out;
}

std::vector<HelpCommand> help_model(const CLI::App& app) {
  std::vector<HelpCommand> out = {command_of(app, "")};
  for (const CLI::App* command : app.get_subcommands({})) {
    if (!command->get_group().empty()) out.push_back(command_of(*command, command->get_name()));
  }
  return out;
}

}  // namespace verify
