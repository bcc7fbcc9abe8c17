#include <algorithm>
#include <set>

#include "report/emit.h"
#include "report/shared/quantity_names.h"
#include "solve/comparable.h"
#include "solve/smtlib.h"
#include "text/utf8.h"

namespace verify {

namespace {

std::string place_of(const Relation& r) {
  std::string out;
  for (const auto& [name, value] : r.aspects) out += (out.empty() ? "" : ", ") + name + " " + value;
  const std::string when = to_string(r.when);
  return out + (out.empty() || when.empty() ? "" : ", ") + when;
}

SmtLabels labels_of(const CheckResult& result) {
  const Problem& problem = result.problem;
  const QuantityNames names(problem, result.rules);
  SmtLabels out;
  for (VarId v = 0; v < problem.quantities.size(); ++v) {
    const std::string unit = names.unit(v);
    out.quantities.push_back(names.of(v) + (unit.empty() ? "" : ", " + unit));
  }
  for (const Claim& c : problem.claims) out.claims.push_back(result.facts.name_of(result.facts.facts[c.fact]));
  for (const Relation& r : problem.relations) out.relations.push_back(r.name + " [" + place_of(r) + "]");
  for (const Chain& c : problem.chains) out.chains.push_back(names.of(c));
  return out;
}

std::string_view verdict_words(Verdict verdict, bool contradiction) {
  if (verdict == Verdict::unknown) return "unknown: undecided";
  if (verdict == Verdict::sat) return contradiction ? "sat: no contradiction" : "sat: not implausible";
  return contradiction ? "unsat: a contradiction" : "unsat: implausible";
}

/// The questions of a run, one after the other.
class Questions {
  static constexpr std::size_t kMaxParts = 256;

 public:
  explicit Questions(const CheckResult& result)
      : result_(result), oracle_(make_deciding_oracle(result.problem)), writer_(result.problem, labels_of(result)) {}

  std::string run() {
    for (std::size_t i = 0; i < result_.consistent.size(); ++i) component(i);
    return std::move(out_);
  }

 private:
  void component(std::size_t index) {
    const auto& [component, consistent] = result_.consistent[index];
    const std::string title =
        "component " + std::to_string(index + 1) + " of " + std::to_string(result_.consistent.size()) + ", ";
    Selection rules{component.claims, {}, component.chains, Tier::allowed, {}};
    const auto plausible = [&](RelationId r) { return result_.problem.relations[r].kind == RelationKind::plausible; };
    std::remove_copy_if(component.relations.begin(), component.relations.end(), std::back_inserter(rules.relations),
                        plausible);
    const Verdict verdict = ask(title, "rules and allowed readings", rules, true, {});
    // Nothing is judged implausible where the rules contradict each other by themselves, or nothing was decided.
    const bool by_rules = verdict == Verdict::unsat && consistent.size() == component.claims.size();
    if (verdict == Verdict::unknown || by_rules) return;

    std::vector<ClaimId> left_out;
    std::set_difference(component.claims.begin(), component.claims.end(), consistent.begin(), consistent.end(),
                        std::back_inserter(left_out));
    rules.claims = consistent;
    rules.tier = Tier::stated;
    ask(title, "rules and stated readings", rules, false, left_out);
    if (std::none_of(component.relations.begin(), component.relations.end(), plausible)) return;
    rules.relations = component.relations;
    rules.tier = Tier::allowed;
    ask(title, "rules, plausible rules and allowed readings", rules, false, left_out);
  }

  // One question; or, where facts fail together of which some are not comparable, one for each part of them that is.
  Verdict ask(const std::string& component, const std::string& title, const Selection& selection, bool contradiction,
              const std::vector<ClaimId>& left_out) {
    const Decision whole = oracle_->decide(selection);
    const auto parts = comparable_parts(result_.problem, selection.claims, kMaxParts);
    if (whole.verdict == Verdict::sat || (parts && parts->size() == 1)) {
      write(component + title, selection, whole, contradiction, left_out);
      return whole.verdict;
    }
    if (!parts) {
      out_ += "\n; Not asked: " + component + title + ", which has more than " + std::to_string(kMaxParts) +
              " parts whose facts are comparable.\n";
      return Verdict::unknown;
    }
    std::size_t unsat = 0;
    std::size_t unknown = 0;
    for (std::size_t i = 0; i < parts->size(); ++i) {
      Selection part = selection;
      part.claims = (*parts)[i];
      const Decision decision = oracle_->decide(part);
      unsat += decision.verdict == Verdict::unsat;
      unknown += decision.verdict == Verdict::unknown;
      write(component + "comparable facts " + std::to_string(i + 1) + " of " + std::to_string(parts->size()) + ", " +
                title,
            part, decision, contradiction, left_out);
    }
    return unsat > 0 ? Verdict::unsat : unknown > 0 ? Verdict::unknown : Verdict::sat;
  }

  void write(const std::string& title, const Selection& selection, const Decision& decision, bool contradiction,
             const std::vector<ClaimId>& left_out) {
    out_ += (questions_++ == 0 ? "\n" : "\n(reset)\n");
    out_ += "; Question " + std::to_string(questions_) + ": " + title + "\n";
    if (!selection.claims.empty()) out_ += "; Facts: " + names(selection.claims) + "\n";
    if (!left_out.empty()) out_ += "; Left out, a smallest repair of the contradictions: " + names(left_out) + "\n";
    out_ += "; verify: " + std::string(verdict_words(decision.verdict, contradiction)) + "\n";
    if (decision.verdict == Verdict::unknown)
      out_ +=
          "; It met a limit. What follows is relaxed where days or products are not known: unsat would decide it.\n";
    out_ += writer_.script(selection, decision);
  }

  std::string names(const std::vector<ClaimId>& claims) const {
    std::string out;
    for (const ClaimId c : claims) {
      const FactSet& facts = result_.facts;
      out += (out.empty() ? "" : ", ") + visible(facts.name_of(facts.facts[result_.problem.claims[c].fact]));
    }
    return out;
  }

  const CheckResult& result_;
  std::unique_ptr<DecidingOracle> oracle_;
  SmtWriter writer_;
  int questions_ = 0;
  std::string out_;
};

constexpr std::string_view kHeader =
    "; SMT-LIB 2.6, written by `verify emit smt2`: everything it judged, for another solver to judge again.\n"
    "; Each question stands by itself and has the answer of verify as its :status. Numbers are in base units, dates "
    "are\n"
    "; days since 1970-01-01. After a (check-sat) that answers unsat, (get-unsat-core) names facts and relations.\n";

}  // namespace

std::string emit_smt2(const CheckResult& result) { return std::string(kHeader) + Questions(result).run(); }

}  // namespace verify
