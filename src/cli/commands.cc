// Picks the command, and has the commands that need no file of their own: the check, the lists, explain and emit.
#include "cli/commands.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <set>

#include "check/config.h"
#include "check/drafts.h"
#include "check/pipeline.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/reports.h"
#include "cli/terminal.h"
#include "report/partial.h"
#include "report/report.h"
#include "report/shared/codes.h"
#include "report/shared/layout.h"
#include "report/shared/telling.h"
#include "text/utf8.h"

namespace verify {

namespace {

CheckResult solve(const Arguments& arguments, Loaded loaded) {
  Progress progress;
  const ProgressLine line(!arguments.quiet && shows_progress(), progress);
  return check(std::move(loaded), default_oracle, judging_oracle, &progress);
}

// Prints a text for people.
Exit show(const Arguments& arguments, const std::function<std::string(const TextStyle&)>& render) {
  const TextStyle style = terminal_style(arguments.display);
  return print(for_display(shows_ascii(arguments.display), [&] { return log_safe(render(style)); }));
}

// Checks, and passes the result on to be reported. `report` returns false where it can't.
Exit check_and(const Arguments& arguments, const std::vector<Output>& outputs,
               const std::function<bool(const CheckResult&)>& report) {
  if (const std::string why = misplaced(outputs, arguments); !why.empty()) return complain(why);
  const auto baseline = read_baseline(arguments);
  bool all_read = true;
  auto loaded = load_all(arguments, all_read);
  if (!loaded || !baseline) return Exit::could_not_run;
  if (const std::string why = reads_what_it_writes(files_of(outputs), *loaded, arguments); !why.empty())
    return complain(why);
  CheckResult result = solve(arguments, *std::move(loaded));
  compare_with(*baseline, result);
  Diagnostics warnings = idle_warnings(result);
  print_diagnostics(warnings);
  if (!report(result) || !all_read) return Exit::could_not_run;
  return exit_of(result, *fails_on_from_text(arguments.fail_on));
}

Exit run_check(const Arguments& arguments) {
  const auto outputs = outputs_of(arguments);
  if (!outputs) return Exit::could_not_run;
  return check_and(arguments, *outputs, [&](const CheckResult& result) {
    return std::all_of(outputs->begin(), outputs->end(),
                       [&](const Output& output) { return write_report(output, result, arguments); });
  });
}

// Each project by itself, with its own settings and rules; the reports stand behind one another. The worst end counts.
Exit run_projects(const Arguments& given, const std::vector<Arguments>& projects) {
  const auto outputs = outputs_of(given);
  if (!outputs) return Exit::could_not_run;
  std::string formats;
  for (const std::string& name : format_names()) {
    if (format_from_name(name)->goes_on) formats += (formats.empty() ? "" : ", ") + name;
  }
  for (const Output& output : *outputs) {
    if (output.format->goes_on) continue;
    return complain("these paths are of " + std::to_string(projects.size()) + " projects, and `" +
                    std::string(output.format->name) + "` is a report on one; check each by itself, or use " + formats);
  }
  if (!given.since.empty())
    return complain("these paths are of " + std::to_string(projects.size()) +
                    " projects, and --since goes with a report on one; check each by itself");
  constexpr std::array<Exit, 4> kWorstFirst = {Exit::could_not_run, Exit::findings, Exit::undecided, Exit::clean};
  std::set<Exit> ends;
  std::vector<std::string> texts(outputs->size());
  for (const Arguments& project : projects) {
    Arguments arguments = project;
    const std::string title = "project: " + name_of_project(arguments) + "\n\n";
    const auto configured = configure(arguments);
    ends.insert(configured ? *configured : check_and(arguments, *outputs, [&](const CheckResult& result) {
      for (std::size_t i = 0; i < texts.size(); ++i) {
        const Output& output = (*outputs)[i];
        const bool titled = output.format->name == "full" || output.format->name == "markdown";
        texts[i] += (titled ? (texts[i].empty() ? "" : "\n") + title : "") + report_text(output, result, arguments);
      }
      return true;
    }));
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (!write_report((*outputs)[i], texts[i])) return Exit::could_not_run;
  }
  return *std::find_if(kWorstFirst.begin(), kWorstFirst.end(), [&](Exit end) { return ends.count(end) > 0; });
}

// Ends with 0 whatever is found: findings are counted where all partial results are at hand.
Exit run_partial(Arguments arguments) {
  const auto shard = arguments.check.shard;
  arguments.check.acceptances = shard->acceptances;
  auto loaded = load_all(arguments);
  if (!loaded) return Exit::could_not_run;
  if (std::string why = not_written_to(arguments.partial); !why.empty()) return complain(why);
  if (std::string why = reads_what_it_writes({arguments.partial}, *loaded, arguments); !why.empty())
    return complain(why);
  const CheckResult result = solve(arguments, *std::move(loaded));
  if (write_output(write_partial(result, VERIFY_VERSION, arguments.fail_on), arguments.partial)) return Exit::clean;
  return complain("cannot write " + visible(arguments.partial));
}

// Rules are compared with each other without any facts, so `facts/` need not exist.
Exit run_rule_check(Arguments arguments) {
  if (arguments.listed != "rules") return complain("--check goes with `list rules`");
  std::error_code error;
  if (arguments.paths.empty() && !std::filesystem::exists(arguments.check.paths.front(), error)) {
    arguments.check.paths.clear();
    if (arguments.check.constraints.empty()) arguments.check.constraints = {"constraints/"};
  }
  arguments.allow_empty = true;
  arguments.check.rules_against_rules = false;
  const auto loaded = load_all(arguments);
  if (!loaded) return Exit::could_not_run;
  if (loaded->rules.rules.empty()) return complain("nothing to check: no rules");
  const RuleCheckLimits limits;
  const SymbolicRules symbolic = ground_symbolic(loaded->rules, limits.relations);
  const RuleCheck found = check_rules(loaded->rules, symbolic, rule_oracle, limits);
  const Exit shown = show(arguments, [&](const TextStyle& style) {
    return folded(list_rule_check(*loaded, symbolic, found), style.width);
  });
  if (shown != Exit::clean) return shown;
  if (!found.contradictory.empty()) return Exit::findings;
  return found.undecided.empty() ? Exit::clean : Exit::undecided;
}

Exit run_list(const Arguments& arguments, bool coverage) {
  if (arguments.check_rules) return run_rule_check(arguments);
  auto loaded = load_all(arguments);
  if (!loaded) return Exit::could_not_run;
  const auto shown = [&](const std::function<std::string()>& text) {
    return show(arguments, [&](const TextStyle& style) { return folded(text(), style.width); });
  };
  if (arguments.listed == "facts") return shown([&] { return list_facts(*loaded); });
  const CheckResult result = solve(arguments, *std::move(loaded));
  if (coverage) return shown([&] { return render_coverage(result); });
  if (arguments.listed == "rules") return shown([&] { return list_rules(result); });
  const DerivedRanges ranges = derived_ranges(result, result.relations, default_oracle);
  return shown([&] { return list_relations(result, ranges); });
}

// A kind of finding is explained without facts. So is a rule of drafts, unless there are facts: they may have a rule of
// that name.
bool explained_without_facts(const Arguments& arguments) {
  if (is_kind(arguments.explained)) return true;
  std::error_code error;
  const auto& facts = arguments.check.paths;
  return explain_code(arguments.explained) && arguments.paths.empty() &&
         std::none_of(facts.begin(), facts.end(),
                      [&](const std::string& path) { return std::filesystem::exists(path, error); });
}

Exit run_explain(const Arguments& arguments) {
  if (explained_without_facts(arguments)) {
    return show(arguments,
                [&](const TextStyle& style) { return folded(*explain_code(arguments.explained), style.width); });
  }
  auto loaded = load_all(arguments);
  if (!loaded) return Exit::could_not_run;
  const CheckResult result = solve(arguments, *std::move(loaded));
  const auto meaning = look_up_name(result, arguments.explained, default_oracle);
  std::optional<Fault> fault;
  const Exit shown = show(arguments, [&](const TextStyle& style) {
    auto text = explain_name(result, arguments.explained, meaning, style);
    if (!text) fault = text.fault();
    return text ? *std::move(text) : std::string();
  });
  if (fault) return complain(fault->message + (fault->help.empty() ? "" : "; " + fault->help));
  return shown;
}

Exit run_emit(const Arguments& arguments) {
  auto loaded = load_all(arguments);
  if (!loaded) return Exit::could_not_run;
  if (arguments.emitted != "smt2") return print(emit_constraints(*loaded));
  const CheckResult result = solve(arguments, *std::move(loaded));
  return print(emit_smt2(result, decide_all(result)));
}

Exit run_extract(const Arguments& arguments) {
  Diagnostics diagnostics;
  const Exit ended = extract(arguments, diagnostics);
  return print_diagnostics(diagnostics, "proposed from these") ? ended : Exit::could_not_run;
}

Exit run_init(const Arguments& arguments) {
  Diagnostics diagnostics;
  const std::string next = make_starter(arguments.started, diagnostics);
  return print_diagnostics(diagnostics, "written") ? print(next) : Exit::could_not_run;
}

}  // namespace

Exit run(Arguments arguments) {
  const std::string& command = arguments.command;
  if (arguments.watch && !arguments.show_config) return watch(arguments);
  if (command == "init") return run_init(arguments);
  if (command == "merge") return merge(arguments);
  if (!arguments.partial.empty()) {
    if (const auto ended = enter_shard(arguments)) return *ended;
  } else {
    auto projects = projects_of(arguments);
    if (!projects) return Exit::could_not_run;
    if (projects->size() > 1 && command.empty() && !arguments.show_config) return run_projects(arguments, *projects);
    auto project = project_of(arguments);
    if (!project) return Exit::could_not_run;
    arguments = *std::move(project);
  }
  if (const auto ended = configure(arguments)) return *ended;
  if (!arguments.partial.empty()) return run_partial(arguments);
  if (command == "list") return run_list(arguments, false);
  if (command == "coverage") return run_list(arguments, true);
  if (command == "explain") return run_explain(arguments);
  if (command == "emit") return run_emit(arguments);
  if (command == "accept") return accept(arguments);
  if (command == "shard") return shard(arguments);
  if (command == "extract") return run_extract(arguments);
  return run_check(arguments);
}

}  // namespace verify
