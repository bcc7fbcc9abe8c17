// Applies rules to facts: finds the aspects and times at which each rule speaks of something reported, and adds a
// relation there (instance.h). Rules on the two ends of a period also apply to the periods between reported days.

#include <algorithm>

#include "ground/instance.h"

namespace verify {

namespace {

class RuleGrounder {
 public:
  explicit RuleGrounder(ProblemBuilder& builder) : builder_(builder) {}

  // A rule on one concept also holds where another rule, a rate or a share brings the concept in and nobody reported
  // it. Plausible rules judge reported figures only.
  void run_on_derived() {
    for (const Rule& rule : builder_.rules().rules) {
      const Shape shape = shape_of(rule, builder_.rules());
      if (rule.plausible || shape.concepts.size() != 1 || shape.across() || !shape.over.empty()) continue;
      std::vector<std::tuple<const Rule*, Aspects, When>> places;
      at_reported(rule, shape, places);
      for (const auto& [own, aspects, when] : places) instantiate(*own, aspects, when);
    }
  }

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
      between_days(rule, shape, inferred);
    }
    for (const auto& [rule, aspects, period] : inferred) instantiate(*rule, aspects, period);
  }

 private:
  // Where a rule may apply: the times of the quantities that belong to one of its instances.
  struct Times {
    std::set<When> all;           // of all quantities that the rule mentions
    std::set<When> over_periods;  // of those in Shape::over_periods
  };

  // In one pass over the quantities of its concepts.
  std::map<Aspects, Times> places_of(const Shape& shape) const {
    std::map<Aspects, Times> out;
    for (const Use& use : shape.concepts) {
      const auto& periodic = shape.over_periods;
      const bool over_periods = std::find(periodic.begin(), periodic.end(), use) != periodic.end();
      for (const VarId v : builder_.of_concept(use.concept_id)) {
        const Quantity& q = builder_.quantity(v);
        const auto place = shape.place(use, q.aspects);
        if (!place) continue;
        Times& times = out[*place];
        times.all.insert(q.when);
        if (over_periods) times.over_periods.insert(q.when);
      }
    }
    return out;
  }

  void at_reported(const Rule& rule, const Shape& shape,
                   std::vector<std::tuple<const Rule*, Aspects, When>>& out) const {
    for (auto& [aspects, found] : places_of(shape)) {
      std::set<When> times = shape.periodic() ? found.over_periods : found.all;
      // When the only times are those of values without a time, which hold at any time, the days of the stocks count.
      if (times == std::set<When>{When{}} && !shape.across() && !shape.has_length) times = found.all;
      if (times.size() > 1) times.erase(When{});
      for (const When& when : times) out.emplace_back(&rule, aspects, when);
    }
  }

  // Adds the periods between consecutive reported days of the stocks that the rule takes at both ends of a period.
  void between_days(const Rule& rule, const Shape& shape,
                    std::vector<std::tuple<const Rule*, Aspects, Period>>& out) const {
    std::map<Aspects, std::set<Date>> places;
    for (const Use& use : shape.opening_closing) {
      for (const VarId v : builder_.of_concept(use.concept_id)) {
        const Quantity& q = builder_.quantity(v);
        const auto* day = std::get_if<Day>(&q.when);
        if (day == nullptr || !day->is_certain()) continue;
        if (const auto place = shape.place(use, q.aspects)) places[*place].insert(day->first());
      }
    }
    for (const auto& [aspects, days] : places) {
      for (auto day = days.begin(); std::next(day) != days.end(); ++day)
        out.emplace_back(&rule, aspects, Period{Day::certain(*day + 1), Day::certain(*std::next(day))});
    }
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

void apply_to_derived(ProblemBuilder& builder) { RuleGrounder(builder).run_on_derived(); }

}  // namespace verify
