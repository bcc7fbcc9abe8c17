// `verify explain`: puts in words what check/name_lookup.h found.
#include <algorithm>
#include <map>

#include "explain/measure.h"
#include "explain/relation_text.h"
#include "report/report.h"
#include "report/shared/codes.h"
#include "report/shared/layout.h"
#include "report/shared/lines.h"
#include "rules/parse.h"
#include "text/utf8.h"

namespace verify {

namespace {

/// Puts explanations of quantities in words.
class QuantityText {
 public:
  explicit QuantityText(const CheckResult& result) : result_(result), problem_(result.problem) {}

  std::string run(const QuantityExplanation& e) {
    const VarId v = e.quantity;
    const Quantity& q = problem_.quantities[v];
    out_ = visible(describe(q, result_.rules)) + entity(q) + "\n";
    for (const ClaimId c : q.claims) {
      const Claim& claim = problem_.claims[c];
      line(1, figure_words(fact(c)) + ", says " + name(c) + quote(c));
      if (!claim.reading.stated.is_point() || !claim.reading.allowed.is_point())
        line(2, "stated: " + words(claim.reading.stated, v) + "; at the widest: " + words(claim.reading.allowed, v));
    }
    if (q.claims.empty()) line(1, "nobody reports it");
    switch (e.state) {
      case QuantityExplanation::State::unrelated: line(1, "no relation speaks of it"); break;
      case QuantityExplanation::State::undecided:
        line(1, "what the others leave was not decided within the solver's limits");
        break;
      case QuantityExplanation::State::derived: derivation(e); break;
    }
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
    const FigureNaming figures(problem_, result_.rules, result_.facts, own);
    return interval_words(i, figures.measure(v), figures.names());
  }
  void line(std::size_t depth, const std::string& text) { out_ += std::string(2 * depth, ' ') + text + "\n"; }

  void derivation(const QuantityExplanation& e) {
    const Derivation& d = e.derivation;
    const VarId v = e.quantity;
    const Quantity& q = problem_.quantities[v];
    const std::string who = q.claims.empty() ? "the sources leave" : "the other sources leave";
    if (!d.low && !d.high) return line(1, who + " it free: " + words(q.domain, v));
    line(1, who + ": " + (d.range.exact ? "" : "within ") + words(d.range.interval, v));
    const Interval& i = d.range.interval;
    const auto same = [](const Selection& a, const Selection& b) {
      return a.claims == b.claims && a.relations == b.relations && a.chains == b.chains;
    };
    if (d.low && d.high && same(*d.low, *d.high)) return reasons("from", *d.low, e.low_steps);
    if (d.low) reasons(words({i.lo, std::nullopt}, v) + " from", *d.low, e.low_steps);
    if (d.high) reasons(words({std::nullopt, i.hi}, v) + " from", *d.high, e.high_steps);
  }

  void reasons(const std::string& head, const Selection& s, const std::vector<Step>& steps) {
    std::string names;
    for (const ClaimId c : s.claims)
      names += (names.empty() ? "" : ", ") + figure_words(fact(c)) + " (" + name(c) + ")";
    line(2, head + " " + (names.empty() ? "the rules alone" : names));
    for (const Step& step : steps) line(3, visible(step.rule) + (step.rule.empty() ? "" : ": ") + visible(step.text));
  }

  const CheckResult& result_;
  const Problem& problem_;
  std::string out_;
};

std::string concept_text(const CheckResult& result, ConceptId id, const std::vector<QuantityExplanation>& quantities) {
  const Concept& c = result.rules.concepts[id];
  std::string out = visible(c.name) + (c.label == c.name ? "" : "  \"" + visible(c.label) + "\"") + "\n" +
                    std::string(concept_kind_name(c.kind)) + " in " + visible(c.unit_text) +
                    (c.whole ? ", whole" : "") +
                    (c.positive      ? ", above 0"
                     : c.nonnegative ? ", not negative"
                                     : "") +
                    "\n";
  QuantityText text(result);
  for (const QuantityExplanation& q : quantities) out += "\n" + text.run(q);
  return out;
}

std::string standings(const std::map<Standing, int>& counts) {
  std::string out;
  for (const auto& [standing, n] : counts)
    out += (out.empty() ? "" : ", ") + std::string(standing_name(standing)) + ": " + std::to_string(n);
  return out;
}

// What relations of that name say, and what became of each.
std::optional<std::string> relations_text(const CheckResult& result, const std::string& id,
                                          const NameMeaning& meaning) {
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
  std::string lines;
  std::string label;
  for (const CheckedRelation& r : meaning.relations) {
    ++counts[r.standing];
    label = result.problem.relations[r.relation].label;
    lines += relation_lines(result, r, meaning.ranges);
  }
  if (out.empty() && counts.empty()) return std::nullopt;
  const auto code = result.drafts ? explain_code(id) : std::nullopt;
  if (out.empty() && code) out = *code + "\nhere\n";
  if (out.empty()) out = visible(id) + "\n    " + visible(label) + "\nfollows from the vocabulary\n";
  return out + (counts.empty() ? "it applies to no fact\n" : standings(counts) + "\n\n" + lines);
}

std::vector<std::string> all_names(const CheckResult& result) {
  std::vector<std::string> out;
  for (const Concept& c : result.rules.concepts) out.push_back(c.name);
  for (const Rule& r : result.rules.rules) out.push_back(r.name);
  for (const CheckedRelation& r : result.relations) out.push_back(result.problem.relations[r.relation].name);
  for (const Code& code : codes()) out.emplace_back(code.name);
  return out;
}

std::string findings_text(const CheckResult& result, const NameMeaning& meaning, const TextStyle& style) {
  std::string out;
  for (const std::size_t i : meaning.findings) out += render_finding(result, result.findings[i], style);
  for (const std::size_t i : meaning.accepted) {
    const AcceptedFinding& a = result.accepted[i];
    out += render_finding(result, a.finding, style) + "   = accepted: " + visible(a.acceptance.reason) + "\n";
  }
  return out;
}

Result<std::string> meaning_text(const CheckResult& result, const std::string& id, const Result<NameMeaning>& meaning) {
  if (is_kind(id)) return *explain_code(id);
  if (!meaning) return meaning.fault();
  if (meaning->is_fact) return QuantityText(result).run(meaning->quantities.front());
  const auto relations = relations_text(result, id, *meaning);
  if (meaning->concept_id) {
    const std::string text = concept_text(result, *meaning->concept_id, meaning->quantities);
    return relations ? text + "\n" + *relations : text;
  }
  if (relations) return *relations;
  if (const auto code = explain_code(id)) return *code;
  const std::string head = id.substr(0, id.find_first_of("@["));
  return Fault{"nothing is called `" + id + "`" + did_you_mean(head, all_names(result)), 0,
               "a finding's fingerprint, a rule, a relation, a fact (document/fact), or a quantity: CONCEPT[@PERIOD]"};
}

}  // namespace

Result<std::string> explain_name(const CheckResult& result, const std::string& name, const Result<NameMeaning>& meaning,
                                 const TextStyle& style) {
  if (meaning && !(meaning->findings.empty() && meaning->accepted.empty()))
    return findings_text(result, *meaning, style);
  auto text = meaning_text(result, name, meaning);
  return text ? Result<std::string>(folded(*text, style.width)) : text;
}

}  // namespace verify
