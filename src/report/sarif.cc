// SARIF 2.1.0. `primaryLocationLineHash` is the finding's fingerprint: left to the upload, it is made of the line, and
// since a draft's paragraph is one line, all findings of a rule in a paragraph would be one alert.
#include <map>
#include <nlohmann/json.hpp>

#include "draft/statements/statement_rules.h"
#include "report/limits.h"
#include "report/report.h"
#include "report/shared/layout.h"
#include "report/shared/location.h"
#include "report/shared/telling.h"
#include "rules/parse.h"
#include "text/count_words.h"
#include "text/utf8.h"

namespace verify {

namespace {

/// A rule as a report lists it, whether or not anything was found with it.
struct ReportedRule {
  std::string label;       ///< in words; never empty
  std::string expression;  ///< "closing villages = …"; "" of what has none
  std::string meaning;     ///< what it is that it forbids
  bool plausible = false;  ///< what it forbids is implausible
};

/// All rules that were in force, by name: those of the rules files, what followed from the vocabulary or from a draft's
/// own words, and that quotes are to be found. Safe to show.
constexpr const char* kQuote = "quote";
constexpr const char* kQuotes = "A quote that is not there, or fits more than one place, counts as a contradiction.";
constexpr const char* kPlausible = "What it forbids is implausible: it could just be true, and is not likely meant.";
constexpr const char* kRules =
    "What it forbids at the widest fair reading of the figures is a contradiction; what it forbids only as they are "
    "stated is implausible.";

std::map<std::string, ReportedRule> reported_rules(const CheckResult& result) {
  std::map<std::string, ReportedRule> out;
  const auto add = [&](const std::string& name, const std::string& label, const std::string& expression,
                       bool plausible) {
    const std::string shown = visible(name);
    out.emplace(shown, ReportedRule{label.empty() ? shown : visible(label), visible(expression),
                                    name == kQuote ? kQuotes
                                    : plausible    ? kPlausible
                                                   : kRules,
                                    plausible});
  };
  for (const Rule& r : result.rules.rules) add(r.name, r.label, print(r.body), r.plausible);
  for (const Relation& r : result.problem.relations) add(r.name, r.label, "", r.kind == RelationKind::plausible);
  if (result.drafts) {
    for (const StatementRuleText& r : statement_rules())
      add(std::string(r.name), std::string(r.label), "", r.always_implausible);
  }
  add(kQuote, "what a fact quotes stands in its document, once, with the fact's figure", "", false);
  for (const Finding& f : result.findings) {
    add(Telling::rule(f), "", "", f.kind == FindingKind::implausible);
    for (const ShownConflict& c : f.conflicts) {
      for (const std::string& name : c.rules) {
        const bool total = name.ends_with("/running-total");
        add(name, total ? "a flow over a period is the difference of its running total" : "", "", false);
      }
    }
  }
  return out;
}

using Json = nlohmann::ordered_json;

constexpr std::size_t kDescription = 1'000;  // bytes that GitHub keeps of the text of a rule

Json text(const std::string& words) { return {{"text", words}}; }

std::string sentence(const std::string& words) { return words.ends_with('.') ? words : words + "."; }

// In the text of a link, brackets stand behind a backslash.
std::string link_text(const std::string& words) {
  std::string out;
  for (const char c : words) {
    if (c == '\\' || c == '[' || c == ']') out += '\\';
    out += c;
  }
  return out;
}

// Outside of links nothing may look like one.
std::string no_link(const std::string& words) {
  std::string out;
  for (const char c : words) {
    if (c == '(' && out.ends_with(']')) out += ' ';
    out += c;
  }
  return out;
}

class SarifReport {
 public:
  SarifReport(const CheckResult& result, const ReportOptions& options)
      : result_(result), options_(options), telling_(result), rules_(reported_rules(result)) {}

  std::string run() {
    Json run;
    run["tool"]["driver"] = driver();
    run["columnKind"] = "utf16CodeUnits";
    run["originalUriBaseIds"]["SRCROOT"]["description"] = text("The root of the repository.");
    run["results"] = Json::array();
    for (std::size_t i = 0; i < std::min(result_.findings.size(), kMaxSarifResults); ++i)
      run["results"].push_back(finding(result_.findings[i]));
    if (options_.show_accepted) {
      for (const AcceptedFinding& a : result_.accepted) {
        if (run["results"].size() < kMaxSarifResults) run["results"].push_back(suppressed(a));
        else ++accepted_left_;
      }
    }
    run["invocations"].push_back({{"executionSuccessful", true}, {"toolExecutionNotifications", notifications()}});
    Json out;
    out["$schema"] = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    out["version"] = "2.1.0";
    out["runs"].push_back(std::move(run));
    return printable_json(out.dump(2, ' ', false, Json::error_handler_t::replace));
  }

