// Applies rules without facts: see symbolic.h. The same builder and the same instances as for facts, with two
// differences: lengths of the period become quantities at the end, and each rule gets its denials.

#include "ground/symbolic.h"

#include <algorithm>

#include "ground/instance.h"

namespace verify {

namespace {

// Stands for any period. Its length is replaced in all terms at the end, and of its days only the order counts, so any
// dates will do.
Period any_period() { return {Day::certain(make_date(2000, 1, 1)), Day::certain(make_date(2000, 12, 31))}; }

class SymbolicGrounder {
 public:
  SymbolicGrounder(const RuleSet& rules, std::size_t limit) : rules_(rules), builder_(rules), limit_(limit) {}

  SymbolicRules run() {
    for (const Rule& rule : rules_.rules) shapes_.push_back(shape_of(rule, rules_));
    for (std::size_t i = 0; i < shapes_.size(); ++i) apply(i, {}, time_of(shapes_[i]));
    for (std::size_t before = 0; before != builder_.size() && out_.complete;) {
      before = builder_.size();
      apply_where_spoken_of();
      define();
    }
    add_footings(builder_);
    add_orders(builder_);
    const std::size_t quantities = builder_.size();
    out_.problem = builder_.take();
    take_out_lengths(quantities);
    sort_relations();
    for (std::size_t i = 0; i < shapes_.size(); ++i) deny(i);
    return std::move(out_);
  }

 private:
  static When time_of(const Shape& shape) { return shape.periodic() ? When(period()) : When(closing_day(period())); }
  static const Period& period() {
    static const Period kPeriod = any_period();
    return kPeriod;
  }

  void apply(std::size_t i, const Aspects& aspects, const When& when) {
    if (!out_.complete || applied_.count({i, aspects, when}) > 0) return;
    if (applied_.size() >= limit_ || builder_.size() >= 4 * limit_) {
      out_.complete = false;
      return;
    }
    applied_.insert({i, aspects, when});
    const Rule& rule = rules_.rules[i];
    auto term = instance_of(builder_, rule, aspects, when);
    if (!term) return;
    builder_.relate(rule.plausible ? RelationKind::plausible : RelationKind::rule, rule.name, rule.label, aspects, when,
                    std::move(*term), rule.origin);
  }

  // Applies rules wherever other rules mention their concepts: at the members of sums, and on other days.
  void apply_where_spoken_of() {
    for (std::size_t i = 0; i < shapes_.size(); ++i) {
      const Shape& shape = shapes_[i];
      for (const Use& use : shape.concepts) {
        for (const VarId v : builder_.of_concept(use.concept_id)) {
          const Quantity q = builder_.quantity(v);
          const auto place = shape.place(use, q.aspects);
          if (place) apply(i, *place, shape.periodic() ? When(period()) : q.when);
        }
      }
    }
  }

  void define() {
    add_rates_and_shares(builder_);
    for (VarId v = 0; v < builder_.size(); ++v) {
      const Quantity q = builder_.quantity(v);
      if (const auto whole = builder_.concept_of(v).part_of) builder_.add(*whole, q.aspects, q.when);
    }
    add_parts(builder_);
    spread_footings(builder_);
  }

  VarId length_in(TimeUnit unit) {
    const auto known = out_.length_of.find(unit);
    if (known != out_.length_of.end()) return known->second;
    Quantity q;
    q.when = period();
    // At least one day, as a fraction of the longest month and of the longest year.
    const Rational least = unit == TimeUnit::days     ? Rational(1)
                           : unit == TimeUnit::months ? Rational(1) / Rational(31)
                                                      : Rational(1) / Rational(366);
    q.domain = Interval::at_least(least);
    q.whole = unit == TimeUnit::days;
    out_.problem.quantities.push_back(std::move(q));
    return out_.length_of.emplace(unit, out_.problem.quantities.size() - 1).first->second;
  }

  void take_out_lengths(Term& term) {
    if (term.kind == Term::Kind::length && std::holds_alternative<Day>(term.elapsed->from.at))
      term = Term::of(length_in(term.elapsed->unit));
    for (Term& arg : term.args) take_out_lengths(arg);
  }

  // Replaces lengths by quantities. A length isn't listed among the quantities of a relation that has others: otherwise
  // all rules with a length would be one component, although the length ties nothing: every period is possible.
  void take_out_lengths(std::size_t quantities) {
    for (Relation& r : out_.problem.relations) {
      take_out_lengths(r.term);
      r.quantities = variables_of(r.term);
      std::vector<VarId> without;
      std::copy_if(r.quantities.begin(), r.quantities.end(), std::back_inserter(without),
                   [&](VarId v) { return v < quantities; });
      if (!without.empty()) r.quantities = std::move(without);
    }
    compare_lengths();
  }

