// One of the two inputs of the benchmarks: 1,200 linked figures, with planted errors that have one smallest repair.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "bench/project.h"

namespace verify::bench {

/// One linked set of 1,200 figures under 900 identities: foreign trade of
///     10 regions: the country, its north of 4 provinces and its south of 3, and these 7
///     × 6 years × (4 quarters + the year) × 4 measures: exports, imports, their balance, transit,
/// all in EUR and written exactly. The identities:
///     240  the year is the sum of its quarters      (10 regions × 6 years × 4 measures)
///     360  a region is the sum of its parts         (3 regions with parts × 30 periods × 4 measures)
///     300  balance = exports − imports              (10 regions × 30 periods)
///
/// In the language of rules these are two lines: a dimension that is a tree, and one rule. Flows add up over time by
/// themselves. Grounding makes of it 1,620 relations and 40 running totals, one for each region and measure:
///     300  of the rule                              (trade-balance)
///     360  footings                                 (exports/region, …)
///     240  adding up                                (exports/adds-up, …)
///     720  nestings: no quarter exceeds its year    (not for the balance, which is signed)
/// The running totals have 25 days and 30 links each. So there are 2,200 quantities, 1,000 of them totals at days. They
/// tie the years together: two components, transit being one.
///
/// The planted set is the only smallest repair. Proof. Years, and transit apart from the other three measures, share no
/// identity; so a smallest repair is one of each of these 12 blocks. Within a block the identities are those of a
/// product code: in each factor (periods: 5, regions: 10, measures: 3) at least two values change together, hence at
/// least 2 × 2 × 2 = 8 figures of the three measures, and 2 × 2 = 4 of transit, must be changed for all identities to
/// hold again. When a repair differs from the planted set, the difference of the two changes is such a change of all
/// identities. With at most 4 planted of the three measures, or 2 of transit, a repair as small must take just 4 others
/// (2 others), and the difference must be one of 8 (4) figures. Those are products of the factors' smallest changes,
/// all of which have values ±d of one size. So errors that differ in size leave no other repair, whatever their signs.
/// Hence what the generator holds to:
///     in each year at most 4 planted figures of exports, imports and balance, and at most 2 of transit;
///     no two errors of the same size.
/// That the figures are no less than 0 and that nothing exceeds its whole only takes repairs away.
struct LinkedSet {
  enum Measure : std::size_t { exports, imports, balance, transit };

  struct Figure {
    std::size_t region = 0;  ///< an index into kRegions
    int year = 0;
    int quarter = 0;  ///< from 1; 0 is the whole year
    Measure measure = exports;
    std::int64_t truth = 0;
    std::int64_t printed = 0;  ///< differs from `truth` where planted
    std::string name;          ///< "trade-2019/q1-alder-exports"
  };

  /// figures[whole] = Σ sign × figures[part]
  struct Identity {
    std::size_t whole = 0;
    std::vector<std::pair<std::size_t, int>> parts;
  };

  std::vector<Figure> figures;  ///< 1,200
  std::vector<Identity> identities;
  std::vector<std::size_t> planted;  ///< indices of the planted figures, ascending
  Project project;
};

inline constexpr std::uint64_t kLinkedSeed = 20'240'613;

/// The same set for the same seed, with the first `planted` of one sequence of errors: what 3 errors have 5 have too.
/// Sizes are from 1 to 99,999, drawn with 1 to 5 digits; no flow becomes 0 or less. At most 36 can be planted;
/// std::invalid_argument above.
LinkedSet linked_set(std::size_t planted, std::uint64_t seed = kLinkedSeed);

}  // namespace verify::bench
