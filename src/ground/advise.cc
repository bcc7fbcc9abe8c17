// Warnings about unused concepts, idle rules, and stocks without `opening` or `closing`: `advise` of ground/ground.h.
// Names that look alike are in lookalikes.cc.

#include "ground/ground.h"
#include "ground/limits.h"
#include "text/count_words.h"

#include <algorithm>
#include <set>

namespace verify {

namespace {

std::set<ConceptId> reported_concepts(const Problem& problem) {
  std::set<ConceptId> out;
  for (const Quantity& q : problem.quantities) {
    if (!q.claims.empty()) out.insert(*q.concept_id);
  }
  return out;
}

// The concepts that rules mention, and those that rates, shares and parts are defined by.
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

/// Collects the unused concepts and idle rules of each file. A few are reported one by one; many are one warning for
/// the file, since a vocabulary is often made for more than the facts at hand.
class Idle {
 public:
  void concept_unused(const Concept& c) {
    add(c.origin, c.name, "no fact and no rule is about `" + c.name + "`", "").concepts += 1;
  }
  void rule_idle(const Rule& rule, std::string help) {
    add(rule.origin, rule.name, "the rule `" + rule.name + "` applies to no fact", std::move(help)).rules += 1;
  }

  void report(Diagnostics& diagnostics) const {
    for (const auto& [name, file] : files_) {
      if (file.entries.size() > kMaxIdleWarnings) {
        diagnostics.push_back(diagnose_file(name, summary(file), names(file), Severity::warning));
        continue;
      }
      for (const Entry& e : file.entries) warn(diagnostics, e.origin, e.message, e.help);
    }
  }

 private:
  struct Entry {
    Origin origin;
    std::string name, message, help;
  };
  struct File {
    std::vector<Entry> entries;
    std::size_t concepts = 0, rules = 0;
  };

  File& add(const Origin& origin, std::string name, std::string message, std::string help) {
    File& file = files_[origin.source->name()];
    file.entries.push_back({origin, std::move(name), std::move(message), std::move(help)});
    return file;
  }

  static std::string summary(const File& file) {
    std::string out;
    if (file.concepts > 0)
      out = counted(file.concepts, "concept") + " of this file " + by_count(file.concepts, "is", "are") +
            " in no fact and no rule";
    if (file.rules > 0) {
      out += (out.empty() ? "" : ", and ") + counted(file.rules, "rule") + (out.empty() ? " of this file" : "") +
             by_count(file.rules, " applies", " apply") + " to no fact";
    }
    return out;
  }

  static std::string names(const File& file) {
    std::string out;
    for (std::size_t i = 0; i < std::min(kMaxIdleNames, file.entries.size()); ++i)
      out += (i > 0 ? ", " : "") + file.entries[i].name;
    const std::size_t more = file.entries.size() - std::min(kMaxIdleNames, file.entries.size());
    return out + (more > 0 ? " and " + std::to_string(more) + " more" : "");
  }

  std::map<std::string, File> files_;
};

void advise_on_unused(const RuleSet& rules, const Problem& problem, const std::set<ConceptId>& reported, Idle& idle) {
  std::set<ConceptId> used = spoken_of(rules);
  for (const Relation& r : problem.relations) {
    for (const VarId v : r.quantities) used.insert(*problem.quantities[v].concept_id);
  }
  for (ConceptId id = 0; id < rules.concepts.size(); ++id) {
    if (reported.count(id) == 0 && used.count(id) == 0) idle.concept_unused(rules.concepts[id]);
  }
}

void advise_on_idle_rules(const RuleSet& rules, const Problem& problem, const std::set<ConceptId>& reported,
                          Idle& idle) {
  std::set<std::string> applied;
  for (const Relation& r : problem.relations) applied.insert(r.name);
  for (const Rule& rule : rules.rules) {
    if (applied.count(rule.name) > 0) continue;
    std::string missing;
    std::set<ConceptId> seen;
    walk(rule.body, [&](const Expr& e) {
      if (e.kind != Expr::Kind::quantity || !seen.insert(rules.by_name.at(e.name)).second) return;
      if (reported.count(rules.by_name.at(e.name)) == 0) missing += (missing.empty() ? "`" : ", `") + e.name + "`";
    });
    idle.rule_idle(rule, missing.empty() ? "its concepts are reported, but at no time to which it could apply"
                                         : "no fact is about " + missing);
  }
}

/// Finds stocks without `opening` or `closing` in rules about a period.
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

  // A bare stock in a rule over a period is its value on some unknown day of the period. Added to flows, or beside an
  // opening or closing, that says next to nothing, and is seldom meant.
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

// A share of a flow in a bare stock gets no relation (definitions.cc): a flow is of a period, and no day of the period
// is named at which the stock would be taken.
void advise_on_bare_bases(const RuleSet& rules, Diagnostics& diagnostics) {
  for (const Concept& c : rules.concepts) {
    if (c.kind != ConceptKind::share || c.base_position != Position::bare) continue;
    const Concept& base = rules.concepts[c.base];
    if (base.kind != ConceptKind::stock || rules.concepts[c.numerator].instant) continue;
    warn(diagnostics, c.origin,
         "the share `" + c.name + "` compares nothing: its part is of a period, and of `" + base.name +
             "` no day is said",
         "write opening " + base.name + " or closing " + base.name);
  }
}

}  // namespace

void advise(const FactSet& facts, const RuleSet& rules, const Problem& problem, Diagnostics& diagnostics) {
  if (facts.facts.empty()) return;  // everything would be unused: that there are no facts is told elsewhere
  const std::set<ConceptId> reported = reported_concepts(problem);
  Idle idle;
  advise_on_unused(rules, problem, reported, idle);
  advise_on_idle_rules(rules, problem, reported, idle);
  idle.report(diagnostics);
  advise_on_bare_bases(rules, diagnostics);
  for (const Rule& rule : rules.rules) BareStocks(rule, rules, diagnostics).run();
  advise_on_misplaced(facts, rules, problem, diagnostics);
  advise_on_names(facts, rules, problem, diagnostics);
}

}  // namespace verify
