#include <CLI/CLI.hpp>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include <unistd.h>

#include "check/drafts.h"
#include "cli/exit.h"
#include "cli/extract.h"
#include "cli/init.h"
#include "cli/output.h"
#include "report/emit.h"
#include "report/report.h"
#include "report/settings.h"
#include "text/log_safe.h"

namespace verify {

namespace {

const std::string kStandardInput = "-";

struct Arguments {
  CheckOptions check;
  std::vector<std::string> paths;  // empty: not given
  std::vector<std::string> outputs;
  std::string config;   // empty: the nearest verify.toml
  std::string fail_on;  // empty: not given
  std::string color = "auto";
  std::string listed;
  std::string explained;
  std::string emitted;
  std::string stdin_filename = "standard input";
  std::string proposal;       // extract: where to write; empty: standard output
  std::string started = ".";  // the folder that `init` fills
  bool check_rules = false;   // list rules --check
  bool quiet = false;
  bool allow_empty = false;
  bool show_config = false;
};

bool use_color(const std::string& when) {
  if (when != "auto") return when == "always";
  const auto set = [](const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0';
  };
  if (set("NO_COLOR")) return false;
  const char* term = std::getenv("TERM");
  return isatty(STDOUT_FILENO) == 1 && term != nullptr && std::string_view(term) != "dumb";
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

// Reports name files as from the repository's root, where there is one, else as from here.
Folders folders() {
  std::error_code error;
  const std::filesystem::path here = std::filesystem::current_path(error);
  for (std::filesystem::path at = here;; at = at.parent_path()) {
    if (std::filesystem::exists(at / ".git", error)) return {here.string(), at.string()};
    if (at == at.parent_path()) return {here.string(), here.string()};
  }
}

struct Output {
  Format format;
  std::string file;
};

std::optional<Output> output_from(const std::string& text) {
  const std::size_t equal = text.find('=');
  const auto format = format_from_name(text.substr(0, equal));
  if (!format) return std::nullopt;
  return Output{*format, equal == std::string::npos ? std::string() : text.substr(equal + 1)};
}

// Shows all mistakes; false when there is an error among them.
bool without_errors(Diagnostics& diagnostics, const std::string& undone = "checked") {
  sort_diagnostics(diagnostics);
  for (const Diagnostic& d : diagnostics) std::cerr << log_safe(render(d));
  const auto errors = std::count_if(diagnostics.begin(), diagnostics.end(),
                                    [](const Diagnostic& d) { return d.severity == Severity::error; });
  if (errors > 0)
    std::cerr << "verify: " << errors << (errors == 1 ? " error" : " errors") << "; nothing was " << undone << "\n";
  return errors == 0;
}

// Fills in from verify.toml what the command line leaves open, or shows where each setting is from. Nothing when the
// program is to go on.
std::optional<Exit> configure(Arguments& arguments) {
  Diagnostics diagnostics;
  const Config config = load_config(arguments.config, arguments.check.paths, diagnostics);
  // Facts are read by what the file says: without it, mistakes would be seen in them that are none.
  if (!without_errors(diagnostics)) return Exit::could_not_run;
  if (arguments.show_config) {
    const GivenSettings given{!arguments.config.empty(), arguments.check.constraints, arguments.check.documents,
                              arguments.fail_on};
    if (write_output(list_settings(config, given), "")) return Exit::clean;
    complain("cannot write standard output");
    return Exit::could_not_run;
  }
  apply(config, arguments.check);
  if (arguments.fail_on.empty()) arguments.fail_on = config.fail_on.empty() ? fail_on_names().front() : config.fail_on;
  return std::nullopt;
}

bool is_facts(const std::string& path) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error) || path.ends_with(".json")) return true;
  // What isn't there is taken for what its name says.
  return path != kStandardInput && !std::filesystem::exists(path, error) && !is_document_name(path);
}

// Standard input, as a document of that name.
bool read_standard_input(const std::string& name, CheckOptions& options) {
  std::string bytes;
  char block[1 << 16];
  while (std::cin.read(block, sizeof block) || std::cin.gcount() > 0) {
    bytes.append(block, static_cast<std::size_t>(std::cin.gcount()));
    if (bytes.size() > kMaxFileBytes) return complain("standard input is too large"), false;
  }
  options.given[kStandardInput] = std::make_shared<const Source>(name, std::move(bytes));
  return true;
}

