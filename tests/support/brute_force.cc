// Evaluates relations at whole assignments, one after the other. Its term evaluator is its own on purpose.
#include "support/brute_force.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "quantity/date.h"

namespace verify::testing {

namespace {

using Assignment = std::map<VarId, Rational>;
using Days = std::map<Day, Date>;  // base day → the day it is

Date date_of(Day day, const Days& days) {
  if (day.is_certain()) return day.first();
  const int offset = day.offset;
  day.offset = 0;
  return days.at(day) + offset;
}

Date date_of(const Moment& m, const Assignment& values, const Days& days) {
  if (const auto* v = std::get_if<VarId>(&m.at))
    return Date{static_cast<std::int32_t>(std::stol(values.at(*v).numerator()))} + m.shift;
  return date_of(std::get<Day>(m.at), days) + m.shift;
}

// Nothing where a division by zero leaves no value.
std::optional<Rational> number(const Term& t, const Assignment& values, const Days& days) {
  using K = Term::Kind;
  if (t.kind == K::number) return t.number;
  if (t.kind == K::variable) return values.at(t.variable);
  if (t.kind == K::length) {
    const Date from = date_of(t.elapsed->from, values, days);
    const Date to = date_of(t.elapsed->to, values, days);
    if (t.elapsed->unit == TimeUnit::years) return years_between(from, to);
    if (t.elapsed->unit == TimeUnit::months) return months_between(from, to);
    return Rational(to.days - from.days);
  }
  const auto a = number(t.args[0], values, days);
  if (!a) return std::nullopt;
  if (t.kind == K::negate) return -*a;
  if (t.kind == K::minimum || t.kind == K::maximum) {
    Rational out = *a;
    for (std::size_t i = 1; i < t.args.size(); ++i) {
      const auto x = number(t.args[i], values, days);
      if (!x) return std::nullopt;
      out = t.kind == K::minimum ? std::min(out, *x) : std::max(out, *x);
    }
    return out;
  }
  const auto b = number(t.args[1], values, days);
  if (!b) return std::nullopt;
  switch (t.kind) {
    case K::add: return *a + *b;
    case K::subtract: return *a - *b;
    case K::multiply: return *a * *b;
    default: return b->sign() == 0 ? std::nullopt : std::optional<Rational>(*a / *b);
  }
}

bool divides_by_zero(const Term& t, const Assignment& values, const Days& days) {
  if (t.kind == Term::Kind::divide) {
    const auto b = number(t.args[1], values, days);
    if (!b || b->sign() == 0) return true;
  }
  return std::any_of(t.args.begin(), t.args.end(), [&](const Term& arg) { return divides_by_zero(arg, values, days); });
}

bool truth(const Term& t, const Assignment& values, const Days& days) {
  using K = Term::Kind;
  const auto arg = [&](std::size_t i) { return truth(t.args[i], values, days); };
  switch (t.kind) {
    case K::logical_not: return !arg(0);
    case K::logical_and: return arg(0) && arg(1);
    case K::logical_or: return arg(0) || arg(1);
    case K::implies: return !arg(0) || arg(1);
    default: break;
  }
  const Rational a = *number(t.args[0], values, days);
  const Rational b = *number(t.args[1], values, days);
  if (t.tolerance) return (a - b).abs() <= *t.tolerance * b.abs();
  switch (t.comparison) {
    case Comparison::equal: return a == b;
    case Comparison::not_equal: return a != b;
    case Comparison::less: return a < b;
    case Comparison::less_equal: return a <= b;
    case Comparison::greater: return a > b;
    case Comparison::greater_equal: break;
  }
  return a >= b;
}

bool satisfies(const Rational& value, const Pin& pin) {
  return truth(Term::compared(Term::of(value), pin.comparison, Term::of(pin.value)), {}, {});
}

// The totals that flows lead to from the first, which is 0. False when two ways to one total differ.
bool reckon_totals(const Chain& chain, Assignment& values) {
  for (const auto& node : chain.nodes) values.erase(node.total);
  values[chain.nodes.front().total] = 0;
  for (std::size_t round = 0; round < chain.links.size(); ++round) {
    for (const auto& link : chain.links) {
      const auto start = values.find(link.start);
      const auto end = values.find(link.end);
      if (start != values.end()) {
        const Rational there = start->second + values.at(link.flow);
        if (end != values.end() && end->second != there) return false;
        values[link.end] = there;
      } else if (end != values.end()) {
        values[link.start] = end->second - values.at(link.flow);
      }
    }
  }
  return true;
}

// Each total at least that of every day before, the same on one day.
bool in_order(const Chain& chain, const Assignment& values, const Days& days) {
  for (const auto& a : chain.nodes) {
    for (const auto& b : chain.nodes) {
      const Date early = date_of(a.day, days);
      const Date late = date_of(b.day, days);
      if (early == late && values.at(a.total) != values.at(b.total)) return false;
      if (chain.rises && early < late && values.at(a.total) > values.at(b.total)) return false;
    }
  }
  return true;
}

void collect_day(Day day, std::set<Day>& out) {
  if (day.is_certain()) return;
  day.offset = 0;
  out.insert(day);
}

void collect_days(const Term& t, std::set<Day>& out) {
  if (t.kind == Term::Kind::length) {
    for (const Moment* m : {&t.elapsed->from, &t.elapsed->to}) {
      if (const auto* day = std::get_if<Day>(&m->at)) collect_day(*day, out);
    }
  }
  for (const Term& arg : t.args) collect_days(arg, out);
}

}  // namespace

template <class Visit>
void BruteForceOracle::solutions(const Selection& s, const Visit& visit) const {
  std::vector<std::vector<Rational>> choices;
  for (VarId v = 0; v < problem_.quantities.size(); ++v) {
    Interval i = problem_.quantities[v].domain;
    for (const ClaimId c : s.claims) {
      if (problem_.claims[c].quantity == v) i = intersect(i, values_said(problem_.claims[c], s.readings));
    }
    choices.emplace_back();
    // A running total follows from its flows.
    if (!i.lo) {
      choices.back().push_back(0);
      continue;
    }
    for (Rational x = i.lo->value.ceil(); x <= i.hi->value; x += 1) {
      const bool pinned =
          std::all_of(s.pins.begin(), s.pins.end(), [&](const Pin& p) { return p.quantity != v || satisfies(x, p); });
      if (i.contains(x) && pinned) choices.back().push_back(x);
    }
  }
  std::set<Day> unknown;
  for (const RelationId r : s.relations) collect_days(problem_.relations[r].term, unknown);
  for (const ChainId c : s.chains) {
    for (const auto& node : problem_.chains[c].nodes) collect_day(node.day, unknown);
  }
  const std::vector<Day> days(unknown.begin(), unknown.end());

  Assignment values;
  Days fixed;
  const auto good = [&] {
    for (const ChainId c : s.chains) {
      if (!in_order(problem_.chains[c], values, fixed)) return false;
    }
    return std::all_of(s.relations.begin(), s.relations.end(), [&](RelationId r) {
      const Term& t = problem_.relations[r].term;
      return !divides_by_zero(t, values, fixed) && truth(t, values, fixed);
    });
  };
  const std::function<bool(std::size_t)> choose_day = [&](std::size_t i) -> bool {
    if (i == days.size()) return good();
    for (Date d = days[i].earliest; d <= days[i].latest; d = d + 1) {
      fixed[days[i]] = d;
      if (choose_day(i + 1)) return true;
    }
    return false;
  };
  const std::function<void(VarId)> choose = [&](VarId v) {
    if (v == choices.size()) {
      for (const ChainId c : s.chains) {
        if (!reckon_totals(problem_.chains[c], values)) return;
      }
      if (choose_day(0)) visit(values);
      return;
    }
    for (const Rational& x : choices[v]) {
      values[v] = x;
      choose(v + 1);
    }
  };
  choose(0);
}

Verdict BruteForceOracle::check(const Selection& selection) {
  bool found = false;
  solutions(selection, [&](const Assignment&) { found = true; });
  return found ? Verdict::sat : Verdict::unsat;
}

Range BruteForceOracle::range(const Selection& selection, VarId quantity) {
  Range out{{}, true};
  solutions(selection, [&](const Assignment& values) {
    const Rational& x = values.at(quantity);
    if (!out.interval.lo || x < out.interval.lo->value) out.interval.lo = Bound{x};
    if (!out.interval.hi || x > out.interval.hi->value) out.interval.hi = Bound{x};
  });
  return out;
}

std::set<std::vector<ClaimId>> BruteForceOracle::true_claims(const Selection& selection) const {
  std::set<std::vector<ClaimId>> out;
  solutions(selection, [&](const Assignment& values) {
    std::vector<ClaimId> here;
    for (ClaimId c = 0; c < problem_.claims.size(); ++c) {
      const Claim& claim = problem_.claims[c];
      const Interval& said = values_said(claim, selection.readings);
      if (said.contains(values.at(claim.quantity))) here.push_back(c);
    }
    out.insert(std::move(here));
  });
  return out;
}

namespace {

class Generator {
 public:
  Generator(std::uint64_t seed, int quantities, int top) : random_(seed), quantities_(quantities), top_(top) {}

