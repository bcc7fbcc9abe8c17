// Puts readings, definitions and rules to the search for a world.
#include "support/small_world.h"

#include <algorithm>

#include "support/rule_places.h"
#include "support/world_numbers.h"

namespace verify::testing {

namespace {

Statement within(const Number& number, const Interval& interval) {
  const auto end = [](const std::optional<Bound>& b) {
    return b ? std::optional(std::pair(Fraction(b->value), b->open)) : std::nullopt;
  };
  return statement_of({number}, [lo = end(interval.lo), hi = end(interval.hi)](const std::vector<Fraction>& n) {
    if (lo && compare(n[0], lo->first) < (lo->second ? 1 : 0)) return false;
    return !hi || compare(n[0], hi->first) <= (hi->second ? -1 : 0);
  });
}

/// A rule's body at one application, as it is in a world.
class Meaning {
 public:
  Meaning(const Application& at, const std::set<Place>& reported, WorldNumbers& numbers)
      : at_(at), reported_(reported), numbers_(numbers), rules_(numbers.rules()), aspects_(at.aspects) {}

  Statement truth(const Expr& e) {
    using K = Expr::Kind;
    if (e.kind == K::compare) {
      return statement_of({number(e.args[0]), number(e.args[1])},
                          [how = e.comparison, tolerance = e.tolerance](const std::vector<Fraction>& n) {
                            return tolerance ? close(n[0], n[1], Fraction(*tolerance)) : holds(n[0], how, n[1]);
                          });
    }
    std::vector<Statement> args;
    for (const Expr& arg : e.args) args.push_back(truth(arg));
    return statement_of(args, [kind = e.kind](const std::vector<bool>& t) {
      if (kind == K::logical_not) return !t[0];
      if (kind == K::logical_and) return t[0] && t[1];
      if (kind == K::logical_or) return t[0] || t[1];
      return !t[0] || t[1];
    });
  }

 private:
  static bool holds(const Fraction& a, Comparison how, const Fraction& b) {
    const int sign = compare(a, b);
    switch (how) {
      case Comparison::equal: return sign == 0;
      case Comparison::not_equal: return sign != 0;
      case Comparison::less: return sign < 0;
      case Comparison::less_equal: return sign <= 0;
      case Comparison::greater: return sign > 0;
      case Comparison::greater_equal: break;
    }
    return sign >= 0;
  }

  static bool close(const Fraction& a, const Fraction& b, const Fraction& tolerance) {
    const Fraction size = b.over < 0 ? Fraction(0) - b : b;
    return compare(a, b + size * tolerance) <= 0 && compare(a, b - size * tolerance) >= 0;
  }

  Number number(const Expr& e) {
    using K = Expr::Kind;
    switch (e.kind) {
      case K::number: {
        const Rational factor = e.unit.empty() ? Rational(1) : parse_unit(e.unit, rules_.units)->factor;
        return constant(Fraction(e.number * factor));
      }
      case K::quantity: return quantity(e);
      case K::length: return numbers_.length(std::get<Period>(at_.time), e.time);
      case K::time_between: return WorldNumbers::between(quantity(e.args[0]), quantity(e.args[1]), e.time, 0);
      case K::aggregate: return over_members(e);
      default: break;
    }
    std::vector<Number> args;
    for (const Expr& arg : e.args) args.push_back(number(arg));
    return number_of(args, [kind = e.kind](const std::vector<Fraction>& n) {
      if (kind == K::negate) return Fraction(0) - n[0];
      if (kind == K::add) return n[0] + n[1];
      if (kind == K::subtract) return n[0] - n[1];
      return kind == K::multiply ? n[0] * n[1] : n[0] / n[1];
    });
  }

  Number quantity(const Expr& e) { return numbers_.at(*place_of(e, at_, aspects_, reported_, rules_)); }

  Number over_members(const Expr& e) {
    const Members outside = aspects_;
    std::vector<Number> members;
    for (const std::string& member : rules_.dimensions.at(e.name).families.front().parts) {
      aspects_[e.name] = member;
      members.push_back(number(e.args[0]));
    }
    aspects_ = outside;
    return number_of(members, [which = e.aggregate](const std::vector<Fraction>& n) {
      Fraction out = n[0];
      for (std::size_t i = 1; i < n.size(); ++i) {
        if (which == Aggregate::sum) out = out + n[i];
        else if ((compare(n[i], out) < 0) == (which == Aggregate::minimum)) out = n[i];
      }
      return out;
    });
  }

  const Application& at_;
  const std::set<Place>& reported_;
  WorldNumbers& numbers_;
  const RuleSet& rules_;
  Members aspects_;
};

}  // namespace

WorldSearch::Outcome judge(const RuleSet& rules, const FactSet& facts, const WorldQuestion& question) {
  const std::vector<Saying> said = sayings(facts, rules);
  const std::set<Place> reported = reported_places(said, rules);
  std::vector<Application> applied = applications(reported, rules);
  std::set<Place> places = reported;
  for (auto at = applied.begin(); at != applied.end();) {
    const auto here = places_of(*at, reported, rules);
    if (here) places.insert(here->begin(), here->end());
    at = here ? std::next(at) : applied.erase(at);
  }
  WorldSearch search;
  WorldNumbers numbers(rules, places, said, question, search);
  for (std::size_t i = 0; i < said.size(); ++i) {
    if (question.facts && question.facts->count(i) == 0) continue;
    search.demand(within(numbers.at(said[i].place), question.stated ? said[i].stated : said[i].allowed));
  }
  for (Application& at : applications_to_derived(places, rules)) {
    if (places_of(at, reported, rules)) applied.push_back(std::move(at));
  }
  for (const Application& at : applied) {
    if (!at.rule->plausible || question.plausible) search.demand(Meaning(at, reported, numbers).truth(at.rule->body));
  }
  return search.run(question.most);
}

}  // namespace verify::testing
