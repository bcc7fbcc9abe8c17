// What a run is given: the day, the documents, facts and rules, and the earlier state to compare with. Each function
// writes its complaints to standard error, and returns nothing where the run can't go on.
#pragma once

#include <optional>
#include <string>

#include "check/earlier_report.h"
#include "check/loaded.h"
#include "check/stages.h"
#include "cli/arguments.h"
#include "quantity/date.h"

namespace verify {

// The day of the run: the only use of the clock. Acceptances expire by this day; nothing else in a run depends on the
// day, so the same input on the same day gives the same bytes.

/// The day that a text such as "2026-12-31" means. Nothing after a complaint, which names the `option`.
std::optional<Date> day_from(const std::string& text, const std::string& option);

/// The day by which acceptances expire: the one given by --today, else that of SOURCE_DATE_EPOCH, else today by the
/// clock, in UTC. Nothing after a complaint.
std::optional<Date> today(const std::string& given);

// Paths: what each is taken for, and which of them are checked together.

/// The command line for each project that the paths lie in, mostly one: paths that different projects hold, or that
/// different settings apply to, are not checked together. In each, `check.paths` are what is to be read, `taken` says
/// what for, and `check.ledger` is what is to be read of --facts. Nothing after a complaint.
std::optional<std::vector<Arguments>> projects_of(const Arguments& arguments);

/// The same where paths of one project alone make sense; a complaint where there are several.
std::optional<Arguments> project_of(const Arguments& arguments);

/// What tells a project from others in messages: its folder, or its settings.
std::string name_of_project(const Arguments& arguments);

/// Reads verify.toml and fills in what the command line leaves open; with --show-config prints the settings instead.
/// Returns how the program ends if it ends here, otherwise nothing.
std::optional<Exit> configure(Arguments& arguments);

/// Loads facts, rules and documents. Shows all mistakes, and complains when there is nothing to check, unless
/// --allow-empty is given. Nothing is returned when nothing is to be checked. `all_read` becomes false when a document
/// couldn't be read and the others are to be checked all the same.
std::optional<Loaded> load_all(const Arguments& arguments, bool& all_read);

/// The same, but returns nothing as well when a document couldn't be read.
std::optional<Loaded> load_all(const Arguments& arguments);

/// Whether the paths are documents by themselves, in which figures are found. Then those of `arguments.check` that are
/// facts become the ledger.
bool takes_documents(Arguments& arguments);

/// Why there is nothing to check in what was loaded, as a complaint; empty where there is.
std::string nothing_to_check(const Arguments& arguments, const Loaded& loaded);

/// Which documents have no figures, as a line for people; empty where all have, and with --quiet or --allow-empty. Such
/// documents are no mistake.
std::string without_figures(const Arguments& arguments, const Loaded& loaded);

// The baseline: what a result is compared with, an earlier report (--since) or the changes since a commit
// (--changed-since).

struct Baseline {
  std::optional<EarlierReport> report;  ///< of --since
  std::optional<Changes> changes;       ///< of --changed-since
  std::string commit;                   ///< the commit as the command line names it
};

/// Reads the report and asks git. To be called before anything is checked or written, since the same run may overwrite
/// the report. Nothing after a complaint.
std::optional<Baseline> read_baseline(const Arguments& arguments);

/// Adds to a checked result which findings are new, open and settled, and lets findings point at changed figures.
void compare_with(const Baseline& with, CheckResult& result);

}  // namespace verify
