// Pins rules held against each other without facts: contradictions, implied rules, fixed quantities.
// support/rule_worlds.h evaluates the same rules in every small world.
#include "diagnose/rule_check.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/grounded.h"
#include "support/rule_worlds.h"

namespace verify::testing {
namespace {

using Rules = RuleCheck::Rules;

struct Checked {
  RuleSet rules;
  SymbolicRules symbolic;
  RuleCheck check;

  std::string names(const Rules& some) const {
    std::string out;
    for (const std::size_t i : some) out += " " + rules.rules[i].name;
    return out;
  }

  /// A line each.
  std::string text() const {
    std::string out;
    for (const Rules& r : check.contradictory) out += "contradictory" + names(r) + "\n";
    for (const Rules& r : check.undecided) out += "undecided" + names(r) + "\n";
    for (const auto& i : check.implied)
      out += rules.rules[i.rule].name + (i.same ? " same as" : " by") + names(i.by) + "\n";
    for (const auto& f : check.fixed)
      out += describe_symbolic(symbolic, f.quantity, rules) + " = " + f.value.str() + " by" + names(f.by) + "\n";
    return out;
  }
};

Checked checked_rules(const std::string& text, const RuleCheckLimits& limits = {}) {
  Checked out;
  Diagnostics diagnostics;
  out.rules = rules_of(text, diagnostics);
  EXPECT_EQ(rendered(diagnostics), "");
  out.symbolic = ground_symbolic(out.rules, limits.relations);
  out.check = check_rules(out.rules, out.symbolic, rule_oracle, limits);
  return out;
}

constexpr const char* kPeople =
    "stock s : person\nstock t : person, part of s\nflow f : person\nflow g : person\nvalue x : %\nvalue y : EUR\n";

std::string verdict(const std::string& rules) { return checked_rules(kPeople + rules).text(); }

TEST(RuleCheck, SaysNothingOfRulesThatLeaveRoom) {
  EXPECT_EQ(verdict("rule a: closing s = opening s + f - g\nrule b: f <= 2 * g\n"), "");
}

TEST(RuleCheck, TakesAllFiguresBeingZeroForASolution) { EXPECT_EQ(verdict("rule a: f >= 2 * g\n"), ""); }

TEST(RuleCheck, NamesTheRulesThatCannotHoldTogether) {
  EXPECT_EQ(verdict("rule low: x >= 20 %\nrule other: y >= 3 EUR\nrule high: x <= 19 %\n"), "contradictory low high\n");
}

TEST(RuleCheck, BlamesTheRuleWhereItCannotHoldWithWhatTheVocabularySays) {
  EXPECT_EQ(verdict("rule a: f <= -1 person\n"), "contradictory a\n");
  EXPECT_EQ(verdict("rule a: t > s\n"), "contradictory a\n");
  EXPECT_EQ(verdict("rule a: 1 = 2\n"), "contradictory a\n");
}

TEST(RuleCheck, CountsWholeThingsAsWhole) {
  EXPECT_EQ(verdict("rule a: f > 2 person\nrule b: f < 3 person\n"), "contradictory a b\n");
  EXPECT_EQ(verdict("rule a: y > 2 EUR\nrule b: y < 3 EUR\n"), "");
}

TEST(RuleCheck, HoldsPlausibleRulesAgainstTheOthers) {
  EXPECT_EQ(verdict("rule a: y = 2 EUR\nplausible b: y >= 3 EUR\n"), "contradictory a b\n")
      << "what is fixed by contradictory rules isn't said";
}

TEST(RuleCheck, KnowsNoPeriodsLength) {
  // Both hold of two years and a half.
  EXPECT_EQ(verdict("rule a: f <= 3 person * years\nrule b: f >= 5 person\n"), "");
  EXPECT_EQ(verdict("rule a: f > 3 person * years\nrule b: f < 2 person * years\n"), "contradictory a b\n");
  EXPECT_EQ(verdict("rule a: f > 31 person * months\nrule b: f < 1 person * days\n"), "contradictory a b\n");
  EXPECT_EQ(verdict("rule a: f > 30 person * months\nrule b: f < 1 person * days\n"), "");
}

TEST(RuleCheck, NamesTheRulesThatImplyAnother) {
  EXPECT_EQ(verdict("rule a: f <= g\nrule b: g <= 9 person\nrule c: f <= 10 person\n"), "c by a b\n");
  EXPECT_EQ(verdict("rule a: t <= s\n"), "a by\n");
  EXPECT_EQ(verdict("rule a: 2 * f = 2 * g\nrule b: f = g\nrule c: f <= g\n"), "a same as b\nc by b\n");
}

TEST(RuleCheck, DoesNotTakeWhatIsSaidOfPeriodsForWhatIsSaidOfDays) {
  EXPECT_EQ(verdict("rule a: closing s >= opening s + 1 person\nrule b: s >= 1 person\n"), "");
  EXPECT_EQ(verdict("rule a: closing s >= opening s + 1 person\nrule b: closing s >= 1 person\n"), "b by a\n");
}

TEST(RuleCheck, DoesNotTakeAQuotientForImpliedWhereItsDivisorMayBeZero) {
  EXPECT_EQ(verdict("value z : EUR\nrule a: y = z\nrule q: y / z = 1\n"), "a by q\n");
  EXPECT_EQ(verdict("value z : EUR\nrule a: y = z\nrule q: y / z = 1\nrule p: z > 0\n"), "a by q\nq by a p\n");
}

TEST(RuleCheck, FindsWhatCanHaveOneValueOnly) {
  EXPECT_EQ(verdict("rule a: x >= 20 %\nrule b: x <= 20 %\n"), "x = 0.2 by a b\n");
  EXPECT_EQ(verdict("rule a: f + g = f\n"), "g = 0 by a\n");
}

TEST(RuleCheck, CapsTheSetsAndSaysSo) {
  std::string rules;
  for (int i = 1; i <= 20; ++i) {
    rules += "rule low" + std::to_string(i) + ": y >= " + std::to_string(i) + " EUR\n";
    rules += "rule high" + std::to_string(i) + ": y <= -" + std::to_string(i) + " EUR\n";
  }
  const Checked c = checked_rules(kPeople + rules);
  EXPECT_EQ(c.check.contradictory.size(), 10u);
  EXPECT_FALSE(c.check.all_contradictory);
  EXPECT_EQ(c.names(c.check.contradictory.front()), " low1 high1");
}

TEST(RuleCheck, FindsTheOnePairAmongTwoHundredBounds) {
  std::string rules;
  for (int i = 1; i <= 100; ++i) {
    rules += "rule low" + std::to_string(i) + ": y >= " + std::to_string(i) + " EUR\n";
    rules += "rule high" + std::to_string(i) + ": y <= " + std::to_string(100 + i) + " EUR\n";
  }
  const Checked c = checked_rules(kPeople + rules + "rule odd: y <= 99.5 EUR\n");
  ASSERT_EQ(c.check.contradictory.size(), 1u);
  EXPECT_EQ(c.names(c.check.contradictory.front()), " low100 odd");
  EXPECT_TRUE(c.check.all_contradictory);
}

TEST(RuleCheck, EndsAtItsLimitAndSaysSo) {
  const Checked c = checked_rules(std::string(kPeople) + "rule a: f <= g\nrule b: f <= 2 * g\n", {.effort = 30});
  EXPECT_FALSE(c.check.complete);
  EXPECT_EQ(c.text(), "");
}

// Rules that can't hold together are contradictory or undecided, wherever the limit is met: within their first
// questions, or far behind them.
TEST(RuleCheck, NeverPassesOverRulesThatCannotHoldTogether) {
  std::set<std::string> seen;
  for (std::size_t effort = 1; effort <= 200; effort += effort < 50 ? 1 : 25) {
    const std::string text =
        checked_rules(std::string(kPeople) + "rule a: f >= g + 1 person\nrule b: f <= g\n", {.effort = effort}).text();
    seen.insert(text);
  }
  EXPECT_EQ(seen, (std::set<std::string>{"contradictory a b\n", "undecided a b\n"}));
}

std::string warnings_of(const std::string& text) {
  Diagnostics diagnostics;
  const RuleSet rules = rules_of(text, diagnostics);
  warn_of_contradictory_rules(rules, diagnostics);
  std::string out;
  for (const Diagnostic& d : diagnostics)
    out += std::to_string(d.place.line) + ": " + d.message + " (" + d.help + ")\n";
  return out;
}

TEST(RuleWarnings, CountTheSetsBeyondTheFirstThree) {
  const auto rules = [](int sets) {
    std::string out;
    for (int i = 1; i <= sets; ++i) {
      const std::string n = std::to_string(i);
      out +=
          "value v" + n + " : EUR\nrule low" + n + ": v" + n + " <= 1 EUR\nrule high" + n + ": v" + n + " >= 2 EUR\n";
    }
    return out;
  };
  const auto one = [](int i) {
    const std::string n = std::to_string(i);
    return std::to_string(3 * i) + ": the rule `high" + n + "` contradicts `low" + n +
           "`, whatever the figures are (`low" + n + "` stands at a.rules:" + std::to_string(3 * i - 1) +
           ":6; verify list rules --check tells more)\n";
  };
  const std::string three = one(1) + one(2) + one(3);
  EXPECT_EQ(warnings_of(rules(3)), three);
  EXPECT_EQ(warnings_of(rules(4)), three +
                                       "12: 1 further set of rules can't hold, whatever the figures are (verify list "
                                       "rules --check lists it)\n");
  EXPECT_EQ(warnings_of(rules(5)), three +
                                       "12: 2 further sets of rules can't hold, whatever the figures are (verify list "
                                       "rules --check lists them)\n");
}

// 1,200 rules that hang together make questions of 1,200 relations each: few of them use up what a run may spend.
TEST(RuleWarnings, CountTheRulesThatTheEffortIsTooSmallFor) {
  const auto rules = [](int lows) {
    std::string out = "value y : EUR\nvalue z : EUR\n";
    for (int i = 0; i < lows; ++i) out += "rule low" + std::to_string(i) + ": y + z >= " + std::to_string(i) + " EUR\n";
    return out + "rule top: y + 2 * z <= -1 EUR\nrule least: z >= 1 EUR\n";
  };
  EXPECT_EQ(
      warnings_of(rules(98)),
      "102: the rule `least` contradicts `low0` and `top` taken together, whatever the figures are (`low0` stands at "
      "a.rules:3:6; verify list rules --check tells more)\n");
  EXPECT_EQ(warnings_of(rules(1'198)),
            "3: whether 1200 rules can hold together, whatever the figures are, was not decided (verify list rules "
            "--check takes more time for this)\n");
}

TEST(RuleWarnings, SayWhereRulesAreTooManyToBeHeldAgainstEachOther) {
  const auto rules = [](int lows) {
    std::string out = "value y : EUR\n";
    for (int i = 0; i < lows; ++i) out += "rule low" + std::to_string(i) + ": y >= " + std::to_string(i) + " EUR\n";
    return out;
  };
  EXPECT_EQ(warnings_of(rules(2'000)), "");
  EXPECT_EQ(
      warnings_of(rules(2'001)),
      "2: the rules make more than 2,000 relations, and only the first were held against each other without figures "
      "(verify list rules --check takes more time for this)\n");
}

// The slow and obvious way, over all worlds.
class Judge {
 public:
  explicit Judge(const Checked& c) : c_(c), worlds_(c.rules) {
    for (std::size_t i = 0; i < c.rules.rules.size(); ++i) all_.push_back(i);
  }

  void run() {
    std::set<Rules> minimal;
    for (std::size_t bits = 0; bits < (std::size_t{1} << all_.size()); ++bits) {
      Rules some;
      for (const std::size_t i : all_) {
        if ((bits >> i & 1) != 0) some.push_back(i);
      }
      if (!worlds_.possible(some) && every_part(some, [&](const Rules& part) { return worlds_.possible(part); }))
        minimal.insert(some);
    }
    EXPECT_EQ(std::set<Rules>(c_.check.contradictory.begin(), c_.check.contradictory.end()), minimal);
    sound_ = all_;
    for (const Rules& rules : minimal) sound_ = without(sound_, rules);
    implied();
    fixed();
  }

 private:
  template <class Test>
  static bool every_part(const Rules& rules, const Test& test) {
    return std::all_of(rules.begin(), rules.end(), [&](std::size_t r) { return test(without(rules, {r})); });
  }

  void implied() {
    std::map<std::size_t, Rules> found;
    for (const auto& i : c_.check.implied) {
      found[i.rule] = i.by;
      if (i.same) found[i.by.front()] = {i.rule};
    }
    for (const std::size_t rule : sound_) {
      Rules others = without(sound_, {rule});
      if (worlds_.of_a_day(rule)) std::erase_if(others, [&](std::size_t r) { return !worlds_.of_a_day(r); });
      EXPECT_EQ(found.count(rule) > 0, worlds_.implied(rule, others)) << c_.rules.rules[rule].name;
      if (found.count(rule) == 0) continue;
      EXPECT_TRUE(worlds_.implied(rule, found[rule])) << c_.rules.rules[rule].name;
      EXPECT_TRUE(every_part(found[rule], [&](const Rules& part) { return !worlds_.implied(rule, part); }))
          << c_.rules.rules[rule].name;
    }
    for (const auto& [rule, by] : found) EXPECT_EQ(std::count(sound_.begin(), sound_.end(), rule), 1);
  }

  void fixed() {
    std::map<std::string, int> expected;
    for (VarId v = 0; v < c_.symbolic.problem.quantities.size(); ++v) {
      std::string name = describe_symbolic(c_.symbolic, v, c_.rules);
      if (name == "s" || name == "t") name = "closing " + name;
      const std::vector<int> values = worlds_.values(name, sound_);
      if (values.size() == 1) expected[name] = values.front();
    }
    std::map<std::string, int> found;
    for (const auto& f : c_.check.fixed) {
      std::string name = describe_symbolic(c_.symbolic, f.quantity, c_.rules);
      if (name == "s" || name == "t") name = "closing " + name;
      found[name] = std::stoi(f.value.numerator());
      EXPECT_EQ(worlds_.values(name, f.by).size(), 1u) << name;
      EXPECT_TRUE(every_part(f.by, [&](const Rules& part) { return worlds_.values(name, part).size() > 1; })) << name;
    }
    EXPECT_EQ(found, expected);
  }

  const Checked& c_;
  RuleWorlds worlds_;
  Rules all_, sound_;
};

TEST(RuleCheck, SaysWhatAllSmallWorldsSay) {
  constexpr std::uint64_t kSeeds = 24;
  std::size_t contradictory = 0;
  std::size_t implied = 0;
  std::size_t fixed = 0;
  std::size_t decided = 0;
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    const std::string text = RuleWorlds::vocabulary() + RuleWorlds::random_rules(seed);
    SCOPED_TRACE("seed " + std::to_string(seed) + "\n" + text);
    Checked c;
    Diagnostics diagnostics;
    c.rules = rules_of(text, diagnostics);
    ASSERT_EQ(rendered(diagnostics), "");
    c.symbolic = ground_symbolic(c.rules, 1000);
    for (Quantity& q : c.symbolic.problem.quantities) q.domain = Interval::closed(0, RuleWorlds::kTop);
    c.check = check_rules(c.rules, c.symbolic, rule_oracle, {.contradictions = 100});
    if (!c.check.complete || !c.check.all_contradictory) continue;
    ++decided;
    contradictory += !c.check.contradictory.empty();
    implied += !c.check.implied.empty();
    fixed += !c.check.fixed.empty();
    Judge(c).run();
  }
  EXPECT_GE(decided, kSeeds * 9 / 10);
  EXPECT_GE(contradictory, 5u);
  EXPECT_GE(implied, 5u);
  EXPECT_GE(fixed, 5u);
}

}  // namespace
}  // namespace verify::testing
