// The units of expressions: `check_units` of rules/vocabulary.h. The first mistake ends the check of a rule, by an
// exception.

#include "rules/vocabulary.h"

#include <algorithm>

namespace verify {

namespace {

/// Thrown at the first mistake; caught in check_units.
struct Mistake {
  Span span;
  std::string message;
  std::string help;
};

/// The type of an expression: a truth value, or a number with a unit. Zero goes with every unit. A length of time is
/// meant as a plain number in `3 % * opening members * years` and as a time in `admitted-per-year * years`. So where a
/// length takes part (`timed`), comparisons ignore powers of time.
struct Type {
  bool truth = false;
  bool zero = false;
  Unit unit;
  bool timed = false;
};

Unit timeless(Unit unit) {
  for (const TimeUnit time : kTimeUnits) unit.dimension.erase(std::string(one_time_unit(time)));
  return unit;
}

class Checker {
 public:
  explicit Checker(const RuleSet& rules) : rules_(rules) {}

  Type type(const Expr& e) const {
    using K = Expr::Kind;
    switch (e.kind) {
      case K::number: return number(e);
      case K::quantity: return {false, false, rules_.find(e.name)->unit, false};
      case K::length:
      case K::time_between: return time(e);
      case K::negate: return amount(e.args[0]);
      case K::add:
      case K::subtract: return sum(e);
      case K::aggregate: return amount(e.args[0]);
      case K::multiply: return product(e, false);
      case K::divide: return product(e, true);
      case K::compare: same(e); return {true, false, {}, false};
      default: break;
    }
    for (const Expr& arg : e.args) {
      if (!type(arg).truth) throw Mistake{arg.span, "expected a comparison here, not a number", {}};
    }
    return {true, false, {}, false};
  }

 private:
  Type number(const Expr& e) const {
    if (e.unit.empty()) return {false, e.number.sign() == 0, {}, false};
    const auto unit = parse_unit(e.unit, rules_.units);
    if (rules_.find(e.unit) != nullptr) {
      throw Mistake{e.span, "expected an operator between the number and `" + e.unit + "`",
                    "write " + e.number.str() + " * " + e.unit};
    }
    return {false, false, *unit, false};
  }

  Type time(const Expr& e) const {
    for (const Expr& arg : e.args) {
      const Concept& c = *rules_.find(arg.name);
      if (!c.is_date()) {
        throw Mistake{arg.span, "`" + c.name + "` is no date; its unit is " + c.unit_text,
                      "declare it as value " + c.name + " : date"};
      }
    }
    return {false, false, {1, {{std::string(one_time_unit(e.time)), 1}}}, true};
  }

  Type arithmetic(const Expr& e) const {
    Type t = type(e);
    if (t.truth) throw Mistake{e.span, "expected a number here, not a comparison", {}};
    return t;
  }

  // The type of something that is computed with. Dates can be compared, but not added or multiplied.
  Type amount(const Expr& e) const {
    Type t = arithmetic(e);
    if (t.unit.dimension.count(kDateUnit) > 0)
      throw Mistake{e.span, "a date is no amount", "use `years between A and B`"};
    return t;
  }

  void same_dimension(const Expr& e, const Type& a, const Type& b, const std::string& verb) const {
    if (a.zero || b.zero || a.unit.same_dimension(b.unit)) return;
    if ((a.timed || b.timed) && timeless(a.unit).same_dimension(timeless(b.unit))) return;
    const bool bare = std::any_of(e.args.begin(), e.args.end(),
                                  [](const Expr& arg) { return arg.kind == Expr::Kind::number && arg.unit.empty(); });
    throw Mistake{
        e.span, "cannot " + verb + " " + dimension_name(a.unit) + " and " + dimension_name(b.unit),
        bare ? "a number takes a unit behind it: 5 " + dimension_name(a.unit.dimensionless() ? b.unit : a.unit) : ""};
  }

  Type sum(const Expr& e) const {
    const Type a = amount(e.args[0]);
    const Type b = amount(e.args[1]);
    same_dimension(e, a, b, e.kind == Expr::Kind::add ? "add" : "subtract");
    Type t = a.zero ? b : a;
    t.timed = a.timed || b.timed;
    return t;
  }

  void same(const Expr& e) const { same_dimension(e, arithmetic(e.args[0]), arithmetic(e.args[1]), "compare"); }

  Type product(const Expr& e, bool divide) const {
    const Type a = amount(e.args[0]);
    const Type b = amount(e.args[1]);
    return {false, a.zero, divide ? a.unit / b.unit : a.unit * b.unit, a.timed || b.timed};
  }

  const RuleSet& rules_;
};

}  // namespace

bool check_units(const Expr& body, const RuleSet& rules, const Source& source, Diagnostics& diagnostics) {
  try {
    if (Checker(rules).type(body).truth) return true;
    diagnostics.push_back(diagnose_at(source, body.span, "a rule must compare something", "NAME: a = b + c"));
  } catch (const Mistake& mistake) {
    diagnostics.push_back(diagnose_at(source, mistake.span, mistake.message, mistake.help));
  }
  return false;
}

}  // namespace verify
