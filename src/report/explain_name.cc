#include <algorithm>
#include <map>

#include "diagnose/derive.h"
#include "explain/figure_words.h"
#include "explain/relation_text.h"
#include "report/full.h"
#include "report/report.h"
#include "report/shared/codes.h"
#include "report/shared/fold.h"
#include "report/shared/relation_lines.h"
#include "rules/parse.h"
#include "text/utf8.h"

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
    out.aspects[one.substr(0, equal)] = one.substr(equal + 1);
    inside = comma == std::string::npos ? "" : inside.substr(comma + 1);
  }
  return out;
}

/// Explains quantities of one run; one solver for all of them.
class QuantityExplainer {
 public:
  QuantityExplainer(const CheckResult& result, OracleFactory oracle)
      : result_(result), problem_(result.problem), oracle_(oracle(result.problem)) {}

  std::string run(VarId v) {
    const Quantity& q = problem_.quantities[v];
    out_ = visible(describe(q, result_.rules)) + entity(q) + "\n";
    const Component* component = nullptr;
    const std::vector<ClaimId>* consistent = nullptr;
    for (const auto& [c, claims] : result_.consistent) {
      const bool here = std::any_of(c.relations.begin(), c.relations.end(), [&](RelationId r) {
        const auto& mine = problem_.relations[r].quantities;
        return std::find(mine.begin(), mine.end(), v) != mine.end();
      });
      if (!here) continue;
      component = &c;
      consistent = &claims;
    }
    for (const ClaimId c : q.claims) {
      const Claim& claim = problem_.claims[c];
      line(1, figure_words(fact(c)) + ", says " + name(c) + quote(c));
      if (!claim.reading.stated.is_point() || !claim.reading.allowed.is_point())
        line(2, "stated: " + words(claim.reading.stated, v) + "; at the widest: " + words(claim.reading.allowed, v));
    }
    if (q.claims.empty()) line(1, "nobody reports it");
    if (component == nullptr) {
      line(1, "no relation speaks of it");
      return out_;
    }
    Selection all{component->claims, {}, component->chains, Tier::allowed, {}};
    const auto own = [&](ClaimId c) { return problem_.claims[c].quantity == v; };
    std::erase_if(all.claims, own);
    std::copy_if(component->relations.begin(), component->relations.end(), std::back_inserter(all.relations),
                 [&](RelationId r) { return problem_.relations[r].kind != RelationKind::plausible; });
    // Of a figure that others contradict, what those others leave; else what is left once all is settled.
    if (oracle_->check(all) != Verdict::sat) {
      all.claims = *consistent;
      std::erase_if(all.claims, own);
    }
    if (oracle_->check(all) != Verdict::sat) {
      line(1, "what the others leave was not decided within the solver's limits");
      return out_;
    }
    derivation(derive(problem_, all, v, *oracle_), v);
    return out_;
  }

 private:
  const Fact& fact(ClaimId c) const { return result_.facts.facts[problem_.claims[c].fact]; }
  std::string name(ClaimId c) const { return visible(result_.facts.name_of(fact(c))); }
  std::string quote(ClaimId c) const {
    return fact(c).quote ? ": \"" + visible(fact(c).quote->exact) + "\"" : std::string();
  }
  static std::string entity(const Quantity& q) {
    const auto found = q.aspects.find("entity");
    return found == q.aspects.end() ? "" : ", " + visible(found->second);
  }
  // In the unit of the quantity's own figure, else of its concept.
  std::string words(const Interval& i, VarId v) const {
    const std::vector<ClaimId>& own = problem_.quantities[v].claims;
    const Figures figures(problem_, result_.rules, result_.facts, own);
    return interval_words(i, figures.measure(v), figures.names());
  }
  void line(std::size_t depth, const std::string& text) { out_ += std::string(2 * depth, ' ') + text + "\n"; }

  void derivation(const Derivation& d, VarId v) {
    const Quantity& q = problem_.quantities[v];
    const std::string who = q.claims.empty() ? "the sources leave" : "the other sources leave";
    if (!d.low && !d.high) return line(1, who + " it free: " + words(q.domain, v));
    line(1, who + ": " + (d.range.exact ? "" : "within ") + words(d.range.interval, v));
    const Interval& i = d.range.interval;
    const auto same = [](const Selection& a, const Selection& b) {
      return a.claims == b.claims && a.relations == b.relations && a.chains == b.chains;
    };
    if (d.low && d.high && same(*d.low, *d.high)) return reasons("from", *d.low);
    if (d.low) reasons(words({i.lo, std::nullopt}, v) + " from", *d.low);
    if (d.high) reasons(words({std::nullopt, i.hi}, v) + " from", *d.high);
  }

  void reasons(const std::string& head, const Selection& s) {
    std::string names;
    for (const ClaimId c : s.claims)
      names += (names.empty() ? "" : ", ") + figure_words(fact(c)) + " (" + name(c) + ")";
    line(2, head + " " + (names.empty() ? "the rules alone" : names));
    for (const Step& step : steps_of(s, problem_, result_.rules, result_.facts, *oracle_))
      line(3, visible(step.rule) + (step.rule.empty() ? "" : ": ") + visible(step.text));
  }

