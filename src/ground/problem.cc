// The small operations of a Problem and of its parts: see problem.h.

#include "ground/problem.h"

#include <algorithm>

namespace verify {

bool Problem::comparable(ClaimId a, ClaimId b) const {
  return !std::binary_search(not_comparable.begin(), not_comparable.end(),
                             std::pair<ClaimId, ClaimId>(std::min(a, b), std::max(a, b)));
}

std::string to_string(const When& when) {
  if (const auto* day = std::get_if<Day>(&when)) return to_string(*day);
  if (const auto* period = std::get_if<Period>(&when)) return to_string(*period);
  return {};
}

Term Term::of(Rational number) {
  Term t;
  t.kind = Kind::number;
  t.number = std::move(number);
  return t;
}

Term Term::of(VarId variable) {
  Term t;
  t.kind = Kind::variable;
  t.variable = variable;
  return t;
}

Term Term::make(Kind kind, Term a, Term b) {
  Term t;
  t.kind = kind;
  t.args.push_back(std::move(a));
  t.args.push_back(std::move(b));
  return t;
}

Term Term::length(Moment from, Moment to, TimeUnit unit) {
  Term t;
  t.kind = Kind::length;
  t.elapsed = std::make_shared<const Elapsed>(Elapsed{std::move(from), std::move(to), unit});
  return t;
}

Term Term::compared(Term a, Comparison comparison, Term b) {
  Term t = make(Kind::compare, std::move(a), std::move(b));
  t.comparison = comparison;
  return t;
}

std::string_view relation_kind_name(RelationKind kind) {
  constexpr std::string_view kNames[] = {"rule",    "plausible", "rate",      "share", "part of",
                                         "footing", "nesting",   "adding up", "order", "restated"};
  return kNames[static_cast<std::size_t>(kind)];
}

namespace {

void collect(const Term& term, std::vector<VarId>& out) {
  const auto add = [&](VarId v) {
    if (std::find(out.begin(), out.end(), v) == out.end()) out.push_back(v);
  };
  if (term.kind == Term::Kind::variable) add(term.variable);
  if (term.kind == Term::Kind::length) {
    for (const Moment* m : {&term.elapsed->from, &term.elapsed->to}) {
      if (const auto* v = std::get_if<VarId>(&m->at)) add(*v);
    }
  }
  for (const Term& arg : term.args) collect(arg, out);
}

}  // namespace

std::vector<VarId> variables_of(const Term& term) {
  std::vector<VarId> out;
  collect(term, out);
  return out;
}

std::string describe(const Aspects& aspects) {
  std::string out;
  for (const auto& [name, value] : aspects) {
    if (name == "entity") continue;
    out += (out.empty() ? "" : ", ") + name + " " + value;
  }
  return out;
}

std::string describe(const Quantity& q, const RuleSet& rules) {
  if (!q.concept_id) return "a running total";
  std::string out = rules.concepts[*q.concept_id].name;
  const std::string aspects = describe(q.aspects);
  if (!aspects.empty()) out += " (" + aspects + ")";
  if (const auto* day = std::get_if<Day>(&q.when)) return out + " on " + to_string(*day);
  if (const auto* period = std::get_if<Period>(&q.when))
    return out + (period->is_day() ? " on " : " over ") + to_string(*period);
  return out;
}

}  // namespace verify
