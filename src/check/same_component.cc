// Two components of the same content have claims, relations and chains that correspond by their order, since every
// list of a problem has an order that no number decides. So do their quantities, whose order the solver may see.
#include "check/same_component.h"

#include <algorithm>
#include <map>

namespace verify {

namespace {

// The place of an id in a sorted list of ids that has it.
std::size_t place_in(const std::vector<std::size_t>& ids, std::size_t id) {
  return static_cast<std::size_t>(std::lower_bound(ids.begin(), ids.end(), id) - ids.begin());
}

// All quantities that a component speaks of, sorted.
std::vector<VarId> quantities_of(const Problem& problem, const Component& component) {
  std::vector<VarId> out;
  for (const ClaimId c : component.claims) out.push_back(problem.claims[c].quantity);
  for (const RelationId r : component.relations) {
    const auto& own = problem.relations[r].quantities;
    out.insert(out.end(), own.begin(), own.end());
  }
  for (const ChainId c : component.chains) {
    for (const auto& node : problem.chains[c].nodes) out.push_back(node.total);
    for (const auto& link : problem.chains[c].links) out.insert(out.end(), {link.flow, link.start, link.end});
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool same(const Written& a, const Written& b) {
  return a.numeral.value == b.numeral.value && a.numeral.decimals == b.numeral.decimals &&
         a.numeral.plain_integer == b.numeral.plain_integer &&
         a.numeral.last_nonzero_exponent == b.numeral.last_nonzero_exponent && a.scale == b.scale &&
         a.hedge == b.hedge && a.decimals == b.decimals && a.decimals_infinite == b.decimals_infinite &&
         a.counted == b.counted && a.whole == b.whole;
}

bool same(const Rare<Written>& a, const Rare<Written>& b) {
  return a.has_value() == b.has_value() && (!a || same(*a, *b));
}

bool same(const Rare<Quote>& a, const Rare<Quote>& b) {
  return a.has_value() == b.has_value() &&
         (!a || (a->exact == b->exact && a->prefix == b->prefix && a->suffix == b->suffix));
}

// Both of rule sets made of the same files. A concept that a report or a draft brought in has no more than these.
bool same(const Concept& a, const Concept& b) {
  return a.name == b.name && a.kind == b.kind && a.label == b.label && a.unit_text == b.unit_text && a.unit == b.unit &&
         a.whole == b.whole;
}

/// Compares two components, member by member.
class Comparing {
 public:
  Comparing(const SolvedBefore& before, const Loaded& now, const Component& component)
      : a_(before.loaded),
        b_(now),
        mine_(before.solved.component),
        other_(component),
        quantities_a_(quantities_of(a_.problem, mine_)),
        quantities_b_(quantities_of(b_.problem, other_)) {}

  bool run() const {
    if (mine_.claims.size() != other_.claims.size() || mine_.relations.size() != other_.relations.size() ||
        mine_.chains.size() != other_.chains.size() || quantities_a_.size() != quantities_b_.size())
      return false;
    return all(mine_.claims, other_.claims, [this](ClaimId a, ClaimId b) { return claims(a, b); }) &&
           all(quantities_a_, quantities_b_, [this](VarId a, VarId b) { return quantities(a, b); }) &&
           all(mine_.relations, other_.relations, [this](RelationId a, RelationId b) { return relations(a, b); }) &&
           all(mine_.chains, other_.chains, [this](ChainId a, ChainId b) { return chains(a, b); }) && comparability();
  }

 private:
  template <class List, class Same>
  static bool all(const List& a, const List& b, const Same& same) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
  }

  bool is(VarId a, VarId b) const { return place_in(quantities_a_, a) == place_in(quantities_b_, b); }

  bool claims(ClaimId a, ClaimId b) const {
    const Claim& x = a_.problem.claims[a];
    const Claim& y = b_.problem.claims[b];
    const Fact& f = a_.facts.facts[x.fact];
    const Fact& g = b_.facts.facts[y.fact];
    return is(x.quantity, y.quantity) && same_claim(x, y) && same_said(f, g) &&
           a_.facts.document_of(f).id == b_.facts.document_of(g).id;
  }

  bool quantities(VarId a, VarId b) const {
    const Quantity& x = a_.problem.quantities[a];
    const Quantity& y = b_.problem.quantities[b];
    if (x.concept_id.has_value() != y.concept_id.has_value()) return false;
    if (x.concept_id && !same(a_.rules.concepts[*x.concept_id], b_.rules.concepts[*y.concept_id])) return false;
    return x.aspects == y.aspects && x.when == y.when && x.domain == y.domain && x.whole == y.whole &&
           x.claims.size() == y.claims.size();
  }

  bool relations(RelationId a, RelationId b) const {
    const Relation& x = a_.problem.relations[a];
    const Relation& y = b_.problem.relations[b];
    return x.kind == y.kind && x.name == y.name && x.label == y.label && x.aspects == y.aspects && x.when == y.when &&
           x.told == y.told && terms(x.term, y.term) &&
           all(x.quantities, y.quantities, [this](VarId v, VarId w) { return is(v, w); });
  }

  bool moments(const Moment& a, const Moment& b) const {
    if (a.at.index() != b.at.index() || a.shift != b.shift) return false;
    const auto* v = std::get_if<VarId>(&a.at);
    return v != nullptr ? is(*v, std::get<VarId>(b.at)) : std::get<Day>(a.at) == std::get<Day>(b.at);
  }

  bool terms(const Term& a, const Term& b) const {
    if (a.kind != b.kind || a.number != b.number || a.comparison != b.comparison || a.args.size() != b.args.size())
      return false;
    if (a.kind == Term::Kind::variable && !is(a.variable, b.variable)) return false;
    if (a.tolerance.has_value() != b.tolerance.has_value() || (a.tolerance && *a.tolerance != *b.tolerance))
      return false;
    if (a.kind == Term::Kind::length &&
        (a.elapsed->unit != b.elapsed->unit || !moments(a.elapsed->from, b.elapsed->from) ||
         !moments(a.elapsed->to, b.elapsed->to)))
      return false;
    return all(a.args, b.args, [this](const Term& s, const Term& t) { return terms(s, t); });
  }

  bool chains(ChainId a, ChainId b) const {
    const Chain& x = a_.problem.chains[a];
    const Chain& y = b_.problem.chains[b];
    return same(a_.rules.concepts[x.concept_id], b_.rules.concepts[y.concept_id]) && x.aspects == y.aspects &&
           x.rises == y.rises &&
           all(x.nodes, y.nodes,
               [this](const Chain::Node& n, const Chain::Node& m) { return n.day == m.day && is(n.total, m.total); }) &&
           all(x.links, y.links, [this](const Chain::Link& l, const Chain::Link& m) {
             return is(l.flow, m.flow) && is(l.start, m.start) && is(l.end, m.end);
           });
  }

  // Which of the claims are not compared with each other; and whether any are in the whole problem, since then another
  // oracle answers.
  bool comparability() const {
    const auto& a = a_.problem.not_comparable;
    const auto& b = b_.problem.not_comparable;
    if (a.empty() != b.empty()) return false;
    return a.empty() || pairs(a, mine_.claims) == pairs(b, other_.claims);
  }

  static std::vector<std::pair<std::size_t, std::size_t>> pairs(const std::vector<std::pair<ClaimId, ClaimId>>& all,
                                                                const std::vector<ClaimId>& claims) {
    std::vector<std::pair<std::size_t, std::size_t>> out;
    for (const ClaimId c : claims) {
      for (auto at = std::lower_bound(all.begin(), all.end(), std::pair(c, ClaimId{0}));
           at != all.end() && at->first == c; ++at) {
        if (std::binary_search(claims.begin(), claims.end(), at->second))
          out.emplace_back(place_in(claims, c), place_in(claims, at->second));
      }
    }
    return out;
  }

  const Loaded& a_;
  const Loaded& b_;
  const Component& mine_;
  const Component& other_;
  const std::vector<VarId> quantities_a_, quantities_b_;
};

/// Gives what was found of a component the numbers of another of the same content.
class Renumbering {
 public:
  Renumbering(const SolvedBefore& before, const Loaded& now, const Component& component)
      : before_(before.solved), component_(component) {
    for (std::size_t i = 0; i < component.claims.size(); ++i)
      facts_.emplace(before.loaded.problem.claims[before_.component.claims[i]].fact,
                     now.problem.claims[component.claims[i]].fact);
  }

  SolvedComponent run() const {
    SolvedComponent out = before_;
    out.component = component_;
    diagnosis(out.diagnosis);
    for (Finding& f : out.findings) finding(f);
    for (std::size_t i = 0; i < out.standings.size(); ++i)
      out.standings[i].first = component_.relations[place_in(before_.component.relations, out.standings[i].first)];
    return out;
  }

 private:
  void claim(ClaimId& c) const { c = component_.claims[place_in(before_.component.claims, c)]; }
  void claims(std::vector<ClaimId>& all) const {
    for (ClaimId& c : all) claim(c);
  }
  void fact(std::size_t& f) const { f = facts_.at(f); }
  void facts(std::vector<std::size_t>& all) const {
    for (std::size_t& f : all) fact(f);
  }

  // Every member of these types is named, so that one that is added asks to be looked at here.

  void conflict(Conflict& c) const {
    auto& [its_claims, its_relations, running_totals, confirmed] = c;
    claims(its_claims);
    for (RelationId& r : its_relations) r = component_.relations[place_in(before_.component.relations, r)];
    for (ChainId& t : running_totals) t = component_.chains[place_in(before_.component.chains, t)];
  }

  void disagreement(Disagreement& d) const {
    auto& [question, undecided, member, conflicts, complete, at_least, shared, shared_complete, repairs,
           smallest_proved, all_repairs, fixed, besides, joint, all_joint] = d;
    if (member) claim(*member);
    for (Conflict& c : conflicts) conflict(c);
    for (Conflict& c : shared) conflict(c);
    for (Repair& r : repairs) claims(r.claims);
    claims(besides);
    for (JointRepair& j : joint) {
      claims(j.members);
      claims(j.repair.claims);
    }
  }

  void diagnosis(Diagnosis& d) const {
    auto& [disagreements, consistent, with_members] = d;
    for (Disagreement& one : disagreements) disagreement(one);
    claims(consistent);
    claims(with_members);
  }

  void explanation(Explanation& e) const {
    auto& [title, leaves, steps, notes, pivot, sides, measure] = e;
    if (pivot) claim(pivot->claim);
  }

  void finding(Finding& f) const {
    auto& [kind, fingerprint, rule, message, its_facts, rules, conflicts, complete, shared_complete, at_least, repairs,
           smallest_proved, all_repairs, besides, joint, all_joint, detail, component, primary, primary_changed] = f;
    facts(its_facts);
    for (auto& [of_conflict, names, explained, plain, shared, shared_with] : conflicts) {
      facts(of_conflict);
      explanation(explained);
    }
    for (auto& [of_repair, ranges, gap, reason] : repairs) facts(of_repair);
    for (auto& [beside, other] : besides) fact(beside);
    for (auto& [others, repair] : joint) facts(repair.facts);
    if (primary) fact(*primary);
  }

  const SolvedComponent& before_;
  const Component& component_;
  std::map<std::size_t, std::size_t> facts_;
};

}  // namespace

bool same_said(const Fact& a, const Fact& b) {
  return a.id == b.id && a.concept_name == b.concept_name && a.unit == b.unit && a.period == b.period &&
         a.aspects == b.aspects && a.value == b.value && same(a.written, b.written) && same(a.upper, b.upper) &&
         same(a.quote, b.quote) && a.note == b.note && a.weight == b.weight && a.fixed == b.fixed;
}

bool same_claim(const Claim& a, const Claim& b) {
  return a.value == b.value && a.weight == b.weight && a.fixed == b.fixed && a.reading.stated == b.reading.stated &&
         a.reading.allowed == b.reading.allowed;
}

Evidence evidence_beside(const Component& component, const RepairRanking& ranking) {
  Evidence out;
  for (std::size_t i = 0; i < component.claims.size(); ++i) {
    if (ranking.asked(component.claims[i])) out.emplace_back(i, ranking.evidence(component.claims[i]));
  }
  return out;
}

bool says_the_same(const Evidence& before, const Component& component, const RepairRanking& ranking) {
  return std::all_of(before.begin(), before.end(),
                     [&](const auto& said) { return ranking.evidence(component.claims[said.first]) == said.second; });
}

bool same_content(const SolvedBefore& before, const Loaded& now, const Component& component) {
  return Comparing(before, now, component).run();
}

SolvedComponent renumbered(const SolvedBefore& before, const Loaded& now, const Component& component) {
  return Renumbering(before, now, component).run();
}

}  // namespace verify
