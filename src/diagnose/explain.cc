#include "diagnose/explain.h"

#include <set>

#include "diagnose/wording.h"

namespace verify {

namespace {

using Kind = Term::Kind;

const Fact* figure_for(VarId v, const Problem& problem, const FactSet& facts, const std::vector<ClaimId>& claims) {
  for (const ClaimId c : claims) {
    if (problem.claims[c].quantity == v) return &facts.facts[problem.claims[c].fact];
  }
  return nullptr;
}

int power(const Term& t) {
  switch (t.kind) {
    case Kind::implies: return 0;
    case Kind::logical_or: return 1;
    case Kind::logical_and: return 2;
    case Kind::logical_not: return 3;
    case Kind::compare: return 4;
    case Kind::add:
    case Kind::subtract: return 5;
    case Kind::multiply:
    case Kind::divide: return 6;
    case Kind::negate: return 7;
    default: return 8;  // a figure, or words that need no brackets
  }
}

std::string symbol(const Term& t) {
  switch (t.kind) {
    case Kind::add: return " + ";
    case Kind::subtract: return " − ";
    case Kind::multiply: return " × ";
    case Kind::divide: return " / ";
    case Kind::logical_and: return " and ";
    case Kind::logical_or: return " or ";
    case Kind::implies: return " implies ";
    default: break;
  }
  switch (t.comparison) {
    case Comparison::less_equal: return " ≤ ";
    case Comparison::greater_equal: return " ≥ ";
    case Comparison::not_equal: return " ≠ ";
    default: return " " + std::string(comparison_symbol(t.comparison)) + " ";
  }
}

class Explainer {
 public:
  Explainer(const Conflict& conflict, Tier tier, const Problem& problem, const RuleSet& rules, const FactSet& facts,
            Oracle& oracle)
      : conflict_(conflict), tier_(tier), problem_(problem), rules_(rules), facts_(facts), oracle_(oracle) {}

  std::vector<Step> steps() {
    std::vector<Step> out;
    for (const RelationId r : conflict_.relations)
      out.push_back({problem_.relations[r].name, step(problem_.relations[r])});
    if (!conflict_.running_totals.empty()) out.push_back({"", running_total()});
    return out;
  }

  Explanation run() {
    Explanation out;
    out.steps = steps();
    if (conflict_.claims.empty()) {
      out.title = "these rules contradict each other whatever the figures are";
      return out;
    }
    if (conflict_.relations.empty()) out.steps.insert(out.steps.begin(), {"", restated()});
    out.pivot = compare(pivot());
    const VarId v = problem_.claims[out.pivot->claim].quantity;
    const Fact& f = fact(out.pivot->claim);
    out.title = describe(problem_.quantities[v], rules_) + ": " + figure_words(f) + " stated, " +
                words(out.pivot->derived.interval, v) + " derived";
    out.sides = {{figure_words(f), out.pivot->said}, {"the others give", out.pivot->derived.interval}};
    out.of = v;
    add_forced(out);
    add_notes(out.notes);
    return out;
  }

 private:
  const Fact& fact(ClaimId c) const { return facts_.facts[problem_.claims[c].fact]; }
  const Concept& concept_of(const Quantity& q) const { return rules_.concepts[*q.concept_id]; }
  const Concept& concept_of(VarId v) const { return concept_of(problem_.quantities[v]); }
  const Interval& said(ClaimId c) const {
    return tier_ == Tier::stated ? problem_.claims[c].reading.stated : problem_.claims[c].reading.allowed;
  }
  std::string figures(const Term& t) const { return in_figures(t, problem_, rules_, facts_, conflict_.claims); }

  bool is_reported(VarId v) const { return figure_for(v, problem_, facts_, conflict_.claims) != nullptr; }

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

  static std::optional<VarId> lone_side(const Term& t) {
    if (t.kind != Kind::compare || t.comparison != Comparison::equal) return std::nullopt;
    if (t.args[0].kind == Kind::variable) return t.args[0].variable;
    if (t.args[1].kind == Kind::variable) return t.args[1].variable;
    return std::nullopt;
  }

