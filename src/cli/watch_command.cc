// `verify --watch`: a session (check/session.h) that follows what is saved.
#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <utility>

#include "check/config.h"
#include "check/session.h"
#include "cli/commands.h"
#include "cli/file_watch.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/reports.h"
#include "cli/terminal.h"
#include "report/shared/telling.h"
#include "text/count_words.h"
#include "text/utf8.h"

namespace verify {

namespace {

namespace fs = std::filesystem;

// The exit code of the last state, for the handler of the signal that ends a watch.
volatile std::sig_atomic_t last_code_ = exit_code(Exit::interrupted);

extern "C" void ended(int) {
  ProgressLine::clear_shown();
  std::_Exit(last_code_);
}

// A path as the user would write it from here.
std::string from_here(const std::string& path) {
  std::error_code error;
  const fs::path relative = fs::path(path).lexically_relative(fs::current_path(error));
  return relative.empty() || *relative.begin() == ".." ? path : relative.string();
}

// What was saved, in a line: "facts/a.json, facts/b.json and 3 more".
std::string names_of(const std::vector<std::string>& paths) {
  constexpr std::size_t kNamed = 3;
  std::string out;
  for (std::size_t i = 0; i < std::min(paths.size(), kNamed); ++i)
    out += (i > 0 ? ", " : "") + visible(from_here(paths[i]));
  if (paths.size() > kNamed) out += " and " + std::to_string(paths.size() - kNamed) + " more";
  return out;
}

/// One watch, from its first check until its settings change.
class Watch {
 public:
  Watch(const Arguments& arguments, std::vector<Output> outputs, Session::Of of)
      : arguments_(arguments),
        outputs_(std::move(outputs)),
        session_(with(arguments.check, progress_), of, default_oracle, judging_oracle) {}

  const Files& files() const { return session_.files(); }

  /// Checks for the first time, and writes all reports. False when one can't be written.
  bool begin() {
    update({});
    return !tell_mistakes() || write(true);
  }

  /// Takes in what was saved, and tells what it changed. False when a report can't be written.
  bool follow(const std::vector<std::string>& saved) {
    std::vector<Edit> edits;
    for (const std::string& path : saved) edits.push_back({path});
    const auto since = update(edits);
    if (session_.changed().empty()) return true;
    std::cerr << "verify: " << names_of(session_.changed()) << " changed\n";
    if (!tell_mistakes()) return true;
    if (!started_) return write(true);
    if (!write(false)) return false;
    if (!since) return true;
    const TextStyle style = terminal_style(arguments_.display);
    const auto told = [&] { return log_safe(render_changes(*session_.result(), *since, style)); };
    return print(for_display(shows_ascii(arguments_.display), told)) == Exit::clean;
  }

 private:
  static CheckOptions with(CheckOptions options, Progress& progress) {
    options.progress = &progress;
    return options;
  }

  std::optional<SinceEarlier> update(const std::vector<Edit>& edits) {
    const ProgressLine line(!arguments_.quiet && shows_progress(), progress_);
    return session_.update(edits);
  }

  // Shows mistakes and warnings, those that were shown before left out, and notes the exit code. False when there is
  // nothing to tell of findings.
  bool tell_mistakes() {
    Diagnostics all = session_.diagnostics();
    sort_diagnostics(all);
    if (session_.is_current()) {
      for (Diagnostic& d : idle_warnings(*session_.result())) all.push_back(std::move(d));
    }
    std::vector<std::string> said;
    Diagnostics fresh;
    for (const Diagnostic& d : all) {
      said.push_back(render(d));
      const bool shown = std::find(said_.begin(), said_.end(), said.back()) != said_.end();
      if (!shown || d.severity == Severity::error) fresh.push_back(d);
    }
    said_ = std::move(said);
    const bool drafts = session_.is_current() && session_.result()->drafts;
    // Before the mistakes are shown: who sees them may interrupt at once.
    last_code_ = exit_code(Exit::could_not_run);
    print_diagnostics(fresh, drafts ? "checked of what is named there" : "checked");
    if (!session_.is_current()) return false;
    const std::string nothing = nothing_to_check(arguments_, *session_.result());
    if (!nothing.empty()) {
      complain(nothing);
      return false;
    }
    if (const std::string without = without_figures(arguments_, *session_.result()); !without.empty())
      complain(without);
    if (session_.sound())
      last_code_ = exit_code(exit_of(session_.result()->summary, *fail_on_from_name(arguments_.fail_on)));
    return true;
  }

