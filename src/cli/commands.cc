#include "cli/commands.h"

#include <algorithm>
#include <filesystem>
#include <functional>

#include "check/drafts.h"
#include "cli/accept_command.h"
#include "cli/earlier.h"
#include "cli/extract_command.h"
#include "cli/init.h"
#include "cli/load_inputs.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/terminal.h"
#include "report/emit.h"
#include "report/report.h"
#include "report/shared/codes.h"
#include "report/shared/fold.h"
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

void solve(const Arguments& arguments, CheckResult& result) {
  ProgressLine line(!arguments.quiet && shows_progress());
  check(result, arguments.check.oracle, judging_oracle,
        [&](std::size_t component, std::size_t of, std::size_t figures) { line.at(component, of, figures); });
}

// What people read, on standard output.
bool show(const Arguments& arguments, const std::function<std::string(const TextStyle&)>& render) {
  const TextStyle style = terminal_style(arguments.display);
  return write_output(for_display(shows_ascii(arguments.display), [&] { return log_safe(render(style)); }), "");
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

// A report; only those for people are changed by where they are shown.
std::string rendered(const Output& output, const CheckResult& result, ReportOptions options, const Display& display) {
  const bool terminal = output.file.empty() || output.file == "-";
  const bool quiet = options.style.quiet;
  options.style = terminal ? terminal_style(display) : TextStyle{};
  options.style.quiet = quiet;
  const bool people = output.format == Format::full || output.format == Format::concise;
  return for_display(people && (terminal ? shows_ascii(display) : display.ascii),
                     [&] { return render(output.format, result, options); });
}

int run_check(const Arguments& arguments) {
  std::vector<Output> outputs;
  for (const std::string& text : arguments.outputs) {
    const auto output = output_from(text);
    if (!output)
      return complain("unknown output format `" + text.substr(0, text.find('=')) + "`" +
                      did_you_mean(text.substr(0, text.find('=')), format_names()) + "; one of " + format_name_list());
    if (output->file.empty() && text.ends_with('=')) return complain("no file is named behind `" + text + "`");
    outputs.push_back(*output);
  }
  if (outputs.empty()) outputs.push_back({Format::full, ""});
  const auto before = read_before(arguments);
  CheckResult result;
  bool all_read = true;
  if (!load_all(arguments, result, all_read) || !before) return exit_code(Exit::could_not_run);
  solve(arguments, result);
  hold_against(*before, result);
  warn_of_idle_acceptances(result);
  const FailOn fail_on = *fail_on_from_name(arguments.fail_on);
  ReportOptions report;
  report.style.quiet = arguments.quiet;
  report.folders = folders();
  report.version = VERIFY_VERSION;
  report.implausible_fails = fail_on == FailOn::implausible;
  report.show_accepted = arguments.show_accepted;
  report.command = arguments.line;
  for (const Output& output : outputs) {
    if (!write_output(rendered(output, result, report, arguments.display), output.file)) {
      const bool terminal = output.file.empty() || output.file == "-";
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
  if (!show(arguments,
            [&](const TextStyle& style) { return folded(list_rule_check(result, symbolic, found), style.width); }))
    return complain("cannot write standard output");
  return exit_code(!found.contradictory.empty() ? Exit::findings
                   : found.undecided.empty()    ? Exit::clean
                                                : Exit::undecided);
}

int run_list(const Arguments& arguments, bool coverage) {
  if (arguments.check_rules) return run_rule_check(arguments);
  CheckResult result;
  if (!load_all(arguments, result)) return exit_code(Exit::could_not_run);
  if (arguments.listed != "facts") solve(arguments, result);
  const auto text = [&] {
    return coverage                      ? render_coverage(result)
           : arguments.listed == "facts" ? list_facts(result)
           : arguments.listed == "rules" ? list_rules(result)
                                         : list_relations(result);
  };
  if (!show(arguments, [&](const TextStyle& style) { return folded(text(), style.width); }))
    return complain("cannot write standard output");
  return exit_code(Exit::clean);
}

// What a kind means needs no facts; for the rules of drafts they are only looked at where there are any.
bool explained_without_facts(const Arguments& arguments) {
  if (is_kind(arguments.explained)) return true;
  std::error_code error;
  const auto& facts = arguments.check.paths;
  return explain_code(arguments.explained) && arguments.paths.empty() &&
         std::none_of(facts.begin(), facts.end(),
                      [&](const std::string& path) { return std::filesystem::exists(path, error); });
}

int run_explain(const Arguments& arguments) {
  CheckResult result;
  if (explained_without_facts(arguments)) {
    const auto text = [&](const TextStyle& style) { return folded(*explain_code(arguments.explained), style.width); };
    return show(arguments, text) ? exit_code(Exit::clean) : complain("cannot write standard output");
  }
  if (!load_all(arguments, result)) return exit_code(Exit::could_not_run);
  solve(arguments, result);
  std::optional<Fault> fault;
  const bool shown = show(arguments, [&](const TextStyle& style) {
    auto text = explain_id(result, arguments.explained, arguments.check.oracle, style);
    if (!text) fault = text.fault();
    return text ? *std::move(text) : std::string();
  });
  if (fault) return complain(fault->message + (fault->help.empty() ? "" : "; " + fault->help));
  return shown ? exit_code(Exit::clean) : complain("cannot write standard output");
}

int run_emit(const Arguments& arguments) {
  CheckResult result;
  if (!load_all(arguments, result)) return exit_code(Exit::could_not_run);
  const bool smt2 = arguments.emitted == "smt2";
  if (smt2) solve(arguments, result);
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