  Comparand compare(ClaimId claim) {
    Selection others = selection_of(conflict_, tier_);
    others.claims = without(others.claims, {claim});
    return {claim, said(claim), oracle_.range(others, problem_.claims[claim].quantity)};
  }

  // What one relation and the conflict's other figures leave for one of its quantities.
  Interval left_for(VarId v, const Relation& relation) {
    const RelationId id = static_cast<RelationId>(&relation - problem_.relations.data());
    Selection only{{}, {id}, {}, tier_, {}};
    for (const ClaimId c : conflict_.claims) {
      if (problem_.claims[c].quantity != v) only.claims.push_back(c);
    }
    return oracle_.range(only, v).interval;
  }

  // ", not nearly 2,500" where a reported figure lies outside what a step leaves for it.
  std::string beside(VarId v, const Interval& left) const {
    for (const ClaimId c : conflict_.claims) {
      if (problem_.claims[c].quantity == v && intersect(said(c), left).empty()) return ", not " + figure_words(fact(c));
    }
    return {};
  }

  std::string words(const Interval& i, VarId v) const { return interval_words(i, concept_of(v), 2); }
  std::string name_or_figure(VarId v) const {
    const Fact* f = figure_for(v, problem_, facts_, conflict_.claims);
    return f != nullptr ? figure_words(*f) : describe(problem_.quantities[v], rules_);
  }

  std::string step(const Relation& r) {
    if (r.kind == RelationKind::rate) return rate_step(r);
    if (r.kind == RelationKind::share) return share_step(r);
    if (r.kind == RelationKind::nesting) return nesting_step(r);
    const auto lone = lone_side(r.term);
    if (!lone || r.term.tolerance) return figures(r.term);
    const bool left = r.term.args[0].kind == Kind::variable && r.term.args[0].variable == *lone;
    const std::string other = figures(r.term.args[left ? 1 : 0]);
    const Interval result = left_for(*lone, r);
    const std::string no = beside(*lone, result);
    if (!no.empty()) return other + " = " + words(result, *lone) + no;
    const bool known = !is_reported(*lone) && !(result == problem_.quantities[*lone].domain);
    return name_or_figure(*lone) + " = " + other + (known ? " = " + words(result, *lone) : "");
  }

  // rate × length = flow
  std::string rate_step(const Relation& r) {
    const VarId rate = r.term.args[0].args[0].variable;
    const VarId flow = r.term.args[1].variable;
    constexpr std::string_view kPer[] = {"a year", "a month", "a day"};
    const Term& length = r.term.args[0].args[1];
    const Interval left = left_for(rate, r);
    const std::string per(kPer[static_cast<std::size_t>(length.time)]);
    const std::string time = length_words(length, problem_, conflict_.claims);
    if (!left.lo && !left.hi) return name_or_figure(rate) + " " + per + " × " + time + " = " + name_or_figure(flow);
    return name_or_figure(flow) + " in " + time + " is " + words(left, rate) + " " + per + beside(rate, left);
  }

  // share × base = part
  std::string share_step(const Relation& r) {
    const VarId share = r.term.args[0].args[0].variable;
    const VarId base = r.term.args[0].args[1].variable;
    const VarId part = r.term.args[1].variable;
    const Interval left = left_for(part, r);
    const std::string of = name_or_figure(share) + " of " + name_or_figure(base);
    if (left == problem_.quantities[part].domain) return of + " is " + name_or_figure(part);
    const std::string no = beside(part, left);
    return of + " is " + words(left, part) + (no.empty() ? " for " + name_or_figure(part) : no);
  }

  std::string nesting_step(const Relation& r) {
    const auto place = [&](const Term& t) {
      return name_or_figure(t.variable) + " " + period_words(std::get<Period>(problem_.quantities[t.variable].when));
    };
    return place(r.term.args[0]) + " must fit within " + place(r.term.args[1]);
  }

