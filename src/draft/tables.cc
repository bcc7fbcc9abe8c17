#include "draft/tables.h"

#include <algorithm>
#include <map>
#include <set>

#include "draft/table_footing.h"
#include "draft/table_terms.h"

namespace verify {

namespace {

// Looks at a figure of a table, all readings of a total counted; a large table of sums takes some hundred a figure.
constexpr std::size_t kMostWork = 400'000'000;

class TableReader {
 public:
  TableReader(const Draft& draft, std::size_t manuscript, const Table& table, std::vector<Statement>& out)
      : table_(table),
        grid_(read_grid(draft.manuscripts[manuscript], table)),
        terms_(draft, manuscript, table, grid_.decimal_point),
        out_(out) {}

  bool empty() const { return grid_.rows.empty(); }

  // False when it was given up on the way.
  bool run() {
    WorkBudget budget{kMostWork};
    for (const bool percent : {false, true}) {
      for (const bool across : {false, true}) {
        const TableView view{grid_, across, percent};
        say_sums(view, find_sums(view, budget));
      }
    }
    return !budget.exceeded;
  }

 private:
  using OutcomeKind = LaneOutcome::Kind;

  // A lane whose figures mostly don't add up holds something else: prices, averages, lives of assets. Sums that fail for
  // one and the same figure count once.
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

  // Percentages of one column may be parts of a whole and those of the next a growth: only the words tell.
  static bool sister(const TableView& view, const ProvenSum& sum, std::size_t lane) {
    if (view.lane(lane).words.rate) return false;
    if (!view.percent || view.across) return true;
    const std::string kind = label_kind(view.lane(lane).label);
    for (std::size_t i = 0; i < sum.lanes.size(); ++i) {
      if (sum.outcomes[i].kind == OutcomeKind::holds && label_kind(view.lane(sum.lanes[i]).label) == kind) return true;
    }
    return false;
  }

  static bool share_a_line(const std::vector<const SumReading*>& readings) {
    const auto has = [](const SumReading& reading, std::size_t line) {
      return reading.target == line || std::any_of(reading.parts.begin(), reading.parts.end(),
                                                   [&](const SumPart& part) { return part.line == line; });
    };
    std::vector<std::size_t> lines{readings[0]->target};
    for (const SumPart& part : readings[0]->parts) lines.push_back(part.line);
    return std::any_of(lines.begin(), lines.end(), [&](std::size_t line) {
      return std::all_of(readings.begin(), readings.end(), [&](const SumReading* r) { return has(*r, line); });
    });
  }

  void say_sums(const TableView& view, const std::vector<ProvenSum>& sums) {
    const std::set<std::size_t> odd = odd_lanes(sums);
    for (const ProvenSum& sum : sums) {
      for (std::size_t i = 0; i < sum.lanes.size(); ++i) {
        const std::size_t lane = sum.lanes[i];
        const OutcomeKind kind = sum.outcomes[i].kind;
        if (kind != OutcomeKind::holds && kind != OutcomeKind::fails) continue;
        if (kind == OutcomeKind::fails && (odd.contains(lane) || !sister(view, sum, lane))) continue;
        say_sum(view, sum, lane, sum.outcomes[i].slack);
      }
    }
  }

  void say_sum(const TableView& view, const ProvenSum& sum, std::size_t lane, std::int64_t slack) {
    const std::size_t target = view.at(sum.reading.target, lane).cell;
    if (!terms_.figure(target)) return;
    Term total;
    bool first = true;
    for (const SumPart& part : sum.reading.parts) {
      const GridCell& cell = view.at(part.line, lane);
      if (cell.kind != CellNumber::Kind::number) continue;
      const bool minus = signed_value(cell.value, part.sign) != cell.value;
      Term term = terms_.amount(cell.cell);
      if (first && minus) total = Term::of(Rational(0));
      if (first && !minus) total = std::move(term);
      else total = Term::make(minus ? Term::Kind::subtract : Term::Kind::add, std::move(total), std::move(term));
      first = false;
    }
    const Rational unit = Rational::power_of_ten(-grid_.decimals) / Rational(2);
    Statement statement;
    statement.rule = view.across ? "cross-footing" : "footing";
    statement.label = label(view, sum, lane);
    statement.term = about_equal(terms_.amount(target), std::move(total), Rational(slack) * unit);
    out_.push_back(std::move(statement));
  }

  static std::string quoted(const GridLine& line, const char* kind, std::size_t index) {
    const std::string shown = shown_label(line.label);
    if (!shown.empty()) return std::string(kind) + " \"" + shown + "\"";
    return std::string(kind) + " " + std::to_string(index + 1);
  }

  std::string label(const TableView& view, const ProvenSum& sum, std::size_t lane) const {
    const char* line_kind = view.across ? "the column" : "the row";
    const char* lane_kind = view.across ? "row" : "column";
    const std::size_t n = sum.reading.parts.size();
    const bool signs = std::any_of(sum.reading.parts.begin(), sum.reading.parts.end(),
                                   [](const SumPart& p) { return p.sign != SumSign::plus; });
    std::string out = "in the " + quoted(view.lane(lane), lane_kind, lane) + ", ";
    out += quoted(view.line(sum.reading.target), line_kind, sum.reading.target);
    if (signs && n == 2) out += " is the difference of ";
    else if (signs) out += " is the sum, with signs, of ";
    else out += " is the sum of ";
    out += std::to_string(n) + (view.across ? " columns" : sum.parts_below ? " rows below" : " rows above");
    return out;
  }

  const Table& table_;
  Grid grid_;
  TableTerms terms_;
  std::vector<Statement>& out_;
};

}  // namespace

TableCounts read_table_arithmetic(const Draft& draft, std::size_t manuscript, std::vector<Statement>& out) {
  TableCounts counts;
  for (const Table& table : draft.manuscripts[manuscript].tables) {
    if (too_large(table)) {
      ++counts.tables;
      ++counts.unchecked;
      continue;
    }
    TableReader reader(draft, manuscript, table, out);
    if (reader.empty()) continue;
    ++counts.tables;
    if (!reader.run()) ++counts.unchecked;
  }
  return counts;
}

}  // namespace verify
