// One slip can make a contradiction and, beside it, something implausible. This stage of the diagnosis, after
// `diagnose`, keeps the two from being reported as two findings.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "diagnose/diagnosis.h"

namespace verify {

/// Of the repairs of a contradiction the likeliest, where that one changes a single figure and is likelier than the
/// next for a reason. Given by whoever knows the documents.
using LikeliestRepair = std::function<std::optional<Repair>(std::vector<Repair> repairs)>;

/// Drops implausible findings that the likeliest repair of a contradiction already resolves: those of which nothing is
/// left when the figure that it changes takes some value of its range. The consistent claims are then those that this
/// repair leaves. Asks the oracle up to four questions for each contradiction and implausible finding.
void drop_settled_implausible(const Problem& problem, const Component& component, const LikeliestRepair& likeliest,
                              Oracle& oracle, Diagnosis& diagnosis);

}  // namespace verify
