// The order of grounding: claims first, then relations that bring in further quantities, and running totals last.

#include "ground/ground.h"

#include <iterator>
#include <set>
#include <tuple>

#include "ground/builder.h"
#include "ground/claims.h"
#include "text/limits.h"

namespace verify {

namespace {

// What was found wrong with the facts of each file. What a document says for all its facts is said once; what is wrong
// with more than kMaxMistakes facts of a file isn't looked at further.
class Mistakes {
 public:
  Mistakes(const FactSet& facts, Diagnostics& diagnostics) : diagnostics_(diagnostics), of_(facts.documents.size()) {}

  bool enough(const Fact& fact) const { return of_[fact.document].size() > kMaxMistakes; }

  // Whether another fact has the same unknown concept from the same place, which is a default of the document.
  bool told(const Fact& fact) const { return unknown_.count({fact.document, fact.concept_origin().span.begin}) > 0; }

  void unknown_concept(const Fact& fact) { unknown_.emplace(fact.document, fact.concept_origin().span.begin); }

  // Goes through what was found since there were `before` diagnostics.
  void review(const Fact& fact, std::size_t before) {
    Diagnostics found(std::make_move_iterator(diagnostics_.begin() + static_cast<std::ptrdiff_t>(before)),
                      std::make_move_iterator(diagnostics_.end()));
    diagnostics_.resize(before);
    for (Diagnostic& d : found) {
      if (!of_[fact.document].emplace(d.place.line, d.place.column, d.message).second) continue;
      if (enough(fact)) {
        d.message = "more than " + std::to_string(kMaxMistakes) +
                    " mistakes in the facts of this file; the rest of them was not looked at";
        d.help.clear();
      }
      diagnostics_.push_back(std::move(d));
      if (enough(fact)) return;
    }
  }

 private:
  using Said = std::tuple<std::size_t, std::size_t, std::string>;  // line, column, message
  Diagnostics& diagnostics_;
  std::vector<std::set<Said>> of_;  // one for each document, which is one file
  std::set<std::pair<std::size_t, std::size_t>> unknown_;
};

}  // namespace

Problem ground(const FactSet& facts, const RuleSet& rules, Diagnostics& diagnostics, const ReadingWidths& widths) {
  ProblemBuilder builder(rules);
  Mistakes mistakes(facts, diagnostics);
  for (std::size_t i = 0; i < facts.facts.size(); ++i) {
    const Fact& fact = facts.facts[i];
    if (fact.concept_name == kNoConcept) continue;
    if (mistakes.enough(fact) || mistakes.told(fact)) continue;
    const std::size_t before = diagnostics.size();
    const auto bound = bind_fact(fact, facts, rules, widths, diagnostics);
    if (diagnostics.size() > before) mistakes.review(fact, before);
    if (!bound && !concept_of(fact, facts, rules)) mistakes.unknown_concept(fact);
    if (!bound) continue;
    // A fact that was corrected is read, so that its mistakes are reported, but it makes no claim.
    if (fact.superseded) continue;
    const VarId quantity = builder.add(bound->concept_id, fact.aspects, bound->when);
    builder.claim({i, quantity, bound->reading, bound->value, fact.weight, fact.fixed});
  }
  for (std::size_t i = 0; i < facts.facts.size(); ++i) {
    for (const NotComparable& n : facts.facts[i].not_comparable) builder.not_comparable(i, n.with);
  }
  for (VarId v = 0; v < builder.size(); ++v) {
    if (builder.quantity(v).claims.size() > 1) builder.restated(v);
  }
  // Steps that add quantities come before the steps that need to know all of them. Flows come last, when all their
  // periods are known.
  add_rates_and_shares(builder);
  for (VarId v = 0; v < builder.size(); ++v) {
    if (!builder.quantity(v).claims.empty()) builder.possible(v);
  }
  add_rules(builder);
  define_named_rates(builder);
  apply_to_derived(builder);
  // A part adds its whole, which may be a part itself, and a member of a dimension adds its total: repeated until
  // nothing is added.
  for (std::size_t before = 0; before != builder.size();) {
    before = builder.size();
    add_parts(builder);
    add_parts_between_days(builder);
    spread_footings(builder);
  }
  add_footings(builder);
  add_orders(builder);
  add_flows(builder);
  return builder.take();
}

}  // namespace verify
