// Makes statements of proven sums and ratios: labels for people, terms over figures for the solver.
#include "draft/tables/tables.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace verify {

namespace {

std::string quoted(const GridLine& line, const std::string& kind, std::size_t index) {
  const std::string shown = shown_label(line.label);
  if (!shown.empty()) return kind + " \"" + shown + "\"";
  return kind + " " + std::to_string(index + 1);
}

std::string line_kind(const TableView& view) { return view.across ? "column" : "row"; }
std::string lane_kind(const TableView& view) { return view.across ? "row" : "column"; }

std::string place(const TableView& view, std::size_t lane) {
  return "in the " + quoted(view.lane(lane), lane_kind(view), lane) + ", ";
}

bool with_signs(const ProvenSum& sum) {
  return std::any_of(sum.reading.parts.begin(), sum.reading.parts.end(),
                     [](const SumPart& p) { return p.sign != SumSign::plus; });
}

std::string label(const TableView& view, const ProvenSum& sum, std::size_t lane) {
  const std::size_t n = sum.reading.parts.size();
  std::string out =
      place(view, lane) + "the " + quoted(view.line(sum.reading.target), line_kind(view), sum.reading.target);
  if (with_signs(sum) && n == 2) out += " is the difference of ";
  else if (with_signs(sum)) out += " is the sum, with signs, of ";
  else out += " is the sum of ";
  return out + std::to_string(n) + (view.across ? " columns" : sum.parts_below ? " rows below" : " rows above");
}

StatementRule rule_of(const TableView& view, const ProvenSum& sum, const GridCell& target, int decimals) {
  const TableWords& words = view.line(sum.reading.target).words;
  const Rational hundred = Rational(200) * Rational::power_of_ten(decimals);
  if (view.percent && Rational(target.value) == hundred && !with_signs(sum)) return StatementRule::hundred_percent;
  if (words.balance && view.line(sum.reading.parts[0].line).words.balance) return StatementRule::roll_forward;
  if (words.change && with_signs(sum)) return StatementRule::change;
  return view.across ? StatementRule::cross_footing : StatementRule::footing;
}

// part / base, or (part − base) / base; times a hundred where the column says that it is in per cent and the figure
// doesn't.
FigureTerm ratio(FigureTerm part, const FigureTerm& base, bool share, bool percent) {
  if (!share) part = FigureTerm::make(TermKind::subtract, std::move(part), base);
  if (!percent) part = FigureTerm::make(TermKind::multiply, FigureTerm::of(Rational(100)), std::move(part));
  return FigureTerm::make(TermKind::divide, std::move(part), base);
}

struct Addend {
  FigureTerm term;
  bool minus = false;
};

// Terms are walked by recursion, so a sum of more is a sum of sums.
constexpr std::size_t kLongestNested = 1'000;

FigureTerm nested_sum(std::vector<Addend>::iterator begin, std::vector<Addend>::iterator end) {
  FigureTerm out = begin->minus ? FigureTerm::of(Rational(0)) : std::move(begin->term);
  for (auto at = begin->minus ? begin : begin + 1; at != end; ++at)
    out = FigureTerm::make(at->minus ? TermKind::subtract : TermKind::add, std::move(out), std::move(at->term));
  return out;
}

FigureTerm sum_of(std::vector<Addend> addends) {
  while (addends.size() > kLongestNested) {
    std::vector<Addend> sums;
    for (auto at = addends.begin(); at != addends.end();) {
      const auto end = at + std::min<std::ptrdiff_t>(kLongestNested, addends.end() - at);
      sums.push_back({nested_sum(at, end), false});
      at = end;
    }
    addends = std::move(sums);
  }
  return nested_sum(addends.begin(), addends.end());
}

}  // namespace

void TableSayer::say(const TableView& view, const ProvenSum& sum, std::size_t lane, std::int64_t slack) {
  const GridCell& target = view.at(sum.reading.target, lane);
  if (!terms_.figure(target.cell)) return;
  std::vector<Addend> addends;
  Rational granted = terms_.granted(target.cell);
  for (const SumPart& part : sum.reading.parts) {
    const GridCell& cell = view.at(part.line, lane);
    if (cell.kind != CellNumber::Kind::number) continue;
    granted += terms_.granted(cell.cell);
    addends.push_back({terms_.amount(cell.cell), signed_value(cell.value, part.sign) != cell.value});
  }
  const bool long_sum = addends.size() > kLongestNested;
  FigureTerm total = sum_of(std::move(addends));
  const Rational unit = Rational::power_of_ten(-grid_.decimals) / Rational(2);
  Statement statement;
  statement.rule = rule_of(view, sum, target, grid_.decimals);
  statement.label = label(view, sum, lane);
  if (!long_sum) statement.shown = FigureTerm::compared(terms_.amount(target.cell), Comparison::equal, total);
  statement.term = about_equal(terms_.amount(target.cell), std::move(total), Rational(slack) * unit - granted);
  out_.push_back(std::move(statement));
}

