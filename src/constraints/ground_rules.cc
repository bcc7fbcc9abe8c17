#include <algorithm>

#include "constraints/builder.h"

namespace verify {

namespace {

/// A concept as a rule speaks of it.
struct Use {
  ConceptId concept_id;
  std::set<std::string> over;  ///< the dimensions of the sums and extremes it stands in
  auto operator<=>(const Use&) const = default;
};

/// What a rule needs to know of itself before it meets facts.
struct Shape {
  std::vector<Use> concepts;         ///< all it speaks of
  std::vector<Use> over_periods;     ///< flows, rates, values and shares of them
  std::vector<Use> opening_closing;  ///< stocks at the ends of the period
  std::set<std::string> over;        ///< all dimensions that are summed up
  bool has_length = false;           ///< speaks of the period's own length

  bool across() const { return !opening_closing.empty(); }
  bool periodic() const { return !over_periods.empty() || across() || has_length; }

  /// The aspects of the instance to which a quantity belongs: without the dimensions over which it is summed up. None
  /// for a member of such a dimension that stands alone.
  std::optional<Aspects> place(const Use& use, Aspects aspects) const {
    for (const std::string& dimension : use.over) {
      if (aspects.erase(dimension) == 0) return std::nullopt;
    }
    for (const std::string& dimension : over) {
      if (aspects.count(dimension) > 0) return std::nullopt;
    }
    return aspects;
  }
};

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

Shape shape_of(const Rule& rule, const RuleSet& rules) { return ShapeReader(rules).run(rule); }

/// Fills in one rule for one set of aspects at one time.
class Instance {
 public:
  Instance(ProblemBuilder& builder, const Rule& rule, const Aspects& aspects, const When& when)
      : builder_(builder), rule_(rule), aspects_(aspects), when_(when) {}

  /// Nothing when the rule says something of a time that isn't given.
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
    t.tolerance = e.tolerance;
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

  // The argument at each member of the dimension's first level, whose parts only split it.
  Term aggregate(const Expr& e) {
    Term t;
    t.kind = e.aggregate == Aggregate::minimum ? Term::Kind::minimum : Term::Kind::maximum;
    std::optional<Term> sum;
    const Aspects outside = aspects_;
    for (const std::string& member : builder_.rules().dimensions.at(e.name).families.front().parts) {
      aspects_[e.name] = member;
      Term term = lower(e.args[0]);
      if (e.aggregate != Aggregate::sum) t.args.push_back(std::move(term));
      else sum = sum ? Term::make(Term::Kind::add, std::move(*sum), std::move(term)) : std::move(term);
    }
    aspects_ = outside;
    return sum ? std::move(*sum) : t;
  }

  Term length(const Expr& e) {
    Term t;
    t.kind = Term::Kind::length;
    t.time = e.time;
    if (e.kind == Expr::Kind::time_between) {
      t.from = {quantity(e.args[0]).variable, 0};
      t.to = {quantity(e.args[1]).variable, 0};
    } else if (const Period* p = period()) {
      t.from = {p->first, 0};
      t.to = {p->last, 1};
    } else {
      impossible_ = true;
    }
    return t;
  }

  Term quantity(const Expr& e) {
    const ConceptId id = builder_.rules().by_name.at(e.name);
    const Concept& c = builder_.rules().concepts[id];
    return Term::of(builder_.add(id, aspects_, time_of(id, c, e.position)));
  }

  When time_of(ConceptId id, const Concept& c, Position position) {
    if (!c.instant) {
      // A value reported without a time holds at any.
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
    // A bare stock beside a period quantity is its value on some day of that period: an unknown day of this instance.
    return Day{p->first.first(), p->last.last(), "some day for " + rule_.name + " " + to_string(*p), 0};
  }

  ProblemBuilder& builder_;
  const Rule& rule_;
  Aspects aspects_;  // grows by a member inside a sum
  const When& when_;
  bool impossible_ = false;
};

class RuleGrounder {
 public:
  explicit RuleGrounder(ProblemBuilder& builder) : builder_(builder) {}

