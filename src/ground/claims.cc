// From a fact to a BoundFact, of which ground.cc makes the claim. All checks of a fact run before it is given up, so
// that all of its mistakes are reported at once. Only an unknown concept ends the checks early, since all others depend
// on it.

#include "ground/claims.h"

#include <algorithm>

#include "ground/ground.h"

namespace verify {

Interval domain_of(const Concept& c) {
  if (c.is_date()) return Interval::closed(Rational(kFirstDate.days), Rational(kLastDate.days));
  Interval domain;
  if (c.nonnegative) domain.lo = Bound{0};
  if (c.positive) domain.lo = Bound{0, true};
  if (c.at_most_one) domain.hi = Bound{1};
  return domain;
}

namespace {

class Binder {
 public:
  Binder(const Fact& fact, const FactSet& facts, const RuleSet& rules, const ReadingWidths& widths,
         Diagnostics& diagnostics)
      : fact_(fact), facts_(facts), rules_(rules), widths_(widths), diagnostics_(diagnostics) {}

  std::optional<BoundFact> run() {
    const std::size_t complaints = diagnostics_.size();
    BoundFact out;
    const auto found = concept_of(fact_, facts_, rules_);
    if (!found) {
      std::vector<std::string> names;
      for (const auto& [name, id] : rules_.by_name) names.push_back(name);
      complain(fact_.concept_origin(),
               "unknown concept `" + fact_.concept_name + "`" + did_you_mean(fact_.concept_name, names),
               "declare it in the rules: stock, flow, value, rate or share " + fact_.concept_name);
      return std::nullopt;
    }
    out.concept_id = *found;
    const Concept& c = rules_.concepts[*found];
    check_aspects();
    bind_time(c, out);
    bind_figure(c, out);
    if (diagnostics_.size() > complaints) return std::nullopt;
    return out;
  }

 private:
  void complain(const Origin& at, std::string message, std::string help = {}) {
    const Origin& place = at.source ? at : fact_.origin;
    diagnostics_.push_back(diagnose_at(*place.source, place.span, std::move(message), std::move(help)));
  }

  void check_aspects() {
    for (const auto& [name, member] : fact_.aspects) {
      const auto dimension = rules_.dimensions.find(name);
      if (dimension == rules_.dimensions.end() || dimension->second.takes_others()) continue;
      if (dimension->second.family_of.count(member) > 0) continue;
      std::vector<std::string> members;
      for (const auto& [known, family] : dimension->second.family_of) members.push_back(known);
      complain(fact_.aspect_origin(name),
               "`" + member + "` is no member of the dimension `" + name + "`" + did_you_mean(member, members),
               "add it to the dimension, or end the dimension with `| ...` when its list is open");
    }
  }

  void bind_time(const Concept& c, BoundFact& out) {
    if (fact_.period.empty()) {
      if (c.kind == ConceptKind::value) return;
      complain(fact_.origin, "the " + std::string(concept_kind_name(c.kind)) + " `" + c.name + "` needs a period",
               c.instant ? "\"period\": \"2024-12-31\"" : "\"period\": \"2024\"");
      return;
    }
    const std::string scope = "document " + facts_.document_of(fact_).id;
    Period period;
    if (const auto named = rules_.periods.find(fact_.period); named != rules_.periods.end()) {
      period = named->second;
    } else if (const auto parsed = parse_period(fact_.period, scope)) {
      period = *parsed;
    } else {
      std::vector<std::string> names;
      for (const auto& [name, p] : rules_.periods) names.push_back(name);
      Origin at = fact_.period_origin();
      const Fault& fault = parsed.fault();
      if (at.span.end - at.span.begin == fact_.period.size() + 2)
        at.span = {at.span.begin + 1 + std::min(fault.at, fact_.period.size() - 1), at.span.end - 1};
      complain(at, fault.message + did_you_mean(fact_.period, names), fault.help);
      return;
    }
    if (c.instant) {
      out.when = stock_day(period, scope);
    } else {
      out.when = period;
    }
  }