  std::string restated() {
    std::string out;
    for (const ClaimId c : conflict_.claims) {
      out += (out.empty() ? "" : " and ") + figure_words(fact(c)) + " (" + facts_.document_of(fact(c)).id + ")";
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

  // A quantity nobody reported that relations push different ways: the first such is what the conflict is about.
  void add_forced(Explanation& out) {
    std::set<VarId> seen;
    bool first = true;
    for (const RelationId id : conflict_.relations) {
      for (const VarId v : problem_.relations[id].quantities) {
        if (is_reported(v) || !seen.insert(v).second) continue;
        std::vector<Explanation::Side> sides;
        for (const RelationId other : conflict_.relations) {
          const Relation& r = problem_.relations[other];
          if (std::find(r.quantities.begin(), r.quantities.end(), v) == r.quantities.end()) continue;
          const Interval i = left_for(v, r);
          if (!(i == problem_.quantities[v].domain)) sides.push_back({"by " + r.name, i});
        }
        if (sides.size() < 2) continue;
        std::string parts;
        for (const auto& side : sides)
          parts += (parts.empty() ? "" : ", ") + words(side.interval, v) + " " + side.label;
        const std::string name = describe(problem_.quantities[v], rules_);
        out.steps.push_back({"", "so " + name + " must be " + parts});
        bool apart = false;
        for (const auto& a : sides) {
          for (const auto& b : sides) apart = apart || intersect(a.interval, b.interval).empty();
        }
        if (!first || !apart) continue;
        first = false;
        out.title = name + ": " + parts;
        out.sides = std::move(sides);
        out.of = v;
      }
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

  void add_notes(std::vector<std::string>& notes) {
    for (const RelationId r : conflict_.relations) collect_lengths(problem_.relations[r].term, notes);
    bool all_exact = true;
    for (const ClaimId c : conflict_.claims) {
      const Reading& reading = problem_.claims[c].reading;
      if (reading.stated.is_point() && reading.allowed.is_point()) continue;
      all_exact = false;
      const Concept& shown = concept_of(problem_.claims[c].quantity);
      std::string note =
          "reading: " + figure_words(fact(c)) + " says " + interval_words(reading.stated, shown, fact(c));
      if (!(reading.allowed == reading.stated))
        note += "; at the widest " + interval_words(reading.allowed, shown, fact(c));
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

std::string in_figures(const Term& t, const Problem& problem, const RuleSet& rules, const FactSet& facts,
                       const std::vector<ClaimId>& claims) {
  const auto sub = [&](const Term& arg, bool right) {
    const std::string text = in_figures(arg, problem, rules, facts, claims);
    const bool bracket = right ? power(arg) <= power(t) : power(arg) < power(t);
    return bracket ? "(" + text + ")" : text;
  };
  switch (t.kind) {
    case Kind::number: return grouped(t.number, 6);
    case Kind::length: return length_words(t, problem, claims);
    case Kind::negate: return "−" + sub(t.args[0], false);
    case Kind::logical_not: return "not (" + in_figures(t.args[0], problem, rules, facts, claims) + ")";
    case Kind::variable: {
      const Fact* fact = figure_for(t.variable, problem, facts, claims);
      return fact != nullptr ? figure_words(*fact) : describe(problem.quantities[t.variable], rules);
    }
    case Kind::minimum:
    case Kind::maximum: {
      std::string out = t.kind == Kind::minimum ? "the least of (" : "the greatest of (";
      for (const Term& arg : t.args)
        out += (&arg == &t.args.front() ? "" : "; ") + in_figures(arg, problem, rules, facts, claims);
      return out + ")";
    }
    default: break;
  }
  std::string out = sub(t.args[0], false) + symbol(t) + sub(t.args[1], true);
  if (t.tolerance) out += " within " + grouped(*t.tolerance * Rational(100), 6) + " %";
  return out;
}

}  // namespace verify
