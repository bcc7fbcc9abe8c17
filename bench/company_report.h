// One of the two inputs of the benchmarks: reports of a company as one component of figures, with planted errors.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "bench/project.h"

namespace verify::bench {

/// A company's annual reports as one component of `figures` figures. Of each year:
///     staff at its end, hired and left       closing = opening + hired − left; persons, exact
///     sales, costs, profit                   profit = sales − costs; in thousand EUR, each rounded by itself
///     the same for each segment              the segments add up to the total
///     sales per head                         sales = sales per head × closing staff, within 1 %; rounded to 0.1
///     thousand sales abroad, and their share          "about" so many million EUR; per cent, rounded to 0.1
/// The list is cut where it has `figures` figures, so that the last year's details may be missing.
///
/// The planted errors are of staff, hired, left, sales, costs or profit, in total or of a segment: each of them is
/// larger than all rounding together, and no two are of the same size. The smallest repair may be another set as small
/// as the planted one, or a smaller one: two errors in one short identity can look like one.
struct CompanyReport {
  std::size_t figures = 0, errors = 0;
  Project project;
};

inline constexpr std::uint64_t kCompanySeed = 20'241'029;

/// 10, 30, 100 or 300 figures; std::invalid_argument for others, and for more than 5 errors. What 3 errors have 5 have
/// too.
CompanyReport company_report(std::size_t figures, std::size_t errors, std::uint64_t seed = kCompanySeed);

}  // namespace verify::bench
