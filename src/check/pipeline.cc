#include "check/pipeline.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "check/acceptance_file.h"
#include "check/accepting.h"
#include "check/linked.h"
#include "check/summary.h"
#include "diagnose/as_written.h"
#include "diagnose/neighbourhood.h"
#include "diagnose/rule_check.h"
#include "explain/figure_words.h"
#include "explain/rank.h"
#include "facts/load_facts.h"
#include "ground/advise.h"
#include "ground/ground.h"
#include "ground/reported_concepts.h"

namespace verify {

namespace {

namespace fs = std::filesystem;

// constraints/ beside each folder of facts.
std::vector<std::string> default_constraints(const std::vector<std::string>& paths) {
  std::set<std::string> out;
  for (const std::string& path : paths) {
    std::error_code error;
    fs::path folder = fs::path(path);
    if (!fs::is_directory(folder, error)) folder = folder.parent_path();
    if (folder.empty()) folder = ".";
    folder = folder.lexically_normal();
    if (folder.filename().empty()) folder = folder.parent_path();
    const fs::path parent = folder == "." || folder.filename() == ".." ? folder / ".." : folder.parent_path();
    const fs::path beside = (parent / "constraints").lexically_normal();
    if (fs::is_directory(beside, error)) out.insert(beside.string());
  }
  return {out.begin(), out.end()};
}

bool vocabulary_only(RelationKind kind) {
  return kind == RelationKind::part || kind == RelationKind::footing || kind == RelationKind::nesting ||
         kind == RelationKind::adding_up || kind == RelationKind::order;
}

// Conflicts of a finding in a draft that are explained by what figures leave for each other: that takes the solver
// longer than finding them, and reports show the first.
constexpr std::size_t kExplained = 2;

/// Turns what was diagnosed into what is shown.
class Findings {
 public:
  Findings(const CheckResult& result, Oracle& oracle)
      : result_(result), oracle_(oracle), ranking_(result.problem, result.rules, result.facts) {}

  const RepairRanking& ranking() const { return ranking_; }

  Finding make(const Component& component, const Disagreement& d) {
    Finding f;
    f.kind = d.level == Level::contradiction ? FindingKind::contradiction
             : d.level == Level::implausible ? FindingKind::implausible
                                             : FindingKind::undecided;
    if (d.level == Level::undecided) return undecided(component, std::move(f));
    std::vector<Repair> repairs = d.repairs;
    ranking_.sort(repairs);
    const auto likeliest = ranking_.likeliest(repairs);
    for (const Conflict& c : in_reading_order(d.conflicts, repairs))
      f.conflicts.push_back(shown(c, d.tier, likeliest, f.conflicts.size()));
    for (const Conflict& c : in_reading_order(d.shared, repairs)) {
      f.conflicts.push_back(shown(c, d.tier, likeliest, f.conflicts.size()));
      f.conflicts.back().shared = true;
    }
    f.complete = d.complete;
    f.complete_up_to = d.complete_up_to;
    f.shared_complete = d.shared_complete;
    f.shared_complete_up_to = d.shared_complete_up_to;
    f.smallest_proved = d.smallest_proved;
    f.all_repairs = d.all_repairs;
    if (d.fixed) f.detail = "no repair exists, since every figure of it is fixed: look at the rules";
    f.facts = f.conflicts.front().facts;
    f.rules = f.conflicts.front().rules;
    f.rule = f.rules.front();
    f.message = f.conflicts.front().explanation.title;
    if (const auto& pivot = f.conflicts.front().explanation.pivot)
      f.primary = result_.problem.claims[pivot->claim].fact;
    const std::string said = said_of(f.facts, d.fixed);
    if (!said.empty()) f.conflicts.front().explanation.notes.push_back(said);
    const std::vector<std::string> reasons = ranking_.reasons(repairs);
    for (std::size_t i = 0; i < repairs.size(); ++i)
      f.repairs.push_back({facts_of(repairs[i].claims), repairs[i].ranges, repairs[i].gap, reasons[i]});
    f.fingerprint = fingerprint(f.kind, f.rules, f.facts, result_.facts);
    return f;
  }

 private:
  // Why some of a conflict's figures are not, or less willingly, proposed to be changed.
  std::string said_of(const std::vector<std::size_t>& facts, bool all_fixed) const {
    std::string fixed;
    std::string weights;
    for (const std::size_t i : facts) {
      const Fact& fact = result_.facts.facts[i];
      const std::string name = result_.facts.name_of(fact);
      if (fact.fixed) fixed += (fixed.empty() ? "" : ", ") + name;
      else if (fact.weight != Rational(1)) weights += (weights.empty() ? "" : ", ") + name + " " + fact.weight.str();
    }
    if (all_fixed) fixed.clear();
    return (fixed.empty() ? "" : "fixed: " + fixed) + (fixed.empty() || weights.empty() ? "" : "; ") +
           (weights.empty() ? "" : "weight: " + weights);
  }

