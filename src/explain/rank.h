// Orders the repairs of a finding, and gives a reason for each. Stands between the diagnosis, which finds all smallest
// repairs, and the findings of check/. What documents say about figures is used here and nowhere in diagnose/.
#pragma once

#include <map>
#include <string>
#include <tuple>

#include "diagnose/diagnosis.h"
#include "explain/copied_cell.h"
#include "explain/slip_odds.h"

namespace verify {

/// Orders repairs by evidence: whether other documents corroborate the figures, then how likely a slip in them is,
/// where hedged figures are likelier to be changed. Gives reasons in words, never percentages. Keeps references to its
/// arguments, which must outlive it.
class RepairRanking {
 public:
  RepairRanking(const Problem& problem, const RuleSet& rules, const FactSet& facts)
      : problem_(problem), rules_(rules), facts_(facts) {}

  /// A claim of another document with the same figure for the same concept and aspects, at any time; of several, the
  /// nearest in time. Changing a corroborated figure is less likely to be right.
  std::optional<ClaimId> corroboration(ClaimId claim) const;

  /// All that the ranking takes of a claim from outside its component: the figure that corroborates it, the neighbour
  /// that it may be a copy of, and whether there are other documents at all. Where the text is the same, so is what is
  /// said of repairs.
  std::string evidence(ClaimId claim) const;
  /// Whether anything of this was asked of a claim yet, but for `evidence`.
  bool asked(ClaimId claim) const { return known_.count(claim) > 0; }

  /// The sum of the claims' weights.
  Rational weight(const std::vector<ClaimId>& claims) const;

  /// Whether repair `a` is likelier than `b`: fewer figures first, then fewer corroborated ones, then the order of
  /// claims. Decides from which repair findings are made, not the order in which repairs are shown; hedges and
  /// neighbours don't count here.
  bool likelier(const std::vector<ClaimId>& a, const std::vector<ClaimId>& b) const;

  /// Sorts repairs into the order in which reports show them: fewer figures first, then those of less weight, then
  /// fewer corroborated ones, then those that a slip is likelier to have made, then those with fewer values to choose
  /// from.
  void sort(std::vector<Repair>& repairs) const;

  /// The claim that the first of the sorted repairs changes, if that repair changes one claim and is better than the
  /// next by evidence, not only by the order of claims.
  std::optional<ClaimId> likeliest(const std::vector<Repair>& sorted) const;

  /// One reason for each of the repairs of one disagreement, never empty: "one digit; 1,446 is also in sector-94".
  /// Names the value that a slip leads to unless the range is that value. If every repair is one digit away, this is
  /// said only where the ranges are single values.
  std::vector<std::string> reasons(const std::vector<Repair>& repairs) const;

 private:
  /// What doesn't depend on ranges.
  struct Known {
    std::optional<ClaimId> corroboration;
    std::optional<Neighbour> copied;
  };
  /// The claims on one concept, ascending by value, then by id; by id alone until they are asked for.
  struct ByValue {
    std::vector<ClaimId> claims;
    bool sorted = false;
  };
  using Rank = std::tuple<std::size_t, Rational, std::ptrdiff_t>;
  /// Products over the figures of a repair, as SlipOdds has them.
  struct Evidence {
    Rational odds, values;
  };

  const Fact& fact(ClaimId c) const { return facts_.facts[problem_.claims[c].fact]; }
  const Known& known(ClaimId c) const;
  bool only_document() const { return facts_.documents.size() == 1 && facts_.documents.front().draft; }
  void index_claims() const;
  const std::vector<ClaimId>& alike(ConceptId id) const;
  std::optional<ClaimId> find_corroboration(ClaimId id) const;
  std::ptrdiff_t corroborated(const std::vector<ClaimId>& claims) const;
  Rank rank(const std::vector<ClaimId>& claims) const;
  SlipOdds odds_of(const Repair& repair, std::size_t i) const;
  Evidence evidence_of(const Repair& repair) const;
  std::string slip_words(const Repair& repair, std::size_t i) const;
  std::string undone_words(const Undone& slip, ClaimId c) const;
  std::vector<std::string> slips(const std::vector<Repair>& repairs) const;
  std::string said_by(const Repair& repair, std::size_t i) const;
  std::string support(const Repair& repair) const;
  std::string weight_words(const Repair& repair) const;

  const Problem& problem_;
  const RuleSet& rules_;
  const FactSet& facts_;
  mutable std::map<ClaimId, Known> known_;
  // Where to look for evidence without a walk over all claims. Both are made when evidence is first asked for.
  mutable std::vector<std::vector<ClaimId>> of_document_;  // ascending
  mutable std::vector<ByValue> of_concept_;
};

}  // namespace verify
