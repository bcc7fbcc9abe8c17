#include "diagnose/explain.h"

#include <algorithm>
#include <set>

#include "diagnose/figures.h"
#include "diagnose/sentences.h"
#include "diagnose/wording.h"

namespace verify {

namespace {

using Kind = Term::Kind;

class Explainer {
 public:
  Explainer(const Conflict& conflict, Tier tier, const Problem& problem, const RuleSet& rules, const FactSet& facts,
            Oracle& oracle)
      : conflict_(conflict),
        tier_(tier),
        problem_(problem),
        rules_(rules),
        facts_(facts),
        oracle_(oracle),
        figures_(problem, rules, facts, conflict.claims),
        selection_(selection_of(conflict, tier)),
        sentences_(selection_, problem, rules, facts, oracle) {}

  std::vector<Step> steps() {
    std::vector<Step> out;
    for (const RelationId r : conflict_.relations)
      out.push_back(
          {problem_.relations[r].name, sentences_.sentence(problem_.relations[r], failing_ ? &told_ : nullptr)});
    if (!conflict_.running_totals.empty()) out.push_back({"", running_total()});
    return out;
  }

  Explanation run() {
    Explanation out;
    failing_ = true;
    forced_ = forced();
    for (const Forced& f : forced_) told_.insert(f.quantity);
    out.steps = steps();
    if (conflict_.claims.empty()) {
      out.title = "these rules contradict each other whatever the figures are";
      return out;
    }
    if (conflict_.relations.empty()) out.steps.insert(out.steps.begin(), {"", restated()});
    out.pivot = compare(pivot());
    out.measure = figures_.measure_of_claim(out.pivot->claim);
    head(out);
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
        out.leaves += (out.leaves.empty() ? "" : " or ") + words(side);
        out.sides.push_back({out.sides.size() == 1 ? "the others give" : "or", intersect(all, side)});
      };
      if (p.gap->below) add(derived, {std::nullopt, Bound{*p.gap->below}});
      if (p.gap->above) add(derived, {Bound{*p.gap->above}, std::nullopt});
    }
    out.title = describe(problem_.quantities[problem_.claims[p.claim].quantity], rules_) + ": " + figure + " stated, " +
                out.leaves + " derived";
  }

  // The figure the others are held against: one that is not exact, else the one that stands alone on its side of an
  // equation, else the last.
  ClaimId pivot() const {
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
    Selection others = selection_of(conflict_, tier_);
    others.claims = without(others.claims, {claim});
    const VarId v = problem_.claims[claim].quantity;
    Comparand out{claim, said(claim), oracle_.range(others, v), {}};
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

  std::string running_total() const {
    std::string names;
    for (const ChainId c : conflict_.running_totals) {
      const std::string& name = rules_.concepts[problem_.chains[c].concept_id].name;
      if (names.find(name) == std::string::npos) names += (names.empty() ? "" : ", ") + name;
    }
    return "periods of " + names + " that follow one another add up, and a part of one holds no more than the whole";
  }

  /// A quantity that is not among the figures, which relations push apart.
  struct Forced {
    VarId quantity;
    std::vector<Explanation::Side> sides;
  };

  std::vector<Forced> forced() {
    std::vector<Forced> out;
    std::set<VarId> seen;
    for (const RelationId id : conflict_.relations) {
      for (const VarId v : problem_.relations[id].quantities) {
        if (is_reported(v) || !seen.insert(v).second) continue;
        Forced one{v, {}};
        for (const RelationId other : conflict_.relations) {
          const Relation& r = problem_.relations[other];
          if (std::find(r.quantities.begin(), r.quantities.end(), v) == r.quantities.end()) continue;
          const auto i = sentences_.left_for(v, r);
          if (i && !(*i == problem_.quantities[v].domain)) one.sides.push_back({"by " + r.name, *i});
        }
        const auto& sides = one.sides;
        const bool apart = std::any_of(sides.begin(), sides.end(), [&](const auto& a) {
          return std::any_of(sides.begin(), sides.end(),
                             [&](const auto& b) { return intersect(a.interval, b.interval).empty(); });
        });
        if (apart) out.push_back(std::move(one));
      }
    }
    return out;
  }

  // What the steps come to: the first quantity pushed apart is what the conflict is about; where there is none, what
  // all of them leave for the figure.
  void conclude(Explanation& out) {
    for (const Forced& f : forced_) {
      std::string parts;
      for (const auto& side : f.sides)
        parts += (parts.empty() ? "" : ", ") + words(side.interval, f.quantity, figures_.names()) + " " + side.label;
      const std::string name = describe(problem_.quantities[f.quantity], rules_);
      out.steps.push_back({"", "so " + name + " must be " + parts});
      if (f.quantity == forced_.front().quantity) out.title = name + ": " + parts;
    }
    if (!forced_.empty()) {
      out.sides = forced_.front().sides;
      out.measure = figures_.measure(forced_.front().quantity);
    } else if (conflict_.relations.size() > 1 || !conflict_.running_totals.empty()) {
      const VarId v = problem_.claims[out.pivot->claim].quantity;
      out.steps.push_back({"", "so " + describe(problem_.quantities[v], rules_) + " must be " + out.leaves + ", not " +
                                   figures_.figure(out.pivot->claim, figures_.names())});
    }
  }

  void collect_lengths(const Term& t, std::vector<std::string>& notes) const {
    if (t.kind == Kind::length) {
      const auto* from = std::get_if<Day>(&t.from.at);
      const auto* to = std::get_if<Day>(&t.to.at);
      if (from != nullptr && to != nullptr) {
        const Period p{*from, to->shifted(t.to.shift - 1)};
        const std::string note =
            "period: " + period_words(p) + ", both included: " + length_words(t, problem_, conflict_.claims);
        if (std::find(notes.begin(), notes.end(), note) == notes.end()) notes.push_back(note);
      }
    }
    for (const Term& arg : t.args) collect_lengths(arg, notes);
  }

  // Figures of the relations that the conflict can do without: the steps have a name in their place.
  void add_not_needed(std::vector<std::string>& notes) const {
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
      std::string note = "reading: " + figures_.figure(c, names) + " says " + words(reading.stated);
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
    } else if (tier_ == Tier::stated) {
      notes.push_back("the widest fair reading of these words still fits: implausible, not impossible");
    }
  }

  const Conflict& conflict_;
  Tier tier_;
  const Problem& problem_;
  const RuleSet& rules_;
  const FactSet& facts_;
  Oracle& oracle_;
  Figures figures_;
  Selection selection_;
  RelationSentences sentences_;
  std::set<VarId> told_;
  bool failing_ = false;  // it is a conflict that is explained
  std::vector<Forced> forced_;
};

}  // namespace

Explanation explain(const Conflict& conflict, Tier tier, const Problem& problem, const RuleSet& rules,
                    const FactSet& facts, Oracle& oracle) {
  return Explainer(conflict, tier, problem, rules, facts, oracle).run();
}

std::vector<Step> steps_of(const Selection& s, const Problem& problem, const RuleSet& rules, const FactSet& facts,
                           Oracle& oracle) {
  const Conflict conflict{s.claims, s.relations, s.chains, false};
  return Explainer(conflict, s.tier, problem, rules, facts, oracle).steps();
}

}  // namespace verify
