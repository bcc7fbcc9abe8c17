// Checks rules without figures: see rule_check.h. Components that can hold are searched for implied rules and fixed
// quantities; a component that can't is searched for minimal contradictory sets, as claims are for conflicts. Every
// set shown is confirmed by a fresh solver.

#include "diagnose/rule_check.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

#include "diagnose/rule_area.h"

namespace verify {

namespace {

// The rules by file and place, so that minimal sets prefer rules that are written first.
std::vector<std::size_t> in_order_of_place(const RuleSet& rules) {
  std::vector<std::size_t> out(rules.rules.size());
  std::iota(out.begin(), out.end(), std::size_t{0});
  const auto place = [&](std::size_t i) {
    const Origin& at = rules.rules[i].origin;
    return std::tuple(at.source->name(), at.span.begin);
  };
  std::stable_sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) { return place(a) < place(b); });
  return out;
}

class RuleChecker {
 public:
  RuleChecker(const RuleSet& rules, const SymbolicRules& symbolic, OracleFactory factory, const RuleCheckLimits& limits)
      : symbolic_(symbolic),
        factory_(factory),
        limits_(limits),
        rules_(in_order_of_place(rules)),
        oracle_(factory(symbolic.problem)),
        doubles_(doubled(symbolic.problem)),
        oracle_of_doubles_(factory(doubles_.problem)),
        budget_(limits.effort) {
    for (std::size_t number = 0; number < rules_.size(); ++number) {
      for (const RelationId r : here(number).instances) rule_of_[r] = number;
    }
  }

  RuleCheck run() {
    out_.complete = symbolic_.complete;
    std::vector<Component> all = components(symbolic_.problem);
    // A rule without any quantity, such as `1 = 2`, is in no component.
    for (const auto& [relation, number] : rule_of_) {
      if (symbolic_.problem.relations[relation].quantities.empty()) all.push_back({{}, {relation}, {}});
    }
    std::vector<RuleArea> areas;
    for (const Component& component : all) {
      RuleArea area(symbolic_, component, rule_of_, *oracle_, budget_);
      if (!area.rules().empty() && can_be_judged(area)) areas.push_back(std::move(area));
    }
    if (!limits_.contradictions_only) {
      for (RuleArea& area : areas) look_at(area);
    }
    finish();
    return std::move(out_);
  }

 private:
  const SymbolicRules::Here& here(std::size_t number) const { return symbolic_.rules[rules_[number]]; }

  // Notes the area's contradictions; false when it is undecided whether its rules can hold together.
  bool can_be_judged(RuleArea& area) {
    const Verdict verdict = area.ask(area.rules());
    const bool judged = verdict == Verdict::sat || (verdict == Verdict::unsat && contradictions(area));
    if (!judged) undecided_.insert(area.rules());
    return judged;
  }

  // Rules that can't hold together imply anything, so only rules in no contradiction are looked at further.
  void look_at(RuleArea& area) {
    Subset sound = area.rules();
    for (const auto& [size, rules] : contradictory_) sound = without(sound, rules);
    if (sound != area.rules() && (sound.empty() || area.ask(sound) != Verdict::sat)) return;
    for (const std::size_t rule : sound) implied(area, sound, rule);
    fixed(area, sound);
  }

  // Of rules that can't hold together. False when no set of them is confirmed: the budget or a solver's limit was met.
  bool contradictions(RuleArea& area) {
    if (area.ask({}) == Verdict::unsat) return true;  // the vocabulary fails by itself: no rule is to blame
    const Fails fails = [&](const Subset& rules) { return area.ask(rules) == Verdict::unsat; };
    FailingSets found;
    if (limits_.contradictions_only) {
      found.sets = {minimal_failing(area.rules(), fails)};
      found.complete.all = false;
    } else {
      found = all_minimal_failing(area.rules(), fails, limits_.contradictions, 4 * limits_.contradictions);
    }
    out_.all_contradictory = out_.all_contradictory && found.complete.all && !budget_.unanswered();
    bool any = false;
    for (const Subset& rules : found.sets) {
      if (!confirmed(area, rules)) continue;
      contradictory_.insert({rules.size(), rules});
      any = true;
    }
    return any;
  }

  // Whether the set fails by a fresh solver, and no longer without any one of its rules. A set isn't minimal when the
  // budget was met or the solver gave up while it was sought.
  bool confirmed(const RuleArea& area, const Subset& rules) {
    const auto judge = factory_(symbolic_.problem);
    if (judge->check(area.selection(rules)) != Verdict::unsat) return false;
    return std::all_of(rules.begin(), rules.end(), [&](std::size_t rule) {
      return judge->check(area.selection(without(rules, {rule}))) != Verdict::unsat;
    });
  }

  void implied(RuleArea& area, const Subset& sound, std::size_t rule) {
    const SymbolicRules::Here& me = here(rule);
    if (!me.generic || !area.has(*me.generic)) return;
    // Rules about a period imply nothing about a rule on a single day, which also applies where no period is.
    Subset others;
    for (const std::size_t other : sound) {
      if (other != rule && (!me.of_a_day || here(other).of_a_day)) others.push_back(other);
    }
    bool given_up = false;  // after one undecided question no more are asked: with more rules they are harder
    const Fails by = [&](const Subset& rules) {
      return !given_up && std::all_of(me.denials.begin(), me.denials.end(), [&](RelationId denial) {
        const Verdict verdict = area.ask(rules, {denial});
        given_up = verdict == Verdict::unknown;
        return verdict == Verdict::unsat;
      });
    };
    const auto enough = enough_of(area, rule, others, by);
    if (!enough) return;
    const Subset least = enough->size() <= 1 ? *enough : minimal_failing(*enough, by);
    if (given_up || budget_.met()) return;
    reasons_.push_back(least);
    implied_.emplace(rule, least);
  }