  Problem run(int relations, bool chains) {
    Problem p;
    for (int i = 0; i < quantities_; ++i) {
      Quantity q;
      q.domain = Interval::closed(0, top_);
      q.whole = true;
      p.quantities.push_back(q);
    }
    for (VarId v = 0; v < p.quantities.size(); ++v) {
      for (int n = pick(10) < 8 ? 1 : 0; n > 0; --n) add_claim(p, v);
    }
    if (chains && pick(3) == 0) add_chain(p);
    for (int i = 0; i < relations; ++i) {
      Relation r;
      r.name = "r" + std::to_string(i);
      r.term = formula(2);
      r.quantities = variables_of(r.term);
      if (r.quantities.empty()) continue;
      p.relations.push_back(std::move(r));
    }
    return p;
  }

 private:
  int pick(int n) { return static_cast<int>(random_() % static_cast<std::uint64_t>(n)); }

  void add_claim(Problem& p, VarId v) {
    const Rational value = pick(top_ + 1);
    const Rational slack = Rational(pick(3), 2);
    Claim c;
    c.fact = p.claims.size();
    c.quantity = v;
    c.value = value;
    c.reading.stated = Interval::point(value);
    c.reading.allowed = Interval::closed(value - slack, value + slack);
    if (pick(4) == 0) c.reading.stated = c.reading.allowed = {Bound{value, pick(2) == 0}, std::nullopt};
    if (intersect(c.reading.stated, p.quantities[v].domain).empty())
      c.reading.stated = c.reading.allowed = Interval::point(value);
    p.quantities[v].claims.push_back(p.claims.size());
    p.claims.push_back(c);
  }

