// Writes the questions that confirm each conflict of a run, as SMT-LIB text.
#include "support/conflict_questions.h"

#include <algorithm>

#include "solve/decision.h"
#include "solve/smtlib.h"

namespace verify::testing {

namespace {

SmtLabels labels_of(const CheckResult& result) {
  const Problem& problem = result.problem;
  SmtLabels out;
  for (const Quantity& q : problem.quantities)
    out.quantities.push_back(q.concept_id ? describe(q, result.rules) : "a total");
  for (const Claim& c : problem.claims) out.claims.push_back(result.facts.name_of(result.facts.facts[c.fact]));
  for (const Relation& r : problem.relations) out.relations.push_back(r.name);
  for (std::size_t i = 0; i < problem.chains.size(); ++i) out.chains.push_back("running total");
  return out;
}

class Questions {
 public:
  Questions(const CheckResult& result, std::size_t most)
      : result_(result),
        most_(most),
        oracle_(make_deciding_oracle(result.problem)),
        writer_(result.problem, labels_of(result)) {}

  ConflictQuestions run() {
    for (const Finding& f : result_.findings) {
      if (f.kind != FindingKind::contradiction && f.kind != FindingKind::implausible) continue;
      for (std::size_t i = 0; i < std::min(most_, f.conflicts.size()); ++i) ask(f, f.conflicts[i]);
    }
    return std::move(out_);
  }

 private:
  // With all relations of the component, not only those that show it.
  void ask(const Finding& f, const ShownConflict& conflict) {
    Selection s;
    for (ClaimId c = 0; c < result_.problem.claims.size(); ++c) {
      const auto& facts = conflict.facts;
      if (std::find(facts.begin(), facts.end(), result_.problem.claims[c].fact) != facts.end()) s.claims.push_back(c);
    }
    if (s.claims.empty()) return;  // rules alone
    const Component& component = component_of(s.claims.front());
    s.chains = component.chains;
    const auto take = [&](Readings readings, bool plausible) {
      s.readings = readings;
      s.relations = component.relations;
      std::erase_if(s.relations, [&](RelationId r) {
        return !plausible && result_.problem.relations[r].kind == RelationKind::plausible;
      });
    };
    // A finding doesn't say whether stated readings or plausible rules make it implausible.
    take(f.kind == FindingKind::contradiction ? Readings::allowed : Readings::stated, false);
    if (f.kind == FindingKind::implausible && oracle_->check(s) != Verdict::unsat) take(Readings::allowed, true);
    ++out_.conflicts;
    put(f, s, Verdict::unsat);
    for (const ClaimId away : std::vector<ClaimId>(s.claims)) {
      Selection rest = s;
      std::erase(rest.claims, away);
      put(f, rest, Verdict::sat);
    }
  }

  void put(const Finding& f, const Selection& selection, Verdict expected) {
    const Decision decision = oracle_->decide(selection);
    if (decision.verdict == expected) {
      const std::string text = writer_.script(selection, decision);
      const bool linear = text.find("(set-logic QF_NRA)") == std::string::npos;
      out_.questions.push_back({text, expected == Verdict::unsat ? "unsat" : "sat", linear});
    } else if (decision.verdict != Verdict::unknown || expected == Verdict::unsat) {
      out_.wrong += f.message + ": not " + (expected == Verdict::unsat ? "unsat" : "sat") + " with " +
                    std::to_string(selection.claims.size()) + " figures\n";
    }
  }

  const Component& component_of(ClaimId claim) const {
    const auto at = std::find_if(result_.consistent.begin(), result_.consistent.end(), [&](const auto& entry) {
      return std::binary_search(entry.component.claims.begin(), entry.component.claims.end(), claim);
    });
    return at->component;
  }

  const CheckResult& result_;
  std::size_t most_;
  std::unique_ptr<DecidingOracle> oracle_;
  SmtWriter writer_;
  ConflictQuestions out_;
};

}  // namespace

ConflictQuestions conflict_questions(const CheckResult& result, std::size_t most) {
  return Questions(result, most).run();
}

}  // namespace verify::testing
