// One way to say each form of a relation: equations and sums, rates, shares, limits, the order of running totals. What
// has no way of its own is printed as its term.
#include "explain/relation_sentences.h"

#include <algorithm>
#include <tuple>

#include "explain/measure.h"
#include "solve/linear.h"

namespace verify {

namespace {

// All products of a value of one and a value of the other; nothing where an end is not known.
std::optional<Interval> product(const Interval& a, const Interval& b) {
  if (!a.lo || !a.hi || !b.lo || !b.hi) return std::nullopt;
  std::vector<Bound> corners;
  for (const Bound& x : {*a.lo, *a.hi}) {
    for (const Bound& y : {*b.lo, *b.hi}) corners.push_back({x.value * y.value, x.open || y.open});
  }
  // Of equal corners the one that belongs to it counts.
  const auto [lo, hi] = std::minmax_element(corners.begin(), corners.end(),
                                            [](const Bound& x, const Bound& y) { return x.value < y.value; });
  Interval out{*lo, *hi};
  for (const Bound& c : corners) {
    if (c.value == lo->value && !c.open) out.lo->open = false;
    if (c.value == hi->value && !c.open) out.hi->open = false;
  }
  return out;
}

}  // namespace

std::optional<VarId> lone_side(const Term& t) {
  if (t.kind != Term::Kind::compare || t.comparison != Comparison::equal) return std::nullopt;
  if (t.args[0].kind == Term::Kind::variable) return t.args[0].variable;
  if (t.args[1].kind == Term::Kind::variable) return t.args[1].variable;
  return std::nullopt;
}

const Interval& RelationSentences::said(ClaimId c) const {
  return values_said(problem_.claims[c], selection_.readings);
}

std::optional<Interval> RelationSentences::left_for(VarId v, const Relation& relation) {
  const std::pair key(v, static_cast<RelationId>(&relation - problem_.relations.data()));
  const auto known = left_.find(key);
  if (known != left_.end()) return known->second;
  return left_.emplace(key, find_left_for(v, relation)).first->second;
}

std::optional<Interval> RelationSentences::find_left_for(VarId v, const Relation& relation) {
  const RelationId id = static_cast<RelationId>(&relation - problem_.relations.data());
  Selection only{{}, {id}, {}, selection_.readings, {}};
  for (const ClaimId c : selection_.claims) {
    if (problem_.claims[c].quantity != v) only.claims.push_back(c);
  }
  for (const VarId other : relation.quantities) {
    const auto bound = derived_.find(other);
    if (other == v || bound == derived_.end()) continue;
    const auto& [lo, hi] = bound->second;
    if (lo) only.pins.push_back({other, lo->open ? Comparison::greater : Comparison::greater_equal, lo->value});
    if (hi) only.pins.push_back({other, hi->open ? Comparison::less : Comparison::less_equal, hi->value});
  }
  switch (oracle_.check(only)) {
    case Verdict::sat: return oracle_.range(only, v).interval;
    case Verdict::unsat: return std::nullopt;
    case Verdict::unknown: break;
  }
  return problem_.quantities[v].domain;
}

// A reported figure that lies outside what a step leaves for it.
std::optional<ClaimId> RelationSentences::outside(VarId v, const Interval& left) const {
  for (const ClaimId c : selection_.claims) {
    if (problem_.claims[c].quantity == v && intersect(said(c), left).empty()) return c;
  }
  return std::nullopt;
}

// "≈2,066.9 to ≈2,330.9, not nearly 2,500"
std::string RelationSentences::beside(const Interval& left, ClaimId c, UnitNames names, const std::string& per) const {
  return interval_words(left, figures_.measure_of_claim(c), names, Ends::outward, said(c)) + per + ", not " +
         figures_.figure(c, names);
}

std::string RelationSentences::words(const Interval& i, VarId v, UnitNames names) const {
  return interval_words(i, figures_.measure(v), names);
}

bool RelationSentences::says(VarId v, const Relation& r) const {
  if (r.kind == RelationKind::rate) return true;
  if (r.kind == RelationKind::share) return r.term.args[1].variable == v;
  if (r.term.kind != Term::Kind::compare) return false;
  if (const auto lone = lone_side(r.term); lone == v && !r.term.tolerance) return true;
  // "v ≤ 5"
  const auto& [a, b] = std::tie(r.term.args[0], r.term.args[1]);
  const auto single = [](const Term& t) { return t.kind == Term::Kind::variable || t.kind == Term::Kind::number; };
  return single(a) && single(b);
}

RelationSentences::Sentence RelationSentences::sentence(const Relation& r, const std::set<VarId>* told) {
  if (!r.told.empty()) return {r.told, {}};
  told_ = told;
  const FigureNaming::UnitNaming naming = figures_.unit_naming(r.quantities);
  Sentence out{step(r, naming.names) + naming.behind, {}};
  if (r.quantities.size() <= FigureNaming::kLongSum) return out;
  figures_.cut_sums(true);
  out.brief = step(r, naming.names) + naming.behind;
  figures_.cut_sums(false);
  if (out.brief == out.text) out.brief.clear();
  return out;
}

std::string RelationSentences::step(const Relation& r, UnitNames names) {
  if (r.kind == RelationKind::rate) return rate_step(r, names);
  if (r.kind == RelationKind::share) return share_step(r, names);
  if (r.kind == RelationKind::nesting) return nesting_step(r, names);
  const auto lone = lone_side(r.term);
  if (!lone || r.term.tolerance) {
    const std::string expression = figures_.expression(r.term, names);
    if (!fails_alone(r)) return expression;
    const std::string broken = broken_number(r, names);
    return expression + (broken.empty() ? " does not hold" : "; " + broken);
  }
  const bool left = r.term.args[0].kind == Term::Kind::variable && r.term.args[0].variable == *lone;
  const std::string other = figures_.expression(r.term.args[left ? 1 : 0], names);
  const auto result = left_for(*lone, r);
  const std::string name = figures_.name_or_figure(*lone, names);
  if (!result) {
    const std::string broken = broken_number(r, names);
    if (!broken.empty()) return other + " = " + name + "; " + broken;
    return other + " = " + name + " can't be" + (problem_.quantities[*lone].whole ? ", in whole numbers" : "");
  }
  if (const auto no = outside(*lone, *result)) {
    // One figure against another is no sum: "20 says 19.5 to 20.5, not 10".
    const bool single = r.term.args[left ? 1 : 0].kind == Term::Kind::variable && !result->is_point();
    return other + (single ? " says " : " = ") + beside(*result, *no, names);
  }
  // Values beside the one that is said may all be possible.
  if (const std::string broken = broken_number(r, names); !broken.empty()) return name + " = " + other + "; " + broken;
  // Of a conflict, only what bears on it: half a bound that nothing is held against does not.
  const bool telling = !told_ || told_->count(*lone) > 0 || (result->lo && result->hi);
  const bool known = figures_.figure_of(*lone) == nullptr && telling && !(*result == problem_.quantities[*lone].domain);
  const std::string amount = known ? words(*result, *lone, names) : other;
  return name + " = " + other + (amount == other ? "" : " = " + amount);
}

bool RelationSentences::fails_alone(const Relation& r) {
  const RelationId id = static_cast<RelationId>(&r - problem_.relations.data());
  return oracle_.check({selection_.claims, {id}, {}, selection_.readings, {}}) == Verdict::unsat;
}

// "u would have to be 70.5, and it is counted in whole numbers": of an equation in which all else is one number.
std::string RelationSentences::broken_number(const Relation& r, UnitNames names) const {
  VarId first_free = problem_.quantities.size();
  const Lowered lowered = lower(r.term, first_free);
  const Formula& row = lowered.formula;
  const bool plain = lowered.products.empty() && lowered.lengths.empty() && lowered.names.empty();
  if (!plain || row.kind != Formula::Kind::row || row.comparison != Comparison::equal) return {};
  std::optional<VarId> open;
  Rational rest = row.linear.constant;
  for (const auto& [v, factor] : row.linear.coefficients) {
    const auto bound = derived_.find(v);
    const Interval i = bound == derived_.end() ? said_of(v) : intersect(said_of(v), bound->second);
    if (i.is_point()) rest += factor * i.lo->value;
    else if (open) return {};
    else open = v;
  }
  if (!open || !problem_.quantities[*open].whole) return {};
  const Rational value = -rest / row.linear.coefficients.at(*open);
  if (value.is_integer() || !said_of(*open).contains(value)) return {};
  return describe(problem_.quantities[*open], rules_) + " would have to be " +
         amount_words(value, figures_.measure(*open), names) + ", and it is counted in whole numbers";
}

// rate × length = flow
std::string RelationSentences::rate_step(const Relation& r, UnitNames names) {
  const VarId rate = r.term.args[0].args[0].variable;
  const VarId flow = r.term.args[1].variable;
  constexpr std::string_view kPer[] = {" a year", " a month", " a day"};
  const Term& length = r.term.args[0].args[1];
  const std::string per(names == UnitNames::each ? "" : kPer[static_cast<std::size_t>(length.elapsed->unit)]);
  const std::string time = length_words(length, problem_, selection_.claims);
  const std::string all = figures_.name_or_figure(flow, names);
  const auto left = left_for(rate, r);
  const bool flow_known = figures_.figure_of(flow) != nullptr || derived(flow);
  if (!flow_known || !left || (!left->lo && !left->hi)) {
    const std::string product = figures_.name_or_figure(rate, names) + per + " × " + time;
    const auto amount = left_for(flow, r);
    const bool known = amount && !flow_known && !(*amount == problem_.quantities[flow].domain);
    return product + (known ? " = " + words(*amount, flow, names) + " for " + all : " = " + all);
  }
  const auto no = outside(rate, *left);
  return all + " in " + time + " is " + (no ? beside(*left, *no, names, per) : words(*left, rate, names) + per);
}

// share × base = part
std::string RelationSentences::share_step(const Relation& r, UnitNames names) {
  const VarId share = r.term.args[0].args[0].variable;
  const VarId base = r.term.args[0].args[1].variable;
  const VarId part = r.term.args[1].variable;
  const std::string of = figures_.name_or_figure(share, names) + " of " + figures_.name_or_figure(base, names);
  const auto left = left_for(part, r);
  if (!left) return impossible_part(of, share, base, part, names);
  const std::string name = figures_.name_or_figure(part, names);
  if (*left == problem_.quantities[part].domain) return of + " is " + name;
  const auto no = outside(part, *left);
  return of + " is " + (no ? beside(*left, *no, names) : words(*left, part, names) + " for " + name);
}

// A share of a base that leave nothing for the part: no whole number does, or none that the part can be.
std::string RelationSentences::impossible_part(const std::string& of, VarId share, VarId base, VarId part,
                                               UnitNames names) const {
  const Quantity& q = problem_.quantities[part];
  const auto would_be = product(said_of(share), said_of(base));
  const std::string name = describe(q, rules_);
  if (would_be && intersect(*would_be, q.domain).empty())
    return of + " would be " + words(*would_be, part, names) + ", which " + name + " can't be";
  if (would_be && q.whole && whole_part(*would_be).empty())
    return of + " would be " + words(*would_be, part, names) + " for " + name + ", and there is no whole number there";
  return of + " is no " + (q.whole ? "whole number" : "value") + " that " + name + " can be";
}

// What the conflict's figures say of a quantity, in its readings; its domain where there is none.
Interval RelationSentences::said_of(VarId v) const {
  Interval out = problem_.quantities[v].domain;
  for (const ClaimId c : selection_.claims) {
    if (problem_.claims[c].quantity == v) out = intersect(out, said(c));
  }
  return out;
}

std::string RelationSentences::nesting_step(const Relation& r, UnitNames names) {
  const auto place = [&](const Term& t) {
    return figures_.name_or_figure(t.variable, names) + " " +
           period_words(std::get<Period>(problem_.quantities[t.variable].when));
  };
  return place(r.term.args[0]) + " must fit within " + place(r.term.args[1]);
}

}  // namespace verify
