// Collects what facts say of each other.
#include "report/shared/marks.h"

#include <algorithm>
#include <set>

#include "text/utf8.h"

namespace verify {

FactMarks::FactMarks(const FactSet& facts) : facts_(facts) {
  for (std::size_t i = 0; i < facts.facts.size(); ++i) {
    for (const std::size_t old : facts.facts[i].supersedes) correctors_[old].push_back(i);
    for (const NotComparable& n : facts.facts[i].not_comparable) {
      not_comparable_[i].push_back(n.with);
      not_comparable_[n.with].push_back(i);
    }
  }
  for (auto& [fact, others] : not_comparable_) {
    std::sort(others.begin(), others.end());
    others.erase(std::unique(others.begin(), others.end()), others.end());
  }
}

std::string FactMarks::names(const std::map<std::size_t, std::vector<std::size_t>>& of, std::size_t fact) const {
  std::string out;
  const auto found = of.find(fact);
  if (found == of.end()) return out;
  for (const std::size_t i : found->second) out += (out.empty() ? "" : ", ") + facts_.name_of(facts_.facts[i]);
  return out;
}

std::string FactMarks::superseded_by(std::size_t fact) const { return names(correctors_, fact); }

std::string FactMarks::of(std::size_t fact) const {
  const Fact& f = facts_.facts[fact];
  std::string out;
  const auto add = [&](const std::string& mark) { out += (out.empty() ? "" : "; ") + mark; };
  if (f.superseded) add("superseded by " + superseded_by(fact));
  if (f.fixed) add("fixed");
  if (f.weight != Rational(1)) add("weight " + f.weight.str());
  if (not_comparable_.count(fact) > 0) add("not comparable with " + names(not_comparable_, fact));
  return out;
}

std::string not_comparable_lines(const CheckResult& result) {
  const FactSet& facts = result.facts;
  std::map<std::pair<std::size_t, std::size_t>, std::set<std::string>> reasons;
  for (std::size_t i = 0; i < facts.facts.size(); ++i) {
    for (const NotComparable& n : facts.facts[i].not_comparable)
      reasons[{std::min(i, n.with), std::max(i, n.with)}].insert(n.reason);
  }
  if (reasons.empty()) return {};
  std::vector<std::size_t> component_of(facts.facts.size(), 0);
  std::size_t number = 0;
  for (const auto& [component, claims] : result.consistent) {
    ++number;
    for (const ClaimId c : component.claims) component_of[result.problem.claims[c].fact] = number;
  }
  std::string out = "not comparable:\n";
  for (const auto& [pair, why] : reasons) {
    const std::size_t a = component_of[pair.first];
    const std::string name = facts.name_of(facts.facts[pair.first]);
    out += "  " + visible(name) + " and " + visible(facts.name_of(facts.facts[pair.second])) + ": ";
    for (const std::string& reason : why) out += (&reason == &*why.begin() ? "" : "; ") + visible(reason);
    out += a == 0 || a != component_of[pair.second] ? " (no rule ties them anyway)\n" : "\n";
  }
  return out + "\n";
}

}  // namespace verify
