#include "constraints/builder.h"

namespace verify {

namespace {

Term length_of(const Period& p, TimeUnit unit) {
  Term t;
  t.kind = Term::Kind::length;
  t.time = unit;
  t.from = {p.first, 0};
  t.to = {p.last, 1};  // both ends included
  return t;
}

using Where = std::pair<Aspects, When>;

std::set<Where> places_of(const ProblemBuilder& builder, ConceptId id) {
  std::set<Where> out;
  for (const VarId v : builder.of_concept(id)) out.insert({builder.quantity(v).aspects, builder.quantity(v).when});
  return out;
}

void add_rate(ProblemBuilder& builder, ConceptId id) {
  const Concept& rate = builder.rules().concepts[id];
  std::set<Where> places = places_of(builder, id);
  places.merge(places_of(builder, rate.numerator));
  for (const auto& [aspects, when] : places) {
    const auto* period = std::get_if<Period>(&when);
    if (period == nullptr) continue;
    const VarId r = builder.add(id, aspects, when);
    const VarId flow = builder.add(rate.numerator, aspects, when);
    builder.relate(RelationKind::rate, rate.name, rate.label, aspects, when,
                   Term::compared(Term::make(Term::Kind::multiply, Term::of(r), length_of(*period, rate.per)),
                                  Comparison::equal, Term::of(flow)),
                   rate.origin);
  }
}

// The day or period at which a share's base is taken.
When base_time(const Concept& share, const Concept& base, const When& when) {
  const auto* period = std::get_if<Period>(&when);
  if (period == nullptr || share.base_position == Position::bare) return when;
  if (!base.instant) return when;
  return share.base_position == Position::opening ? opening_day(*period) : closing_day(*period);
}

void add_share(ProblemBuilder& builder, ConceptId id) {
  const Concept& share = builder.rules().concepts[id];
  const Concept& part = builder.rules().concepts[share.numerator];
  const Concept& base = builder.rules().concepts[share.base];
  // A bare stock beside a period would be its value on some day of it, of which nothing is known.
  const auto usable = [&](const Concept& c, Position position, const When& when) {
    return !c.instant || position != Position::bare || std::holds_alternative<Day>(when);
  };
  std::set<Where> places = places_of(builder, id);
  for (const Where& place : places_of(builder, share.numerator)) {
    if (builder.find(share.base, place.first, base_time(share, base, place.second))) places.insert(place);
  }
  for (const auto& [aspects, when] : places) {
    if (!usable(part, Position::bare, when) || !usable(base, share.base_position, when)) continue;
    const VarId s = builder.add(id, aspects, when);
    const VarId p = builder.add(share.numerator, aspects, when);
    const VarId b = builder.add(share.base, aspects, base_time(share, base, when));
    builder.relate(
        RelationKind::share, share.name, share.label, aspects, when,
        Term::compared(Term::make(Term::Kind::multiply, Term::of(s), Term::of(b)), Comparison::equal, Term::of(p)),
        share.origin);
  }
}

}  // namespace

void add_rates_and_shares(ProblemBuilder& builder) {
  const auto& concepts = builder.rules().concepts;
  for (ConceptId id = 0; id < concepts.size(); ++id) {
    if (concepts[id].kind == ConceptKind::rate) add_rate(builder, id);
  }
  for (ConceptId id = 0; id < concepts.size(); ++id) {
    if (concepts[id].kind != ConceptKind::share) continue;
    add_share(builder, id);
    // A share of a rate names the rate where nobody reported it: its flow is then known there too.
    const ConceptId part = concepts[id].numerator;
    if (concepts[part].kind == ConceptKind::rate) add_rate(builder, part);
  }
}

void add_parts(ProblemBuilder& builder) {
  const auto& concepts = builder.rules().concepts;
  for (ConceptId id = 0; id < concepts.size(); ++id) {
    const Concept& c = concepts[id];
    if (!c.part_of) continue;
    for (const VarId v : builder.of_concept(id)) {
      const Quantity q = builder.quantity(v);
      const auto known = builder.find(*c.part_of, q.aspects, q.when);
      if (!known && q.claims.empty()) continue;
      const VarId whole = known ? *known : builder.add(*c.part_of, q.aspects, q.when);
      builder.relate(RelationKind::part, c.name + "/part-of", c.name + " are a part of " + concepts[*c.part_of].name,
                     q.aspects, q.when, Term::compared(Term::of(v), Comparison::less_equal, Term::of(whole)), c.origin);
    }
  }
}

namespace {

bool adds_up(const Concept& c) {
  return c.kind == ConceptKind::stock || c.kind == ConceptKind::flow || (c.kind == ConceptKind::value && c.additive);
}

// The relation total = Σ members (complete) or Σ known members ≤ total (open), for one set of other aspects.
void add_footing(ProblemBuilder& builder, const Dimension& dimension, ConceptId id, const Aspects& rest,
                 const When& when) {
  const Concept& c = builder.rules().concepts[id];
  std::vector<VarId> members;
  if (dimension.open) {
    if (c.is_signed) return;  // unknown members of any sign leave the total free
    for (const VarId v : builder.of_concept(id)) {
      Aspects others = builder.quantity(v).aspects;
      if (others.erase(dimension.name) > 0 && others == rest && builder.quantity(v).when == when) members.push_back(v);
    }
  } else {
    for (const std::string& member : dimension.members) {
      Aspects aspects = rest;
      aspects[dimension.name] = member;
      members.push_back(builder.add(id, aspects, when));
    }
  }
  if (members.empty()) return;
  Term sum = Term::of(members[0]);
  for (std::size_t i = 1; i < members.size(); ++i)
    sum = Term::make(Term::Kind::add, std::move(sum), Term::of(members[i]));
  const VarId total = builder.add(id, rest, when);
  const std::string label =
      "the members of " + dimension.name + (dimension.open ? " don't exceed the total" : " add up to the total");
  builder.relate(
      RelationKind::footing, c.name + "/" + dimension.name, label, rest, when,
      Term::compared(std::move(sum), dimension.open ? Comparison::less_equal : Comparison::equal, Term::of(total)),
      dimension.origin);
}

}  // namespace

void add_footings(ProblemBuilder& builder) {
  const auto& concepts = builder.rules().concepts;
  for (const auto& [name, dimension] : builder.rules().dimensions) {
    for (ConceptId id = 0; id < concepts.size(); ++id) {
      if (!adds_up(concepts[id])) continue;
      std::set<Where> places;
      for (const VarId v : builder.of_concept(id)) {
        Aspects rest = builder.quantity(v).aspects;
        if (rest.erase(name) > 0) places.insert({rest, builder.quantity(v).when});
      }
      for (const auto& [rest, when] : places) add_footing(builder, dimension, id, rest, when);
    }
  }
}

void add_orders(ProblemBuilder& builder) {
  const auto& concepts = builder.rules().concepts;
  for (ConceptId id = 0; id < concepts.size(); ++id) {
    const Concept& c = concepts[id];
    if (!c.never_falls) continue;
    for (const Aspects& aspects : builder.aspects_of(id)) {
      std::vector<std::pair<Day, VarId>> days;
      for (const VarId v : builder.of_concept(id)) {
        const Quantity& q = builder.quantity(v);
        if (q.aspects != aspects) continue;
        if (const auto* day = std::get_if<Day>(&q.when)) days.emplace_back(*day, v);
        if (const auto* period = std::get_if<Period>(&q.when); period != nullptr && period->is_day())
          days.emplace_back(period->last, v);
      }
      const auto before = [&](std::size_t i, std::size_t j) {
        return i != j && surely_no_later(days[i].first, days[j].first);
      };
      for (std::size_t j = 0; j < days.size(); ++j) {
        for (std::size_t i = 0; i < days.size(); ++i) {
          if (!before(i, j)) continue;
          bool direct = true;
          for (std::size_t k = 0; k < days.size() && direct; ++k) direct = !(before(i, k) && before(k, j));
          if (!direct) continue;
          const When when = Period{days[i].first, days[j].first};
          builder.relate(RelationKind::order, c.name + "/never-falls", c.name + " never falls", aspects, when,
                         Term::compared(Term::of(days[i].second), Comparison::less_equal, Term::of(days[j].second)),
                         c.origin);
        }
      }
    }
  }
}

}  // namespace verify
