// Applies rules to facts: finds the aspects and times at which each rule speaks of something reported, and adds a
// relation there (instance.h). Rules on the two ends of a period also apply to the periods between reported days.

#include "ground/instance.h"

namespace verify {

namespace {

class RuleGrounder {
 public:
  explicit RuleGrounder(ProblemBuilder& builder) : builder_(builder) {}

  void run() {
    // All places are found before the first instance adds quantities. So no rule depends on the names, and with them
    // the order, of other rules.
    std::vector<std::tuple<const Rule*, Aspects, When>> reported;
    for (const Rule& rule : builder_.rules().rules) at_reported(rule, shape_of(rule, builder_.rules()), reported);
    for (const auto& [rule, aspects, when] : reported) instantiate(*rule, aspects, when);
    // Periods between days are found once, before any of them is used: the days known until then count, not the days
    // that such periods bring in.
    std::vector<std::tuple<const Rule*, Aspects, Period>> inferred;
    for (const Rule& rule : builder_.rules().rules) {
      const Shape shape = shape_of(rule, builder_.rules());
      // A plausible rule on flows isn't applied to a period for which nobody reported a flow: it would only judge
      // figures that were derived.
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
      // When the only times are those of values without a time, which hold at any time, the days of the stocks count.
      if (times == std::set<When>{When{}} && !shape.across() && !shape.has_length)
        times = times_of(shape.concepts, shape, aspects);
      if (times.size() > 1) times.erase(When{});
      for (const When& when : times) out.emplace_back(&rule, aspects, when);
    }
  }

  // The periods between consecutive reported days of the stocks that the rule takes at both ends of a period.
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
    auto term = instance_of(builder_, rule, aspects, when);
    if (!term) return;
    builder_.relate(rule.plausible ? RelationKind::plausible : RelationKind::rule, rule.name, rule.label, aspects, when,
                    std::move(*term), rule.origin);
  }

  ProblemBuilder& builder_;
};

}  // namespace

void add_rules(ProblemBuilder& builder) { RuleGrounder(builder).run(); }

}  // namespace verify
