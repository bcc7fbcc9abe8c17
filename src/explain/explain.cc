// A conflict as arithmetic. Relations are told in an order in which each bounds at most one quantity that nobody
// reported and that no earlier step has bounded; that bound is told, and later steps rest on it. Where two sides of a
// conflict leave values for such a quantity that don't meet, the finding is about that quantity (disjoint_ranges.h).
// Running totals become a sum of figures (`sum_over` in explain/relation_sentences.h).
#include "explain/explain.h"

#include <algorithm>
#include <set>

#include "explain/disjoint_ranges.h"
#include "explain/measure.h"
#include "explain/relation_sentences.h"
#include "explain/relation_text.h"
#include "ground/claims.h"

namespace verify {

namespace {

using Kind = Term::Kind;

class Explainer {
 public:
  Explainer(const Conflict& conflict, Readings readings, const Problem& problem, const RuleSet& rules,
            const FactSet& facts, Oracle& oracle, std::optional<ClaimId> likeliest)
      : conflict_(conflict),
        readings_(readings),
        likeliest_(likeliest),
        problem_(problem),
        rules_(rules),
        facts_(facts),
        oracle_(oracle),
        figures_(problem, rules, facts, conflict.claims),
        selection_(selection_of(conflict, readings)),
        sentences_(selection_, problem, rules, facts, oracle) {}

  std::vector<Step> steps() {
    std::vector<Step> out;
    const std::size_t totals = running_totals(out);
    std::vector<RelationId> left = conflict_.relations;
    while (!left.empty()) {
      auto next = std::find_if(left.begin(), left.end(), [&](RelationId r) { return unknown_in(r).size() <= 1; });
      if (next == left.end()) next = left.begin();
      out.push_back(step(problem_.relations[*next]));
      left.erase(next);
    }
    if (totals < conflict_.running_totals.size()) out.push_back({"", running_total(), ""});
    return out;
  }

  Explanation run() {
    Explanation out;
    failing_ = true;
    disjoint_ = disjoint_quantities(conflict_, selection_, problem_, figures_, sentences_, oracle_);
    for (const DisjointSides& f : disjoint_) told_.insert(f.quantity);
    out.steps = steps();
    if (conflict_.claims.empty()) {
      out.title = "these rules contradict each other whatever the figures are";
      return out;
    }
    const bool of_one_quantity = conflict_.relations.empty() && conflict_.running_totals.empty();
    if (of_one_quantity && conflict_.claims.size() > 1) out.steps.insert(out.steps.begin(), {"", restated(), ""});
    out.pivot = compare(pivot());
    out.measure = figures_.measure_of_claim(out.pivot->claim);
    head(out);
    if (of_one_quantity && conflict_.claims.size() == 1) impossible(out);
    conclude(out);
    add_notes(out.notes);
    return out;
  }

 private:
  const Fact& fact(ClaimId c) const { return facts_.facts[problem_.claims[c].fact]; }
  const Interval& said(ClaimId c) const { return sentences_.said(c); }
  bool is_reported(VarId v) const { return figures_.figure_of(v) != nullptr; }

  std::string words(const Interval& i, VarId v, UnitNames names) const {
    return interval_words(i, figures_.measure(v), names);
  }

  // What is stated beside what is derived, in the figure's own measure.
  void head(Explanation& out) const {
    const Comparand& p = *out.pivot;
    const Interval& derived = p.derived.interval;
    const UnitNames names = figures_.names();
    const std::string figure = figures_.figure(p.claim, names);
    const auto words = [&](const Interval& i) { return interval_words(i, out.measure, names, Ends::outward, p.said); };
    out.leaves = words(derived);
    out.sides = {{figure, p.said}, {"the others give", derived}};
    if (p.gap) {
      out.leaves.clear();
      out.sides.pop_back();
      const auto add = [&](const Interval& all, const Interval& side) {
        // A value is rounded like any other; what is only a bound, outward.
        const std::string value =
            p.gap->values ? amount_words((side.lo ? side.lo : side.hi)->value, out.measure, names) : "";
        out.leaves += (out.leaves.empty() ? "" : " or ") +
                      (value.empty() ? words(side) : (side.lo ? "at least " : "at most ") + value);
        out.sides.push_back({out.sides.size() == 1 ? "the others give" : "or", intersect(all, side)});
      };
      if (p.gap->below) add(derived, {std::nullopt, Bound{*p.gap->below}});
      if (p.gap->above) add(derived, {Bound{*p.gap->above}, std::nullopt});
    }
    out.title = describe(problem_.quantities[problem_.claims[p.claim].quantity], rules_) + ": " + figure + " stated, " +
                out.leaves + " derived";
    if (conflict_.relations.empty() && conflict_.running_totals.empty() && conflict_.claims.size() == 2)
      out.title = describe(problem_.quantities[problem_.claims[p.claim].quantity], rules_) + ": " + two_say(p.claim);
  }

