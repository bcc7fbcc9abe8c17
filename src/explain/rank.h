// The order in which the repairs of a finding are proposed, and why. Between the diagnosis, which finds all smallest
// repairs, and the findings of check/; the documents are looked at here and nowhere in diagnose/.
#pragma once

#include <map>
#include <string>
#include <tuple>

#include "diagnose/diagnosis.h"
#include "explain/copied_cell.h"
#include "quantity/slip.h"

namespace verify {

/// Orders repairs by what speaks for them, giving reasons and never percentages: whether the figures
/// are hedged, what other sources corroborate, then how small the slip is. All that is given must outlive it.
class RepairRanking {
 public:
  RepairRanking(const Problem& problem, const RuleSet& rules, const FactSet& facts)
      : problem_(problem), rules_(rules), facts_(facts) {}

  /// Another document that has the very same figure for the same concept and dimensions, at whatever time: the one
  /// nearest to it. Changing such a figure is less likely to be right.
  std::optional<ClaimId> corroboration(ClaimId claim) const;

  /// What changing these costs: their weights, of hedged figures nine tenths. Repairs that weigh the same are ordered
  /// by it, so that a hedged figure goes before one that is exact and none of them is left out for it.
  Rational cost(const std::vector<ClaimId>& claims) const;

  /// Fewer figures first, then fewer corroborated ones, then the order of claims. It decides which repair findings are
  /// made from, not how they are shown; neither hedges nor neighbours count here.
  bool likelier(const std::vector<ClaimId>& a, const std::vector<ClaimId>& b) const;

  /// The order they are shown in: fewer figures first, then the cheaper, then fewer corroborated ones; then the slip
  /// that leads there least by chance.
  void sort(std::vector<Repair>& repairs) const;

  /// The one figure that the first of sorted repairs changes, where that one is better than the next for a reason and
  /// not by the order of claims.
  std::optional<ClaimId> likeliest(const std::vector<Repair>& sorted) const;

  /// A reason for each of the repairs of one disagreement, never empty: "one digit; 1,446 is also in sector-94". The
  /// value a slip leads to is named where the range doesn't say it already. That each of them is one digit away is
  /// left out, unless the ranges are single values.
  std::vector<std::string> reasons(const std::vector<Repair>& repairs) const;

 private:
  /// What doesn't depend on ranges.
  struct Known {
    std::optional<ClaimId> corroboration;
    std::optional<Neighbour> copied;
  };
  using Rank = std::tuple<std::size_t, Rational, std::ptrdiff_t>;

  const Fact& fact(ClaimId c) const { return facts_.facts[problem_.claims[c].fact]; }
  const Known& known(ClaimId c) const;
  std::optional<ClaimId> find_corroboration(ClaimId id) const;
  std::ptrdiff_t corroborated(const std::vector<ClaimId>& claims) const;
  Rank rank(const std::vector<ClaimId>& claims) const;
  std::optional<Slip> slip_of(const Repair& repair, std::size_t i) const;
  std::string slip_words(const Slip& slip, ClaimId c) const;
  int slip_rank(const Repair& repair) const;
  int telling_slip(const Repair& repair) const;
  std::vector<std::string> slips(const std::vector<Repair>& repairs) const;
  std::string said_by(const Repair& repair, std::size_t i) const;
  std::string support(const Repair& repair) const;
  std::string weight_words(const Repair& repair) const;

  const Problem& problem_;
  const RuleSet& rules_;
  const FactSet& facts_;
  mutable std::map<ClaimId, Known> known_;
};

}  // namespace verify
