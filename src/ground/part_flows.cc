#include "ground/builder.h"

namespace verify {

namespace {

std::set<Date> ends_of(const ProblemBuilder& builder, ConceptId id, const Aspects& aspects) {
  std::set<Date> out;
  for (const VarId v : builder.of_concept(id)) {
    const Quantity& q = builder.quantity(v);
    const auto* period = std::get_if<Period>(&q.when);
    if (q.aspects != aspects || period == nullptr) continue;
    for (const Day& end : {opening_day(*period), closing_day(*period)}) {
      if (end.is_certain()) out.insert(end.first());
    }
  }
  return out;
}

}  // namespace

// A part is at most its whole over every period, not only those that figures are for: 0 moves in January leave none
// abroad in it, though of those abroad only February and both months are known. Between consecutive ends of periods is
// enough; the running totals make the rest of it.
void add_parts_between_days(ProblemBuilder& builder) {
  const auto& concepts = builder.rules().concepts;
  for (ConceptId id = 0; id < concepts.size(); ++id) {
    const auto whole = concepts[id].part_of;
    if (!whole || concepts[id].kind != ConceptKind::flow) continue;
    for (const Aspects& aspects : builder.aspects_of(id)) {
      const std::set<Date> of_part = ends_of(builder, id, aspects);
      const std::set<Date> of_whole = ends_of(builder, *whole, aspects);
      // One period says it all by itself.
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
