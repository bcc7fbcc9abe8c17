// The numbers of a world: which atoms there are, and how sums of them give flows, rates and shares.
#include "support/world_numbers.h"

#include <algorithm>

namespace verify::testing {

WorldNumbers::WorldNumbers(const RuleSet& rules, const std::set<Place>& places, const std::vector<Saying>& said,
                           const WorldQuestion& question, WorldSearch& search)
    : rules_(rules), said_(said), question_(question), search_(search), places_(places) {
  spread();
  note_days();
  demand_parts();
  demand_footings();
  demand_orders();
  demand_shares();
  demand_totals();
}

// What is spoken of brings in what it is made of, the whole it is a part of, its total, and the other members.
void WorldNumbers::spread() {
  for (std::size_t before = 0; before != places_.size();) {
    before = places_.size();
    for (const Place& p : std::set<Place>(places_)) speak_of(p);
  }
}

void WorldNumbers::speak_of(const Place& place) {
  const Concept& c = concept_of(place);
  if (c.kind == ConceptKind::rate) places_.insert({c.numerator, place.aspects, place.time});
  if (c.kind == ConceptKind::share) {
    if (const auto of = share_at(place, rules_)) places_.insert({of->part, of->base});
  }
  if (c.part_of) places_.insert({*c.part_of, place.aspects, place.time});
  if (!adds_up(c)) return;
  for (const auto& [name, dimension] : rules_.dimensions) {
    Members rest = place.aspects;
    const auto own = rest.find(name);
    if (own == rest.end()) continue;
    const Family& family = family_of(dimension, own->second);
    rest.erase(name);
    const auto with = [&](const std::string& member) {
      Members aspects = rest;
      if (!member.empty()) aspects[name] = member;
      return Place{place.concept_id, aspects, place.time};
    };
    places_.insert(with(family.whole));
    for (const std::string& part : family.parts) places_.insert(with(part));
  }
}

bool WorldNumbers::adds_up(const Concept& c) const {
  return c.kind == ConceptKind::stock || c.kind == ConceptKind::flow || c.additive;
}

const Family& WorldNumbers::family_of(const Dimension& dimension, const std::string& member) const {
  const auto known = dimension.family_of.find(member);
  if (known != dimension.family_of.end()) return dimension.families[known->second];
  // One without a name is a part where not all parts have one.
  std::vector<const Family*> open;
  for (const Family& f : dimension.families) {
    if (f.open) open.push_back(&f);
  }
  return open.size() == 1 ? *open.front() : dimension.families.front();
}

ConceptId WorldNumbers::group(ConceptId flow) const {
  while (rules_.concepts[flow].part_of) flow = *rules_.concepts[flow].part_of;
  return flow;
}

void WorldNumbers::note_days() {
  for (const Place& p : places_) {
    const auto* period = std::get_if<Period>(&p.time);
    if (concept_of(p).kind != ConceptKind::flow || period == nullptr) continue;
    for (const Day& end : {period->first.shifted(-1), period->last}) {
      if (!end.is_certain() && !question_.ordered) continue;
      for (Date d = end.first(); d <= end.last(); d = d + 1) days_[group(p.concept_id)].insert(d);
    }
  }
}

Number WorldNumbers::at(const Place& place) {
  const Concept& c = concept_of(place);
  const auto* period = std::get_if<Period>(&place.time);
  if (period != nullptr && c.kind == ConceptKind::flow) {
    const Where flow{place.concept_id, place.aspects};
    return number_of({total(flow, period->last), total(flow, period->first.shifted(-1))},
                     [](const std::vector<Fraction>& n) { return n[0] - n[1]; });
  }
  if (period != nullptr && c.kind == ConceptKind::rate) {
    return number_of({at({c.numerator, place.aspects, place.time}), length(*period, c.per)},
                     [](const std::vector<Fraction>& n) { return n[0] / n[1]; });
  }
  if (c.kind == ConceptKind::share && share_at(place, rules_)) return share(place);
  const auto [known, fresh] = atoms_.emplace(place, Atom{0});
  if (fresh) known->second = search_.add(choices(c, !c.nonnegative));
  return search_.value_of(known->second);
}

std::vector<Fraction> WorldNumbers::choices(const Concept& c, bool negative_too) const {
  std::vector<Fraction> out;
  if (c.is_date()) {
    // Dates are all reported: their days are those that facts say.
    std::set<std::int64_t> days;
    for (const Saying& s : said_) {
      if (&rules_.concepts[s.place.concept_id] != &c) continue;
      for (Rational d = s.allowed.lo->value; d <= s.allowed.hi->value; d += 1) days.insert(Fraction(d).over);
    }
    out.assign(days.begin(), days.end());
    return out;
  }
  constexpr std::int64_t kTops[] = {5, 9, 40};
  constexpr std::int64_t kSteps[] = {2, 4, 12};
  const std::int64_t step = c.whole ? 1 : kSteps[question_.size];
  for (std::int64_t n = 0; n <= kTops[question_.size] * step; ++n) {
    out.push_back({n, step});
    if (negative_too && n > 0) out.push_back({-n, step});
  }
  if (c.whole || question_.size == 0) return out;
  // A reading may be narrower than a step.
  for (const Saying& s : said_) {
    const Interval& i = question_.stated ? s.stated : s.allowed;
    if (i.lo && i.hi && !concept_of(s.place).is_date()) out.emplace_back((i.lo->value + i.hi->value) / 2);
  }
  return out;
}

Number WorldNumbers::day(const Day& day) {
  if (day.is_certain()) return constant(day.first().days);
  Day base = day;
  base.offset = 0;
  const auto [known, fresh] = unknown_days_.emplace(base, Atom{0});
  if (fresh) {
    std::vector<Fraction> days;
    for (Date d = base.earliest; d <= base.latest; d = d + 1) days.emplace_back(d.days);
    known->second = search_.add(days);
  }
  return number_of({search_.value_of(known->second)},
                   [offset = day.offset](const std::vector<Fraction>& n) { return n[0] + Fraction(offset); });
}

Number WorldNumbers::length(const Period& period, TimeUnit unit) {
  return between(day(period.first), day(period.last), unit, 1);
}

Number WorldNumbers::between(const Number& from, const Number& to, TimeUnit unit, int more) {
  return number_of({from, to}, [unit, more](const std::vector<Fraction>& n) {
    const Date a{static_cast<std::int32_t>(n[0].over)};
    const Date b = Date{static_cast<std::int32_t>(n[1].over)} + more;
    if (unit == TimeUnit::days) return Fraction(b.days - a.days);
    return Fraction(unit == TimeUnit::years ? years_between(a, b) : months_between(a, b));
  });
}

// The sum of what came between days that matter.
Number WorldNumbers::amount(const Where& flow, const Date& from, const Date& to) {
  const Concept& c = rules_.concepts[flow.first];
  std::vector<Number> pieces = {constant(0)};
  for (const Date& d : days_[group(flow.first)]) {
    if (d <= from || d > to) continue;
    const auto [known, fresh] = amounts_.emplace(std::tuple{flow.first, flow.second, d}, Atom{0});
    if (fresh) known->second = search_.add(choices(c, !c.nonnegative));
    pieces.push_back(search_.value_of(known->second));
  }
  return number_of(pieces, [](const std::vector<Fraction>& n) {
    Fraction sum;
    for (const Fraction& piece : n) sum = sum + piece;
    return sum;
  });
}

// What came up to the end of a day, from the first day that matters.
Number WorldNumbers::total(const Where& flow, const Day& at) {
  const std::set<Date>& days = days_[group(flow.first)];
  if (!at.is_certain() && !question_.ordered) return open_total(flow, at);
  if (at.is_certain()) return amount(flow, *days.begin(), at.first());
  std::vector<Number> args = {day(at)};
  for (Date d = at.first(); d <= at.last(); d = d + 1) args.push_back(amount(flow, *days.begin(), d));
  return number_of(args, [first = at.first().days](const std::vector<Fraction>& n) {
    return n[static_cast<std::size_t>(n[0].over - first) + 1];
  });
}

Number WorldNumbers::open_total(const Where& flow, const Day& at) {
  const Concept& c = rules_.concepts[flow.first];
  const auto [known, fresh] = open_totals_.emplace(std::tuple{flow.first, flow.second, at}, Atom{0});
  if (fresh) known->second = search_.add(choices(c, true));
  return search_.value_of(known->second);
}

Number WorldNumbers::share(const Place& place) {
  const ShareOf of = *share_at(place, rules_);
  return number_of({at(of.part), at(of.base), free_share(place)},
                   [](const std::vector<Fraction>& n) { return n[1].over == 0 ? n[2] : n[0] / n[1]; });
}

// A share of nothing may be anything: what matters is which of the readings hold it.
Number WorldNumbers::free_share(const Place& place) {
  const auto [known, fresh] = free_shares_.emplace(place, Atom{0});
  if (!fresh) return search_.value_of(known->second);
  const Concept& c = concept_of(place);
  std::vector<Rational> ends = {0, Rational(1, 2), 1};
  for (const Saying& s : said_) {
    if (!(s.place == place)) continue;
    for (const Interval& i : {s.stated, s.allowed}) {
      if (i.lo) ends.push_back(i.lo->value);
      if (i.hi) ends.push_back(i.hi->value);
    }
  }
  std::sort(ends.begin(), ends.end());
  std::vector<Fraction> out;
  for (std::size_t i = 0; i < ends.size(); ++i) {
    for (const Rational& candidate : {ends[i], (ends[i] + ends[i + 1 < ends.size() ? i + 1 : i]) / 2}) {
      if (c.nonnegative && candidate.sign() < 0) continue;
      if (c.at_most_one && candidate > Rational(1)) continue;
      const Fraction choice(candidate);
      if (out.empty() || compare(out.back(), choice) != 0) out.push_back(choice);
    }
  }
  known->second = search_.add(out);
  return search_.value_of(known->second);
}

}  // namespace verify::testing
