#include "cli/commands.h"

#include <filesystem>

#include "check/drafts.h"
#include "cli/accept.h"
#include "cli/before.h"
#include "cli/extract.h"
#include "cli/init.h"
#include "cli/load.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "report/emit.h"
#include "report/report.h"
#include "text/log_safe.h"

namespace verify {

namespace {

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

int run_check(const Arguments& arguments) {
  std::vector<Output> outputs;
  for (const std::string& text : arguments.outputs) {
    const auto output = output_from(text);
    if (!output)
      return complain("unknown output format `" + text.substr(0, text.find('=')) + "`" +
                      did_you_mean(text.substr(0, text.find('=')), format_names()) + "; one of " + format_name_list());
    outputs.push_back(*output);
  }
  if (outputs.empty()) outputs.push_back({Format::full, ""});
  const auto before = read_before(arguments);
  CheckResult result;
  bool all_read = true;
  if (!load_all(arguments, result, all_read) || !before) return exit_code(Exit::could_not_run);
  check(result, arguments.check.oracle);
  hold_against(*before, result);
  warn_of_idle_acceptances(result);
  const FailOn fail_on = *fail_on_from_name(arguments.fail_on);
  ReportOptions report{{}, folders(), VERIFY_VERSION, fail_on == FailOn::implausible, arguments.show_accepted};
  report.command = arguments.line;
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

}  // namespace

int run(Arguments arguments) {
  const std::string& command = arguments.command;
  if (command == "init") return run_init(arguments);
  if (const auto ended = configure(arguments)) return exit_code(*ended);
  if (command == "list") return run_list(arguments, false);
  if (command == "coverage") return run_list(arguments, true);
  if (command == "explain") return run_explain(arguments);
  if (command == "emit") return run_emit(arguments);
  if (command == "accept") return exit_code(accept(arguments));
  if (command == "extract") return run_extract(arguments);
  return run_check(arguments);
}

}  // namespace verify