  // The reports that go to files; in the beginning those for people, too.
  bool write(bool all) {
    started_ = true;
    std::string why = misplaced(outputs_, arguments_);
    if (why.empty()) why = reads_what_it_writes(files_of(outputs_), *session_.result(), arguments_);
    if (!why.empty()) {
      complain(why);
      return false;
    }
    return std::all_of(outputs_.begin(), outputs_.end(), [&](const Output& output) {
      return (!all && output.on_standard_output()) || write_report(output, *session_.result(), arguments_);
    });
  }

  const Arguments& arguments_;
  std::vector<Output> outputs_;
  Progress progress_;
  Session session_;
  std::vector<std::string> said_;  // mistakes and warnings of the last update
  bool started_ = false;           // reports were written
};

std::string config_of(const Arguments& arguments) {
  return arguments.config.empty() ? find_config(arguments.check.paths) : arguments.config;
}

// What doesn't go with a watch. Empty where all does.
std::string in_the_way(const Arguments& arguments, const std::vector<Output>& outputs) {
  if (!arguments.command.empty()) return "--watch goes with a check, not with `" + arguments.command + "`";
  if (!arguments.partial.empty()) return "--watch and --partial do not go together";
  if (!arguments.since.empty() || arguments.changed_since)
    return "--watch tells what changes while it runs; --since and --changed-since do not go with it";
  const auto& paths = arguments.check.paths;
  if (std::count(paths.begin(), paths.end(), kStandardInput) > 0) return "standard input cannot be watched";
  for (const Output& o : outputs) {
    if (o.on_standard_output() && o.format->terminal == Format::Terminal::ignores)
      return "with --watch, name a file for `" + std::string(o.format->name) + "`: --output " +
             std::string(o.format->name) + "=FILE";
  }
  return {};
}

}  // namespace

Exit watch(const Arguments& given) {
  std::signal(SIGINT, ended);
  std::signal(SIGTERM, ended);
  FileWatch notices;
  // Settings that change begin a new watch; those with a mistake are waited for.
  for (bool again = false;; again = true) {
    last_code_ = exit_code(again ? Exit::could_not_run : Exit::interrupted);
    auto project = project_of(given);
    if (!project) return Exit::could_not_run;
    Arguments arguments = *std::move(project);
    const std::string config = config_of(arguments);
    const auto refused = configure(arguments);
    if (refused && !again) return *refused;
    const auto outputs = outputs_of(arguments);
    if (!outputs) return Exit::could_not_run;
    const std::string wrong = in_the_way(arguments, *outputs);
    if (!wrong.empty()) return complain(wrong);
    const Session::Of of = takes_documents(arguments) ? Session::Of::drafts : Session::Of::facts;
    if (of == Session::Of::facts && !arguments.check.ledger.empty())
      return complain("--facts goes with documents to be held against them");

    Watch watched(arguments, *outputs, of);
    std::vector<std::string> saved;
    const auto settings_changed = [&] {
      return !config.empty() && std::count(saved.begin(), saved.end(), Files::key_of(config)) > 0;
    };
    if (!refused && !watched.begin()) return Exit::could_not_run;
    for (bool told = arguments.quiet;;) {
      const auto added = notices.follow(watched.files(), {config});
      if (!added) return Exit::could_not_run;
      if (added->empty() && !std::exchange(told, true))
        std::cerr << "verify: watching " << counted(watched.files().asked_files().size(), "file") << "; Ctrl-C ends\n";
      // What was saved before its folder was watched is looked for once.
      saved = added->empty() ? notices.wait() : *added;
      if (settings_changed()) break;
      if (!refused && !watched.follow(saved)) return Exit::could_not_run;
    }
    std::cerr << "verify: " << visible(config) << " changed; everything is checked again\n";
  }
}

}  // namespace verify
