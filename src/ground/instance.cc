// One rule at one place: see instance.h.

#include "ground/instance.h"

#include <algorithm>

#include "ground/sums.h"

namespace verify {

std::optional<Aspects> Shape::place(const Use& use, Aspects aspects) const {
  for (const std::string& dimension : use.over) {
    if (aspects.erase(dimension) == 0) return std::nullopt;
  }
  for (const std::string& dimension : over) {
    if (aspects.count(dimension) > 0) return std::nullopt;
  }
  return aspects;
}

namespace {

class ShapeReader {
 public:
  explicit ShapeReader(const RuleSet& rules) : rules_(rules) {}

  Shape run(const Rule& rule) {
    read(rule.body, {});
    return std::move(shape_);
  }

 private:
  static void add(std::vector<Use>& to, const Use& use) {
    if (std::find(to.begin(), to.end(), use) == to.end()) to.push_back(use);
  }

  void read(const Expr& e, std::set<std::string> over) {
    if (e.kind == Expr::Kind::length) shape_.has_length = true;
    if (e.kind == Expr::Kind::aggregate) {
      over.insert(e.name);
      shape_.over.insert(e.name);
    }
    if (e.kind == Expr::Kind::quantity) {
      const Use use{rules_.by_name.at(e.name), over};
      add(shape_.concepts, use);
      if (e.position != Position::bare) add(shape_.opening_closing, use);
      else if (!rules_.concepts[use.concept_id].instant) add(shape_.over_periods, use);
    }
    for (const Expr& arg : e.args) read(arg, over);
  }

  const RuleSet& rules_;
  Shape shape_;
};

/// Fills in one rule for one set of aspects at one time.
class Instance {
 public:
  Instance(ProblemBuilder& builder, const Rule& rule, const Aspects& aspects, const When& when)
      : builder_(builder), rule_(rule), aspects_(aspects), when_(when) {}

  /// Nothing when the rule needs a time that isn't given.
  std::optional<Term> run() {
    Term term = lower(rule_.body);
    if (impossible_) return std::nullopt;
    return term;
  }

 private:
  const Period* period() const { return std::get_if<Period>(&when_); }

  Term lower(const Expr& e) {
    using K = Expr::Kind;
    switch (e.kind) {
      case K::number:
        return Term::of(e.unit.empty() ? e.number : e.number * parse_unit(e.unit, builder_.rules().units)->factor);
      case K::quantity: return quantity(e);
      case K::length:
      case K::time_between: return length(e);
      case K::aggregate: return aggregate(e);
      default: break;
    }
    Term t;
    t.kind = kind_of(e.kind);
    t.comparison = e.comparison;
    if (e.tolerance) t.tolerance = *e.tolerance;
    for (const Expr& arg : e.args) t.args.push_back(lower(arg));
    return t;
  }

  static Term::Kind kind_of(Expr::Kind kind) {
    using K = Expr::Kind;
    using T = Term::Kind;
    switch (kind) {
      case K::negate: return T::negate;
      case K::add: return T::add;
      case K::subtract: return T::subtract;
      case K::multiply: return T::multiply;
      case K::divide: return T::divide;
      case K::logical_not: return T::logical_not;
      case K::logical_and: return T::logical_and;
      case K::logical_or: return T::logical_or;
      case K::implies: return T::implies;
      default: return T::compare;
    }
  }

  // The argument at each member of the dimension's first level: deeper members only split these.
  Term aggregate(const Expr& e) {
    Term t;
    t.kind = e.aggregate == Aggregate::minimum ? Term::Kind::minimum : Term::Kind::maximum;
    const Aspects outside = aspects_;
    for (const std::string& member : builder_.rules().dimensions.at(e.name).families.front().parts) {
      aspects_.set(e.name, member);
      t.args.push_back(lower(e.args[0]));
    }
    aspects_ = outside;
    return e.aggregate == Aggregate::sum ? sum_of_terms(std::move(t.args)) : t;
  }

  Term length(const Expr& e) {
    if (e.kind == Expr::Kind::time_between) {
      Moment from{quantity(e.args[0]).variable, 0};
      return Term::length(std::move(from), {quantity(e.args[1]).variable, 0}, e.time);
    }
    if (const Period* p = period()) return Term::length({p->first, 0}, {p->last, 1}, e.time);
    impossible_ = true;
    return {};
  }

  Term quantity(const Expr& e) {
    const ConceptId id = builder_.rules().by_name.at(e.name);
    const Concept& c = builder_.rules().concepts[id];
    return Term::of(builder_.add(id, aspects_, time_of(id, c, e.position)));
  }

  When time_of(ConceptId id, const Concept& c, Position position) {
    if (!c.instant) {
      // A value reported without a time holds at any time.
      if (c.kind == ConceptKind::value && !builder_.find(id, aspects_, when_) && builder_.find(id, aspects_, When{}))
        return {};
      return when_;
    }
    const Period* p = period();
    if (p == nullptr) {
      if (!std::holds_alternative<Day>(when_)) impossible_ = true;
      return when_;
    }
    if (position == Position::opening) return opening_day(*p);
    if (position == Position::closing || p->is_day()) return closing_day(*p);
    // A bare stock in a rule over a period is its value on some day of that period: an unknown day of this instance
    // alone.
    return Day{p->first.first(), p->last.last(), "some day for " + rule_.name + " " + to_string(*p), 0};
  }

  ProblemBuilder& builder_;
  const Rule& rule_;
  Aspects aspects_;  // inside a sum, with its member
  const When& when_;
  bool impossible_ = false;  // a time is needed that isn't given
};

}  // namespace

Shape shape_of(const Rule& rule, const RuleSet& rules) { return ShapeReader(rules).run(rule); }

std::optional<Term> instance_of(ProblemBuilder& builder, const Rule& rule, const Aspects& aspects, const When& when) {
  return Instance(builder, rule, aspects, when).run();
}

}  // namespace verify
