// Finds the neighbours of a figure, and counts whether one that is equal can be so by chance.
#include "explain/copied_cell.h"

#include <algorithm>
#include <cstdlib>

namespace verify {

namespace {

// By chance a neighbour equals a figure with a probability of about 1 in 10 for each significant digit. Two digits more
// than the number of neighbours calls for keep the chance below 1 in 100; with fewer digits, no copy is suspected.
constexpr int kSpareDigits = 2;
// A stock or a value often stays the same from one day to the next, so there an equal neighbour needs more digits.
constexpr int kDigitsMoreInTime = 2;

// Digits from the first to the last that is no zero.
int significant_digits(const Numeral& n) {
  if (n.value.sign() == 0) return 0;
  const Rational whole = n.value.abs() * Rational::power_of_ten(-n.last_nonzero_exponent);
  return static_cast<int>(whole.numerator().size());
}

class Neighbours {
 public:
  Neighbours(const Problem& problem, const RuleSet& rules, const FactSet& facts, ClaimId id)
      : problem_(problem), rules_(rules), facts_(facts), id_(id), mine_(quantity(id)) {}

  std::optional<Neighbour> copied(std::span<const ClaimId> of_document) {
    const Fact& own = facts_.facts[problem_.claims[id_].fact];
    const int digits = significant_digits(own.written.numeral) - kSpareDigits;
    if (!plain(own) || digits <= 0) return std::nullopt;
    for (const ClaimId c : of_document) {
      if (c != id_ && plain(facts_.facts[problem_.claims[c].fact])) sort_in(c);
    }
    const bool flow = concept_of(mine_).kind == ConceptKind::flow;
    const std::size_t count = before_.has_value() + behind_.has_value() + beside_;
    const auto telling = [&](int spare) {
      return spare > 0 && Rational(static_cast<std::int64_t>(count)) < Rational::power_of_ten(spare);
    };
    for (const auto& near : {before_, behind_}) {
      if (near && equal(*near) && telling(flow ? digits : digits - kDigitsMoreInTime))
        return Neighbour{*near, to_string(quantity(*near).when)};
    }
    return copied_beside_ && telling(digits) ? copied_beside_ : std::nullopt;
  }

 private:
  const Quantity& quantity(ClaimId c) const { return problem_.quantities[problem_.claims[c].quantity]; }
  const Concept& concept_of(const Quantity& q) const { return rules_.concepts[*q.concept_id]; }
  static bool plain(const Fact& f) { return !is_hedged(f) && f.unit != kDateUnit; }
  bool equal(ClaimId c) const { return problem_.claims[c].value == problem_.claims[id_].value; }

  // Of those beside it one with its figure matters, and how many there are.
  void note_beside(ClaimId c, const std::string& place) {
    ++beside_;
    if (!copied_beside_ && equal(c)) copied_beside_ = Neighbour{c, place};
  }

  void sort_in(ClaimId c) {
    const Quantity& q = quantity(c);
    const auto own = date_of(mine_.when);
    const auto day = date_of(q.when);
    const bool same_time = own.has_value() == day.has_value() && (!own || own->days == day->days);
    if (q.concept_id != mine_.concept_id) {
      if (same_time && q.aspects == mine_.aspects && alike(q)) note_beside(c, concept_of(q).name);
    } else if (q.aspects != mine_.aspects) {
      const auto member = other_member(q);
      if (member && same_time) note_beside(c, *member);
    } else if (own && day && !same_time) {
      auto& nearest = day->days < own->days ? before_ : behind_;
      const auto distance = [&](ClaimId n) { return std::abs(date_of(quantity(n).when)->days - own->days); };
      if (!nearest || distance(c) < distance(*nearest)) nearest = c;
    }
  }

  // In the same unit, and not a whole beside its part, which may be all of it.
  bool alike(const Quantity& q) const {
    const Concept& a = concept_of(mine_);
    const Concept& b = concept_of(q);
    return a.unit == b.unit && a.part_of != q.concept_id && b.part_of != mine_.concept_id;
  }

  // "region north", where that is the one thing in which they differ.
  std::optional<std::string> other_member(const Quantity& q) const {
    std::optional<std::string> out;
    if (q.aspects.size() != mine_.aspects.size()) return std::nullopt;
    for (const auto& [name, member] : q.aspects) {
      const auto own = mine_.aspects.find(name);
      if (own == mine_.aspects.end()) return std::nullopt;
      if (own->second == member) continue;
      if (out) return std::nullopt;
      out = name + " " + member;
    }
    return out;
  }

  const Problem& problem_;
  const RuleSet& rules_;
  const FactSet& facts_;
  ClaimId id_;
  const Quantity& mine_;
  std::optional<ClaimId> before_, behind_;
  std::size_t beside_ = 0;
  std::optional<Neighbour> copied_beside_;
};

}  // namespace

bool is_hedged(const Fact& fact) {
  return fact.upper || (fact.written.hedge != Hedge::none && fact.written.hedge != Hedge::exactly);
}

std::optional<Date> date_of(const When& when) {
  if (const auto* day = std::get_if<Day>(&when)) return day->last();
  if (const auto* period = std::get_if<Period>(&when)) return period->last.last();
  return std::nullopt;
}

std::optional<Neighbour> copied_neighbour(const Problem& problem, const RuleSet& rules, const FactSet& facts,
                                          std::span<const ClaimId> of_document, ClaimId claim) {
  return Neighbours(problem, rules, facts, claim).copied(of_document);
}

}  // namespace verify