  // A small set that implies a rule, if any does. Tried in this order: the empty set; sets that implied another rule
  // before; a few of the nearest rules; all rules, and only if these imply it, growing sets of the nearest. Small
  // questions cost little, so they come first.
  std::optional<Subset> enough_of(RuleArea& area, std::size_t rule, const Subset& others, const Fails& by) {
    if (by({})) return Subset{};
    constexpr std::size_t kMaxReasons = 4;  // the last sets found, which often imply the next rule as well
    const std::size_t first = reasons_.size() - std::min(reasons_.size(), kMaxReasons);
    for (std::size_t i = first; i < reasons_.size(); ++i) {
      if (subset_of(reasons_[i], others) && by(reasons_[i])) return reasons_[i];
    }
    constexpr std::size_t kFew = 4;  // nearest rules tried before all rules are
    if (const auto few = prefix_of(area.nearest(rule, kFew), kFew, others, by)) return few;
    if (!by(others)) return std::nullopt;
    const auto more = prefix_of(area.nearest(rule, others.size()), others.size(), others, by);
    return more ? more : others;
  }

  // The first of the 1, 2, 4, … nearest rules that are enough.
  static std::optional<Subset> prefix_of(std::vector<std::size_t> near, std::size_t most, const Subset& others,
                                         const Fails& by) {
    std::erase_if(near, [&](std::size_t r) { return !std::binary_search(others.begin(), others.end(), r); });
    for (std::size_t n = 1; n <= std::min(most, near.size()); n *= 2) {
      Subset some(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(n));
      std::sort(some.begin(), some.end());
      if (by(some)) return some;
    }
    return std::nullopt;
  }

  void fixed(RuleArea& area, const Subset& sound) {
    for (const VarId v : area.single_valued(sound, doubles_, *oracle_of_doubles_)) {
      const auto value = value_of(area, sound, v);
      if (!value) continue;
      const Fails by = [&](const Subset& rules) {
        return area.ask(rules, {}, {{v, Comparison::not_equal, *value}}) == Verdict::unsat;
      };
      if (!by(sound)) continue;
      const Subset rules = minimal_failing(sound, by);
      if (!rules.empty() && !budget_.met()) out_.fixed.push_back({v, *value, in_places(rules)});
    }
  }

  // The value of a quantity that has a single one. It is an end of the range if the range is exact; a whole value is
  // sought between the ends by bisection otherwise.
  std::optional<Rational> value_of(RuleArea& area, const Subset& sound, VarId v) {
    Interval range = area.range(sound, v).interval;
    const auto can_be = [&](Comparison comparison, const Rational& value) {
      return area.ask(sound, {}, {{v, comparison, value}}) == Verdict::sat;
    };
    for (const auto& end : {range.lo, range.hi}) {
      if (end && can_be(Comparison::equal, end->value)) return end->value;
    }
    if (!symbolic_.problem.quantities[v].whole || !range.lo || !range.hi) return std::nullopt;
    range = whole_part(range);
    while (!range.empty() && !range.is_point()) {
      const Rational middle = ((range.lo->value + range.hi->value) / Rational(2)).floor();
      if (can_be(Comparison::less_equal, middle)) range.hi->value = middle;
      else range.lo->value = middle + 1;
    }
    return !range.empty() && can_be(Comparison::equal, range.lo->value) ? std::optional(range.lo->value) : std::nullopt;
  }

  RuleCheck::Rules in_places(const Subset& rules) const {
    RuleCheck::Rules out;
    for (const std::size_t rule : rules) out.push_back(rules_[rule]);
    return out;
  }

  void finish() {
    for (const auto& [size, rules] : contradictory_) out_.contradictory.push_back(in_places(rules));
    for (const Subset& rules : undecided_) out_.undecided.push_back(in_places(rules));
    for (const auto& [rule, by] : implied_) {
      const auto back = by.size() == 1 ? implied_.find(by.front()) : implied_.end();
      const bool same = back != implied_.end() && back->second == Subset{rule};
      if (same && by.front() < rule) continue;
      out_.implied.push_back({rules_[rule], in_places(by), same});
    }
    const auto written = [&](const RuleCheck::Fixed& f) {
      const Quantity& q = symbolic_.problem.quantities[f.quantity];
      return std::tuple(*q.concept_id, q.when, q.aspects);
    };
    std::sort(out_.fixed.begin(), out_.fixed.end(),
              [&](const auto& a, const auto& b) { return written(a) < written(b); });
    out_.complete = out_.complete && !budget_.unanswered();
  }

  const SymbolicRules& symbolic_;
  OracleFactory factory_;
  RuleCheckLimits limits_;
  std::vector<std::size_t> rules_;  // by number: the index in RuleSet::rules
  std::unique_ptr<Oracle> oracle_;
  Doubled doubles_;
  std::unique_ptr<Oracle> oracle_of_doubles_;
  EffortBudget budget_;
  std::map<RelationId, std::size_t> rule_of_;               // the number of an instance's rule
  std::set<std::pair<std::size_t, Subset>> contradictory_;  // with their sizes, so that small sets come first
  std::set<Subset> undecided_;
  std::map<std::size_t, Subset> implied_;  // by number of the rule
  std::vector<Subset> reasons_;            // the sets in implied_, in the order found
  RuleCheck out_;
};

}  // namespace

RuleCheck check_rules(const RuleSet& rules, const SymbolicRules& symbolic, OracleFactory oracle,
                      const RuleCheckLimits& limits) {
  return RuleChecker(rules, symbolic, oracle, limits).run();
}

}  // namespace verify
