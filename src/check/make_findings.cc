// Makes findings of what was diagnosed, in the words of explain/.
#include "check/make_findings.h"

#include <algorithm>
#include <set>
#include <span>
#include <tuple>

#include "check/limits.h"
#include "diagnose/limits.h"
#include "diagnose/reading_order.h"
#include "diagnose/rivals.h"
#include "ground/claims.h"
#include "text/count_words.h"

namespace verify {

namespace {

/// The findings of one component at one question, by their members.
class Relating {
 public:
  Relating(const Problem& problem, const RepairRanking& ranking, const std::vector<Disagreement>& disagreements,
           std::span<Finding> findings)
      : problem_(problem), ranking_(ranking), disagreements_(disagreements), findings_(findings) {}

  void add(std::size_t i) {
    const Disagreement& d = disagreements_[i];
    for (const ClaimId member : d.besides) {
      if (const Finding* other = of(d, member))
        findings_[i].besides.push_back({problem_.claims[member].fact, other->fingerprint});
    }
    joint(d, findings_[i]);
    for (ShownConflict& c : findings_[i].conflicts) {
      if (c.shared) c.shared_with = sharing(d, c.facts);
    }
  }

 private:
  // The finding of another member of a disagreement's question; null where what it says is said by another already.
  const Finding* of(const Disagreement& d, ClaimId member) const {
    for (std::size_t k = 0; k < disagreements_.size(); ++k) {
      if (disagreements_[k].member == member && disagreements_[k].question == d.question) return &findings_[k];
    }
    return nullptr;
  }

  void joint(const Disagreement& d, Finding& f) const {
    std::vector<Repair> repairs;
    for (const JointRepair& j : d.joint) repairs.push_back(j.repair);
    ranking_.sort(repairs);
    const std::vector<std::string> reasons = ranking_.reasons(repairs);
    for (std::size_t n = 0; n < repairs.size(); ++n) {
      const Repair& r = repairs[n];
      ShownJointRepair shown;
      for (const ClaimId c : r.claims) shown.repair.facts.push_back(problem_.claims[c].fact);
      shown.repair.ranges = r.ranges;
      shown.repair.reason = reasons[n];
      const auto same = [&](const JointRepair& j) { return j.repair.claims == r.claims; };
      bool all_shown = true;
      for (const ClaimId member : std::find_if(d.joint.begin(), d.joint.end(), same)->members) {
        const Finding* other = of(d, member);
        all_shown = all_shown && other != nullptr;
        if (other != nullptr && member != d.member) shown.findings.push_back(other->fingerprint);
      }
      if (all_shown) f.joint.push_back(std::move(shown));
    }
    f.all_joint = d.all_joint;
  }

  std::vector<std::string> sharing(const Disagreement& d, const std::vector<std::size_t>& facts) const {
    std::vector<std::string> out;
    for (const Disagreement& other : disagreements_) {
      if (!other.member || other.member == d.member) continue;
      const bool in = std::find(facts.begin(), facts.end(), problem_.claims[*other.member].fact) != facts.end();
      const Finding* finding = in ? of(d, *other.member) : nullptr;
      if (finding != nullptr && std::find(out.begin(), out.end(), finding->fingerprint) == out.end())
        out.push_back(finding->fingerprint);
    }
    return out;
  }

