#include "report/sarif_rules.h"

#include "constraints/parse.h"
#include "report/telling.h"
#include "text/utf8.h"

namespace verify {

std::map<std::string, ReportedRule> reported_rules(const CheckResult& result) {
  std::map<std::string, ReportedRule> out;
  const auto add = [&](const std::string& name, const std::string& label, const std::string& expression,
                       bool plausible) {
    const std::string shown = visible(name);
    out.emplace(shown, ReportedRule{label.empty() ? shown : visible(label), visible(expression), plausible});
  };
  for (const Rule& r : result.rules.rules) add(r.name, r.label, print(r.body), r.plausible);
  for (const Relation& r : result.problem.relations) add(r.name, r.label, "", r.kind == RelationKind::plausible);
  add("quote", "what a fact quotes stands in its document, once, with the fact's figure", "", false);
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