  std::vector<std::size_t> facts_of(const std::vector<ClaimId>& claims) const {
    std::vector<std::size_t> out;
    for (const ClaimId c : claims) out.push_back(result_.problem.claims[c].fact);
    return out;
  }

  // The smallest first; of equals those that the likeliest repair settles, of these single relations in reported
  // figures, then those that need the fewest relations and the fewest quantities nobody reported.
  std::vector<Conflict> in_reading_order(std::vector<Conflict> conflicts, const std::vector<Repair>& repairs) const {
    const auto unsettled = [&](const Conflict& c) {
      return std::none_of(c.claims.begin(), c.claims.end(), [&](ClaimId claim) {
        const auto& likeliest = repairs.front().claims;
        return std::find(likeliest.begin(), likeliest.end(), claim) != likeliest.end();
      });
    };
    const auto unreported = [&](const Conflict& c) {
      std::set<VarId> named;
      for (const RelationId r : c.relations)
        named.insert(result_.problem.relations[r].quantities.begin(), result_.problem.relations[r].quantities.end());
      for (const ClaimId claim : c.claims) named.erase(result_.problem.claims[claim].quantity);
      return named.size();
    };
    const auto rank = [&](const Conflict& c) {
      return std::tuple(c.claims.size(), !repairs.empty() && unsettled(c), !is_plain(c), c.running_totals.size(),
                        c.relations.size(), unreported(c));
    };
    std::stable_sort(conflicts.begin(), conflicts.end(),
                     [&](const Conflict& a, const Conflict& b) { return rank(a) < rank(b); });
    return conflicts;
  }

  // One quantity said twice, or one relation all of whose quantities are among the conflict's figures.
  bool is_plain(const Conflict& c) const {
    const Problem& problem = result_.problem;
    if (!c.running_totals.empty() || c.relations.size() > 1) return false;
    if (c.relations.empty()) return true;
    const Relation& relation = problem.relations[c.relations.front()];
    return std::all_of(relation.quantities.begin(), relation.quantities.end(), [&](VarId v) {
      return std::any_of(c.claims.begin(), c.claims.end(),
                         [&](ClaimId claim) { return problem.claims[claim].quantity == v; });
    });
  }

  const Concept& concept_of(ClaimId c) const {
    return result_.rules.concepts[*result_.problem.quantities[result_.problem.claims[c].quantity].concept_id];
  }

  bool is_told(const Conflict& c) const {
    return !c.relations.empty() && c.running_totals.empty() &&
           std::all_of(c.relations.begin(), c.relations.end(),
                       [&](RelationId r) { return !result_.problem.relations[r].told.empty(); });
  }

  // What the relations of a draft say, without asking what they leave for each other.
  Explanation as_told(const Conflict& c) const {
    Explanation out;
    for (const RelationId r : c.relations)
      out.steps.push_back({result_.problem.relations[r].name, result_.problem.relations[r].told});
    out.title = result_.problem.relations[c.relations.front()].label + ": " + out.steps.front().text;
    return out;
  }

  // `before` so many others of its finding.
  ShownConflict shown(const Conflict& c, Tier tier, std::optional<ClaimId> likeliest, std::size_t before) {
    ShownConflict out;
    out.facts = facts_of(c.claims);
    out.plain = is_plain(c);
    std::set<std::string> names;
    for (const RelationId r : c.relations) names.insert(result_.problem.relations[r].name);
    for (const ChainId chain : c.running_totals)
      names.insert(result_.rules.concepts[result_.problem.chains[chain].concept_id].name + "/running-total");
    if (names.empty() && !c.claims.empty()) names.insert(concept_of(c.claims.front()).name + "/restated");
    out.rules.assign(names.begin(), names.end());
    if (before >= kExplained && is_told(c)) {
      out.explanation = as_told(c);
      return out;
    }
    out.explanation = explain(c, tier, result_.problem, result_.rules, result_.facts, oracle_, likeliest);
    // What a draft says of its own figures is told in its words.
    if (c.relations.size() == 1 && !result_.problem.relations[c.relations.front()].told.empty()) {
      const Relation& relation = result_.problem.relations[c.relations.front()];
      out.explanation.title = relation.label + ": " + relation.told;
      std::erase_if(out.explanation.notes, [](const std::string& note) { return note.starts_with("rounding:"); });
    }
    return out;
  }

