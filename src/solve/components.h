// Two ways in which a problem falls apart: into components that share nothing, and into parts of claims that are
// comparable. Each part can be asked about on its own.
#pragma once

#include <vector>

#include "solve/oracle.h"

namespace verify {

/// A part of the problem that shares no quantity and no unknown day with any other. Its lists are sorted.
struct Component {
  std::vector<ClaimId> claims;        ///< none in a component that nobody reported a figure of
  std::vector<RelationId> relations;  ///< of every kind, `plausible` rules too
  std::vector<ChainId> chains;
};

/// All components: each claim, each chain and each relation that has a quantity is in exactly one. Sorted by first
/// claim; components without a claim come last, by relations. Nearly linear.
std::vector<Component> components(const Problem& problem);

/// Whether some relation of a component speaks of a quantity.
bool speaks_of(const Problem& problem, const Component& component, VarId quantity);

// Comparable claims: two facts are not compared with each other when one of them says that the other measures something
// else (Problem::not_comparable). The oracle below wraps an oracle that ignores such pairs, so that no caller needs to
// know of them. One exception: cross-checks (diagnose/standing.cc) compare a figure only with figures it is comparable
// with.

/// The *parts* of a sorted set of claims: its largest subsets without a pair that is not comparable. Sorted
/// lexicographically. A set without such a pair is its own single part. Nothing when there are more than `limit`
/// parts, or when the search for them takes more than 64 steps for each part of the limit.
std::optional<std::vector<std::vector<ClaimId>>> comparable_parts(const Problem& problem,
                                                                  const std::vector<ClaimId>& claims,
                                                                  std::size_t limit);

/// An oracle that answers as if `plain` were asked about each part: claims fail when one part fails, and a value is
/// possible when it is possible in every part. So a range can be empty although every part holds. One check asks
/// `plain` at most 256 times and is `unknown` beyond that; a range is taken over at most 64 parts and is wider beyond
/// that. Gives back `plain` itself for a problem without pairs. The problem must outlive the oracle.
std::unique_ptr<Oracle> make_comparable_oracle(const Problem& problem, std::unique_ptr<Oracle> plain);

}  // namespace verify