  // Of two figures for one quantity nothing is derived: "14,280 in annual, 14,208 in press".
  std::string two_say(ClaimId first) const {
    const ClaimId second = conflict_.claims[conflict_.claims.front() == first ? 1 : 0];
    const auto said_in = [&](ClaimId c) { return figures_.figure(c, figures_.names()); };
    const std::string a = facts_.document_of(fact(first)).id;
    const std::string b = facts_.document_of(fact(second)).id;
    if (a == b) return said_in(first) + " and " + said_in(second) + " in " + a;
    return said_in(first) + " in " + a + ", " + said_in(second) + " in " + b;
  }

  // The figure the others are held against: the one to change, where it is known; else one that is not exact, else the
  // one that stands alone on its side of an equation, else the last.
  ClaimId pivot() const {
    const auto& all = conflict_.claims;
    if (likeliest_ && std::find(all.begin(), all.end(), *likeliest_) != all.end()) return *likeliest_;
    for (const ClaimId c : conflict_.claims) {
      if (!said(c).is_point() && fact(c).written.hedge != Hedge::none) return c;
    }
    for (const RelationId r : conflict_.relations) {
      const auto lone = lone_side(problem_.relations[r].term);
      if (!lone) continue;
      for (const ClaimId c : conflict_.claims) {
        if (problem_.claims[c].quantity == *lone) return c;
      }
    }
    return conflict_.claims.back();
  }

  Comparand compare(ClaimId claim) {
    Selection others = selection_of(conflict_, readings_);
    others.claims = without(others.claims, {claim});
    const VarId v = problem_.claims[claim].quantity;
    const bool date = is_date(problem_, v);
    Comparand out{
        claim, said(claim), date ? range_of_date(problem_, oracle_, others, v) : oracle_.range(others, v), {}};
    if (date) return out;
    const Measure m = figures_.measure_of_claim(claim);
    const int digits = m.decimals > 0 ? m.decimals + 1 : 2;
    out.gap = gap_around(problem_, oracle_, others, v, out.said, out.derived.interval,
                         m.size() * Rational::power_of_ten(-digits));
    return out;
  }

  std::string restated() {
    std::string out;
    for (const ClaimId c : conflict_.claims) {
      out += (out.empty() ? "" : " and ") + figures_.figure(c, figures_.names()) + " (" +
             facts_.document_of(fact(c)).id + ")";
    }
    return out + " are said of the same quantity";
  }

  // One figure that its quantity can't have.
  void impossible(Explanation& out) const {
    const Claim& claim = problem_.claims[conflict_.claims.front()];
    const Quantity& quantity = problem_.quantities[claim.quantity];
    const Concept& c = rules_.concepts[*quantity.concept_id];
    const auto why = misfit(c, quantity.domain, claim.reading);
    if (!why) return;
    out.title = describe(quantity, rules_) + ": " + figures_.figure(out.pivot->claim, figures_.names()) +
                " stated, but it " + why->why;
    out.steps.insert(out.steps.begin(), {"", c.name + " " + why->why, ""});
    if (!why->help.empty()) out.notes.push_back(why->help);
  }

  std::string running_total() const {
    std::string names;
    for (const ChainId c : conflict_.running_totals) {
      const std::string& name = rules_.concepts[problem_.chains[c].concept_id].name;
      if (names.find(name) == std::string::npos) names += (names.empty() ? "" : ", ") + name;
    }
    return "periods of " + names + " that follow one another add up, and a part of one holds no more than the whole";
  }