// Documents given by themselves: figures are found in them. Facts given beside them are what they are held against. A
// document that can't be read is complained about, and the others are checked all the same.
bool load_documents(Arguments arguments, CheckResult& result, bool& all_read) {
  CheckOptions& options = arguments.check;
  std::copy_if(options.paths.begin(), options.paths.end(), std::back_inserter(options.ledger), is_facts);
  std::erase_if(options.paths, is_facts);
  const bool standard_input = std::count(options.paths.begin(), options.paths.end(), kStandardInput) > 0;
  if (standard_input && !read_standard_input(arguments.stdin_filename, options)) return false;
  Diagnostics diagnostics;
  result = load_drafts(options, diagnostics);
  all_read = without_errors(diagnostics, "checked of what is named there");
  if (result.facts.documents.empty()) return false;
  if (result.facts.facts.size() > result.drafts->known_facts || arguments.allow_empty) return true;
  return complain("nothing to check: no figures"), false;
}

// Loads what every command needs; complains about all mistakes and about there being nothing to check.
bool load_all(const Arguments& arguments, CheckResult& result, bool& all_read) {
  Diagnostics diagnostics;
  const auto& paths = arguments.check.paths;
  if (!std::all_of(paths.begin(), paths.end(), is_facts)) return load_documents(arguments, result, all_read);
  for (const std::string& path : paths) {
    std::error_code error;
    if (!std::filesystem::exists(path, error)) diagnostics.push_back(diagnose_file(path, "no such file or folder"));
  }
  if (!arguments.check.ledger.empty()) return complain("--facts goes with documents to be held against them"), false;
  if (!has_errors(diagnostics)) result = load(arguments.check, diagnostics);
  if (!without_errors(diagnostics)) return false;
  if (arguments.allow_empty) return true;
  if (result.facts.facts.empty()) return complain("nothing to check: no facts"), false;
  if (result.problem.relations.empty()) {
    return complain(result.rules.concepts.empty()
                        ? "nothing to check: no rules (constraints/ beside the facts, or --constraints DIR)"
                        : "nothing to check: no rule applies to any fact"),
           false;
  }
  return true;
}

bool load_all(const Arguments& arguments, CheckResult& result) {
  bool all_read = true;
  return load_all(arguments, result, all_read) && all_read;
}

int run_check(const Arguments& arguments) {
  std::vector<Output> outputs;
  for (const std::string& text : arguments.outputs) {
    const auto output = output_from(text);
    if (!output)
      return complain("unknown output format `" + text.substr(0, text.find('=')) + "`" +
                      did_you_mean(text.substr(0, text.find('=')), format_names()) + "; one of " +
                      joined(format_names()));
    outputs.push_back(*output);
  }
  if (outputs.empty()) outputs.push_back({Format::full, ""});
  CheckResult result;
  bool all_read = true;
  if (!load_all(arguments, result, all_read)) return exit_code(Exit::could_not_run);
  check(result, arguments.check.oracle);
  const FailOn fail_on = *fail_on_from_name(arguments.fail_on);
  ReportOptions report{{}, folders(), VERIFY_VERSION, fail_on == FailOn::implausible};
  for (const Output& output : outputs) {
    const bool terminal = output.file.empty() || output.file == "-";
    report.style = {terminal && use_color(arguments.color), arguments.quiet};
    if (!write_output(render(output.format, result, report), output.file)) {
      return complain("cannot write " + (terminal ? std::string("standard output") : output.file));
    }
  }
  if (!all_read) return exit_code(Exit::could_not_run);
  return exit_code(exit_of(result.summary, fail_on));
}

