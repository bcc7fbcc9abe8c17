// Declares every option once, for CLI11. The help, the completions, the manual page and docs/reference.md are made of
// this.
#include "cli/arguments.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <sstream>
#include <thread>

#include "check/config.h"
#include "check/limits.h"
#include "cli/help_model.h"
#include "cli/output.h"
#include "report/report.h"
#include "report/shared/layout.h"
#include "text/ascii.h"

namespace verify {

namespace {

// What facts are read with.
void add_sources(CLI::App& app, Arguments& arguments) {
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
  app.add_option("--today", arguments.today, "the day by which acceptances expire (default: by the clock)")
      ->type_name("DATE");
}

void add_inputs(CLI::App& app, Arguments& arguments) {
  app.add_option(
      "PATH", arguments.paths,
      "projects, facts files, documents in which figures are found, or folders of these (default: facts/); - is "
      "standard input");
  app.add_option("--as", arguments.as, "what the paths are taken for, whatever their names and contents say")
      ->check(CLI::IsMember(path_kind_names()));
  app.add_option("--facts", arguments.check.ledger, "facts that documents are held against")
      ->type_name("PATH")
      ->allow_extra_args(false);
  app.add_option("--stdin-filename", arguments.stdin_filename,
                 "what standard input is called, and taken for by its name")
      ->type_name("NAME");
  add_sources(app, arguments);
  app.add_flag("--allow-empty", arguments.allow_empty, "no facts or no relation is not an error");
}

// What is checked or solved, and on how many threads.
void add_solving(CLI::App& app, Arguments& arguments) {
  add_inputs(app, arguments);
  app.add_option("-j,--jobs", arguments.check.jobs, "threads to solve on (default: one for each core)")
      ->type_name("N")
      ->default_str("")
      ->check([](const std::string& given) {
        const bool digits =
            !given.empty() && given.size() <= 9 && std::all_of(given.begin(), given.end(), is_ascii_digit);
        const std::size_t jobs = digits ? std::stoul(given) : 0;
        return jobs > 0 && jobs <= kMaxJobs ? "" : "takes a number of threads from 1 to " + std::to_string(kMaxJobs);
      });
}

void add_accept(CLI::App& app, Arguments& arguments) {
  CLI::App* accept = app.add_subcommand("accept", "let a finding stand, or take away what expired or fits no finding");
  accept->add_option("FINGERPRINT", arguments.accepted, "the finding's, as reports show it; six digits or more");
  accept->add_option("--reason", arguments.reason, "why it may stand")->type_name("TEXT");
  accept->add_option("--until", arguments.until, "the last day on which it may")->type_name("DATE");
  accept->add_flag("--all", arguments.accept_all, "let every finding stand, for one reason: an old stock of them");
  accept->add_flag("--prune", arguments.prune, "remove acceptances that expired or that no finding fits");
  add_solving(*accept, arguments);
}

void add_shard(CLI::App& app, Arguments& arguments) {
  CLI::App* shard = app.add_subcommand("shard", "divide facts into folders that several machines can check");
  shard->add_option("-n", arguments.shards, "how many folders")->type_name("N")->required();
  shard->add_option("OUT", arguments.shard_folder, "the folder to make; OUT/0, OUT/1 and so on are the shards")
      ->required();
  shard
      ->add_option("--by", arguments.shard_by,
                   "the aspect that divides the facts, even where a rule joins its members (default: by the rules)")
      ->type_name("ASPECT")
      ->allow_extra_args(false);
  shard->add_option("PATH", arguments.paths, "a project, facts files, or folders of them (default: facts/)");
  add_sources(*shard, arguments);
}

void add_output(CLI::App& app, Arguments& arguments, const std::vector<std::string>& formats) {
  app.add_option("--output", arguments.outputs, one_of(formats) + ", with =FILE to write a file")
      ->type_name("FORMAT[=FILE]")
      ->allow_extra_args(false);
  app.add_option("--fail-on", arguments.fail_on,
                 one_of(fail_on_names()) +
                     ", the least finding that makes the exit code 1; with ,new behind it, only "
                     "what --since calls new or changed counts")
      ->type_name("LEVEL[,new]")
      ->default_str("contradiction")
      ->check([](const std::string& given) {
        return fails_on_from_text(given) ? "" : one_of(fail_on_names()) + ", with ,new behind it or without";
      });
}

void add_quiet(CLI::App& app, Arguments& arguments) {
  app.add_flag("-q,--quiet", arguments.quiet, "findings only, without the closing lines");
}

void add_merge(CLI::App& app, Arguments& arguments) {
  CLI::App* merge = app.add_subcommand("merge", "make the report on all shards of their partial results");
  merge->add_option("FILE", arguments.partials, "the partial result of each shard, in any order")->required();
  add_output(*merge, arguments, {"full", "concise", "json"});
  merge->add_flag("--allow-empty", arguments.allow_empty, "no relation is not an error");
  add_quiet(*merge, arguments);
}

void add_earlier(CLI::App& app, Arguments& arguments) {
  app.add_option("--since", arguments.since,
                 "tell new, open and settled findings apart from those of an earlier report")
      ->type_name("REPORT.json");
  app.add_option("--changed-since", arguments.changed_since,
                 "point at figures that were changed since this commit, where a finding has any")
      ->type_name("COMMIT");
  app.add_flag("--all-conflicts", arguments.all_conflicts,
               "seek further minimal conflicts of each finding, which takes longer; json, sarif and html list them, "
               "the full report shows five");
  app.add_flag("--show-accepted", arguments.show_accepted, "in sarif, accepted findings, too, as suppressed ones");
}

void add_ascii(CLI::App& app, Display& display) {
  app.add_flag("--ascii", display.ascii, "for people, print ASCII characters only");
}

void add_colors_and_links(CLI::App& app, Display& display) {
  app.add_option("--color", display.color, "when to colour the report")
      ->check(CLI::IsMember({"auto", "always", "never"}));
  app.add_option("--hyperlinks", display.hyperlinks, "whether places are links, on a terminal")
      ->check(CLI::IsMember({"auto", "never"}));
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
  add_solving(*list, arguments);
  add_ascii(*list, arguments.display);
  CLI::App* coverage = app.add_subcommand("coverage", "which figures are cross-checked by what, and which by nothing");
  add_solving(*coverage, arguments);
  add_ascii(*coverage, arguments.display);
  CLI::App* emit = app.add_subcommand("emit", "print what is solved, for another solver or for the rules' author");
  emit->add_option("WHAT", arguments.emitted, "smt2 or constraints")
      ->required()
      ->check(CLI::IsMember({"smt2", "constraints"}));
  add_solving(*emit, arguments);

  CLI::App* extract = app.add_subcommand("extract", "propose facts from documents, for review");
  extract->add_option("-o,--to", arguments.proposal, "the facts file to write; of several documents, the folder")
      ->type_name("FILE");
  add_inputs(*extract, arguments);

  add_accept(app, arguments);
  add_shard(app, arguments);
  add_merge(app, arguments);

  CLI::App* explain =
      app.add_subcommand("explain", "what a finding, a rule, a quantity or a code of a report stands on or means");
  explain
      ->add_option("ID", arguments.explained,
                   "a fingerprint, a rule, document/fact, CONCEPT[@PERIOD], or a kind of finding")
      ->required();
  add_solving(*explain, arguments);
  add_ascii(*explain, arguments.display);
  add_colors_and_links(*explain, arguments.display);
}

// Called when the program is built and packaged. The help doesn't show it.
void add_generate(CLI::App& app, std::string& what) {
  app.add_subcommand("generate", "print a completion script or the manual page")
      ->group("")
      ->add_option("WHAT", what)
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish", "man", "reference"}));
}

std::string generate(const CLI::App& app, const std::string& what) {
  const std::vector<HelpCommand> commands = help_model(app);
  return what == "bash"   ? bash_completion(commands)
         : what == "zsh"  ? zsh_completion(commands)
         : what == "fish" ? fish_completion(commands)
         : what == "man"  ? manual_page(commands)
                          : reference(commands);
}

// A word as a shell takes it: in quotation marks where it has a character that means something to a shell.
std::string shell_word(const std::string& word) {
  const bool plain = !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) ||
           std::string_view("-_=./,:@%+").find(c) != std::string_view::npos || static_cast<unsigned char>(c) >= 0x80;
  });
  if (plain) return word;
  std::string quoted;
  for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return "'" + quoted + "'";
}

}  // namespace