  // A year has 365 or 366 days, and a month 28 to 31. Parts of a year or month are in proportion to their days.
  void compare_lengths() {
    compare_lengths(TimeUnit::years, TimeUnit::days, 365, 366);
    compare_lengths(TimeUnit::months, TimeUnit::days, 28, 31);
    if (out_.length_of.count(TimeUnit::days) == 0)
      compare_lengths(TimeUnit::years, TimeUnit::months, Rational(365) / Rational(31), Rational(366) / Rational(28));
  }

  void compare_lengths(TimeUnit large, TimeUnit small, const Rational& least, const Rational& most) {
    if (out_.length_of.count(large) == 0 || out_.length_of.count(small) == 0) return;
    const auto bound = [&](const Rational& factor, Comparison comparison) {
      Term times = Term::make(Term::Kind::multiply, Term::of(factor), Term::of(out_.length_of[large]));
      add({}, "", Term::compared(std::move(times), comparison, Term::of(out_.length_of[small])), out_.lengths);
    };
    bound(least, Comparison::less_equal);
    bound(most, Comparison::greater_equal);
  }

  // Adds a relation with the place and kind of `like`.
  void add(const Relation& like, const std::string& name, Term term, std::vector<RelationId>& to) {
    Relation r = like;
    r.name = name;
    if (r.quantities.empty()) r.quantities = variables_of(term);
    r.term = std::move(term);
    to.push_back(out_.problem.relations.size());
    out_.problem.relations.push_back(std::move(r));
  }

  void sort_relations() {
    out_.rules.resize(rules_.rules.size());
    for (RelationId id = 0; id < out_.problem.relations.size(); ++id) {
      const Relation& r = out_.problem.relations[id];
      if (r.kind != RelationKind::rule && r.kind != RelationKind::plausible) {
        out_.vocabulary.push_back(id);
        continue;
      }
      if (r.name.empty()) continue;  // compares lengths
      const auto rule = std::find_if(rules_.rules.begin(), rules_.rules.end(),
                                     [&](const Rule& known) { return known.name == r.name; });
      const auto index = static_cast<std::size_t>(rule - rules_.rules.begin());
      SymbolicRules::Here& here = out_.rules[index];
      here.of_a_day = !shapes_[index].periodic();
      here.instances.push_back(id);
      if (r.aspects.empty() && r.when == time_of(shapes_[index])) here.generic = id;
    }
  }

  static void divisors(const Term& term, std::vector<Term>& out) {
    if (term.kind == Term::Kind::divide && !variables_of(term.args[1]).empty()) out.push_back(term.args[1]);
    for (const Term& arg : term.args) divisors(arg, out);
  }

  // A rule with a quotient also says that the divisor isn't zero, so a zero divisor breaks it, too.
  void deny(std::size_t i) {
    SymbolicRules::Here& here = out_.rules[i];
    if (!here.generic) return;
    const Relation relation = out_.problem.relations[*here.generic];
    std::vector<Term> zero;
    divisors(relation.term, zero);
    Term broken;
    broken.kind = Term::Kind::logical_not;
    broken.args.push_back(relation.term);
    add(relation, relation.name, std::move(broken), here.denials);
    for (Term& divisor : zero) {
      add(relation, relation.name, Term::compared(std::move(divisor), Comparison::equal, Term::of(Rational(0))),
          here.denials);
    }
  }

  const RuleSet& rules_;
  ProblemBuilder builder_;
  std::size_t limit_;
  std::vector<Shape> shapes_;
  std::set<std::tuple<std::size_t, Aspects, When>> applied_;
  SymbolicRules out_;
};

}  // namespace

SymbolicRules ground_symbolic(const RuleSet& rules, std::size_t limit) { return SymbolicGrounder(rules, limit).run(); }

std::string describe_symbolic(const SymbolicRules& symbolic, VarId quantity, const RuleSet& rules) {
  const auto& quantities = symbolic.problem.quantities;
  const Quantity& q = quantities[quantity];
  if (!q.concept_id) return {};
  std::string out = rules.concepts[*q.concept_id].name;
  const Day opening = opening_day(any_period());
  if (const auto* day = std::get_if<Day>(&q.when)) {
    if (!day->is_certain()) return {};
    const bool at_start = std::any_of(quantities.begin(), quantities.end(), [&](const Quantity& other) {
      return other.concept_id == q.concept_id && other.when == When(opening);
    });
    if (*day == opening) out = "opening " + out;
    else if (at_start) out = "closing " + out;
  }
  const std::string aspects = describe(q.aspects);
  return aspects.empty() ? out : out + " (" + aspects + ")";
}

}  // namespace verify