  void run() {
    // What is reported is known before the first instance names more: no rule depends on how another is called.
    std::vector<std::tuple<const Rule*, Aspects, When>> reported;
    for (const Rule& rule : builder_.rules().rules) at_reported(rule, shape_of(rule, builder_.rules()), reported);
    for (const auto& [rule, aspects, when] : reported) instantiate(*rule, aspects, when);
    // One round only: the days that count are those known before any period was inferred.
    std::vector<std::tuple<const Rule*, Aspects, Period>> inferred;
    for (const Rule& rule : builder_.rules().rules) {
      const Shape shape = shape_of(rule, builder_.rules());
      // Of a period nobody reported a flow for, a plausible rule on flows would only judge what was derived.
      if (!shape.across() || (rule.plausible && !shape.over_periods.empty())) continue;
      for (const Aspects& aspects : aspects_of(shape)) {
        for (const Period& p : between_days(shape, aspects)) inferred.emplace_back(&rule, aspects, p);
      }
    }
    for (const auto& [rule, aspects, period] : inferred) instantiate(*rule, aspects, period);
  }

 private:
  std::set<Aspects> aspects_of(const Shape& shape) const {
    std::set<Aspects> out;
    for (const Use& use : shape.concepts) {
      for (const Aspects& aspects : builder_.aspects_of(use.concept_id)) {
        if (const auto place = shape.place(use, aspects)) out.insert(*place);
      }
    }
    return out;
  }

  std::set<When> times_of(const std::vector<Use>& uses, const Shape& shape, const Aspects& aspects) const {
    std::set<When> out;
    for (const Use& use : uses) {
      for (const VarId v : builder_.of_concept(use.concept_id)) {
        if (shape.place(use, builder_.quantity(v).aspects) == aspects) out.insert(builder_.quantity(v).when);
      }
    }
    return out;
  }

  void at_reported(const Rule& rule, const Shape& shape,
                   std::vector<std::tuple<const Rule*, Aspects, When>>& out) const {
    for (const Aspects& aspects : aspects_of(shape)) {
      std::set<When> times = times_of(shape.periodic() ? shape.over_periods : shape.concepts, shape, aspects);
      // Values without a time hold at any: then it is the stocks whose days count.
      if (times == std::set<When>{When{}} && !shape.across() && !shape.has_length)
        times = times_of(shape.concepts, shape, aspects);
      if (times.size() > 1) times.erase(When{});
      for (const When& when : times) out.emplace_back(&rule, aspects, when);
    }
  }

  std::vector<Period> between_days(const Shape& shape, const Aspects& aspects) const {
    std::set<Date> days;
    for (const Use& use : shape.opening_closing) {
      for (const VarId v : builder_.of_concept(use.concept_id)) {
        const Quantity& q = builder_.quantity(v);
        const auto* day = std::get_if<Day>(&q.when);
        if (shape.place(use, q.aspects) == aspects && day != nullptr && day->is_certain()) days.insert(day->first());
      }
    }
    std::vector<Period> out;
    const Date* previous = nullptr;
    for (const Date& day : days) {
      if (previous != nullptr) out.push_back({Day::certain(*previous + 1), Day::certain(day)});
      previous = &day;
    }
    return out;
  }

  void instantiate(const Rule& rule, const Aspects& aspects, const When& when) {
    auto term = Instance(builder_, rule, aspects, when).run();
    if (!term) return;
    builder_.relate(rule.plausible ? RelationKind::plausible : RelationKind::rule, rule.name, rule.label, aspects, when,
                    std::move(*term), rule.origin);
  }

  ProblemBuilder& builder_;
};

}  // namespace

void add_rules(ProblemBuilder& builder) { RuleGrounder(builder).run(); }

}  // namespace verify