  // The first quantities are flows between days of one running total; every total can be reached from the first. The
  // unknown day is about one of them, with days between it and those beside it.
  void add_chain(Problem& p) {
    Chain chain;
    chain.rises = pick(4) > 0;
    const Date start = make_date(2023, 12, 27);
    const bool open = pick(2) == 0;
    for (int i = 0; i <= quantities_; ++i) {
      const Date date = start + 2 * i;
      const bool unknown = open && i == quantities_;
      chain.nodes.push_back({unknown ? some_day() : Day::certain(date), p.quantities.size()});
      Quantity total;
      total.whole = true;
      p.quantities.push_back(total);
    }
    const auto total = [&](int i) { return chain.nodes[static_cast<std::size_t>(i)].total; };
    for (int i = 0; i < quantities_; ++i) {
      const int from = pick(i + 1);
      chain.links.push_back({static_cast<VarId>(i), total(from), total(i + 1)});
    }
    std::sort(chain.nodes.begin() + 1, chain.nodes.end(), [](const auto& a, const auto& b) { return a.day < b.day; });
    p.chains.push_back(std::move(chain));
  }

  // The same in running totals and in all relations.
  static Day some_day() {
    const Date start = make_date(2023, 12, 28);
    return {start, start + 3, "some", 0};
  }