  const CheckResult& result_;
  const Problem& problem_;
  std::unique_ptr<Oracle> oracle_;
  std::string out_;
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

Result<std::string> explain_quantity(const CheckResult& result, const QuantityName& wanted, const Concept& c,
                                     ConceptId id, OracleFactory oracle) {
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
  std::string out = visible(c.name) + (c.label == c.name ? "" : "  \"" + visible(c.label) + "\"") + "\n" +
                    std::string(concept_kind_name(c.kind)) + " in " + visible(c.unit_text) +
                    (c.whole ? ", whole" : "") + (c.nonnegative ? ", not negative" : "") + "\n";
  QuantityExplainer explainer(result, oracle);
  for (const VarId v : found) out += "\n" + explainer.run(v);
  return out;
}

std::string standings(const std::map<Standing, int>& counts) {
  std::string out;
  for (const auto& [standing, n] : counts)
    out += (out.empty() ? "" : ", ") + std::string(standing_name(standing)) + ": " + std::to_string(n);
  return out;
}

// What relations of that name say, and what became of each.
std::optional<std::string> explain_relations(const CheckResult& result, const std::string& id) {
  std::string out;
  for (const Rule& rule : result.rules.rules) {
    if (rule.name != id) continue;
    const Place place = rule.origin.source->place(rule.origin.span.begin);
    out += visible(rule.name) + (rule.label.empty() ? "" : "  \"" + visible(rule.label) + "\"") + "\n    " +
           visible(print(rule.body)) + "\n" + visible(rule.origin.source->name()) + ":" + std::to_string(place.line) +
           (rule.plausible ? ", a plausible rule: what it forbids is reported as implausible\n"
                           : ", a rule: what it forbids is a contradiction\n");
  }
  std::map<Standing, int> counts;
  DerivedRanges ranges(result);
  std::string lines;
  std::string label;
  for (const CheckedRelation& r : result.relations) {
    const Relation& relation = result.problem.relations[r.relation];
    if (relation.name != id) continue;
    ++counts[r.standing];
    label = relation.label;
    lines += relation_lines(result, r, ranges);
  }
  if (out.empty() && counts.empty()) return std::nullopt;
  const auto code = result.drafts ? explain_code(id) : std::nullopt;
  if (out.empty() && code) out = *code + "\nhere\n";
  if (out.empty()) out = visible(id) + "\n    " + visible(label) + "\nfollows from the vocabulary\n";
  return out + (counts.empty() ? "it applies to no fact\n" : standings(counts) + "\n\n" + lines);
}

// "document/fact": the quantity that fact is about.
std::optional<std::string> explain_fact(const CheckResult& result, const std::string& id, OracleFactory oracle) {
  for (const Claim& claim : result.problem.claims) {
    if (result.facts.name_of(result.facts.facts[claim.fact]) == id)
      return QuantityExplainer(result, oracle).run(claim.quantity);
  }
  return std::nullopt;
}

std::vector<std::string> all_names(const CheckResult& result) {
  std::vector<std::string> out;
  for (const Concept& c : result.rules.concepts) out.push_back(c.name);
  for (const Rule& r : result.rules.rules) out.push_back(r.name);
  for (const CheckedRelation& r : result.relations) out.push_back(result.problem.relations[r.relation].name);
  for (const Code& code : codes()) out.emplace_back(code.name);
  return out;
}

std::optional<std::string> explain_finding(const CheckResult& result, const std::string& id, const TextStyle& style) {
  constexpr std::size_t kShortest = 6;
  std::string findings;
  for (const Finding& f : result.findings) {
    if (id.size() >= kShortest && f.fingerprint.starts_with(id)) findings += render_finding(result, f, style);
  }
  for (const AcceptedFinding& a : result.accepted) {
    if (id.size() >= kShortest && a.finding.fingerprint.starts_with(id))
      findings += render_finding(result, a.finding, style) + "   = accepted: " + visible(a.acceptance.reason) + "\n";
  }
  return findings.empty() ? std::nullopt : std::optional(findings);
}

Result<std::string> explain_name(const CheckResult& result, const std::string& id, OracleFactory oracle) {
  if (is_kind(id)) return *explain_code(id);
  if (auto fact = explain_fact(result, id, oracle)) return *std::move(fact);
  const auto name = parse_name(id);
  if (!name)
    return Fault{"`" + id + "` is no name of a quantity", 0,
                 "CONCEPT, CONCEPT@PERIOD or CONCEPT[level=district]@PERIOD"};
  if (const auto found = result.rules.called(name->concept_name)) {
    auto text = explain_quantity(result, *name, result.rules.concepts[*found], *found, oracle);
    // A rate or share is a quantity and a relation at once.
    if (text && name->time.empty() && name->aspects.empty()) {
      if (const auto relations = explain_relations(result, id)) return *text + "\n" + *relations;
    }
    return text;
  }
  if (const auto relations = explain_relations(result, id)) return *relations;
  if (const auto code = explain_code(id)) return *code;
  return Fault{"nothing is called `" + id + "`" + did_you_mean(name->concept_name, all_names(result)), 0,
               "a finding's fingerprint, a rule, a relation, a fact (document/fact), or a quantity: CONCEPT[@PERIOD]"};
}

}  // namespace

Result<std::string> explain_id(const CheckResult& result, const std::string& id, OracleFactory oracle,
                               const TextStyle& style) {
  if (auto finding = explain_finding(result, id, style)) return *std::move(finding);
  auto text = explain_name(result, id, oracle);
  return text ? Result<std::string>(folded(*text, style.width)) : text;
}

}  // namespace verify
