// Names of quantities for files that other programs read: `emit constraints` and `emit smt2`.
#pragma once

#include <map>
#include <string>

#include "ground/problem.h"

namespace verify {

/// Names that tell the quantities of one problem apart, running totals too. As the documents write them: whoever shows
/// a name makes it visible.
class QuantityNames {
 public:
  /// Both must outlive it.
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
