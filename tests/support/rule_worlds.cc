// Evaluates rules as they are written, in every small world of two stocks and a flow.
#include "support/rule_worlds.h"

#include <algorithm>
#include <optional>

#include "support/small_rules.h"

namespace verify::testing {

namespace {

const std::vector<std::string> kQuantities = {"opening s", "closing s", "opening t", "closing t", "f"};

/// The value of one expression in one world, bare stocks taken at the start or at the end of the period.
class Evaluation {
 public:
  Evaluation(const std::vector<int>& world, bool bare_at_start) : world_(world), bare_at_start_(bare_at_start) {}

  // A division by zero has no value, and what has none isn't true.
  bool holds(const Expr& e) {
    const bool out = truth(e);
    return out && !undefined_;
  }

 private:
  bool truth(const Expr& e) {
    using K = Expr::Kind;
    if (e.kind == K::compare) return compare(number(e.args[0]), e.comparison, number(e.args[1]));
    const bool a = truth(e.args[0]);
    if (e.kind == K::logical_not) return !a;
    const bool b = truth(e.args[1]);
    return e.kind == K::logical_and ? a && b : e.kind == K::logical_or ? a || b : !a || b;
  }

  static bool compare(const Rational& a, Comparison c, const Rational& b) {
    switch (c) {
      case Comparison::equal: return a == b;
      case Comparison::not_equal: return a != b;
      case Comparison::less: return a < b;
      case Comparison::less_equal: return a <= b;
      case Comparison::greater: return a > b;
      default: return a >= b;
    }
  }

  Rational number(const Expr& e) {
    using K = Expr::Kind;
    if (e.kind == K::number) return e.number;
    if (e.kind == K::quantity) return quantity(e);
    const Rational a = number(e.args[0]);
    if (e.kind == K::negate) return -a;
    const Rational b = number(e.args[1]);
    switch (e.kind) {
      case K::add: return a + b;
      case K::subtract: return a - b;
      case K::multiply: return a * b;
      default: break;
    }
    undefined_ = undefined_ || b.sign() == 0;
    return b.sign() == 0 ? Rational(0) : a / b;
  }

  Rational quantity(const Expr& e) const {
    const bool start = e.position == Position::opening || (e.position == Position::bare && bare_at_start_);
    const std::string name = e.name == "f" ? e.name : (start ? "opening " : "closing ") + e.name;
    const auto at = std::find(kQuantities.begin(), kQuantities.end(), name);
    return Rational(world_[static_cast<std::size_t>(at - kQuantities.begin())]);
  }

  const std::vector<int>& world_;
  bool bare_at_start_;
  bool undefined_ = false;
};

std::string comparison(Pick& pick, const std::vector<std::string>& names) {
  static const std::vector<std::string> kSigns = {"=", "!=", "<", "<=", ">", ">=", "<=", ">=", "="};
  const auto term = [&] {
    switch (pick(5)) {
      case 0: return pick.of(names) + " + " + pick.of(names);
      case 1: return pick.of(names) + " - " + pick.of(names);
      case 2: return std::to_string(pick(3) + 2) + " * " + pick.of(names);
      case 3: return std::to_string(pick(4)) + " person";
      default: return pick.of(names);
    }
  };
  std::string left = pick(3) == 0 ? term() : pick.of(names);
  return left + " " + pick.of(kSigns) + " " + term();
}

std::string body(Pick& pick, const std::vector<std::string>& names) {
  const std::string one = comparison(pick, names);
  switch (pick(9)) {
    case 0: return "if " + one + " then " + comparison(pick, names);
    case 1: return one + " or " + comparison(pick, names);
    case 2: return "not (" + one + ")";
    case 3: return pick.of(names) + " / " + pick.of(names) + " <= " + std::to_string(pick(3));
    case 4: return pick.of(names) + " * " + pick.of(names) + " <= 2 person * " + pick.of(names);
    default: return one;
  }
}

}  // namespace

const std::string& RuleWorlds::vocabulary() {
  static const std::string kText = "stock s : person\nstock t : person\nflow f : person\n";
  return kText;
}

std::string RuleWorlds::random_rules(std::uint64_t seed) {
  Pick pick(seed);
  std::string out;
  const int rules = 3 + pick(4);
  for (int i = 0; i < rules; ++i) {
    const bool of_a_day = pick(4) == 0;
    const std::string text = body(pick, of_a_day ? std::vector<std::string>{"s", "t"} : kQuantities);
    out += (pick(6) == 0 ? "plausible r" : "rule r") + std::to_string(i) + ": " + text + "\n";
  }
  return out;
}

RuleWorlds::RuleWorlds(const RuleSet& rules) : rules_(rules) {
  worlds_ = {{}};
  for (std::size_t i = 0; i < kQuantities.size(); ++i) {
    std::vector<World> longer;
    for (const World& w : worlds_) {
      for (int value = 0; value <= kTop; ++value) {
        longer.push_back(w);
        longer.back().push_back(value);
      }
    }
    worlds_ = std::move(longer);
  }
  for (const Rule& rule : rules.rules) {
    at_end_.emplace_back();
    everywhere_.emplace_back();
    for (const World& w : worlds_) {
      at_end_.back().push_back(Evaluation(w, false).holds(rule.body));
      everywhere_.back().push_back(at_end_.back().back() && Evaluation(w, true).holds(rule.body));
    }
  }
}

bool RuleWorlds::of_a_day(std::size_t rule) const {
  bool out = true;
  walk(rules_.rules[rule].body, [&](const Expr& e) {
    if (e.kind == Expr::Kind::quantity && (e.name == "f" || e.position != Position::bare)) out = false;
  });
  return out;
}

bool RuleWorlds::possible(const Rules& rules) const {
  for (std::size_t w = 0; w < worlds_.size(); ++w) {
    if (std::all_of(rules.begin(), rules.end(), [&](std::size_t r) { return everywhere_[r][w]; })) return true;
  }
  return false;
}

bool RuleWorlds::implied(std::size_t rule, const Rules& by) const {
  for (std::size_t w = 0; w < worlds_.size(); ++w) {
    if (!at_end_[rule][w] && std::all_of(by.begin(), by.end(), [&](std::size_t r) { return everywhere_[r][w]; }))
      return false;
  }
  return true;
}

std::vector<int> RuleWorlds::values(const std::string& quantity, const Rules& rules) const {
  const auto at =
      static_cast<std::size_t>(std::find(kQuantities.begin(), kQuantities.end(), quantity) - kQuantities.begin());
  std::vector<bool> met(kTop + 1, false);
  for (std::size_t w = 0; w < worlds_.size(); ++w) {
    if (std::all_of(rules.begin(), rules.end(), [&](std::size_t r) { return everywhere_[r][w]; }))
      met[static_cast<std::size_t>(worlds_[w][at])] = true;
  }
  std::vector<int> out;
  for (int v = 0; v <= kTop; ++v) {
    if (met[static_cast<std::size_t>(v)]) out.push_back(v);
  }
  return out;
}

}  // namespace verify::testing
