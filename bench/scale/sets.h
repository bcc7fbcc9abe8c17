// The inputs of the speed table (docs/performance.md), written to a folder as a user would have them. All are drawn by
// Dice, so that a seed gives the same bytes on every system. What was planted is kept beside, so that a run that is
// fast because it finds less is seen.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "bench/linked_set.h"
#include "bench/project.h"

namespace verify::bench {

inline constexpr std::uint64_t kScaleSeed = 20'250'311;

/// A set as it lies in a folder.
struct ScaleSet {
  std::vector<std::string> arguments;  ///< of `verify`; paths are from the set's folder
  std::size_t figures = 0;
  std::size_t slips = 0;
  /// "document/fact" of each slip; empty where slips have no names (drafts): then findings are counted.
  std::vector<std::string> planted;
};

// Reports: independent components, each of parts, groups that sum parts, and one sum of the groups.

struct ReportsPlan {
  std::vector<std::size_t> groups{};  ///< parts in each group: {3, 3, 3} makes 9 + 3 + 1 = 13 figures
  std::size_t figures = 0;            ///< the least number of figures in all reports together
  int slips_in_a_hundred = 0;         ///< reports in which one figure is wrong
  bool one_file = false;              ///< all reports in one facts file, or a file each
  bool quotes = false;                ///< a document beside each report, and a quote from it for each tenth figure
};

struct DrawnReport {
  std::size_t number = 0;
  std::vector<std::int64_t> values;  ///< the parts, the groups, the sum of all
  std::size_t slip = SIZE_MAX;       ///< the index of the wrong figure; SIZE_MAX where all are right
};

/// The reports of a plan one after the other, so that none needs to be kept.
void each_report(const ReportsPlan& plan, const std::function<void(const DrawnReport&)>& visit);
ScaleSet write_reports(const ReportsPlan& plan, const std::string& folder);

// Linked figures: one component.

/// Foreign trade of 2 × `provinces` provinces, their 2 halves and the country, over so many years and their quarters:
/// exports, imports, balance; years are sums of quarters, wholes are sums of parts. (2 × provinces + 3) × years × 15
/// figures. Of the figures, only values and names are filled in.
LinkedSet trade_set(std::size_t provinces, int years, std::size_t slips);
/// A company's report or a linked set that is a Project already.
ScaleSet write_set(const Project& project, std::size_t figures, const std::string& folder);

// Shapes that make a checker's own bookkeeping grow: all with no slip or one.

ScaleSet write_months(std::size_t years, bool slip, const std::string& folder);      ///< one flow, months and years
ScaleSet write_rising_days(std::size_t days, bool slip, const std::string& folder);  ///< a stock that never falls
/// A total and a tree of three levels, each member with so many parts.
ScaleSet write_tree(std::size_t fan, bool slip, const std::string& folder);
/// So many documents that say the same figure.
ScaleSet write_agreeing(std::size_t documents, bool slip, const std::string& folder);

// Bad input: what must end in bounded time, with a word.

/// So many documents with a different value each for one quantity.
ScaleSet write_disagreeing(std::size_t values, const std::string& folder);
ScaleSet write_many_rules(std::size_t rules, const std::string& folder);
ScaleSet write_chain(std::size_t months, const std::string& folder);  ///< one flow over so many adjoining months

// Documents: figures and arithmetic are read from the text.

enum class Ratio { change, share };
/// A CSV table of so many rows and a total, with a column of changes in % or of shares in %; one figure is wrong.
ScaleSet write_ratio_table(std::size_t rows, Ratio ratio, std::uint64_t seed, const std::string& folder);
/// A table of numbers with a line of totals at the end, as `.csv` or `.xlsx`.
ScaleSet write_long_table(std::size_t rows, std::size_t columns, bool slip, const std::string& ending,
                          const std::string& folder);
/// A CSV table with totals of its rows and of its columns; so many of its figures are wrong, in different rows and
/// columns.
ScaleSet write_cross_table(std::size_t rows, std::size_t columns, std::size_t slips, const std::string& folder);
/// An invented report of so many bytes of text, as `.html` or `.docx`; each tenth table has a wrong total.
ScaleSet write_draft(std::size_t bytes, const std::string& ending, const std::string& folder);
ScaleSet write_small_drafts(std::size_t count, const std::string& folder);

}  // namespace verify::bench