void TableSayer::say(const TableView& view, const RatioReading& reading, const RatioOutcome& outcome) {
  const bool share = reading.kind == RatioReading::Kind::share;
  const std::size_t lane = outcome.lane, target = view.at(reading.target, lane).cell;
  const GridCell& base = view.at(reading.base, share ? reading.whole : lane);
  if (!terms_.figure(target)) return;
  const auto times = [](FigureTerm a, FigureTerm b) {
    return FigureTerm::make(TermKind::multiply, std::move(a), std::move(b));
  };
  const Rational sign(base.value < 0 ? -1 : 1), turn(outcome.falls ? -1 : 1);
  FigureTerm size = terms_.amount(base.cell);
  if (base.value < 0) size = times(FigureTerm::of(Rational(-1)), std::move(size));
  FigureTerm amount = terms_.amount(view.at(reading.part, lane).cell);
  const FigureTerm part = amount;
  if (!share) amount = FigureTerm::make(TermKind::subtract, std::move(amount), terms_.amount(base.cell));
  const Rational unit = Rational::power_of_ten(-grid_.decimals) / Rational(2);
  Statement statement;
  if (const auto figure = terms_.figure(target))
    statement.shown = FigureTerm::compared(FigureTerm::of(FigureId{*figure}), Comparison::equal,
                                           ratio(part, terms_.amount(base.cell), share, terms_.percent(*figure)));
  statement.rule = share ? StatementRule::percent_of_total : StatementRule::change;
  statement.label = place(view, lane) + "the " + quoted(view.line(reading.target), line_kind(view), reading.target);
  if (share) {
    statement.label += " is the share of the " + quoted(view.lane(reading.whole), lane_kind(view), reading.whole) +
                       " in the " + quoted(view.line(reading.part), line_kind(view), reading.part);
  } else {
    statement.label += " is the change from the " + quoted(view.line(reading.base), line_kind(view), reading.base) +
                       " to the " + quoted(view.line(reading.part), line_kind(view), reading.part);
  }
  // The readings leave room too: each figure's times what it is multiplied by.
  const Rational of_part = terms_.granted(view.at(reading.part, lane).cell), of_base = terms_.granted(base.cell);
  const Rational percent = Rational(view.at(reading.target, lane).value) * unit;
  const Rational granted = terms_.granted(target) * (Rational(base.value) * unit).abs() + of_base * percent.abs() +
                           Rational(100) * (share ? of_part : of_part + of_base);
  const Rational slack = outcome.slack * unit - granted;
  statement.term = about_equal(times(terms_.amount(target), std::move(size)),
                               times(FigureTerm::of(Rational(100) * turn), std::move(amount)), slack);
  out_.push_back(std::move(statement));
}

void TableSayer::say(const RowChain& chain, const RowChain::Row& row) {
  const GridCell& target = grid_.at(row.row, chain.target);
  if (!terms_.figure(target.cell)) return;
  const bool product = chain.kind == RowChain::Kind::product;
  const auto column = [&](std::size_t c) { return quoted(grid_.columns[c], "column", c); };
  const Rational unit = Rational::power_of_ten(-grid_.decimals) / Rational(2);
  const auto size = [&](const GridCell& cell) { return (Rational(cell.value) * unit).abs(); };
  Statement statement;
  statement.rule = product ? StatementRule::product : StatementRule::roll_forward;
  statement.label = "in the " + quoted(grid_.rows[row.row], "row", row.row) + ", the " + column(chain.target);
  Rational slack, granted = terms_.granted(target.cell);
  std::optional<FigureTerm> made;
  if (product) {
    const GridCell &a = grid_.at(row.row, chain.parts[0].column), &b = grid_.at(row.row, chain.parts[1].column);
    statement.label += " is the " + column(chain.parts[0].column) + " times the " + column(chain.parts[1].column);
    made = FigureTerm::make(TermKind::multiply, terms_.amount(a.cell), terms_.amount(b.cell));
    granted += terms_.granted(a.cell) * size(b) + terms_.granted(b.cell) * size(a);
    slack = Rational(row.slack) * unit * unit;
  } else {
    statement.label += " is that of the " + quoted(grid_.rows[row.before], "row", row.before);
    const GridCell& before = grid_.at(row.before, chain.target);
    made = terms_.amount(before.cell);
    granted += terms_.granted(before.cell);
    for (const RowChain::Part& part : chain.parts) {
      const GridCell& cell = grid_.at(row.row, part.column);
      statement.label += (part.minus ? " less the " : " and the ") + column(part.column);
      if (cell.kind != CellNumber::Kind::number) continue;
      granted += terms_.granted(cell.cell);
      made =
          FigureTerm::make(part.minus ? TermKind::subtract : TermKind::add, std::move(*made), terms_.amount(cell.cell));
    }
    slack = Rational(row.slack) * unit;
  }
  statement.shown = FigureTerm::compared(terms_.amount(target.cell), Comparison::equal, *made);
  statement.term = about_equal(terms_.amount(target.cell), std::move(*made), std::max(slack - granted, Rational(0)));
  out_.push_back(std::move(statement));
}

}  // namespace verify
