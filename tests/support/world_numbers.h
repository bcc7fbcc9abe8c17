// A part of the small worlds: the numbers that a world decides, and those that follow.
#pragma once

#include <map>

#include "support/rule_places.h"
#include "support/small_world.h"

namespace verify::testing {

/// The numbers of a world, and what the vocabulary demands of them. Atoms of the search are stocks on days, amounts of
/// flows between days, values, and the days that are not known.
class WorldNumbers {
 public:
  /// `places` are all that facts and rules speak of.
  WorldNumbers(const RuleSet& rules, const std::set<Place>& places, const std::vector<Saying>& said,
               const WorldQuestion& question, WorldSearch& search);

  const RuleSet& rules() const { return rules_; }
  Number at(const Place& place);
  Number length(const Period& period, TimeUnit unit);
  /// From the start of one day to the start of the other, and `more` days.
  static Number between(const Number& from, const Number& to, TimeUnit unit, int more);

 private:
  using Where = std::pair<ConceptId, Members>;

  const Concept& concept_of(const Place& p) const { return rules_.concepts[p.concept_id]; }
  bool adds_up(const Concept& c) const;
  const Family& family_of(const Dimension& dimension, const std::string& member) const;
  ConceptId group(ConceptId flow) const;

  void spread();
  void speak_of(const Place& place);
  void note_days();

  void demand_parts();
  void demand_footings();
  void demand_foot(const std::vector<Number>& parts, const Number& whole, bool open);
  void demand_orders();
  void demand_shares();
  void demand_totals();
  void demand_no_later(const Number& low, const Number& high);

  Number day(const Day& day);
  Number amount(const Where& flow, const Date& from, const Date& to);
  Number total(const Where& flow, const Day& day);
  Number open_total(const Where& flow, const Day& day);
  Number share(const Place& place);
  Number free_share(const Place& place);
  std::vector<Fraction> choices(const Concept& c, bool negative_too) const;

  const RuleSet& rules_;
  const std::vector<Saying>& said_;
  const WorldQuestion& question_;
  WorldSearch& search_;
  std::set<Place> places_;
  std::map<ConceptId, std::set<Date>> days_;  // of flows that are parts of one another: where amounts are told apart
  std::map<Place, Atom> atoms_;
  std::map<Place, Atom> free_shares_;
  std::map<Day, Atom> unknown_days_;
  std::map<std::tuple<ConceptId, Members, Date>, Atom> amounts_;  // up to that day, from the one before it
  std::map<std::tuple<ConceptId, Members, Day>, Atom> open_totals_;
};

}  // namespace verify::testing