std::string shell_words(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + shell_word(word);
  return out;
}

namespace {

std::string as_typed(int argc, const char* const* argv) {
  std::string out = "verify";
  for (int i = 1; i < argc; ++i) out += " " + shell_word(argv[i]);
  return out;
}

// What `add_inputs` declares, as far as it was given; called before defaults and the configuration are filled in.
std::string inputs_as_typed(const Arguments& arguments) {
  std::string out;
  const auto add = [&](const std::string& option, const std::string& value) {
    out += (out.empty() ? "" : " ") + (option.empty() ? "" : option + " ") + shell_word(value);
  };
  for (const std::string& path : arguments.paths) add("", path);
  if (!arguments.as.empty()) add("--as", arguments.as);
  for (const std::string& path : arguments.check.ledger) add("--facts", path);
  if (arguments.stdin_filename != Arguments().stdin_filename) add("--stdin-filename", arguments.stdin_filename);
  for (const std::string& path : arguments.check.constraints) add("--constraints", path);
  for (const std::string& path : arguments.check.documents) add("--documents", path);
  if (!arguments.config.empty()) add("--config", arguments.config);
  if (!arguments.today.empty()) add("--today", arguments.today);
  if (arguments.allow_empty) out += (out.empty() ? "" : " ") + std::string("--allow-empty");
  return out;
}

}  // namespace