  const Problem& problem_;
  const RepairRanking& ranking_;
  const std::vector<Disagreement>& disagreements_;
  std::span<Finding> findings_;
};

// Says in the findings of one component which figures of others their repairs rest on, which repairs settle several of
// them, and which conflicts several of them share. A finding for each disagreement, in the same order, with its
// fingerprint.
void relate(const Problem& problem, const RepairRanking& ranking, const std::vector<Disagreement>& disagreements,
            std::span<Finding> findings) {
  Relating relating(problem, ranking, disagreements, findings);
  for (std::size_t i = 0; i < findings.size(); ++i) relating.add(i);
}

}  // namespace

std::vector<Finding> FindingMaker::of(const Component& component, const std::vector<Disagreement>& disagreements) {
  std::vector<Finding> out;
  for (const Disagreement& d : disagreements) out.push_back(make(component, d));
  relate(loaded_.problem, ranking_, disagreements, out);
  return out;
}

Finding FindingMaker::make(const Component& component, const Disagreement& d) {
  if (d.undecided) return undecided(component);
  Finding f;
  f.kind = d.is_contradiction() ? FindingKind::contradiction : FindingKind::implausible;
  std::vector<Repair> repairs = d.repairs;
  ranking_.sort(repairs);
  const auto likeliest = ranking_.likeliest(repairs);
  for (const Conflict& c : d.conflicts)
    f.conflicts.push_back(shown(c, readings_of(d.question), likeliest, f.conflicts.size()));
  for (const Conflict& c : d.shared) {
    f.conflicts.push_back(shown(c, readings_of(d.question), likeliest, f.conflicts.size()));
    f.conflicts.back().shared = true;
  }
  f.complete = d.complete;
  f.at_least = d.at_least;
  f.shared_complete = d.shared_complete;
  f.smallest_proved = d.smallest_proved;
  f.all_repairs = d.all_repairs;
  if (d.fixed) f.detail = "no repair exists, since every figure of it is fixed: look at the rules";
  f.facts = f.conflicts.front().facts;
  f.rules = f.conflicts.front().rules;
  f.rule = f.rules.front();
  f.message = f.conflicts.front().explanation.title;
  if (const auto& pivot = f.conflicts.front().explanation.pivot) f.primary = loaded_.problem.claims[pivot->claim].fact;
  const std::string said = said_of(f.facts, d.fixed);
  if (!said.empty()) f.conflicts.front().explanation.notes.push_back(said);
  const std::vector<std::string> reasons = ranking_.reasons(repairs);
  for (std::size_t i = 0; i < repairs.size(); ++i)
    f.repairs.push_back({facts_of(repairs[i].claims), repairs[i].ranges, repairs[i].gap, reasons[i]});
  f.fingerprint = fingerprint(f.kind, f.rules, f.facts, loaded_.facts);
  return f;
}

// Why some of a conflict's figures are not, or less willingly, proposed to be changed.
std::string FindingMaker::said_of(const std::vector<std::size_t>& facts, bool all_fixed) const {
  std::string fixed;
  std::string weights;
  for (const std::size_t i : facts) {
    const Fact& fact = loaded_.facts.facts[i];
    const std::string name = loaded_.facts.name_of(fact);
    if (fact.fixed) fixed += (fixed.empty() ? "" : ", ") + name;
    else if (fact.weight != Rational(1)) weights += (weights.empty() ? "" : ", ") + name + " " + fact.weight.str();
  }
  if (all_fixed) fixed.clear();
  return (fixed.empty() ? "" : "fixed: " + fixed) + (fixed.empty() || weights.empty() ? "" : "; ") +
         (weights.empty() ? "" : "weight: " + weights);
}

std::vector<std::size_t> FindingMaker::facts_of(const std::vector<ClaimId>& claims) const {
  std::vector<std::size_t> out;
  for (const ClaimId c : claims) out.push_back(loaded_.problem.claims[c].fact);
  return out;
}

bool FindingMaker::is_told(const Conflict& c) const {
  return !c.relations.empty() && c.running_totals.empty() &&
         std::all_of(c.relations.begin(), c.relations.end(),
                     [&](RelationId r) { return !loaded_.problem.relations[r].told.empty(); });
}

// What the relations of a draft say, without asking what they leave for each other.
Explanation FindingMaker::as_told(const Conflict& c) const {
  Explanation out;
  for (const RelationId r : c.relations)
    out.steps.push_back({loaded_.problem.relations[r].name, loaded_.problem.relations[r].told});
  out.title = loaded_.problem.relations[c.relations.front()].label + ": " + out.steps.front().text;
  return out;
}

// `before` so many others of its finding.
ShownConflict FindingMaker::shown(const Conflict& c, Readings readings, std::optional<ClaimId> likeliest,
                                  std::size_t before) {
  ShownConflict out;
  out.facts = facts_of(c.claims);
  out.plain = is_plain(loaded_.problem, c);
  std::set<std::string> names;
  for (const RelationId r : c.relations) names.insert(loaded_.problem.relations[r].name);
  for (const ChainId chain : c.running_totals)
    names.insert(loaded_.rules.concepts[loaded_.problem.chains[chain].concept_id].name + "/running-total");
  if (names.empty() && !c.claims.empty()) names.insert(name_of_one_quantity(loaded_.problem, loaded_.rules, c.claims));
  out.rules.assign(names.begin(), names.end());
  // What figures leave for each other takes the solver longer than finding the conflict, and reports show the first
  // conflicts in full only.
  if (before >= kMaxExplainedInDrafts && is_told(c)) {
    out.explanation = as_told(c);
    return out;
  }
  out.explanation = explain(c, readings, loaded_.problem, loaded_.rules, loaded_.facts, oracle_, likeliest);
  // What a draft says of its own figures is told in its words.
  if (c.relations.size() == 1 && !loaded_.problem.relations[c.relations.front()].told.empty()) {
    const Relation& relation = loaded_.problem.relations[c.relations.front()];
    out.explanation.title = relation.label + ": " + relation.told;
    std::erase_if(out.explanation.notes, [](const std::string& note) { return note.starts_with("rounding:"); });
  }
  return out;
}

Finding FindingMaker::undecided(const Component& component) const {
  Finding f;
  f.kind = FindingKind::undecided;
  f.facts = facts_of(component.claims);
  std::set<std::string> names;
  for (const RelationId r : component.relations) names.insert(loaded_.problem.relations[r].name);
  f.rules.assign(names.begin(), names.end());
  f.rule = f.rules.empty() ? "" : f.rules.front();
  f.complete = {false, 0};
  f.smallest_proved = f.all_repairs = false;
  f.message = "not decided within the solver's limits: " + counted(f.facts.size(), "figure") + " under " +
              counted(component.relations.size(), "relation");
  std::set<VarId> quantities;
  for (const ClaimId c : component.claims) quantities.insert(loaded_.problem.claims[c].quantity);
  for (const VarId v : quantities) {
    const Quantity& quantity = loaded_.problem.quantities[v];
    const std::size_t different = different_values(loaded_.problem, quantity.claims, Readings::stated);
    if (different <= kMaxDifferentValues) continue;
    f.message = "not decided, since " + std::to_string(different) + " different values are given for " +
                describe(quantity, loaded_.rules) + "; up to " + std::to_string(kMaxDifferentValues) +
                " are compared with each other";
    break;
  }
  if (!f.facts.empty()) f.primary = f.facts.front();
  f.fingerprint = fingerprint(f.kind, f.rules, f.facts, loaded_.facts);
  return f;
}

std::vector<Finding> findings_of_quotes(const Loaded& loaded) {
  std::vector<Finding> out;
  for (std::size_t i = 0; i < loaded.places.size(); ++i) {
    if (!loaded.checks(i)) continue;
    const FactPlace& place = loaded.places[i];
    const bool stale = place.state == FactPlace::State::stale;
    if (!stale && place.state != FactPlace::State::ambiguous) continue;
    Finding f;
    f.kind = stale ? FindingKind::stale_quote : FindingKind::ambiguous_quote;
    f.rule = "quote";
    f.rules = {"quote"};
    f.facts = {i};
    f.primary = i;
    f.detail = place.detail;
    f.message = std::string(stale ? "the quote is not in the document as it stands: \""
                                  : "the quote fits more than one place: \"") +
                loaded.facts.facts[i].quote->exact + "\"";
    f.fingerprint = fingerprint(f.kind, f.rules, f.facts, loaded.facts);
    out.push_back(std::move(f));
  }
  return out;
}

}  // namespace verify
