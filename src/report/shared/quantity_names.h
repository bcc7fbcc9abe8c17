// Names of quantities for files that other programs read: `emit constraints` and `emit smt2`. A name belongs to one
// quantity of the problem, and the same problem gives the same names.
#pragma once

#include <map>
#include <string>

#include "ground/problem.h"

namespace verify {

/// Unique names for the quantities of one problem, running totals included. Texts are as the documents write them, so
/// they must pass `visible` before they are shown.
class QuantityNames {
 public:
  /// Keeps references to both arguments, which must outlive it.
  QuantityNames(const Problem& problem, const RuleSet& rules);

  /// "members on 2024-10-10", "members (entity dien-bien, sex female) on 2024-10-10": with the entity where there are
  /// several; "admitted up to 2024-05-01" for a running total.
  std::string of(VarId v) const;
  std::string of(const Chain& chain) const;  ///< "running total of admitted (sex female)"
  std::string unit(VarId v) const;           ///< the base unit; "" for none

 private:
  std::string aspects(const Aspects& aspects) const;

  const Problem& problem_;
  const RuleSet& rules_;
  bool several_entities_ = false;
  std::map<VarId, std::string> totals_;
  std::map<VarId, ConceptId> total_of_;
};

}  // namespace verify