// Rules are held against each other without any facts: `facts/` need not be there.
int run_rule_check(Arguments arguments) {
  if (arguments.listed != "rules") return complain("--check goes with `list rules`");
  std::error_code error;
  if (arguments.paths.empty() && !std::filesystem::exists(arguments.check.paths.front(), error)) {
    arguments.check.paths.clear();
    if (arguments.check.constraints.empty()) arguments.check.constraints = {"constraints/"};
  }
  arguments.allow_empty = true;
  arguments.check.rules_against_rules = false;
  CheckResult result;
  if (!load_all(arguments, result)) return exit_code(Exit::could_not_run);
  if (result.rules.rules.empty()) return complain("nothing to check: no rules"), exit_code(Exit::could_not_run);
  const RuleCheckLimits limits;
  const SymbolicRules symbolic = ground_symbolic(result.rules, limits.relations);
  const RuleCheck found = check_rules(result.rules, symbolic, rule_oracle, limits);
  if (!write_output(log_safe(list_rule_check(result, symbolic, found)), ""))
    return complain("cannot write standard output");
  return exit_code(!found.contradictory.empty() ? Exit::findings
                   : found.undecided.empty()    ? Exit::clean
                                                : Exit::undecided);
}

int run_list(const Arguments& arguments, bool coverage) {
  if (arguments.check_rules) return run_rule_check(arguments);
  CheckResult result;
  if (!load_all(arguments, result)) return exit_code(Exit::could_not_run);
  if (arguments.listed != "facts") check(result, arguments.check.oracle);
  const std::string text = coverage                      ? render_coverage(result)
                           : arguments.listed == "facts" ? list_facts(result)
                           : arguments.listed == "rules" ? list_rules(result)
                                                         : list_relations(result);
  if (!write_output(log_safe(text), "")) return complain("cannot write standard output");
  return exit_code(Exit::clean);
}

int run_explain(const Arguments& arguments) {
  CheckResult result;
  if (!load_all(arguments, result)) return exit_code(Exit::could_not_run);
  check(result, arguments.check.oracle);
  const auto text = explain_id(result, arguments.explained, arguments.check.oracle);
  if (!text) { return complain(text.fault().message + (text.fault().help.empty() ? "" : "; " + text.fault().help)); }
  if (!write_output(log_safe(*text), "")) return complain("cannot write standard output");
  return exit_code(Exit::clean);
}

int run_emit(const Arguments& arguments) {
  CheckResult result;
  if (!load_all(arguments, result)) return exit_code(Exit::could_not_run);
  const bool smt2 = arguments.emitted == "smt2";
  if (smt2) check(result, arguments.check.oracle);
  if (!write_output(smt2 ? emit_smt2(result) : emit_constraints(result), ""))
    return complain("cannot write standard output");
  return exit_code(Exit::clean);
}

int run_extract(const Arguments& arguments) {
  Diagnostics diagnostics;
  const ExtractCommand command{arguments.paths, arguments.proposal, arguments.allow_empty};
  const Exit ended = extract(command, arguments.check, diagnostics);
  return exit_code(without_errors(diagnostics, "proposed from these") ? ended : Exit::could_not_run);
}

int run_init(const Arguments& arguments) {
  Diagnostics diagnostics;
  const std::string next = make_starter(arguments.started, diagnostics);
  if (!without_errors(diagnostics, "written")) return exit_code(Exit::could_not_run);
  if (!write_output(next, "")) return complain("cannot write standard output");
  return exit_code(Exit::clean);
}

void add_inputs(CLI::App& app, Arguments& arguments) {
  app.add_option(
      "PATH", arguments.paths,
      "facts files, folders of them (default: facts/), or documents in which figures are found; - is standard input");
  app.add_option("--facts", arguments.check.ledger, "facts that documents are held against")
      ->type_name("PATH")
      ->allow_extra_args(false);
  app.add_option("--stdin-filename", arguments.stdin_filename,
                 "what standard input is called, and taken for by its name")
      ->type_name("NAME");
  app.add_option("--constraints", arguments.check.constraints,
                 "rules files, or folders of them (default: constraints/ beside the facts)")
      ->type_name("DIR")
      ->allow_extra_args(false);
  app.add_option("--documents", arguments.check.documents,
                 "a further folder in which the documents that facts name may lie")
      ->type_name("DIR")
      ->allow_extra_args(false);
  app.add_option("--config", arguments.config, "the configuration (default: the nearest verify.toml upwards)")
      ->type_name("FILE");
  app.add_flag("--allow-empty", arguments.allow_empty, "no facts or no relation is not an error");
}