  Term leaf() {
    if (pick(4) == 0) return Term::of(Rational(pick(4), 1 + pick(2)));
    if (pick(12) == 0) return length();
    return Term::of(static_cast<VarId>(pick(quantities_)));
  }

  // A time that starts on a certain day and ends on an unknown one, the same in all relations.
  Term length() {
    const TimeUnit unit = pick(2) == 0 ? TimeUnit::years : TimeUnit::days;
    const Date start = make_date(2023, 12, 28);
    Moment to{some_day(), 0};
    to.shift = pick(2);
    return Term::length({Day::certain(start), 0}, std::move(to), unit);
  }

  Term sum(int depth) {
    if (depth == 0 || pick(3) == 0) return leaf();
    constexpr Term::Kind kKinds[] = {Term::Kind::add,    Term::Kind::add,    Term::Kind::subtract, Term::Kind::multiply,
                                     Term::Kind::divide, Term::Kind::negate, Term::Kind::minimum,  Term::Kind::maximum};
    const Term::Kind kind = kKinds[pick(8)];
    Term first = sum(depth - 1);
    Term t = Term::make(kind, std::move(first), sum(depth - 1));
    if (kind == Term::Kind::negate) t.args.pop_back();
    if (kind == Term::Kind::minimum || kind == Term::Kind::maximum) {
      for (int more = pick(3); more > 0; --more) t.args.push_back(sum(depth - 1));
    }
    // A quotient of quotients.
    if (kind == Term::Kind::divide && pick(3) == 0) t = Term::make(kind, std::move(t), leaf());
    return t;
  }

  Term formula(int depth) {
    if (depth > 0 && pick(4) == 0) {
      constexpr Term::Kind kKinds[] = {Term::Kind::logical_and, Term::Kind::logical_or, Term::Kind::implies,
                                       Term::Kind::logical_not};
      const Term::Kind kind = kKinds[pick(4)];
      Term first = formula(depth - 1);
      Term t = Term::make(kind, std::move(first), formula(depth - 1));
      if (kind == Term::Kind::logical_not) t.args.pop_back();
      return t;
    }
    constexpr Comparison kComparisons[] = {Comparison::equal, Comparison::equal,         Comparison::less_equal,
                                           Comparison::less,  Comparison::greater_equal, Comparison::not_equal};
    Term left = sum(2);
    const Comparison comparison = kComparisons[pick(6)];
    Term t = Term::compared(std::move(left), comparison, sum(1));
    if (t.comparison == Comparison::equal && pick(5) == 0) t.tolerance = Rational(1, 10);
    return t;
  }

  std::mt19937_64 random_;
  int quantities_;
  int top_;
};

}  // namespace

Problem random_problem(std::uint64_t seed, int quantities, int relations, int top, bool chains) {
  return Generator(seed, quantities, top).run(relations, chains);
}

Selection everything(const Problem& problem, Readings readings) {
  Selection s;
  s.readings = readings;
  for (ClaimId i = 0; i < problem.claims.size(); ++i) s.claims.push_back(i);
  for (RelationId i = 0; i < problem.relations.size(); ++i) s.relations.push_back(i);
  for (ChainId i = 0; i < problem.chains.size(); ++i) s.chains.push_back(i);
  return s;
}

}  // namespace verify::testing