  void bind_figure(const Concept& c, BoundFact& out) {
    if (fact_.unit == kDateUnit || c.is_date()) return bind_date(c, out);
    const std::string unit_text = fact_.unit.empty() && c.kind != ConceptKind::share ? c.unit_text : fact_.unit;
    Unit unit;
    if (!unit_text.empty()) {
      const auto parsed = parse_unit(unit_text, rules_.units);
      if (!parsed) return complain(fact_.unit_origin(), parsed.fault().message, parsed.fault().help);
      unit = *parsed;
    }
    if (!unit.same_dimension(c.unit)) {
      return complain(fact_.unit_origin(), "`" + c.name + "` is in " + c.unit_text + ", not in " + unit_text,
                      "facts and vocabulary must agree on the unit");
    }
    Written written = fact_.written;
    written.counted = is_counting(unit, rules_.units);
    written.whole = c.whole;
    if (fact_.upper) {
      Written upper = *fact_.upper;
      upper.counted = written.counted;
      upper.whole = c.whole;
      out.reading = read_range(written, upper, widths_);
    } else {
      out.reading = read(written, widths_);
    }
    out.reading = {scaled(out.reading.stated, unit.factor), scaled(out.reading.allowed, unit.factor)};
    out.value = written.numeral.value * Rational::power_of_ten(written.scale) * unit.factor;
  }

  void bind_date(const Concept& c, BoundFact& out) {
    if (fact_.unit != kDateUnit || !c.is_date()) {
      return complain(fact_.unit_origin(),
                      "`" + c.name + "` is " + (c.is_date() ? "a date" : "in " + c.unit_text) + ", not " +
                          (fact_.unit == kDateUnit ? "a date"
                           : fact_.unit.empty()    ? "a number without a unit"
                                                   : "in " + fact_.unit),
                      "facts and vocabulary must agree on the unit");
    }
    const auto range = parse_date(fact_.value);
    if (!range) return complain(fact_.value_origin(), range.fault().message, range.fault().help);
    const Interval days = Interval::closed(Rational(range->first.days), Rational(range->last.days));
    out.reading = {days, days};
    out.value = Rational(range->first.days);
  }

  const Fact& fact_;
  const FactSet& facts_;
  const RuleSet& rules_;
  const ReadingWidths& widths_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::optional<Misfit> misfit(const Concept& c, const Interval& domain, const Reading& reading) {
  Interval possible = intersect(reading.allowed, domain);
  if (c.whole) possible = whole_part(possible);
  if (!possible.empty()) return std::nullopt;
  if (c.at_most_one && intersect(reading.allowed, Interval{std::nullopt, Bound{1}}).empty()) {
    return Misfit{"at-most-100-percent", "is a share of a part in its whole and can't exceed 100 %",
                  "a percentage has the unit \"%\"; is the figure a percentage of something else?"};
  }
  if (domain.lo && intersect(reading.allowed, Interval::at_least(0)).empty()) {
    const bool can_be_signed = c.kind == ConceptKind::stock || c.kind == ConceptKind::flow;
    return Misfit{"never-negative", "can't be negative",
                  can_be_signed ? "declare the concept `signed` when it may be negative" : ""};
  }
  if (domain.lo && domain.lo->open && intersect(reading.allowed, domain).empty())
    return Misfit{"above-zero", "must be above 0, since a share of it or the vocabulary says so", ""};
  return Misfit{"whole-numbers", "takes whole numbers only",
                "things that are counted come in whole numbers; a mean is a rate or a value"};
}

std::string name_of_one_quantity(const Problem& problem, const RuleSet& rules, const std::vector<ClaimId>& claims) {
  const Claim& first = problem.claims[claims.front()];
  const Quantity& quantity = problem.quantities[first.quantity];
  const Concept& c = rules.concepts[*quantity.concept_id];
  const auto why = claims.size() == 1 ? misfit(c, quantity.domain, first.reading) : std::nullopt;
  return c.name + "/" + std::string(why ? why->name : "restated");
}

std::optional<BoundFact> bind_fact(const Fact& fact, const FactSet& facts, const RuleSet& rules,
                                   const ReadingWidths& widths, Diagnostics& diagnostics) {
  return Binder(fact, facts, rules, widths, diagnostics).run();
}

}  // namespace verify
