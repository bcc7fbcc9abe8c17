#include "report/sarif_rules.h"

#include "draft/statements/statement_rules.h"
#include "report/shared/telling.h"
#include "rules/parse.h"
#include "text/utf8.h"

namespace verify {

namespace {

constexpr const char* kQuote = "quote";
constexpr const char* kQuotes = "A quote that is not there, or fits more than one place, counts as a contradiction.";
constexpr const char* kPlausible = "What it forbids is implausible: it could just be true, and is not likely meant.";
constexpr const char* kRules =
    "What it forbids at the widest fair reading of the figures is a contradiction; what it forbids only as they are "
    "stated is implausible.";

}  // namespace

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

}  // namespace verify
