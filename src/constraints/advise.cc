#include "constraints/advise.h"

#include <algorithm>
#include <set>

namespace verify {

namespace {

void warn(Diagnostics& diagnostics, const Origin& at, std::string message, std::string help) {
  diagnostics.push_back(diagnose_at(*at.source, at.span, std::move(message), std::move(help), Severity::warning));
}

std::set<ConceptId> reported_concepts(const Problem& problem) {
  std::set<ConceptId> out;
  for (const Quantity& q : problem.quantities) {
    if (!q.claims.empty()) out.insert(*q.concept_id);
  }
  return out;
}

// What rules and definitions speak of.
std::set<ConceptId> spoken_of(const RuleSet& rules) {
  std::set<ConceptId> out;
  for (const Rule& rule : rules.rules) {
    walk(rule.body, [&](const Expr& e) {
      if (e.kind == Expr::Kind::quantity) out.insert(rules.by_name.at(e.name));
    });
  }
  for (const Concept& c : rules.concepts) {
    if (c.kind == ConceptKind::rate || c.kind == ConceptKind::share) out.insert(c.numerator);
    if (c.kind == ConceptKind::share) out.insert(c.base);
    if (c.part_of) out.insert(*c.part_of);
  }
  return out;
}

/// What of a file is of no use: said one by one, or all at once where a vocabulary is made for more than these facts.
class Idle {
 public:
  void add(const std::string& name, const Origin& origin, std::string message, std::string help) {
    if (!origin.source) return;
    files_[origin.source->name()].push_back({name, {origin, std::move(message), std::move(help)}});
  }

  // "3 rules of this file apply to no fact" with the names in the help.
  void report(const std::string& all, Diagnostics& diagnostics) const {
    constexpr std::size_t kMaxSingle = 3;
    constexpr std::size_t kMaxNames = 8;
    for (const auto& [file, entries] : files_) {
      if (entries.size() <= kMaxSingle) {
        for (const auto& [name, e] : entries) warn(diagnostics, e.origin, e.message, e.help);
        continue;
      }
      std::string names;
      for (std::size_t i = 0; i < std::min(kMaxNames, entries.size()); ++i)
        names += (i > 0 ? ", " : "") + entries[i].first;
      if (entries.size() > kMaxNames) names += " and " + std::to_string(entries.size() - kMaxNames) + " more";
      diagnostics.push_back(diagnose_file(file, std::to_string(entries.size()) + " " + all, names, Severity::warning));
    }
  }

 private:
  struct Entry {
    Origin origin;
    std::string message, help;
  };
  std::map<std::string, std::vector<std::pair<std::string, Entry>>> files_;
};

void advise_on_unused(const RuleSet& rules, const Problem& problem, const std::set<ConceptId>& reported,
                      Diagnostics& diagnostics) {
  std::set<ConceptId> used = spoken_of(rules);
  for (const Relation& r : problem.relations) {
    for (const VarId v : r.quantities) used.insert(*problem.quantities[v].concept_id);
  }
  Idle idle;
  for (ConceptId id = 0; id < rules.concepts.size(); ++id) {
    const Concept& c = rules.concepts[id];
    if (reported.count(id) == 0 && used.count(id) == 0)
      idle.add(c.name, c.origin, "no fact and no rule is about `" + c.name + "`", "");
  }
  idle.report("concepts of this file are in no fact and no rule", diagnostics);
}

void advise_on_idle_rules(const RuleSet& rules, const Problem& problem, const std::set<ConceptId>& reported,
                          Diagnostics& diagnostics) {
  std::set<std::string> applied;
  for (const Relation& r : problem.relations) applied.insert(r.name);
  Idle idle;
  for (const Rule& rule : rules.rules) {
    if (applied.count(rule.name) > 0) continue;
    std::string missing;
    std::set<ConceptId> seen;
    walk(rule.body, [&](const Expr& e) {
      if (e.kind != Expr::Kind::quantity || !seen.insert(rules.by_name.at(e.name)).second) return;
      if (reported.count(rules.by_name.at(e.name)) == 0) missing += (missing.empty() ? "`" : ", `") + e.name + "`";
    });
    idle.add(rule.name, rule.origin, "the rule `" + rule.name + "` applies to no fact",
             missing.empty() ? "its concepts are reported, but at no time to which it could apply"
                             : "no fact is about " + missing);
  }
  idle.report("rules of this file apply to no fact", diagnostics);
}

/// Finds stocks without `opening` or `closing` where a rule speaks of what happens over a period.
class BareStocks {
 public:
  BareStocks(const Rule& rule, const RuleSet& rules, Diagnostics& diagnostics)
      : rule_(rule), rules_(rules), diagnostics_(diagnostics) {}

  void run() {
    walk(rule_.body, [&](const Expr& e) {
      if (e.kind == Expr::Kind::quantity && e.position != Position::bare) positioned_ = true;
    });
    walk(rule_.body, [&](const Expr& e) {
      if (e.kind == Expr::Kind::compare && e.comparison == Comparison::equal) equation(e);
    });
  }

 private:
  const Concept& concept_of(const Expr& e) const { return rules_.concepts[rules_.by_name.at(e.name)]; }

  void summands(const Expr& e, std::vector<const Expr*>& out) const {
    using K = Expr::Kind;
    if (e.kind == K::quantity) out.push_back(&e);
    if (e.kind != K::add && e.kind != K::subtract && e.kind != K::negate) return;
    for (const Expr& arg : e.args) summands(arg, out);
  }

  // Added to flows, or to its own opening or closing, a stock on "some day of the period" says next to nothing.
  void equation(const Expr& e) {
    std::vector<const Expr*> terms;
    for (const Expr& side : e.args) summands(side, terms);
    const auto flow = std::find_if(terms.begin(), terms.end(),
                                   [&](const Expr* t) { return concept_of(*t).kind == ConceptKind::flow; });
    if (flow == terms.end() && !positioned_) return;
    for (const Expr* t : terms) {
      if (concept_of(*t).kind != ConceptKind::stock || t->position != Position::bare) continue;
      warn(diagnostics_, {rule_.origin.source, t->span},
           "`" + t->name + "` without `opening` or `closing` is its value on some day of the period",
           "write closing " + t->name + " for the end of the period, opening " + t->name + " for the day before it");
    }
  }

  const Rule& rule_;
  const RuleSet& rules_;
  Diagnostics& diagnostics_;
  bool positioned_ = false;
};

}  // namespace

void advise(const FactSet& facts, const RuleSet& rules, const Problem& problem, Diagnostics& diagnostics) {
  const std::set<ConceptId> reported = reported_concepts(problem);
  advise_on_unused(rules, problem, reported, diagnostics);
  advise_on_idle_rules(rules, problem, reported, diagnostics);
  for (const Rule& rule : rules.rules) BareStocks(rule, rules, diagnostics).run();
  advise_on_names(facts, rules, problem, diagnostics);
}

}  // namespace verify