std::optional<Exit> parse_arguments(int argc, const char* const* argv, Arguments& arguments) {
  arguments.check.jobs = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, kMaxJobs);
  CLI::App app{"Checks that the figures in documents can all be true together."};
  app.set_version_flag("--version", "verify " VERIFY_VERSION);
  app.option_defaults()->always_capture_default();
  add_solving(app, arguments);
  add_output(app, arguments, format_names());
  add_ascii(app, arguments.display);
  add_colors_and_links(app, arguments.display);
  add_quiet(app, arguments);
  app.add_option("--partial", arguments.partial, "check one shard and write what it adds to the report on all")
      ->type_name("FILE");
  app.add_flag("--watch", arguments.watch,
               "check again whenever a file is saved, and print what is new and what is settled; Ctrl-C ends it");
  app.add_flag("--show-config", arguments.show_config, "print each setting and where it is from, and check nothing");
  app.footer("Exit codes: 0 nothing found, 1 findings, 2 could not run, 3 something undecided.");
  app.require_subcommand(0, 1);
  add_earlier(app, arguments);

  add_commands(app, arguments);
  std::string generated;
  add_generate(app, generated);

  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    // As wide as any terminal is.
    return print(folded(app.help(), 80, 30));
  } catch (const CLI::ParseError& error) {
    const bool asked = error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success);
    std::ostringstream out;
    app.exit(error, out, std::cerr);
    return asked ? print(out.str()) : Exit::could_not_run;
  }
  if (!generated.empty()) return print(generate(app, generated));
  const auto fails_on = fails_on_from_text(arguments.fail_on);
  if (fails_on && fails_on->only_new && arguments.since.empty()) {
    std::cerr << "verify: --fail-on " << arguments.fail_on
              << " goes with --since REPORT.json, which says what is not new\n";
    return Exit::could_not_run;
  }
  const auto chosen = app.get_subcommands();
  if (!chosen.empty()) arguments.command = chosen.front()->get_name();
  // With --prune and --all there is no fingerprint before the paths.
  if ((arguments.prune || arguments.accept_all) && !arguments.accepted.empty())
    arguments.paths.insert(arguments.paths.begin(), arguments.accepted);
  if (!arguments.paths.empty()) arguments.check.paths = arguments.paths;
  arguments.line = as_typed(argc, argv);
  arguments.inputs = inputs_as_typed(arguments);
  return std::nullopt;
}

}  // namespace verify