 private:
  Json driver() {
    Json out;
    out["name"] = "verify";
    if (!options_.version.empty()) out["semanticVersion"] = options_.version;
    out["rules"] = Json::array();
    for (const auto& [name, rule] : rules_) {
      index_.emplace(name, index_.size());
      out["rules"].push_back(rule_json(name, rule));
    }
    return out;
  }

  static Json rule_json(const std::string& name, const ReportedRule& rule) {
    const std::string level = rule.plausible ? "warning" : "error";
    const std::string next =
        "To see where it applies and what became of it: verify explain " + (name == "quote" ? "stale-quote" : name);
    Json out;
    out["id"] = name;
    out["shortDescription"] = text(sentence(cut(rule.label, kDescription)));
    out["fullDescription"] =
        text(sentence(cut(rule.label + (rule.expression.empty() ? "" : ": " + rule.expression), kDescription)));
    std::string help = sentence(rule.label) + "\n\n";
    std::string markdown = "**" + markdown_text(sentence(rule.label)) + "**\n\n";
    if (!rule.expression.empty()) {
      help += rule.expression + "\n\n";
      markdown += "<code>" + markdown_text(rule.expression) + "</code>\n\n";
    }
    out["help"] = {{"text", help + rule.meaning + "\n\n" + next + "."},
                   {"markdown", markdown + rule.meaning + "\n\n" + markdown_text(next)}};
    out["defaultConfiguration"] = {{"level", level}};
    out["properties"] = {{"tags", {"figures", "consistency"}}, {"precision", "high"}, {"problem.severity", level}};
    return out;
  }

  Json location(const ShownPlace& place) const {
    const std::string path = path_in(options_.folders, place.path);
    const Region& r = place.region;
    Json out;
    out["physicalLocation"]["artifactLocation"]["uri"] = uri_of(path);
    if (!path.starts_with('/') && !path.starts_with(".."))
      out["physicalLocation"]["artifactLocation"]["uriBaseId"] = "SRCROOT";
    out["physicalLocation"]["region"] = {{"startLine", r.start_line},
                                         {"startColumn", r.start_column},
                                         {"endLine", r.end_line},
                                         {"endColumn", r.end_column}};
    return out;
  }

  Json location(std::size_t fact) {
    const auto [known, added] = places_.try_emplace(fact);
    if (added) known->second = location(shown_place(result_, fact, ColumnUnit::utf16));
    return known->second;
  }

  Json finding(const Finding& f) {
    const ShownPlace place = shown_place(result_, f, ColumnUnit::utf16);
    const bool warning = f.kind == FindingKind::implausible || f.kind == FindingKind::undecided;
    Json out;
    out["ruleId"] = Telling::rule(f);
    out["ruleIndex"] = index_.at(Telling::rule(f));
    out["level"] = warning ? "warning" : "error";
    const CodeFlows flows = code_flows(f);
    out["message"] = text(message(f, place) + left_out(f, flows));
    out["locations"].push_back(location(place));
    related(f, out);
    if (!flows.shown.empty()) out["codeFlows"] = flows.shown;
    // Both name what the finding is about; the second is what GitHub tells alerts apart by. It would make one of the
    // line, and so take several findings in one line for the same.
    const std::size_t times = ++seen_[f.fingerprint];
    const std::string number = std::to_string(times);
    out["partialFingerprints"] = {{"verifyFinding/v1", f.fingerprint + (times > 1 ? "-" + number : "")},
                                  {"primaryLocationLineHash", f.fingerprint + ":" + number}};
    return out;
  }

  Json suppressed(const AcceptedFinding& a) {
    Json out = finding(a.finding);
    const std::string until = a.acceptance.until ? "Until " + to_string(*a.acceptance.until) + ": " : std::string();
    out["suppressions"].push_back(
        {{"kind", "external"}, {"status", "accepted"}, {"justification", until + visible(a.acceptance.reason)}});
    return out;
  }

  // The facts beside the one that is pointed at.
  static std::vector<std::size_t> others(const Finding& f) {
    std::vector<std::size_t> out = f.facts;
    if (f.primary) std::erase(out, *f.primary);
    return out;
  }

  std::string message(const Finding& f, const ShownPlace& place) const {
    std::string out = no_link(visible(f.message));
    if (!place.within.empty()) out += " (" + no_link(place.within) + ")";
    out += ".";
    const std::vector<std::size_t> beside = others(f);
    const std::size_t linked = rows_of(beside.size());
    const std::size_t more = beside.size() - linked;
    for (std::size_t i = 0; i < linked; ++i) {
      out += i == 0 ? "\nIt is held against " : i + 1 == linked && more == 0 ? " and " : ", ";
      out += "[" + link_text(telling_.figure(beside[i])) + "](" + std::to_string(i + 1) + ")";
    }
    if (linked > 0) out += (more > 0 ? " and " + std::to_string(more) + " more" : std::string()) + ".";
    for (const std::string& line : telling_.reasons(f)) out += "\n" + sentence(no_link(line));
    for (const RepairTable& table : telling_.repairs(f)) {
      out += "\n" + no_link(table.heading);
      for (const std::string& row : table.rows) out += "\n" + sentence(no_link(row));
    }
    return out;
  }

