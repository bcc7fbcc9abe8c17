// Advice on figures that rules pass by, since they stand a day or a dimension away from where a rule looks: stocks on
// the first day of a period, and shares whose base is reported for the whole only.
#include <algorithm>
#include <set>

#include "ground/ground.h"
#include "ground/instance.h"

namespace verify {

namespace {

using Places = std::map<ConceptId, std::vector<const Quantity*>>;

Places reported_quantities(const Problem& problem) {
  Places out;
  for (const Quantity& q : problem.quantities) {
    if (q.concept_id && !q.claims.empty()) out[*q.concept_id].push_back(&q);
  }
  return out;
}

const Fact& first_fact(const Quantity& q, const Problem& problem, const FactSet& facts) {
  return facts.facts[problem.claims[q.claims.front()].fact];
}

/// Finds a stock that lies where a count at the start of a day would lie: on the first day of a reported period, or on
/// the day after its last, while the end of the day before has no figure.
class FirstDays {
 public:
  FirstDays(const FactSet& facts, const RuleSet& rules, const Problem& problem, const Places& reported,
            Diagnostics& diagnostics)
      : facts_(facts), rules_(rules), problem_(problem), reported_(reported), diagnostics_(diagnostics) {}

  void look_at(const Rule& rule) {
    const Shape shape = shape_of(rule, rules_);
    for (const Use& stock : shape.opening_closing) {
      for (const Use& flow : shape.over_periods) {
        if (seen_.emplace(stock.concept_id, flow.concept_id).second) look_at(stock.concept_id, flow.concept_id);
      }
    }
  }

 private:
  const std::vector<const Quantity*>& of(ConceptId id) const {
    static const std::vector<const Quantity*> kNone;
    const auto found = reported_.find(id);
    return found == reported_.end() ? kNone : found->second;
  }

  void look_at(ConceptId stock, ConceptId flow) {
    std::map<Date, const Quantity*> beside;  // first days of periods, and the days after their last
    std::set<Date> meeting;                  // openings and closings
    for (const Quantity* q : of(flow)) {
      const auto* period = std::get_if<Period>(&q->when);
      if (period == nullptr || !period->first.is_certain() || !period->last.is_certain()) continue;
      meeting.insert({period->first.first() - 1, period->last.last()});
      beside.emplace(period->first.first(), q);
      beside.emplace(period->last.last() + 1, q);
    }
    std::set<std::pair<Aspects, Date>> known;
    for (const Quantity* q : of(stock)) {
      const auto* day = std::get_if<Day>(&q->when);
      if (day != nullptr && day->is_certain()) known.emplace(q->aspects, day->first());
    }
    for (const Quantity* q : of(stock)) {
      const auto* day = std::get_if<Day>(&q->when);
      if (day == nullptr || !day->is_certain()) continue;
      const Date date = day->first();
      const auto period = beside.find(date);
      if (period == beside.end() || meeting.count(date) > 0 || known.count({q->aspects, date - 1}) > 0) continue;
      if (told_.insert(stock).second) tell(stock, *q, date, *period->second);
      return;
    }
  }

  void tell(ConceptId stock, const Quantity& q, Date date, const Quantity& flow) {
    const std::string on = to_string(Day::certain(date));
    warn(diagnostics_, first_fact(q, problem_, facts_).period_origin(),
         "`" + rules_.concepts[stock].name + "` on " + on + " is no opening or closing of " + to_string(flow.when) +
             ": a stock holds at the end of its day",
         "a count at the start of " + on + " is the stock of " + to_string(Day::certain(date - 1)));
  }

  const FactSet& facts_;
  const RuleSet& rules_;
  const Problem& problem_;
  const Places& reported_;
  Diagnostics& diagnostics_;
  std::set<std::pair<ConceptId, ConceptId>> seen_;
  std::set<ConceptId> told_;
};

// See base_is_elsewhere: grounding left these shares out. One warning for each share and dimension.
void advise_on_bases(const FactSet& facts, const RuleSet& rules, const Problem& problem, const Places& reported,
                     Diagnostics& diagnostics) {
  std::set<std::pair<ConceptId, std::string>> told;
  for (const auto& [id, quantities] : reported) {
    const Concept& share = rules.concepts[id];
    const auto bases = reported.find(share.base);
    if (share.kind != ConceptKind::share || bases == reported.end()) continue;
    std::vector<Aspects> places;
    for (const Quantity* base : bases->second) places.push_back(base->aspects);
    for (const Quantity* q : quantities) {
      const auto dimension = base_is_elsewhere(q->aspects, places, rules);
      if (!dimension || !told.emplace(id, *dimension).second) continue;
      const std::string& base = rules.concepts[share.base].name;
      const Fact& fact = first_fact(*q, problem, facts);
      warn(diagnostics, fact.value_origin(),
           "`" + share.name + "` is not checked at members of `" + *dimension + "`: `" + base +
               "` is reported for the whole only",
           "a share is of its base at the same member: report `" + base + "` for each member of `" + *dimension + "`");
    }
  }
}

}  // namespace

std::optional<std::string> base_is_elsewhere(const Aspects& share, const std::vector<Aspects>& bases,
                                             const RuleSet& rules) {
  for (const auto& [dimension, member] : share) {
    if (rules.dimensions.count(dimension) == 0) continue;
    const auto has = [&, name = dimension](const Aspects& base) { return base.find(name) != base.end(); };
    if (bases.empty() || std::any_of(bases.begin(), bases.end(), has)) continue;
    Aspects without = share;
    without.erase(dimension);
    if (std::find(bases.begin(), bases.end(), without) != bases.end()) return dimension;
  }
  return std::nullopt;
}

void advise_on_misplaced(const FactSet& facts, const RuleSet& rules, const Problem& problem, Diagnostics& diagnostics) {
  const Places reported = reported_quantities(problem);
  FirstDays first_days(facts, rules, problem, reported, diagnostics);
  for (const Rule& rule : rules.rules) first_days.look_at(rule);
  advise_on_bases(facts, rules, problem, reported, diagnostics);
}

}  // namespace verify
