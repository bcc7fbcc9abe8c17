// Reads all tables of a manuscript, each under a budget of work, and withholds alarms from columns that hold something
// else than amounts.
#include "draft/tables/tables.h"

#include <algorithm>
#include <map>
#include <set>

#include "draft/tables/alarms.h"
#include "draft/tables/grid_kinds.h"
#include "draft/tables/limits.h"
#include "draft/tables/ratio.h"
#include "draft/tables/sum.h"
#include "draft/tables/terms.h"

namespace verify {

namespace {

// Saying a part of a sum costs as much as looking at so many.
constexpr std::size_t kWorkOfAPart = 50;

Grid grid_of(const Manuscript& manuscript, const Table& table) {
  Grid grid = read_grid(manuscript, table);
  find_kinds(grid);
  find_steps(grid);
  return grid;
}

class TableReader {
 public:
  TableReader(const Draft& draft, std::size_t manuscript, const Table& table, std::vector<Statement>& out)
      : grid_(grid_of(draft.manuscripts[manuscript], table)),
        terms_(draft, manuscript, table, grid_.decimal_point),
        sayer_(grid_, terms_, out) {}

  bool empty() const { return grid_.rows.empty(); }
  const std::set<std::size_t>& exact() const { return terms_.exact(); }

  void run(AtLimits& left_out) {
    WorkBudget budget{kMaxTableWork};
    std::vector<FoundSums> found;
    for (const bool percent : {false, true}) {
      for (const bool across : {false, true}) {
        const TableView view{grid_, across, percent};
        found.push_back({view, find_sums(view, budget)});
      }
    }
    if (grid_.stored) {
      for (const std::size_t place : take_stored_as_exact(found)) terms_.take_as_exact(grid_.cells[place].cell);
    }
    const AlarmJudge judge(found);
    for (const FoundSums& of : found) say_sums(of, judge, budget);
    for (const bool across : {true, false}) {
      const TableView view{grid_, across, true};
      for (const ProvenRatio& ratio : find_ratios(view, budget)) {
        for (const RatioOutcome& outcome : ratio.outcomes) {
          if (budget.take(kWorkOfAPart)) sayer_.say(view, ratio.reading, outcome);
        }
      }
    }
    for (const RowChain& chain : find_row_chains(grid_, budget)) {
      for (const RowChain::Row& row : chain.rows) {
        if (budget.take(kWorkOfAPart)) sayer_.say(chain, row);
      }
    }
    left_out.tables += budget.exceeded ? 1 : 0;
    left_out.totals += budget.cut_totals;
    left_out.cells += grid_.too_long;
  }

 private:
  using OutcomeKind = LaneOutcome::Kind;

  // A lane whose figures mostly don't add up holds something else: prices, averages, lives of assets. Sums that fail
  // for one and the same figure count once.
  static std::set<std::size_t> odd_lanes(const std::vector<ProvenSum>& sums) {
    struct Count {
      std::size_t holds = 0;
      std::vector<const SumReading*> failing;
    };
    std::map<std::size_t, Count> count;
    for (const ProvenSum& sum : sums) {
      for (std::size_t i = 0; i < sum.lanes.size(); ++i) {
        if (sum.outcomes[i].kind == OutcomeKind::holds) ++count[sum.lanes[i]].holds;
        if (sum.outcomes[i].kind == OutcomeKind::fails) count[sum.lanes[i]].failing.push_back(&sum.reading);
      }
    }
    std::set<std::size_t> odd;
    for (const auto& [lane, n] : count) {
      if (n.failing.size() >= 2 && n.failing.size() >= n.holds && !share_a_line(n.failing)) odd.insert(lane);
    }
    return odd;
  }

  static bool share_a_line(const std::vector<const SumReading*>& readings) {
    std::map<std::size_t, std::size_t> times;  // of each line: in how many readings it stands, each line once in each
    for (const SumReading* reading : readings) {
      ++times[reading->target];
      for (const SumPart& part : reading->parts) ++times[part.line];
    }
    return std::any_of(times.begin(), times.end(), [&](const auto& line) { return line.second == readings.size(); });
  }

  void say_sums(const FoundSums& of, const AlarmJudge& judge, WorkBudget& budget) {
    const std::set<std::size_t> odd = odd_lanes(of.sums);
    for (const ProvenSum& sum : of.sums) {
      for (std::size_t i = 0; i < sum.lanes.size(); ++i) {
        const std::size_t lane = sum.lanes[i];
        const OutcomeKind kind = sum.outcomes[i].kind;
        if (kind != OutcomeKind::holds && kind != OutcomeKind::fails) continue;
        if (!budget.take(kWorkOfAPart * sum.reading.parts.size())) return;
        if (kind == OutcomeKind::fails && (odd.contains(lane) || !judge.tells(of, sum, i))) continue;
        sayer_.say(of.view, sum, lane, sum.outcomes[i].slack);
      }
    }
  }

  Grid grid_;
  TableTerms terms_;
  TableSayer sayer_;
};

}  // namespace

std::size_t read_table_arithmetic(const Draft& draft, std::size_t manuscript, std::vector<Statement>& out,
                                  AtLimits& left_out, std::vector<std::size_t>* exact) {
  std::size_t with_figures = 0;
  for (const Table& table : draft.manuscripts[manuscript].tables) {
    if (too_large(table)) {
      ++with_figures;
      ++left_out.tables;
      continue;
    }
    TableReader reader(draft, manuscript, table, out);
    if (reader.empty()) continue;
    ++with_figures;
    reader.run(left_out);
    if (exact != nullptr) exact->insert(exact->end(), reader.exact().begin(), reader.exact().end());
  }
  return with_figures;
}

}  // namespace verify
