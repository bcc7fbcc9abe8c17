// Flows over periods: running totals, and what follows from them between reported periods. A flow over a period is the
// difference of a running total between two days, and totals of what isn't signed never fall. That says everything
// about any set of periods, in a number of rows linear in the number of facts.

#include <algorithm>
#include <map>

#include "ground/builder.h"
#include "ground/sums.h"

namespace verify {

namespace {

const Period& period_of(const ProblemBuilder& builder, VarId flow) {
  return std::get<Period>(builder.quantity(flow).when);
}

void add_chain(ProblemBuilder& builder, ConceptId id, const Aspects& aspects, const std::vector<VarId>& flows) {
  const Concept& c = builder.rules().concepts[id];
  Chain chain{id, aspects, c.nonnegative, {}, {}};
  std::map<Day, VarId> totals;
  const auto total_at = [&](const Day& day) {
    const auto known = totals.find(day);
    if (known != totals.end()) return known->second;
    return totals.emplace(day, builder.add_running_total(c)).first->second;
  };
  for (const VarId flow : flows) {
    const Period p = period_of(builder, flow);
    const VarId start = total_at(opening_day(p));
    const VarId end = total_at(closing_day(p));
    chain.links.push_back({flow, start, end});
  }
  for (const auto& [day, total] : totals) chain.nodes.push_back({day, total});
  builder.add_chain(std::move(chain));
}

// Periods by the earliest day on which they may start; those of the same day in the order of the list.
std::multimap<Date, VarId> by_first_day(const ProblemBuilder& builder, const std::vector<VarId>& periods) {
  std::multimap<Date, VarId> out;
  for (const VarId v : periods) out.emplace(period_of(builder, v).first.first(), v);
  return out;
}

// The chain implies these relations. They are added all the same, so that a conflict can name "a part of a period"
// instead of the whole running total. Only between a period and those directly within it.
void add_nesting(ProblemBuilder& builder, const Concept& c, const Aspects& aspects, const std::vector<VarId>& reported,
                 const std::multimap<Date, VarId>& by_start) {
  const auto inside = [&](VarId a, VarId b) {
    return a != b && surely_within(period_of(builder, a), period_of(builder, b));
  };
  for (const VarId outer : reported) {
    // What lies within a period surely starts in it, even at its earliest: only these are looked at.
    const Period& whole = period_of(builder, outer);
    const auto end = by_start.upper_bound(whole.last.last());
    std::vector<VarId> inner;
    for (auto at = by_start.lower_bound(whole.first.first()); at != end; ++at) {
      if (inside(at->second, outer)) inner.push_back(at->second);
    }
    for (const VarId v : inner) {
      const bool direct = std::none_of(inner.begin(), inner.end(), [&](VarId w) { return inside(v, w); });
      if (!direct) continue;
      builder.relate(RelationKind::nesting, c.name + "/periods " + to_string(period_of(builder, v)),
                     "a part of a period holds no more than the whole", aspects, builder.quantity(outer).when,
                     Term::compared(Term::of(v), Comparison::less_equal, Term::of(outer)), c.origin);
    }
  }
}

// The fewest reported periods that make up `outer` exactly, found breadth first from its first day. Empty when there
// are none, or when the days of `outer` are not certain.
std::vector<VarId> tiling(const ProblemBuilder& builder, VarId outer, const std::multimap<Date, VarId>& by_start) {
  const Period& whole = period_of(builder, outer);
  if (!whole.first.is_certain() || !whole.last.is_certain()) return {};
  std::map<Date, VarId> reached_by;  // the day after a piece → the piece
  std::vector<Date> frontier = {whole.first.first()};
  const Date goal = whole.last.first() + 1;
  for (std::size_t i = 0; i < frontier.size() && reached_by.count(goal) == 0; ++i) {
    const auto [from, to] = by_start.equal_range(frontier[i]);
    for (auto at = from; at != to; ++at) {
      const VarId v = at->second;
      const Period& p = period_of(builder, v);
      if (v == outer || !p.first.is_certain() || !p.last.is_certain()) continue;
      const Date next = p.last.first() + 1;
      if (next > goal || reached_by.count(next) > 0) continue;
      reached_by[next] = v;
      frontier.push_back(next);
    }
  }
  std::vector<VarId> pieces;
  for (Date at = goal; reached_by.count(at) > 0; at = period_of(builder, pieces.back()).first.first()) {
    pieces.push_back(reached_by[at]);
  }
  std::reverse(pieces.begin(), pieces.end());
  return pieces;
}

void add_adding_up(ProblemBuilder& builder, const Concept& c, const Aspects& aspects,
                   const std::vector<VarId>& reported, const std::multimap<Date, VarId>& by_start) {
  for (const VarId outer : reported) {
    const std::vector<VarId> pieces = tiling(builder, outer, by_start);
    if (pieces.size() < 2) continue;
    builder.relate(RelationKind::adding_up, c.name + "/adds-up", "adjoining periods add up", aspects,
                   builder.quantity(outer).when,
                   Term::compared(sum_of_quantities(pieces), Comparison::equal, Term::of(outer)), c.origin);
  }
}

}  // namespace

void add_flows(ProblemBuilder& builder) {
  const auto& concepts = builder.rules().concepts;
  for (ConceptId id = 0; id < concepts.size(); ++id) {
    if (concepts[id].kind != ConceptKind::flow) continue;
    for (const Aspects& aspects : builder.aspects_of(id)) {
      std::vector<VarId> flows;
      std::vector<VarId> reported;
      for (const VarId v : builder.of_concept(id, aspects)) {
        if (!std::holds_alternative<Period>(builder.quantity(v).when)) continue;
        flows.push_back(v);
        if (!builder.quantity(v).claims.empty()) reported.push_back(v);
      }
      // The total of a single flow would say nothing of it.
      if (flows.size() > 1) add_chain(builder, id, aspects, flows);
      const std::multimap<Date, VarId> by_start = by_first_day(builder, reported);
      if (concepts[id].nonnegative) add_nesting(builder, concepts[id], aspects, reported, by_start);
      add_adding_up(builder, concepts[id], aspects, reported, by_start);
    }
  }
}

}  // namespace verify
