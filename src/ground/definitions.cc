// The relations that the vocabulary implies: rates, shares, parts of a whole, the members of a dimension, and concepts
// that never fall. Each is added wherever its quantities are known. Running totals of flows are in flows.cc.

#include <algorithm>
#include <numeric>

#include "ground/builder.h"
#include "ground/ground.h"
#include "ground/sums.h"

namespace verify {

namespace {

// From the start of the first day to the start of the day after the last: a period includes both of its ends.
Term length_of(const Period& p, TimeUnit unit) { return Term::length({p.first, 0}, {p.last, 1}, unit); }

using Where = std::pair<Aspects, When>;

std::set<Where> places_of(const ProblemBuilder& builder, ConceptId id) {
  std::set<Where> out;
  for (const VarId v : builder.of_concept(id)) out.insert({builder.quantity(v).aspects, builder.quantity(v).when});
  return out;
}

// A rate is of a period: at other times it has no relation.
void relate_rate(ProblemBuilder& builder, ConceptId id, const std::set<Where>& places) {
  const Concept& rate = builder.rules().concepts[id];
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

// Wherever the rate or its flow is known.
void add_rate(ProblemBuilder& builder, ConceptId id) {
  std::set<Where> places = places_of(builder, id);
  places.merge(places_of(builder, builder.rules().concepts[id].numerator));
  relate_rate(builder, id, places);
}

// The day or period at which the base of a share is taken.
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
  // A bare stock in a share over a period would be its value on some unknown day: the share would compare nothing.
  const auto usable = [&](const Concept& c, Position position, const When& when) {
    return !c.instant || position != Position::bare || std::holds_alternative<Day>(when);
  };
  std::set<Where> places = places_of(builder, id);
  for (const Where& place : places_of(builder, share.numerator)) {
    if (builder.find(share.base, place.first, base_time(share, base, place.second))) places.insert(place);
  }
  std::vector<Aspects> bases;
  for (const VarId v : builder.of_concept(share.base)) {
    if (!builder.quantity(v).claims.empty()) bases.push_back(builder.quantity(v).aspects);
  }
  std::sort(bases.begin(), bases.end());
  bases.erase(std::unique(bases.begin(), bases.end()), bases.end());
  std::map<Aspects, bool> left_out;
  for (const auto& [aspects, when] : places) {
    const auto [known, fresh] = left_out.emplace(aspects, false);
    if (fresh) known->second = base_is_elsewhere(aspects, bases, builder.rules()).has_value();
    if (known->second) continue;
    if (!usable(part, Position::bare, when) || !usable(base, share.base_position, when)) continue;
    const VarId s = builder.add(id, aspects, when);
    const VarId p = builder.add(share.numerator, aspects, when);
    const VarId b = builder.add(share.base, aspects, base_time(share, base, when));
    // A share that is reported is a share of something: without this, any shares would fit a base of 0. A base that is
    // said to be negative is a loss or the like, of which shares are told, too.
    if (!builder.quantity(s).claims.empty() && !base.is_signed && !builder.said_negative(b)) builder.above_zero(b);
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
    // A share of a rate adds the rate where nobody reported it, and the rate needs its flow there.
    const ConceptId part = concepts[id].numerator;
    if (concepts[part].kind == ConceptKind::rate) add_rate(builder, part);
  }
}

void define_named_rates(ProblemBuilder& builder) {
  const auto& concepts = builder.rules().concepts;
  for (ConceptId id = 0; id < concepts.size(); ++id) {
    if (concepts[id].kind == ConceptKind::rate) relate_rate(builder, id, places_of(builder, id));
  }
}

void add_parts(ProblemBuilder& builder) {
  const auto& concepts = builder.rules().concepts;
  for (ConceptId id = 0; id < concepts.size(); ++id) {
    const Concept& c = concepts[id];
    if (!c.part_of) continue;
    for (const VarId v : builder.of_concept(id)) {
      const Quantity q = builder.quantity(v);
      // The whole is added only for a part that somebody reported.
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

/// One family of a dimension (a whole and its parts) for one concept at one time.
struct Footing {
  const Dimension* dimension;
  const Family* family;
  ConceptId id;
  Aspects rest;  ///< without the dimension
  When when;
  std::vector<VarId> known;  ///< the quantities of its members so far, sorted by member

  Aspects with(const std::string& member) const {
    Aspects aspects = rest;
    if (!member.empty()) aspects.set(dimension->name, member);
    return aspects;
  }
};

// The family that a member is a part of. A member that the dimension doesn't name belongs to the one family that is
// open, or to the total where that isn't certain.
const Family& family_of(const Dimension& dimension, const std::string& member) {
  const auto known = dimension.family_of.find(member);
  if (known != dimension.family_of.end()) return dimension.families[known->second];
  const auto open = [](const Family& f) { return f.open; };
  const bool one = std::count_if(dimension.families.begin(), dimension.families.end(), open) == 1;
  return one ? *std::find_if(dimension.families.begin(), dimension.families.end(), open) : dimension.families.front();
}

// The footings of a concept: wherever one of its quantities is a member of the dimension. In canonical order.
std::vector<Footing> footings(const ProblemBuilder& builder, const Dimension& dimension, ConceptId id) {
  std::map<std::tuple<const Family*, Aspects, When>, std::size_t> places;  // in `out`
  std::vector<Footing> out;
  for (const VarId v : builder.of_concept(id)) {
    Aspects rest = builder.quantity(v).aspects;
    const auto own = rest.find(dimension.name);
    if (own == rest.end()) continue;
    const Family& family = family_of(dimension, own->second);
    // Unknown members that may be negative leave the total free: there is nothing to say.
    if (family.open && !builder.rules().concepts[id].nonnegative) continue;
    rest.erase(dimension.name);
    const When& when = builder.quantity(v).when;
    const auto [place, is_new] = places.emplace(std::tuple{&family, rest, when}, out.size());
    if (is_new) out.push_back({&dimension, &family, id, rest, when, {}});
    out[place->second].known.push_back(v);
  }
  return out;
}

std::vector<Footing> all_footings(const ProblemBuilder& builder) {
  const auto& concepts = builder.rules().concepts;
  std::vector<Footing> out;
  for (const auto& [name, dimension] : builder.rules().dimensions) {
    for (ConceptId id = 0; id < concepts.size(); ++id) {
      if (!adds_up(concepts[id])) continue;
      for (Footing& f : footings(builder, dimension, id)) out.push_back(std::move(f));
    }
  }
  return out;
}

// Σ parts = whole; for an open family, Σ known parts ≤ whole.
void relate(ProblemBuilder& builder, const Footing& f) {
  std::vector<VarId> members;
  if (f.family->open) {
    members = f.known;
  } else {
    for (const std::string& part : f.family->parts) members.push_back(*builder.find(f.id, f.with(part), f.when));
  }
  const Aspects whole = f.with(f.family->whole);
  const bool total = f.family->whole.empty();
  const std::string label = (total ? "the members of " + f.dimension->name : "the parts of " + f.family->whole) +
                            (f.family->open ? " don't exceed " : " add up to ") + (total ? "the total" : "it");
  builder.relate(RelationKind::footing, builder.rules().concepts[f.id].name + "/" + f.dimension->name, label, whole,
                 f.when,
                 Term::compared(sum_of_quantities(members), f.family->open ? Comparison::less_equal : Comparison::equal,
                                Term::of(*builder.find(f.id, whole, f.when))),
                 f.dimension->origin);
}

}  // namespace

void spread_footings(ProblemBuilder& builder) {
  for (const Footing& f : all_footings(builder)) {
    builder.add(f.id, f.with(f.family->whole), f.when);
    if (f.family->open) continue;
    for (const std::string& part : f.family->parts) builder.add(f.id, f.with(part), f.when);
  }
}

void add_footings(ProblemBuilder& builder) {
  for (const Footing& f : all_footings(builder)) relate(builder, f);
}

namespace {

using DayOf = std::pair<Day, VarId>;

// The pairs of one day and a day surely no earlier, without those that follow from two such pairs with a day between.
std::vector<std::pair<std::size_t, std::size_t>> steps(const std::vector<DayOf>& days) {
  std::vector<std::pair<std::size_t, std::size_t>> out;
  std::vector<std::size_t> order(days.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return days[a].first.first() < days[b].first.first(); });
  const auto next_to = [&](std::size_t k) { return std::pair(order[k], order[k + 1]); };
  bool in_a_row = std::all_of(days.begin(), days.end(), [](const DayOf& d) { return d.first.is_certain(); });
  for (std::size_t k = 0; in_a_row && k + 1 < order.size(); ++k) {
    const auto [i, j] = next_to(k);
    in_a_row = days[i].first.first() < days[j].first.first();
  }
  // Days that are known and differ: each with the next. Otherwise all are compared, which is cubic in their number.
  if (in_a_row) {
    for (std::size_t k = 0; k + 1 < order.size(); ++k) out.push_back(next_to(k));
    return out;
  }
  const auto before = [&](std::size_t i, std::size_t j) {
    return i != j && surely_no_later(days[i].first, days[j].first);
  };
  for (std::size_t j = 0; j < days.size(); ++j) {
    for (std::size_t i = 0; i < days.size(); ++i) {
      if (!before(i, j)) continue;
      bool direct = true;
      for (std::size_t k = 0; k < days.size() && direct; ++k) direct = !(before(i, k) && before(k, j));
      if (direct) out.emplace_back(i, j);
    }
  }
  return out;
}

}  // namespace

void add_orders(ProblemBuilder& builder) {
  const auto& concepts = builder.rules().concepts;
  for (ConceptId id = 0; id < concepts.size(); ++id) {
    const Concept& c = concepts[id];
    if (!c.never_falls) continue;
    for (const Aspects& aspects : builder.aspects_of(id)) {
      std::vector<DayOf> days;
      for (const VarId v : builder.of_concept(id, aspects)) {
        const Quantity& q = builder.quantity(v);
        if (const auto* day = std::get_if<Day>(&q.when)) days.emplace_back(*day, v);
        if (const auto* period = std::get_if<Period>(&q.when); period != nullptr && period->is_day())
          days.emplace_back(period->last, v);
      }
      for (const auto& [i, j] : steps(days)) {
        const When when = Period{days[i].first, days[j].first};
        builder.relate(RelationKind::order, c.name + "/never-falls", c.name + " never falls", aspects, when,
                       Term::compared(Term::of(days[i].second), Comparison::less_equal, Term::of(days[j].second)),
                       c.origin);
      }
    }
  }
}

}  // namespace verify
