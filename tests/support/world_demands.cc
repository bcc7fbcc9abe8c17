// What the vocabulary demands of a world's numbers: parts, dimensions, shares, running totals.
#include <algorithm>

#include "support/world_numbers.h"

namespace verify::testing {

void WorldNumbers::demand_no_later(const Number& low, const Number& high) {
  search_.demand(statement_of({low, high}, [](const std::vector<Fraction>& n) { return compare(n[0], n[1]) <= 0; }));
}

// A part is at most its whole, of flows between any two days.
void WorldNumbers::demand_parts() {
  std::set<Where> flows;
  for (const Place& p : places_) {
    const Concept& c = concept_of(p);
    if (!c.part_of) continue;
    demand_no_later(at(p), at({*c.part_of, p.aspects, p.time}));
    if (c.kind == ConceptKind::flow) flows.insert({p.concept_id, p.aspects});
  }
  for (const auto& [id, aspects] : flows) {
    const std::set<Date>& days = days_[group(id)];
    for (auto d = days.begin(); d != days.end() && std::next(d) != days.end(); ++d) {
      demand_no_later(amount({id, aspects}, *d, *std::next(d)),
                      amount({*rules_.concepts[id].part_of, aspects}, *d, *std::next(d)));
    }
  }
}

void WorldNumbers::demand_foot(const std::vector<Number>& parts, const Number& whole, bool open) {
  std::vector<Number> args = {whole};
  args.insert(args.end(), parts.begin(), parts.end());
  search_.demand(statement_of(args, [open](const std::vector<Fraction>& n) {
    Fraction sum;
    for (std::size_t i = 1; i < n.size(); ++i) sum = sum + n[i];
    const int sign = compare(sum, n[0]);
    return open ? sign <= 0 : sign == 0;
  }));
}

// The members of a complete dimension are the total, those of an open one no more; of flows between any two days.
void WorldNumbers::demand_footings() {
  std::map<std::tuple<const Family*, ConceptId, Members, Time>, std::set<std::string>> families;
  std::map<std::tuple<const Family*, ConceptId, Members>, std::set<std::string>> flows;
  std::map<const Family*, std::string> dimension_of;
  for (const Place& p : places_) {
    const Concept& c = concept_of(p);
    for (const auto& [name, dimension] : rules_.dimensions) {
      const auto own = p.aspects.find(name);
      if (own == p.aspects.end() || !adds_up(c)) continue;
      const Family& family = family_of(dimension, own->second);
      if (family.open && !c.nonnegative) continue;
      Members rest = p.aspects;
      rest.erase(name);
      dimension_of[&family] = name;
      families[{&family, p.concept_id, rest, p.time}].insert(own->second);
      if (c.kind == ConceptKind::flow) flows[{&family, p.concept_id, rest}].insert(own->second);
    }
  }
  const auto with = [&](const Family* family, const Members& rest, const std::string& member) {
    Members aspects = rest;
    if (!member.empty()) aspects[dimension_of[family]] = member;
    return aspects;
  };
  for (const auto& [key, members] : families) {
    const auto& [family, id, rest, time] = key;
    std::vector<Number> parts;
    for (const std::string& m : members) parts.push_back(at({id, with(family, rest, m), time}));
    demand_foot(parts, at({id, with(family, rest, family->whole), time}), family->open);
  }
  for (const auto& [key, members] : flows) {
    const auto& [family, id, rest] = key;
    const std::set<Date>& days = days_[group(id)];
    for (auto d = days.begin(); d != days.end() && std::next(d) != days.end(); ++d) {
      std::vector<Number> parts;
      for (const std::string& m : members) parts.push_back(amount({id, with(family, rest, m)}, *d, *std::next(d)));
      demand_foot(parts, amount({id, with(family, rest, family->whole)}, *d, *std::next(d)), family->open);
    }
  }
}

namespace {

bool surely_before(const Day& a, const Day& b) {
  const bool same = a.scope == b.scope && a.earliest == b.earliest && a.latest == b.latest;
  return same ? a.offset <= b.offset : a.last() <= b.first();
}

std::optional<Day> day_of(const Time& time) {
  if (const auto* day = std::get_if<Day>(&time)) return *day;
  const auto* period = std::get_if<Period>(&time);
  return period != nullptr && period->is_day() ? std::optional(period->last) : std::nullopt;
}

}  // namespace

void WorldNumbers::demand_orders() {
  for (const Place& a : places_) {
    if (!concept_of(a).never_falls) continue;
    for (const Place& b : places_) {
      const auto early = day_of(a.time);
      const auto late = day_of(b.time);
      if (a.concept_id == b.concept_id && a.aspects == b.aspects && early && late && *early != *late &&
          surely_before(*early, *late))
        demand_no_later(at(a), at(b));
    }
  }
}

// A share times its base is the part: of nothing there is no part. A share that is reported is one of more than
// nothing, unless the base may be negative.
void WorldNumbers::demand_shares() {
  for (const Place& p : places_) {
    const auto of = concept_of(p).kind == ConceptKind::share ? share_at(p, rules_) : std::nullopt;
    if (!of) continue;
    search_.demand(statement_of({at(of->base), at(of->part)},
                                [](const std::vector<Fraction>& n) { return n[0].over != 0 || n[1].over == 0; }));
    const auto is_of = [](const Place& place) { return [&place](const Saying& said) { return said.place == place; }; };
    const auto about_base = is_of(of->base);
    const bool reported = std::any_of(said_.begin(), said_.end(), is_of(p));
    const bool negative =
        std::any_of(said_.begin(), said_.end(), [&](const Saying& said) { return about_base(said) && said.negative; });
    if (!reported || negative || rules_.concepts[of->base.concept_id].is_signed) continue;
    search_.demand(statement_of({at(of->base)}, [](const std::vector<Fraction>& n) { return n[0].over > 0; }));
  }
}

// Running totals at unknown days, where only what is certain counts.
void WorldNumbers::demand_totals() {
  if (question_.ordered) return;
  std::map<Where, std::set<Day>> ends;
  for (const Place& p : places_) {
    const auto* period = std::get_if<Period>(&p.time);
    if (concept_of(p).kind != ConceptKind::flow || period == nullptr || !concept_of(p).nonnegative) continue;
    for (const Day& end : {period->first.shifted(-1), period->last}) ends[{p.concept_id, p.aspects}].insert(end);
  }
  for (const auto& [flow, days] : ends) {
    for (const Day& a : days) {
      for (const Day& b : days) {
        if ((a.is_certain() && b.is_certain()) || a == b || !surely_before(a, b)) continue;
        demand_no_later(total(flow, a), total(flow, b));
      }
    }
  }
}

}  // namespace verify::testing
