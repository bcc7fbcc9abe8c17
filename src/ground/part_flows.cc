// Adds the periods between days at which a flow and the flow it is a part of must be compared: see
// add_parts_between_days in builder.h.

#include "ground/builder.h"

namespace verify {

namespace {

std::set<Date> ends_of(const ProblemBuilder& builder, ConceptId id, const Aspects& aspects) {
  std::set<Date> out;
  for (const VarId v : builder.of_concept(id, aspects)) {
    const auto* period = std::get_if<Period>(&builder.quantity(v).when);
    if (period == nullptr) continue;
    for (const Day& end : {opening_day(*period), closing_day(*period)}) {
      if (end.is_certain()) out.insert(end.first());
    }
  }
  return out;
}

}  // namespace

// A part is at most its whole over every period, not only over reported ones. Example: 0 moves in January leave no
// move abroad in January, although moves abroad are reported only for February and for both months. Periods between
// consecutive ends are enough: running totals imply all others.
void add_parts_between_days(ProblemBuilder& builder) {
  const auto& concepts = builder.rules().concepts;
  for (ConceptId id = 0; id < concepts.size(); ++id) {
    const auto whole = concepts[id].part_of;
    if (!whole || concepts[id].kind != ConceptKind::flow) continue;
    for (const Aspects& aspects : builder.aspects_of(id)) {
      const std::set<Date> of_part = ends_of(builder, id, aspects);
      const std::set<Date> of_whole = ends_of(builder, *whole, aspects);
      // With a single period in common, the relation over that period says everything.
      if (of_whole.size() < 2 || (of_part.size() <= 2 && of_part == of_whole)) continue;
      std::set<Date> days = of_part;
      days.insert(of_whole.begin(), of_whole.end());
      for (auto day = days.begin(); std::next(day) != days.end(); ++day) {
        const Period between{Day::certain(*day + 1), Day::certain(*std::next(day))};
        builder.add(id, aspects, between);
        builder.add(*whole, aspects, between);
      }
    }
  }
}

}  // namespace verify