  struct CodeFlows {
    Json shown = Json::array();
    std::size_t left = 0;  // conflicts that there was no room for
  };

  // How much of a finding stands neither among its related locations nor among its code flows.
  std::string left_out(const Finding& f, const CodeFlows& flows) {
    const std::size_t all = others(f).size();
    const std::size_t related_left = all - std::min(all, kMaxSarifRelated);
    related_left_ += related_left;
    conflicts_left_ += flows.left;
    std::string out;
    if (related_left > 0) out += "\n" + not_related_words(related_left) + ".";
    if (flows.left > 0) out += "\n" + not_flowing_words(flows.left) + ".";
    return out;
  }

  static std::string not_related_words(std::size_t n) {
    return counted(n, "figure is", "figures are") + " not among the related locations; --output json has " +
           by_count(n, "it", "them all");
  }

  static std::string not_flowing_words(std::size_t n) {
    return counted(n, "minimal conflict is", "minimal conflicts are") +
           " not among the code flows; --output json has " + by_count(n, "it", "them all");
  }

  void related(const Finding& f, Json& out) {
    const std::vector<std::size_t> facts = others(f);
    for (std::size_t i = 0; i < std::min(facts.size(), kMaxSarifRelated); ++i) {
      Json one;
      one["id"] = i + 1;
      one.update(location(facts[i]));
      one["message"] = text(no_link(telling_.fact(facts[i])));
      out["relatedLocations"].push_back(std::move(one));
    }
  }

  // One for each minimal conflict: its figures, then the steps, each at the rule it is taken from.
  CodeFlows code_flows(const Finding& f) {
    CodeFlows out;
    std::size_t left = kMaxSarifSteps;
    for (const ShownConflict& c : f.conflicts) {
      Json steps = Json::array();
      const auto add = [&](Json where, const std::string& words) {
        where["message"] = text(no_link(words));
        steps.push_back({{"location", std::move(where)}});
      };
      for (const std::size_t i : c.facts) add(location(i), telling_.fact(i));
      for (const Step& step : c.explanation.steps) {
        const auto rule = place_of_rule(result_, step.rule, ColumnUnit::utf16);
        add(location(rule ? *rule : shown_place(result_, f, ColumnUnit::utf16)), step_words(step));
      }
      if (steps.empty() || steps.size() > left || (!out.shown.empty() && steps_ > kMaxSarifStepsInAll)) break;
      left -= steps.size();
      steps_ += steps.size();
      out.shown.push_back({{"threadFlows", {{{"locations", std::move(steps)}}}}});
    }
    out.left = f.conflicts.size() - out.shown.size();
    return out;
  }

  Json notifications() const {
    Json out = Json::array();
    const auto add = [&](const std::string& level, const std::string& words) {
      out.push_back({{"level", level}, {"message", text(no_link(sentence(words)))}});
    };
    if (result_.findings.size() > kMaxSarifResults)
      add("warning", std::to_string(result_.findings.size() - kMaxSarifResults) + " of " +
                         std::to_string(result_.findings.size()) +
                         " findings are left out, the least grave; --output json has them all");
    if (accepted_left_ > 0)
      add("note", counted(accepted_left_, "accepted finding is", "accepted findings are") +
                      " left out of the results; --output json has " + by_count(accepted_left_, "it", "them all"));
    if (related_left_ > 0) add("note", not_related_words(related_left_));
    if (conflicts_left_ > 0) add("note", not_flowing_words(conflicts_left_));
    for (const SuspectRule& s : result_.suspects) add("warning", suspect_words(s));
    add("note", verdict_line(result_.summary));
    for (const std::string& line : accepted_lines(result_)) add("note", "accepted: " + line);
    for (const std::string& line : closing_lines(result_)) add("note", line);
    return out;
  }

  const CheckResult& result_;
  const ReportOptions& options_;
  Telling telling_;
  std::map<std::string, ReportedRule> rules_;
  std::map<std::string, std::size_t> index_;
  std::map<std::string, std::size_t> seen_;
  std::map<std::size_t, Json> places_;  // by fact
  std::size_t steps_ = 0;
  std::size_t accepted_left_ = 0, related_left_ = 0, conflicts_left_ = 0;  // of all results
};

}  // namespace

std::string render_sarif(const CheckResult& result, const ReportOptions& options) {
  return SarifReport(result, options).run();
}

}  // namespace verify
