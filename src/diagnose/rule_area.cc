// Questions about the rules of one component: see rule_area.h.

#include "diagnose/rule_area.h"

#include <algorithm>

namespace verify {

namespace {

void shift(Term& term, std::size_t by) {
  if (term.kind == Term::Kind::variable) term.variable += by;
  if (term.kind == Term::Kind::length) {
    Elapsed elapsed = *term.elapsed;
    for (Moment* m : {&elapsed.from, &elapsed.to}) {
      if (auto* v = std::get_if<VarId>(&m->at)) *v += by;
    }
    term.elapsed = std::make_shared<const Elapsed>(std::move(elapsed));
  }
  for (Term& arg : term.args) shift(arg, by);
}

}  // namespace

Doubled doubled(const Problem& problem) {
  Doubled out;
  out.quantities = problem.quantities.size();
  out.relations = problem.relations.size();
  out.problem.quantities = problem.quantities;
  out.problem.quantities.insert(out.problem.quantities.end(), problem.quantities.begin(), problem.quantities.end());
  out.problem.relations = problem.relations;
  for (const Relation& r : problem.relations) {
    Relation copy = r;
    shift(copy.term, out.quantities);
    for (VarId& v : copy.quantities) v += out.quantities;
    out.problem.relations.push_back(std::move(copy));
  }
  for (VarId v = 0; v < out.quantities; ++v) {
    Relation differs;
    differs.quantities = {v, v + out.quantities};
    differs.term = Term::compared(Term::of(v), Comparison::not_equal, Term::of(v + out.quantities));
    out.problem.relations.push_back(std::move(differs));
  }
  return out;
}

RuleArea::RuleArea(const SymbolicRules& symbolic, const Component& component,
                   const std::map<RelationId, std::size_t>& rule_of, Oracle& oracle, EffortBudget& budget)
    : symbolic_(symbolic), oracle_(oracle), budget_(budget) {
  for (const RelationId r : component.relations) {
    const auto rule = rule_of.find(r);
    if (rule != rule_of.end()) {
      instances_[rule->second].push_back(r);
      for (const VarId v : symbolic.problem.relations[r].quantities) spoken_of_by_[v].insert(rule->second);
    } else if (!std::binary_search(symbolic.vocabulary.begin(), symbolic.vocabulary.end(), r)) {
      continue;  // a denial, or about lengths
    } else {
      vocabulary_.push_back(r);
    }
    all_.push_back(r);
  }
  for (const auto& [rule, relations] : instances_) rules_.push_back(rule);
  for (const auto& [v, rules] : spoken_of_by_) {
    if (symbolic.problem.quantities[v].concept_id) quantities_.push_back(v);
  }
  add_lengths();
}

// How years, months and days compare matters only where two of these lengths are mentioned.
void RuleArea::add_lengths() {
  std::set<VarId> used;
  for (const RelationId r : all_) {
    for (const VarId v : variables_of(symbolic_.problem.relations[r].term)) {
      for (const auto& [unit, length] : symbolic_.length_of) {
        if (v == length) used.insert(v);
      }
    }
  }
  if (used.size() > 1) vocabulary_.insert(vocabulary_.end(), symbolic_.lengths.begin(), symbolic_.lengths.end());
}

bool RuleArea::has(RelationId relation) const { return std::binary_search(all_.begin(), all_.end(), relation); }

Selection RuleArea::selection(const Subset& rules, const std::vector<RelationId>& more,
                              const std::vector<Pin>& pins) const {
  Selection out;
  out.relations = vocabulary_;
  for (const std::size_t rule : rules) {
    const auto& mine = instances_.at(rule);
    out.relations.insert(out.relations.end(), mine.begin(), mine.end());
  }
  out.relations.insert(out.relations.end(), more.begin(), more.end());
  std::sort(out.relations.begin(), out.relations.end());
  out.pins = pins;
  return out;
}

Verdict RuleArea::ask(const Subset& rules, const std::vector<RelationId>& more, const std::vector<Pin>& pins) {
  if (budget_.met()) return Verdict::unknown;
  const Selection asked = selection(rules, more, pins);
  const Verdict verdict = oracle_.check(asked);
  budget_.pay(verdict, asked.relations.size());
  if (verdict == Verdict::unknown) budget_.note_unanswered();
  return verdict;
}

// Whether all quantities can compare with 0 in this way at once.
bool RuleArea::can_be(const Subset& rules, Comparison comparison) {
  std::vector<Pin> pins;
  for (const VarId v : quantities_) pins.push_back({v, comparison, 0});
  const Selection asked = selection(rules, {}, pins);
  const Verdict verdict = budget_.met() ? Verdict::unknown : oracle_.check(asked);
  budget_.pay(verdict, asked.relations.size());
  return verdict == Verdict::sat;
}

std::vector<VarId> RuleArea::single_valued(const Subset& rules, const Doubled& doubles, Oracle& oracle) {
  // If there is a solution with all quantities positive and one with none positive, they differ in every quantity:
  // mostly that is so, and two questions are enough.
  if (can_be(rules, Comparison::less_equal) && can_be(rules, Comparison::greater)) return {};
  Selection both = selection(rules);
  const std::vector<RelationId> once = both.relations;
  for (const RelationId r : once) both.relations.push_back(doubles.copy_of(r));
  std::vector<VarId> out;
  split(both, doubles, oracle, quantities_, out);
  return out;
}

// Asks whether two solutions differ in all of the quantities at once; if none do, asks about each half.
void RuleArea::split(const Selection& both, const Doubled& doubles, Oracle& oracle,
                     const std::vector<VarId>& quantities, std::vector<VarId>& out) {
  if (quantities.empty() || budget_.met()) return;
  Selection asked = both;
  for (const VarId v : quantities) asked.relations.push_back(doubles.differs(v));
  const Verdict verdict = oracle.check(asked);
  budget_.pay(verdict, asked.relations.size());
  if (verdict == Verdict::sat) return;
  if (quantities.size() == 1) {
    if (verdict == Verdict::unsat) out.push_back(quantities.front());
    else budget_.note_unanswered();
    return;
  }
  const auto middle = quantities.begin() + static_cast<std::ptrdiff_t>(quantities.size() / 2);
  split(both, doubles, oracle, {quantities.begin(), middle}, out);
  split(both, doubles, oracle, {middle, quantities.end()}, out);
}

Range RuleArea::range(const Subset& rules, VarId quantity) {
  if (budget_.met()) return {symbolic_.problem.quantities[quantity].domain, false};
  const Selection asked = selection(rules);
  constexpr std::size_t kQuestions = 6;  // a range costs the oracle about so many checks
  budget_.pay(Verdict::sat, kQuestions * asked.relations.size());
  return oracle_.range(asked, quantity);
}

std::vector<std::size_t> RuleArea::nearest(std::size_t rule, std::size_t enough) const {
  const auto& relations = symbolic_.problem.relations;
  std::vector<std::size_t> out = {rule};
  std::set<std::size_t> seen = {rule};
  std::set<VarId> met;
  for (std::size_t at = 0; at < out.size() && out.size() <= enough; ++at) {
    std::set<std::size_t> next;
    for (const RelationId r : instances_.at(out[at])) {
      for (const VarId v : relations[r].quantities) {
        if (met.insert(v).second) next.insert(spoken_of_by_.at(v).begin(), spoken_of_by_.at(v).end());
      }
    }
    const std::size_t first = out.size();
    for (const std::size_t other : next) {
      if (seen.insert(other).second) out.push_back(other);
    }
    const auto apart = [&](std::size_t other) { return other > rule ? other - rule : rule - other; };
    std::stable_sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
                     [&](std::size_t a, std::size_t b) { return apart(a) < apart(b); });
  }
  out.erase(out.begin());
  if (out.size() >= enough) return out;
  const Subset tied_by_vocabulary = without(rules_, {seen.begin(), seen.end()});
  out.insert(out.end(), tied_by_vocabulary.begin(), tied_by_vocabulary.end());
  return out;
}

}  // namespace verify
