// Making terms, and walking through them. Templates stand here instead of in the header because there are exactly two
// kinds of variables.
#include "ground/term.h"

#include <algorithm>
#include <utility>

namespace verify {

template <class Variable>
TermOver<Variable> TermOver<Variable>::of(Rational number) {
  TermOver t;
  t.kind = Kind::number;
  t.number = std::move(number);
  return t;
}

template <class Variable>
TermOver<Variable> TermOver<Variable>::of(Variable variable) {
  TermOver t;
  t.kind = Kind::variable;
  t.variable = variable;
  return t;
}

template <class Variable>
TermOver<Variable> TermOver<Variable>::negated(TermOver a) {
  TermOver t;
  t.kind = Kind::negate;
  t.args.push_back(std::move(a));
  return t;
}

template <class Variable>
TermOver<Variable> TermOver<Variable>::make(Kind kind, TermOver a, TermOver b) {
  TermOver t;
  t.kind = kind;
  t.args.push_back(std::move(a));
  t.args.push_back(std::move(b));
  return t;
}

template <class Variable>
TermOver<Variable> TermOver<Variable>::length(MomentOver<Variable> from, MomentOver<Variable> to, TimeUnit unit) {
  TermOver t;
  t.kind = Kind::length;
  t.elapsed =
      std::make_shared<const ElapsedOver<Variable>>(ElapsedOver<Variable>{std::move(from), std::move(to), unit});
  return t;
}

template <class Variable>
TermOver<Variable> TermOver<Variable>::compared(TermOver a, Comparison comparison, TermOver b) {
  TermOver t = make(Kind::compare, std::move(a), std::move(b));
  t.comparison = comparison;
  return t;
}

template struct TermOver<VarId>;
template struct TermOver<FigureId>;

namespace {

template <class Variable>
void collect(const TermOver<Variable>& term, std::vector<Variable>& out) {
  const auto add = [&](Variable v) {
    if (std::find(out.begin(), out.end(), v) == out.end()) out.push_back(v);
  };
  if (term.kind == TermKind::variable) add(term.variable);
  if (term.kind == TermKind::length) {
    for (const auto* moment : {&term.elapsed->from, &term.elapsed->to}) {
      if (const auto* v = std::get_if<Variable>(&moment->at)) add(*v);
    }
  }
  for (const auto& arg : term.args) collect(arg, out);
}

}  // namespace

template <class Variable>
std::vector<Variable> variables_of(const TermOver<Variable>& term) {
  std::vector<Variable> out;
  collect(term, out);
  return out;
}

template std::vector<VarId> variables_of(const Term& term);
template std::vector<FigureId> variables_of(const FigureTerm& term);

Term over_quantities(const FigureTerm& term, const std::function<VarId(FigureId)>& quantity_of) {
  const auto moment = [&](const FigureMoment& m) {
    const FigureId* figure = std::get_if<FigureId>(&m.at);
    return figure != nullptr ? Moment{quantity_of(*figure), m.shift} : Moment{std::get<Day>(m.at), m.shift};
  };
  Term out;
  out.kind = term.kind;
  out.number = term.number;
  out.comparison = term.comparison;
  out.tolerance = term.tolerance;
  if (term.kind == TermKind::variable) out.variable = quantity_of(term.variable);
  if (term.kind == TermKind::length)
    out.elapsed = std::make_shared<const Elapsed>(
        Elapsed{moment(term.elapsed->from), moment(term.elapsed->to), term.elapsed->unit});
  for (const FigureTerm& arg : term.args) out.args.push_back(over_quantities(arg, quantity_of));
  return out;
}

}  // namespace verify