  // Those that neither a figure nor a step before says anything of.
  std::vector<VarId> unknown_in(RelationId id) const {
    std::vector<VarId> out;
    for (const VarId v : problem_.relations[id].quantities) {
      if (!is_reported(v) && !sentences_.derived(v)) out.push_back(v);
    }
    return out;
  }

  // One relation; where it bounds the one quantity that nobody reported, what follows may rest on that.
  Step step(const Relation& r) {
    const std::vector<VarId> unknown = unknown_in(static_cast<RelationId>(&r - problem_.relations.data()));
    std::optional<Interval> bound;
    if (failing_ && unknown.size() == 1 && told_.count(unknown.front()) == 0) {
      const VarId v = unknown.front();
      bound = sentences_.left_for(v, r);
      if (bound && *bound == problem_.quantities[v].domain) bound.reset();
      if (bound) told_.insert(v);
    }
    const auto sentence = sentences_.sentence(r, failing_ ? &told_ : nullptr);
    Step out{r.name, sentence.text, sentence.brief};
    if (!bound) return out;
    const VarId v = unknown.front();
    if (!sentences_.says(v, r)) {
      const std::string so = "; so " + must_be(v, *bound);
      out.text += so;
      if (!out.brief.empty()) out.brief += so;
    }
    sentences_.derive(v, *bound);
    return out;
  }

  std::string must_be(VarId v, const Interval& i) const {
    return describe(problem_.quantities[v], rules_) + " must be " + words(i, v, figures_.names());
  }

  // Running totals as arithmetic, a step for each flow that relations speak of and nobody reported; how many of the
  // totals are said in that way.
  std::size_t running_totals(std::vector<Step>& out) {
    std::size_t said = 0;
    for (const ChainId id : conflict_.running_totals) {
      const std::size_t before = out.size();
      if (conflict_.relations.empty() && conflict_.running_totals.size() == 1) {
        if (auto text = misfit(id, selection_, problem_, figures_, figures_.names())) out.push_back({"", *text, ""});
      }
      for (const Chain::Link& link : problem_.chains[id].links) {
        if (failing_ && !is_reported(link.flow) && speak_of(link.flow)) add_piece(id, link.flow, out);
      }
      said += out.size() > before;
    }
    return said;
  }

  bool speak_of(VarId v) const {
    return std::any_of(conflict_.relations.begin(), conflict_.relations.end(), [&](RelationId r) {
      const auto& q = problem_.relations[r].quantities;
      return std::find(q.begin(), q.end(), v) != q.end();
    });
  }

  void add_piece(ChainId chain, VarId flow, std::vector<Step>& out) {
    Selection only = selection_;
    only.relations.clear();
    only.chains = {chain};
    if (oracle_.check(only) != Verdict::sat) return;
    const Interval bound = oracle_.range(only, flow).interval;
    if (bound == problem_.quantities[flow].domain) return;
    const auto sum = sum_over(flow, only, problem_, figures_, figures_.names());
    const std::string name = describe(problem_.quantities[flow], rules_);
    out.push_back({"", sum ? name + " = " + *sum + " = " + words(bound, flow, figures_.names())
                           : must_be(flow, bound) + ", since periods of it that follow one another add up"});
    sentences_.derive(flow, bound);
    told_.insert(flow);
  }

  // What the steps come to: the first quantity pushed apart is what the conflict is about; where there is none, what
  // all of them leave for the figure.
  void conclude(Explanation& out) {
    for (const DisjointSides& f : disjoint_) {
      std::string parts;
      for (const auto& side : f.sides)
        parts += (parts.empty() ? "" : ", ") + words(side.interval, f.quantity, figures_.names()) + " " + side.label;
      const std::string name = describe(problem_.quantities[f.quantity], rules_);
      out.steps.push_back({"", "so " + name + " must be " + parts});
      if (f.quantity == disjoint_.front().quantity) out.title = name + ": " + parts;
    }
    if (!disjoint_.empty()) {
      out.sides = disjoint_.front().sides;
      out.measure = figures_.measure(disjoint_.front().quantity);
    } else if (conflict_.relations.size() > 1 || !conflict_.running_totals.empty()) {
      const VarId v = problem_.claims[out.pivot->claim].quantity;
      out.steps.push_back({"", "so " + describe(problem_.quantities[v], rules_) + " must be " + out.leaves + ", not " +
                                   figures_.figure(out.pivot->claim, figures_.names())});
    }
  }