void add_commands(CLI::App& app, Arguments& arguments) {
  CLI::App* init = app.add_subcommand("init", "make a small working folder to start from; nothing is written over");
  init->add_option("DIR", arguments.started, "the folder to make it in (default: this one)");
  CLI::App* list = app.add_subcommand("list", "print facts, rules, or relations with what became of each");
  list->add_option("WHAT", arguments.listed, "facts, rules or relations")
      ->required()
      ->check(CLI::IsMember({"facts", "rules", "relations"}));
  list->add_flag("--check", arguments.check_rules,
                 "of rules: which contradict each other without any fact, follow from others, or apply to nothing");
  add_inputs(*list, arguments);
  CLI::App* coverage = app.add_subcommand("coverage", "which figures are cross-checked by what, and which by nothing");
  add_inputs(*coverage, arguments);
  CLI::App* emit = app.add_subcommand("emit", "print what is solved, for another solver or for the rules' author");
  emit->add_option("WHAT", arguments.emitted, "smt2 or constraints")
      ->required()
      ->check(CLI::IsMember({"smt2", "constraints"}));
  add_inputs(*emit, arguments);

  CLI::App* extract = app.add_subcommand("extract", "propose facts from documents, for review");
  extract->add_option("-o,--to", arguments.proposal, "the facts file to write; of several documents, the folder")
      ->type_name("FILE");
  add_inputs(*extract, arguments);

  CLI::App* explain = app.add_subcommand("explain", "what a finding, a rule or a quantity stands on");
  explain
      ->add_option("ID", arguments.explained, "a fingerprint, a rule or relation, document/fact, or CONCEPT[@PERIOD]")
      ->required();
  add_inputs(*explain, arguments);
}

int run(int argc, char** argv) {
  Arguments arguments;
  CLI::App app{"Checks that the figures in documents can all be true together."};
  app.set_version_flag("--version", "verify " VERIFY_VERSION);
  app.option_defaults()->always_capture_default();
  add_inputs(app, arguments);
  app.add_option("--output", arguments.outputs,
                 "one of " + joined(format_names()) + ", with =FILE to write a file; may be repeated")
      ->type_name("FORMAT[=FILE]")
      ->allow_extra_args(false);
  app.add_option("--fail-on", arguments.fail_on, "the least finding that makes the exit code 1")
      ->default_str("contradiction")
      ->check(CLI::IsMember(fail_on_names()));
  app.add_option("--color", arguments.color, "when to colour the report")
      ->check(CLI::IsMember({"auto", "always", "never"}));
  app.add_flag("-q,--quiet", arguments.quiet, "findings only, without the closing lines");
  app.add_flag("--show-config", arguments.show_config, "print each setting and where it is from, and check nothing");
  app.footer("Exit codes: 0 nothing found, 1 findings, 2 could not run, 3 something undecided.");
  app.require_subcommand(0, 1);

  add_commands(app, arguments);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const bool asked = error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success);
    app.exit(error);
    return asked ? exit_code(Exit::clean) : exit_code(Exit::could_not_run);
  }
  if (app.got_subcommand("init")) return run_init(arguments);
  if (!arguments.paths.empty()) arguments.check.paths = arguments.paths;
  if (const auto ended = configure(arguments)) return exit_code(*ended);
  if (app.got_subcommand("list")) return run_list(arguments, false);
  if (app.got_subcommand("coverage")) return run_list(arguments, true);
  if (app.got_subcommand("explain")) return run_explain(arguments);
  if (app.got_subcommand("emit")) return run_emit(arguments);
  if (app.got_subcommand("extract")) return run_extract(arguments);
  return run_check(arguments);
}

extern "C" void interrupted(int) { std::_Exit(exit_code(Exit::interrupted)); }

}  // namespace

}  // namespace verify

int main(int argc, char** argv) {
  std::signal(SIGINT, verify::interrupted);
  try {
    return verify::run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "verify: internal error: " << error.what() << "\n";
    return verify::exit_code(verify::Exit::could_not_run);
  }
}
