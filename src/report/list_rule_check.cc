// `verify list rules --check`: what diagnose/rule_check.h found, in words.
#include <algorithm>
#include <set>

#include "explain/measure.h"
#include "report/report.h"
#include "report/shared/layout.h"
#include "report/shared/lines.h"
#include "rules/parse.h"
#include "text/count_words.h"
#include "text/utf8.h"

namespace verify {

namespace {

class RuleCheckText {
 public:
  RuleCheckText(const Loaded& loaded, const SymbolicRules& symbolic, const RuleCheck& check)
      : loaded_(loaded), rules_(loaded.rules), symbolic_(symbolic), check_(check) {}

  std::string run() {
    for (const auto& rules : check_.contradictory) {
      entry(rules.size() == 1 ? "contradiction: a rule that can't hold, whatever the figures are"
                              : "contradiction: " + std::to_string(rules.size()) +
                                    " rules that can't hold together, whatever the figures are",
            rules);
    }
    for (const auto& rules : check_.undecided)
      entry("undecided: whether " + by_count(rules.size(), "this rule", "these rules") + " can hold", rules);
    for (const auto& i : check_.implied) implied(i);
    for (const auto& f : check_.fixed) fixed(f);
    idle();
    return out_ + counts();
  }

 private:
  std::string name(std::size_t rule) const { return "`" + visible(rules_.rules[rule].name) + "`"; }

  std::string names(const RuleCheck::Rules& some) const {
    std::string out;
    for (std::size_t i = 0; i < some.size(); ++i)
      out += (i == 0 ? "" : i + 1 < some.size() ? ", " : " and ") + name(some[i]);
    return out;
  }

  // The title, and each rule with its place.
  void entry(const std::string& title, const RuleCheck::Rules& rules) {
    std::vector<std::vector<std::string>> rows;
    for (const std::size_t i : rules) {
      const Rule& rule = rules_.rules[i];
      const Place place = rule.origin.source->place(rule.origin.span.begin);
      rows.push_back({"    " + visible(rule.origin.source->name()) + ":" + std::to_string(place.line) + ":" +
                          std::to_string(place.column),
                      visible(rule.name) + (rule.plausible ? " (plausible)" : ""), visible(print(rule.body))});
    }
    out_ += title + "\n" + columns(rows);
  }

  void implied(const RuleCheck::Implied& i) {
    RuleCheck::Rules rules = i.by;
    rules.insert(i.same ? rules.begin() : rules.end(), i.rule);
    if (i.same) return entry("same: " + names(rules) + " forbid the same", rules);
    const bool one = i.by.size() == 1;
    entry("implied: " + name(i.rule) + " forbids nothing that " +
              (i.by.empty() ? "the vocabulary doesn't forbid"
                            : names(i.by) + (one ? " doesn't forbid" : " together don't forbid")),
          rules);
  }

  void fixed(const RuleCheck::Fixed& f) {
    const Concept& c = rules_.concepts[*symbolic_.problem.quantities[f.quantity].concept_id];
    const std::string what = describe_symbolic(symbolic_, f.quantity, rules_);
    if (what.empty()) return;
    ++fixed_;
    entry("fixed: " + visible(what) + " can only be " + visible(amount_words(f.value, measure_of(c), UnitNames::each)),
          f.by);
  }

  void idle() {
    if (loaded_.facts.facts.empty()) return;
    std::set<std::string> applied;
    for (const Relation& r : loaded_.problem.relations) applied.insert(r.name);
    for (std::size_t i = 0; i < rules_.rules.size(); ++i) {
      if (applied.count(rules_.rules[i].name) == 0) idle_.push_back(i);
    }
    const auto place = [&](std::size_t i) {
      return std::pair(rules_.rules[i].origin.source->name(), rules_.rules[i].origin.span.begin);
    };
    std::sort(idle_.begin(), idle_.end(), [&](std::size_t a, std::size_t b) { return place(a) < place(b); });
    if (!idle_.empty()) entry("never applied to any fact: " + counted(idle_.size(), "rule"), idle_);
  }

  std::string counts() const {
    std::string out = counted(rules_.rules.size(), "rule") + ": " + (check_.all_contradictory ? "" : "at least ") +
                      counted(check_.contradictory.size(), "contradiction") + ", " +
                      std::to_string(check_.implied.size()) + " implied, " +
                      counted(fixed_, "quantity fixed", "quantities fixed");
    if (!loaded_.facts.facts.empty()) out += ", " + std::to_string(idle_.size()) + " never applied";
    if (!check_.undecided.empty()) out += ", " + std::to_string(check_.undecided.size()) + " undecided";
    out += "\n";
    if (!check_.contradictory.empty() || !check_.undecided.empty())
      out += "what follows from contradictory or undecided rules was not looked for\n";
    if (!check_.complete) out += "not everything was decided within the solver's limits: there may be more\n";
    return out;
  }

  const Loaded& loaded_;
  const RuleSet& rules_;
  const SymbolicRules& symbolic_;
  const RuleCheck& check_;
  std::vector<std::size_t> idle_;
  std::size_t fixed_ = 0;
  std::string out_;
};

}  // namespace

std::string list_rule_check(const Loaded& loaded, const SymbolicRules& symbolic, const RuleCheck& check) {
  return RuleCheckText(loaded, symbolic, check).run();
}

}  // namespace verify