  void collect_lengths(const Term& t, std::vector<std::string>& notes) const {
    if (t.kind == Kind::length) {
      const auto* from = std::get_if<Day>(&t.elapsed->from.at);
      const auto* to = std::get_if<Day>(&t.elapsed->to.at);
      if (from != nullptr && to != nullptr) {
        const Period p{*from, to->shifted(t.elapsed->to.shift - 1)};
        const std::string note =
            "period: " + period_words(p) + ", both included: " + length_words(t, problem_, conflict_.claims);
        if (std::find(notes.begin(), notes.end(), note) == notes.end()) notes.push_back(note);
      }
    }
    for (const Term& arg : t.args) collect_lengths(arg, notes);
  }

  // Figures of the relations that the conflict can do without: the steps have a name in their place.
  void add_not_needed(std::vector<std::string>& notes) const {
    // The note names a few for orientation, and counts the others.
    constexpr std::size_t kMost = 3;
    std::set<VarId> seen;
    std::string text;
    for (const RelationId r : conflict_.relations) {
      for (const VarId v : problem_.relations[r].quantities) {
        if (is_reported(v) || !problem_.reported(v) || !seen.insert(v).second || seen.size() > kMost) continue;
        const ClaimId c = problem_.quantities[v].claims.front();
        const bool other = figures_.measure_of_claim(c).other_than_concept;
        text += (text.empty() ? "" : "; ") + describe(problem_.quantities[v], rules_) + ", " +
                figures_.figure(c, other ? UnitNames::each : figures_.names()) + " in " +
                facts_.document_of(fact(c)).id;
      }
    }
    if (seen.size() > kMost) text += "; and " + std::to_string(seen.size() - kMost) + " more";
    if (!text.empty()) notes.push_back("not needed for it: " + text);
  }

  void add_notes(std::vector<std::string>& notes) {
    for (const RelationId r : conflict_.relations) collect_lengths(problem_.relations[r].term, notes);
    add_not_needed(notes);
    bool all_exact = true;
    for (const ClaimId c : conflict_.claims) {
      const Reading& reading = problem_.claims[c].reading;
      if (reading.stated.is_point() && reading.allowed.is_point()) continue;
      all_exact = false;
      const Measure m = figures_.measure_of_claim(c);
      const UnitNames names = figures_.names();
      const auto words = [&](const Interval& i) { return interval_words(i, m, names); };
      std::string note = std::string(kReadingNote) + figures_.figure(c, names) + " says " + words(reading.stated);
      if (!(reading.allowed == reading.stated)) note += "; at the widest " + words(reading.allowed);
      notes.push_back(std::move(note));
    }
    if (all_exact) {
      const std::size_t n = conflict_.claims.size();
      notes.push_back("rounding: " +
                      std::string(n == 1   ? "it is"
                                  : n == 2 ? "both are"
                                           : "all " + std::to_string(n) + " are") +
                      " written exactly, so rounding cannot explain it");
    } else if (readings_ == Readings::stated) {
      notes.push_back("the widest fair reading of these words still fits: implausible, not impossible");
    }
  }

  const Conflict& conflict_;
  Readings readings_;
  std::optional<ClaimId> likeliest_;
  const Problem& problem_;
  const RuleSet& rules_;
  const FactSet& facts_;
  Oracle& oracle_;
  FigureNaming figures_;
  Selection selection_;
  RelationSentences sentences_;
  std::set<VarId> told_;
  bool failing_ = false;  // it is a conflict that is explained
  std::vector<DisjointSides> disjoint_;
};

}  // namespace

Explanation explain(const Conflict& conflict, Readings readings, const Problem& problem, const RuleSet& rules,
                    const FactSet& facts, Oracle& oracle, std::optional<ClaimId> likeliest) {
  return Explainer(conflict, readings, problem, rules, facts, oracle, likeliest).run();
}

std::vector<Step> steps_of(const Selection& s, const Problem& problem, const RuleSet& rules, const FactSet& facts,
                           Oracle& oracle) {
  const Conflict conflict{s.claims, s.relations, s.chains, false};
  return Explainer(conflict, s.readings, problem, rules, facts, oracle, std::nullopt).steps();
}

}  // namespace verify