  Finding undecided(const Component& component, Finding f) {
    f.facts = facts_of(component.claims);
    std::set<std::string> names;
    for (const RelationId r : component.relations) names.insert(result_.problem.relations[r].name);
    f.rules.assign(names.begin(), names.end());
    f.rule = f.rules.empty() ? "" : f.rules.front();
    f.message = "not decided within the solver's limits: " + std::to_string(f.facts.size()) + " figures under " +
                std::to_string(component.relations.size()) + " relations";
    if (!f.facts.empty()) f.primary = f.facts.front();
    f.fingerprint = fingerprint(f.kind, f.rules, f.facts, result_.facts);
    return f;
  }

  const CheckResult& result_;
  Oracle& oracle_;
  RepairRanking ranking_;
};

// A relation is worth listing when it checks something, or ties figures of which one was not reported.
bool listed(const Problem& problem, const Relation& relation, Standing standing) {
  if (standing != Standing::derived_only) return true;
  const auto reported = std::count_if(relation.quantities.begin(), relation.quantities.end(),
                                      [&](VarId v) { return problem.reported(v); });
  return vocabulary_only(relation.kind) ? reported > 1 : reported > 0;
}

// A component with a figure of a draft in it.
bool speaks_of_others(const Problem& problem, const Component& component, std::size_t known) {
  return std::any_of(component.claims.begin(), component.claims.end(),
                     [&](ClaimId c) { return problem.claims[c].fact >= known; });
}

}  // namespace

namespace {

// Facts that were proposed and not reviewed: said once a file.
void note_open_concepts(const FactSet& facts, Diagnostics& diagnostics) {
  std::map<std::string, std::size_t> open;
  for (const Fact& fact : facts.facts) open[facts.document_of(fact).facts_file] += fact.concept_name == kNoConcept;
  for (const auto& [file, count] : open) {
    if (count == 0) continue;
    diagnostics.push_back(
        diagnose_file(file,
                      std::to_string(count) + (count == 1 ? " fact has `?` for a concept and says nothing yet"
                                                          : " facts have `?` for a concept and say nothing yet"),
                      "name what they are about, or leave them out", Severity::warning));
  }
}

}  // namespace

bool held_against_others(const Problem& problem, const Relation& relation, ClaimId claim) {
  const auto held = [&](VarId v) {
    const auto& claims = problem.quantities[v].claims;
    return std::any_of(claims.begin(), claims.end(),
                       [&](ClaimId c) { return c != claim && problem.comparable(claim, c); });
  };
  const VarId own = problem.claims[claim].quantity;
  if (relation.kind == RelationKind::restated) return held(own);
  return std::all_of(relation.quantities.begin(), relation.quantities.end(),
                     [&](VarId v) { return v == own || !problem.reported(v) || held(v); });
}

CheckResult load(const CheckOptions& options, Diagnostics& diagnostics) {
  CheckResult result;
  result.facts = load_facts(find_facts_files(options.paths, diagnostics), diagnostics, options.hedges);
  const auto rules = options.constraints.empty() ? default_constraints(options.paths) : options.constraints;
  result.rules = load_rules(rules, diagnostics);
  declare_reported(result.rules, result.facts);
  // A fact can only be held against a vocabulary that was understood.
  if (!has_errors(diagnostics)) result.problem = ground(result.facts, result.rules, diagnostics, options.widths);
  if (!has_errors(diagnostics)) advise(result.facts, result.rules, result.problem, diagnostics);
  if (!has_errors(diagnostics) && options.rules_against_rules) warn_of_contradictory_rules(result.rules, diagnostics);
  note_open_concepts(result.facts, diagnostics);
  result.places = look_up(result.facts, options.documents, diagnostics, &result.document_sha256);
  result.acceptances = load_acceptances(options.acceptances, diagnostics);
  result.today = options.today;
  return result;
}

void check(CheckResult& result, OracleFactory factory, OracleFactory judge, const Progress& progress) {
  const auto oracle = factory(result.problem);
  Findings findings(result, *oracle);
  const auto likelier = [&](const std::vector<ClaimId>& a, const std::vector<ClaimId>& b) {
    return findings.ranking().likelier(a, b);
  };
  const std::vector<Component> parts = components(result.problem);
  std::vector<Diagnosis> diagnoses;
  std::vector<Blamed> blamed;
  diagnoses.reserve(parts.size());
  const std::size_t known = result.drafts ? result.drafts->known_facts : 0;
  std::size_t number = 0;
  for (const Component& component : parts) {
    ++number;
    // Of what is known, only what a draft's figures meet is of interest.
    if (known > 0 && !speaks_of_others(result.problem, component, known)) continue;
    if (progress) progress(number, parts.size(), component.claims.size());
    const bool settled = holds_as_written(result.problem, component);
    diagnoses.push_back(settled ? Diagnosis{{}, component.claims}
                                : diagnose(result.problem, component, *oracle, judge, likelier));
    take_away_settled(result.problem, component, findings.ranking(), *oracle, diagnoses.back());
    const Diagnosis& diagnosis = diagnoses.back();
    const std::size_t before = result.findings.size();
    for (const Disagreement& d : diagnosis.disagreements) result.findings.push_back(findings.make(component, d));
    link_findings(result.problem, findings.ranking(), diagnosis.disagreements,
                  {result.findings.begin() + static_cast<std::ptrdiff_t>(before), result.findings.end()});
    result.consistent.emplace_back(component, diagnosis.consistent);
    blamed.push_back({component, diagnosis, {}});
    for (const RelationId r : component.relations) {
      const bool holds = settled && could_be_broken(result.problem, result.problem.relations[r]);
      const Standing standing = holds ? Standing::holds : standing_of(result.problem, component, r, diagnosis, *oracle);
      blamed.back().standings.emplace_back(r, standing);
      if (listed(result.problem, result.problem.relations[r], standing)) result.relations.push_back({r, standing});
    }
  }
  std::erase_if(result.findings, [known](const Finding& f) {
    return known > 0 && std::all_of(f.facts.begin(), f.facts.end(), [known](std::size_t i) { return i < known; });
  });
  result.suspects = suspect_rules(result.problem, blamed, *oracle);
  std::sort(result.relations.begin(), result.relations.end(),
            [](const CheckedRelation& a, const CheckedRelation& b) { return a.relation < b.relation; });
  add_quote_findings(result);
  std::stable_sort(result.findings.begin(), result.findings.end(),
                   [](const Finding& a, const Finding& b) { return a.kind < b.kind; });
  accept_findings(result);
  note_cross_checked(result);
  summarise(result);
}

DerivedRanges::DerivedRanges(const CheckResult& result, OracleFactory oracle)
    : result_(result), oracle_(oracle(result.problem)) {}

// In a large component, what the nearest relations leave: the range itself may be narrower.
Range DerivedRanges::nearby(const Component& component, Selection all, VarId quantity) {
  const Problem& problem = result_.problem;
  const Neighbourhood near = neighbourhood(problem, component, {quantity});
  all.relations = near.relations;
  if (all.relations.size() > kWholeComponent) all.relations.resize(kWholeComponent);
  std::sort(all.relations.begin(), all.relations.end());
  std::set<VarId> known;
  for (const RelationId r : all.relations)
    known.insert(problem.relations[r].quantities.begin(), problem.relations[r].quantities.end());
  all.chains.clear();
  std::erase_if(all.claims, [&](ClaimId c) { return known.count(problem.claims[c].quantity) == 0; });
  if (oracle_->check(all) != Verdict::sat) return {problem.quantities[quantity].domain, false};
  return {oracle_->range(all, quantity).interval, false};
}

Range DerivedRanges::of(VarId quantity) {
  const auto known = known_.find(quantity);
  return known != known_.end() ? known->second : known_.emplace(quantity, find(quantity)).first->second;
}

Range DerivedRanges::find(VarId quantity) {
  const Problem& problem = result_.problem;
  for (const auto& [component, claims] : result_.consistent) {
    const bool here = std::any_of(component.relations.begin(), component.relations.end(), [&](RelationId r) {
      const auto& q = problem.relations[r].quantities;
      return std::find(q.begin(), q.end(), quantity) != q.end();
    });
    if (!here) continue;
    Selection all{claims, {}, component.chains, Tier::allowed, {}};
    std::copy_if(component.relations.begin(), component.relations.end(), std::back_inserter(all.relations),
                 [&](RelationId r) { return problem.relations[r].kind != RelationKind::plausible; });
    if (all.relations.size() > kWholeComponent) return nearby(component, std::move(all), quantity);
    if (satisfiable_.count(&component) == 0) satisfiable_[&component] = oracle_->check(all) == Verdict::sat;
    if (!satisfiable_[&component]) break;
    return oracle_->range(all, quantity);
  }
  return {problem.quantities[quantity].domain, false};
}

}  // namespace verify
