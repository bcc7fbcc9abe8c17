// Finds where rules apply, as constraints/README.md says; nothing of src/ground is used.
#include "support/rule_places.h"

#include <algorithm>
#include <functional>

namespace verify::testing {

namespace {

Interval days_of(const std::string& text) {
  const auto range = *parse_date(text);
  return Interval::closed(Rational(range.first.days), Rational(range.last.days));
}

Time time_of(const Fact& fact, const Concept& c, const FactSet& facts, const RuleSet& rules) {
  if (fact.period.empty()) return {};
  const std::string scope = "document " + facts.document_of(fact).id;
  const auto named = rules.periods.find(fact.period);
  const Period period = named != rules.periods.end() ? named->second : *parse_period(fact.period, scope);
  if (!c.instant) return period;
  if (period.is_day()) return period.first;
  return Day{period.first.first(), period.last.last(), scope, 0};
}

}  // namespace

std::vector<Saying> sayings(const FactSet& facts, const RuleSet& rules) {
  std::vector<Saying> out;
  for (const Fact& fact : facts.facts) {
    const ConceptId id = *rules.called(fact.concept_name);
    const Concept& c = rules.concepts[id];
    Saying said{
        {id, fact.aspects.members(), time_of(fact, c, facts, rules)}, {}, {}, fact.written.numeral.value.sign() < 0};
    if (c.is_date()) {
      said.stated = said.allowed = days_of(fact.value);
    } else {
      const Unit unit = *parse_unit(fact.unit.empty() ? c.unit_text : fact.unit, rules.units);
      Written written = fact.written;
      written.counted = is_counting(unit, rules.units);
      written.whole = c.whole;
      Reading reading = read(written, {});
      if (fact.upper) {
        Written upper = *fact.upper;
        upper.counted = written.counted;
        upper.whole = c.whole;
        reading = read_range(written, upper, {});
      }
      said.stated = scaled(reading.stated, unit.factor);
      said.allowed = scaled(reading.allowed, unit.factor);
    }
    out.push_back(std::move(said));
  }
  return out;
}

std::optional<ShareOf> share_at(const Place& share, const RuleSet& rules) {
  const Concept& c = rules.concepts[share.concept_id];
  const Concept& part = rules.concepts[c.numerator];
  const Concept& base = rules.concepts[c.base];
  const auto* period = std::get_if<Period>(&share.time);
  ShareOf out{{c.numerator, share.aspects, share.time}, {c.base, share.aspects, share.time}};
  if (part.instant && period != nullptr) return std::nullopt;
  if (!base.instant) return out;
  if (period != nullptr && c.base_position == Position::opening) out.base.time = period->first.shifted(-1);
  else if (period != nullptr && c.base_position == Position::closing) out.base.time = period->last;
  else if (period != nullptr) return std::nullopt;
  return out;
}

std::set<Place> reported_places(const std::vector<Saying>& sayings, const RuleSet& rules) {
  std::set<Place> out;
  for (const Saying& s : sayings) out.insert(s.place);
  for (std::size_t before = 0; before != out.size();) {
    before = out.size();
    for (ConceptId id = 0; id < rules.concepts.size(); ++id) {
      const Concept& c = rules.concepts[id];
      for (const Place& p : std::set<Place>(out)) {
        if (c.kind == ConceptKind::rate && std::holds_alternative<Period>(p.time)) {
          if (p.concept_id == c.numerator) out.insert({id, p.aspects, p.time});
          if (p.concept_id == id) out.insert({c.numerator, p.aspects, p.time});
        }
        if (c.kind != ConceptKind::share) continue;
        // A share is spoken of where it is reported, and where both its part and its base are.
        if (p.concept_id != id && p.concept_id != c.numerator) continue;
        const Place share{id, p.aspects, p.time};
        const auto of = share_at(share, rules);
        if (!of || (p.concept_id != id && out.count(of->base) == 0)) continue;
        out.insert(share);
        out.insert(of->part);
        out.insert(of->base);
      }
    }
  }
  return out;
}

namespace {

/// A concept in a rule's body.
struct Mention {
  ConceptId concept_id;
  Position position;
  std::set<std::string> over;  // the dimensions of the sums it stands in
};

struct Body {
  std::vector<Mention> mentions;
  std::set<std::string> over;
  bool length = false;
};

void read_body(const Expr& e, const std::set<std::string>& over, const RuleSet& rules, Body& out) {
  std::set<std::string> inside = over;
  if (e.kind == Expr::Kind::length) out.length = true;
  if (e.kind == Expr::Kind::quantity) out.mentions.push_back({rules.by_name.at(e.name), e.position, over});
  if (e.kind == Expr::Kind::aggregate) {
    inside.insert(e.name);
    out.over.insert(e.name);
  }
  for (const Expr& arg : e.args) read_body(arg, inside, rules, out);
}

// The aspects of the application that a place gives rise to. One member alone is no sum.
std::optional<Members> aspects_for(const Place& place, const Mention& mention, const Body& body) {
  if (place.concept_id != mention.concept_id) return std::nullopt;
  Members aspects = place.aspects;
  for (const std::string& dimension : body.over) {
    if ((aspects.erase(dimension) > 0) != (mention.over.count(dimension) > 0)) return std::nullopt;
  }
  return aspects;
}

bool over_a_period(const Mention& m, const RuleSet& rules) {
  return m.position == Position::bare && !rules.concepts[m.concept_id].instant;
}

bool has_ends(const Body& body) {
  return std::any_of(body.mentions.begin(), body.mentions.end(),
                     [](const Mention& m) { return m.position != Position::bare; });
}

// Once for each set of aspects and time at which what the rule speaks of is reported; flows, rates and values give the
// time where there are any.
void apply_where_reported(const Rule& rule, const std::set<Place>& reported, const RuleSet& rules,
                          std::vector<Application>& out) {
  Body body;
  read_body(rule.body, {}, rules, body);
  const bool periodic = has_ends(body) || body.length ||
                        std::any_of(body.mentions.begin(), body.mentions.end(),
                                    [&](const Mention& m) { return over_a_period(m, rules); });
  const auto times_of = [&](bool only_over_periods) {
    std::map<Members, std::set<Time>> found;
    for (const Mention& m : body.mentions) {
      if (only_over_periods && !over_a_period(m, rules)) continue;
      for (const Place& p : reported) {
        if (const auto aspects = aspects_for(p, m, body)) found[*aspects].insert(p.time);
      }
    }
    return found;
  };
  std::map<Members, std::set<Time>> times = times_of(periodic);
  // What holds at any time meets stocks on their days.
  const std::map<Members, std::set<Time>> with_stocks = times_of(false);
  for (auto& [aspects, all] : times) {
    if (all == std::set<Time>{Time{}} && !has_ends(body) && !body.length) all = with_stocks.at(aspects);
  }
  for (auto& [aspects, all] : times) {
    if (all.size() > 1) all.erase(Time{});
    for (const Time& time : all) out.push_back({&rule, aspects, time});
  }
}

// Between consecutive certain days on which its opening and closing stocks are known.
void apply_between_days(const Rule& rule, const std::set<Place>& known, const RuleSet& rules,
                        std::vector<Application>& out) {
  Body body;
  read_body(rule.body, {}, rules, body);
  if (!has_ends(body)) return;
  if (rule.plausible && std::any_of(body.mentions.begin(), body.mentions.end(),
                                    [&](const Mention& m) { return over_a_period(m, rules); }))
    return;
  std::map<Members, std::set<Date>> days;
  for (const Mention& m : body.mentions) {
    if (m.position == Position::bare) continue;
    for (const Place& p : known) {
      const auto* day = std::get_if<Day>(&p.time);
      const auto aspects = aspects_for(p, m, body);
      if (aspects && day != nullptr && day->is_certain()) days[*aspects].insert(day->first());
    }
  }
  for (const auto& [aspects, all] : days) {
    for (auto day = all.begin(); day != all.end() && std::next(day) != all.end(); ++day)
      out.push_back({&rule, aspects, Period{Day::certain(*day + 1), Day::certain(*std::next(day))}});
  }
}

}  // namespace

std::optional<Place> place_of(const Expr& quantity, const Application& at, const Members& aspects,
                              const std::set<Place>& reported, const RuleSet& rules) {
  const ConceptId id = rules.by_name.at(quantity.name);
  const Concept& c = rules.concepts[id];
  Place here{id, aspects, at.time};
  if (!c.instant) {
    const Place always{id, aspects, {}};
    const bool join = c.kind == ConceptKind::value && reported.count(here) == 0 && reported.count(always) > 0;
    return join ? always : here;
  }
  const auto* period = std::get_if<Period>(&at.time);
  if (period == nullptr) return std::holds_alternative<Day>(at.time) ? std::optional(here) : std::nullopt;
  if (quantity.position == Position::opening) here.time = period->first.shifted(-1);
  else if (quantity.position == Position::closing || period->is_day()) here.time = period->last;
  // On some day of the period, one for all that this application speaks of.
  else here.time = Day{period->first.first(), period->last.last(), at.rule->name + " " + to_string(*period), 0};
  return here;
}

std::optional<std::set<Place>> places_of(const Application& at, const std::set<Place>& reported, const RuleSet& rules) {
  std::set<Place> out;
  bool possible = true;
  const std::function<void(const Expr&, const Members&)> read = [&](const Expr& e, const Members& aspects) {
    if (e.kind == Expr::Kind::length && !std::holds_alternative<Period>(at.time)) possible = false;
    if (e.kind == Expr::Kind::quantity) {
      const auto place = place_of(e, at, aspects, reported, rules);
      if (place) out.insert(*place);
      else possible = false;
    }
    if (e.kind != Expr::Kind::aggregate) {
      for (const Expr& arg : e.args) read(arg, aspects);
      return;
    }
    for (const std::string& member : rules.dimensions.at(e.name).families.front().parts) {
      Members inside = aspects;
      inside[e.name] = member;
      read(e.args[0], inside);
    }
  };
  read(at.rule->body, at.aspects);
  if (!possible) return std::nullopt;
  return out;
}

std::vector<Application> applications_to_derived(const std::set<Place>& places, const RuleSet& rules) {
  std::vector<Application> out;
  for (const Rule& rule : rules.rules) {
    Body body;
    read_body(rule.body, {}, rules, body);
    std::set<ConceptId> concepts;
    for (const Mention& m : body.mentions) concepts.insert(m.concept_id);
    const bool summed =
        std::any_of(body.mentions.begin(), body.mentions.end(), [](const Mention& m) { return !m.over.empty(); });
    if (!rule.plausible && concepts.size() == 1 && !has_ends(body) && !summed)
      apply_where_reported(rule, places, rules, out);
  }
  return out;
}

std::vector<Application> applications(const std::set<Place>& reported, const RuleSet& rules) {
  std::vector<Application> out;
  for (const Rule& rule : rules.rules) apply_where_reported(rule, reported, rules, out);
  std::set<Place> known = reported;
  for (const Application& at : out) {
    if (const auto places = places_of(at, reported, rules)) known.insert(places->begin(), places->end());
  }
  std::vector<Application> inferred;
  for (const Rule& rule : rules.rules) apply_between_days(rule, known, rules, inferred);
  for (Application& at : inferred) {
    const bool there = std::any_of(out.begin(), out.end(), [&](const Application& other) {
      return other.rule == at.rule && other.aspects == at.aspects && other.time == at.time;
    });
    if (!there) out.push_back(std::move(at));
  }
  return out;
}

}  // namespace verify::testing
