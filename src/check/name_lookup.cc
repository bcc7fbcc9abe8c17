// Looks up names, and derives what `explain` shows of quantities.
#include "check/name_lookup.h"

#include <algorithm>
#include <tuple>

#include "rules/parse.h"

namespace verify {

namespace {

/// CONCEPT, CONCEPT@TIME, CONCEPT[dimension=member,…]@TIME
struct QuantityName {
  std::string concept_name;
  Aspects aspects;
  std::string time;
};

std::optional<QuantityName> parse_name(const std::string& id) {
  QuantityName out;
  const std::size_t at = id.find('@');
  if (at != std::string::npos) out.time = id.substr(at + 1);
  std::string head = id.substr(0, at);
  const std::size_t open = head.find('[');
  out.concept_name = head.substr(0, open);
  if (open == std::string::npos) return out;
  if (head.back() != ']') return std::nullopt;
  std::string inside = head.substr(open + 1, head.size() - open - 2);
  while (!inside.empty()) {
    const std::size_t comma = inside.find(',');
    const std::string one = inside.substr(0, comma);
    const std::size_t equal = one.find('=');
    if (equal == std::string::npos) return std::nullopt;
    out.aspects.set(one.substr(0, equal), one.substr(equal + 1));
    inside = comma == std::string::npos ? "" : inside.substr(comma + 1);
  }
  return out;
}

/// Explains quantities of one run; one solver for all of them.
class QuantityExplainer {
 public:
  QuantityExplainer(const CheckResult& result, OracleFactory oracle)
      : result_(result), problem_(result.problem), oracle_(oracle(result.problem)) {}

  QuantityExplanation run(VarId v) {
    using State = QuantityExplanation::State;
    const auto here = std::find_if(result_.consistent.begin(), result_.consistent.end(),
                                   [&](const ConsistentComponent& c) { return speaks_of(problem_, c.component, v); });
    if (here == result_.consistent.end()) return {v, State::unrelated};
    const auto own = [&](ClaimId c) { return problem_.claims[c].quantity == v; };
    Selection all = selection_of(problem_, here->component, Question::possible, here->component.claims);
    std::erase_if(all.claims, own);
    // Of a figure that others contradict, what those others leave; else what is left once all is settled.
    if (oracle_->check(all) != Verdict::sat) {
      all.claims = here->claims;
      std::erase_if(all.claims, own);
    }
    if (oracle_->check(all) != Verdict::sat) return {v, State::undecided};
    QuantityExplanation out{v, State::derived, derive(problem_, all, v, *oracle_)};
    if (out.derivation.low) out.low_steps = steps(*out.derivation.low);
    if (out.derivation.high) out.high_steps = steps(*out.derivation.high);
    return out;
  }

 private:
  std::vector<Step> steps(const Selection& s) { return steps_of(s, problem_, result_.rules, result_.facts, *oracle_); }

  const CheckResult& result_;
  const Problem& problem_;
  std::unique_ptr<Oracle> oracle_;
};

bool at_time(const CheckResult& result, const Quantity& q, const std::string& text) {
  if (text.empty() || to_string(q.when) == text) return true;
  std::optional<Period> period;
  if (const auto named = result.rules.periods.find(text); named != result.rules.periods.end()) period = named->second;
  else if (const auto parsed = parse_period(text, "")) period = *parsed;
  if (!period) return false;
  if (const auto* day = std::get_if<Day>(&q.when)) return period->is_day() && *day == period->first;
  const auto* own = std::get_if<Period>(&q.when);
  return own != nullptr && *own == *period;
}

// The quantities of a concept that a name means, in order of dimensions and time.
Result<std::vector<VarId>> quantities_called(const CheckResult& result, const QuantityName& wanted, ConceptId id) {
  const Concept& c = result.rules.concepts[id];
  std::vector<VarId> found;
  std::vector<std::string> times;
  for (VarId v = 0; v < result.problem.quantities.size(); ++v) {
    const Quantity& q = result.problem.quantities[v];
    const bool fits = std::all_of(wanted.aspects.begin(), wanted.aspects.end(), [&](const auto& want) {
      const auto mine = q.aspects.find(want.first);
      return mine != q.aspects.end() && mine->second == want.second;
    });
    if (q.concept_id != id || !fits) continue;
    const std::string time = to_string(q.when);
    if (std::find(times.begin(), times.end(), time) == times.end()) times.push_back(time);
    if (at_time(result, q, wanted.time)) found.push_back(v);
  }
  std::sort(found.begin(), found.end(), [&](VarId a, VarId b) {
    const Quantity& x = result.problem.quantities[a];
    const Quantity& y = result.problem.quantities[b];
    return std::tie(x.aspects, x.when) < std::tie(y.aspects, y.when);
  });
  if (found.empty()) {
    std::sort(times.begin(), times.end());
    std::string known;
    for (const std::string& t : times) known += (known.empty() ? "" : ", ") + t;
    return Fault{"nothing is said of `" + c.name + "`" + (wanted.time.empty() ? "" : " at " + wanted.time) +
                     (wanted.aspects.empty() ? "" : " with those dimensions"),
                 0, known.empty() ? "no fact and no rule speaks of it" : "known: " + known};
  }
  return found;
}

void look_up_relations(const CheckResult& result, const std::string& name, OracleFactory oracle, NameMeaning& out) {
  for (const CheckedRelation& r : result.relations) {
    if (result.problem.relations[r.relation].name == name) out.relations.push_back(r);
  }
  if (!out.relations.empty()) out.ranges = derived_ranges(result, out.relations, oracle);
}

void look_up_fingerprint(const CheckResult& result, const std::string& name, NameMeaning& out) {
  // The first digits of a fingerprint name its finding. Fewer digits could be a year or a short name, and several
  // findings could begin with them.
  constexpr std::size_t kShortest = 6;
  if (name.size() < kShortest) return;
  for (std::size_t i = 0; i < result.findings.size(); ++i) {
    if (result.findings[i].fingerprint.starts_with(name)) out.findings.push_back(i);
  }
  for (std::size_t i = 0; i < result.accepted.size(); ++i) {
    if (result.accepted[i].finding.fingerprint.starts_with(name)) out.accepted.push_back(i);
  }
}

}  // namespace

Result<NameMeaning> look_up_name(const CheckResult& result, const std::string& name, OracleFactory oracle) {
  NameMeaning out;
  look_up_fingerprint(result, name, out);
  if (!out.findings.empty() || !out.accepted.empty()) return out;
  for (const Claim& claim : result.problem.claims) {
    if (result.facts.name_of(result.facts.facts[claim.fact]) != name) continue;
    out.is_fact = true;
    out.quantities.push_back(QuantityExplainer(result, oracle).run(claim.quantity));
    return out;
  }
  const auto parts = parse_name(name);
  if (!parts)
    return Fault{"`" + name + "` is no name of a quantity", 0,
                 "CONCEPT, CONCEPT@PERIOD or CONCEPT[level=district]@PERIOD"};
  out.concept_id = result.rules.called(parts->concept_name);
  if (out.concept_id) {
    const auto found = quantities_called(result, *parts, *out.concept_id);
    if (!found) return found.fault();
    QuantityExplainer explainer(result, oracle);
    for (const VarId v : *found) out.quantities.push_back(explainer.run(v));
    // A rate or share is a quantity and a relation at once.
    if (!parts->time.empty() || !parts->aspects.empty()) return out;
  }
  look_up_relations(result, name, oracle, out);
  return out;
}

}  // namespace verify
