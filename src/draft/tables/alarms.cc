// The evidence that a failing lane was meant to add up. Each threshold is named here and pinned by
// tests/draft/table_alarms_test.cc.
#include "draft/tables/alarms.h"

#include <algorithm>
#include <map>
#include <optional>

#include "quantity/slip.h"

namespace verify {

namespace {

using OutcomeKind = LaneOutcome::Kind;

// A sum that misses by no more than this part of its largest figure was meant: any figure comes so near by chance once
// in thirty times.
constexpr std::int64_t kNear = 64;
// A lane that holds another sum with so many bits adds up; then it was meant to add up here as well.
constexpr int kAddsUp = 7;
// A figure that stands in another sum with so many bits is no slip.
constexpr int kConfirms = 5;
// Across columns: so many rows hold for each row that fails, and so many at least. One row more where no word calls the
// column a total.
constexpr std::size_t kRowsForAFail = 2;
// In units of the last digit. Nearly all smaller numbers are one digit apart, so that a slip in them explains nothing.
constexpr std::int64_t kSlipUnits = 100;
// Where slack leaves more room than this part of a figure, some digit leads there by chance.
constexpr std::int64_t kRoomForASlip = 200;
constexpr std::int64_t kLargestPower = 1'000'000;
// Of a longer sum, some figure is a slip away by chance.
constexpr std::size_t kMostForASlip = 40;
// Lines beyond a sum in which a figure may explain its miss.
constexpr std::size_t kBeside = 2;
// Before figures are taken as exact, as many sums are exact as aren't; three, where no figure has five digits.
constexpr std::size_t kExactForSmall = 3;
constexpr std::int64_t kFiveDigits = 10'000;
// A slip in adding up is one or two units off. What is off by more is a row that isn't printed, unless sums of many
// figures are exact, which is improbable by so many half bits.
constexpr std::int64_t kFewUnits = 2;
constexpr int kExactHalfBits = 7;
// Parts of one size: where they differ by more, a power of ten is likelier than a mean.
constexpr std::int64_t kOneSize = 20;

std::int64_t size_of(std::int64_t value) { return std::max(value, -value); }

bool number(const TableView& view, std::size_t line, std::size_t lane) { return view.amount(view.at(line, lane)); }

// The parts of a reading in one lane.
struct Parts {
  std::int64_t sum = 0, least = 0, most = 0, largest = 0;
  std::size_t numbers = 0, nonzero = 0, blanks = 0;
  bool all_plus = true;
};

Parts parts_of(const TableView& view, const SumReading& reading, std::size_t lane) {
  Parts out;
  for (const SumPart& part : reading.parts) {
    const GridCell& cell = view.at(part.line, lane);
    out.blanks += cell.kind == CellNumber::Kind::blank ? 1 : 0;
    if (!view.amount(cell)) continue;
    const std::int64_t value = signed_value(cell.value, part.sign);
    out.sum += value;
    out.least = out.numbers == 0 ? cell.value : std::min(out.least, cell.value);
    out.most = out.numbers == 0 ? cell.value : std::max(out.most, cell.value);
    out.largest = std::max(out.largest, size_of(value));
    out.all_plus = out.all_plus && part.sign == SumSign::plus;
    ++out.numbers;
    out.nonzero += value != 0 ? 1 : 0;
  }
  return out;
}

// Whether one small slip leads from the figure as printed to one that is `more` larger.
bool slips(const TableView& view, const GridCell& cell, std::int64_t more, std::int64_t slack) {
  const std::int64_t wanted = cell.value + more;
  if (size_of(cell.value) < 2 * kSlipUnits * cell.half) return false;
  for (std::int64_t ten = 10, a = std::max(size_of(cell.value), size_of(wanted)),
                    b = std::min(size_of(cell.value), size_of(wanted));
       ten <= kLargestPower; ten *= 10) {
    if (b > 2 * slack && size_of(a / ten - b) <= slack) return true;
  }
  if (slack > size_of(wanted) / kRoomForASlip) return false;
  const Rational unit = Rational(2) * Rational::power_of_ten(view.grid.decimals);
  const auto printed = [&](std::int64_t value) { return Rational(value) / unit; };
  return slip(printed(cell.value).str(), Interval::closed(printed(wanted - slack), printed(wanted + slack)))
      .has_value();
}

bool one_slip_explains(const TableView& view, const SumReading& reading, std::size_t lane, std::int64_t off,
                       std::int64_t slack) {
  if (reading.parts.size() > kMostForASlip) return false;
  if (slips(view, view.at(reading.target, lane), off, slack)) return true;
  return std::any_of(reading.parts.begin(), reading.parts.end(), [&](const SumPart& part) {
    const GridCell& cell = view.at(part.line, lane);
    const bool turned = signed_value(cell.value, part.sign) != cell.value || part.sign == SumSign::minus;
    return view.amount(cell) && slips(view, cell, turned ? off : -off, slack);
  });
}

// Whether another lane of the same kind holds: "2023" is a sister of "2024", "Growth" is none. A count is none of a
// price.
bool has_sister(const TableView& view, const ProvenSum& sum, std::size_t lane) {
  const auto kind_of = [&](std::size_t l) { return view.lane(l).words.time ? "" : label_kind(view.lane(l).label); };
  const std::string kind = kind_of(lane);
  for (std::size_t i = 0; i < sum.lanes.size(); ++i) {
    if (sum.outcomes[i].kind != OutcomeKind::holds || kind_of(sum.lanes[i]) != kind) continue;
    if (view.at(sum.reading.target, sum.lanes[i]).half == view.at(sum.reading.target, lane).half) return true;
  }
  return false;
}

// Whether the total of a row takes in what the columns leave out, since some rows have it alone: then in the row of all
// totals it isn't the sum of theirs.
bool takes_in_more(const TableView& view, const ProvenSum& sum) {
  return std::any_of(sum.lanes.begin(), sum.lanes.end(), [&](std::size_t lane) {
    return view.at(sum.reading.target, lane).value != 0 &&
           std::none_of(sum.reading.parts.begin(), sum.reading.parts.end(),
                        [&](const SumPart& part) { return number(view, part.line, lane); });
  });
}

}  // namespace

std::vector<std::size_t> take_stored_as_exact(std::vector<FoundSums>& found) {
  std::vector<std::size_t> places;
  struct Inexact {
    const FoundSums* of;
    ProvenSum* sum;
    std::size_t index;
  };
  std::vector<Inexact> inexact;
  std::size_t exact = 0;
  int half_bits = 0;
  bool five_digits = false;
  for (FoundSums& of : found) {
    if (of.view.percent) continue;
    for (ProvenSum& sum : of.sums) {
      for (std::size_t i = 0; i < sum.lanes.size(); ++i) {
        if (sum.outcomes[i].kind != OutcomeKind::holds) continue;
        const Parts parts = parts_of(of.view, sum.reading, sum.lanes[i]);
        const GridCell& target = of.view.at(sum.reading.target, sum.lanes[i]);
        five_digits = five_digits || std::max(parts.largest, size_of(target.value)) >= 2 * kFiveDigits * target.half;
        if (sum.outcomes[i].deviation != 0) {
          inexact.push_back({&of, &sum, i});
          continue;
        }
        exact += parts.nonzero >= 2 ? 1 : 0;
        // Rounded figures, n of them, come to an exact sum about once in the root of n / 2 times.
        for (std::size_t n = parts.nonzero / 2; n > 1; n /= 2) ++half_bits;
      }
    }
  }
  for (const Inexact& at : inexact) {
    const TableView& view = at.of->view;
    const std::size_t lane = at.sum->lanes[at.index];
    const GridCell& target = view.at(at.sum->reading.target, lane);
    // Whole numbers and cents are counted; one decimal is rounded. Five digits are hardly rounded to that many.
    std::int64_t unit = 2;
    for (int i = 0; i < view.grid.decimals; ++i) unit *= 10;
    const auto counted = [&](const GridCell& cell) { return 2 * cell.half == unit || 200 * cell.half == unit; };
    const std::size_t enough = five_digits ? 1 : kExactForSmall;
    const std::int64_t off = at.sum->outcomes[at.index].deviation;
    if (off > kFewUnits * 2 * target.half && half_bits < kExactHalfBits) continue;
    if (exact < std::max(enough, inexact.size()) || !counted(target)) continue;
    std::vector<std::size_t> of_sum;
    bool all = true;
    const auto take = [&](std::size_t line) {
      const GridCell& cell = view.at(line, lane);
      if (!view.amount(cell)) return;
      all = all && counted(cell);
      of_sum.push_back(view.across ? lane * view.grid.columns.size() + line : line * view.grid.columns.size() + lane);
    };
    take(at.sum->reading.target);
    for (const SumPart& part : at.sum->reading.parts) take(part.line);
    if (!all) continue;
    LaneOutcome& outcome = at.sum->outcomes[at.index];
    outcome.kind = OutcomeKind::fails;
    outcome.slack = 0;
    ++at.sum->fails;
    --at.sum->holds;
    places.insert(places.end(), of_sum.begin(), of_sum.end());
  }
  return places;
}

AlarmJudge::AlarmJudge(const std::vector<FoundSums>& found) : found_(found) {
  if (found.empty()) return;
  confirmed_.assign(found.front().view.grid.cells.size(), 0);
  for (const FoundSums& of : found) {
    for (const ProvenSum& sum : of.sums) {
      if (sum.doubtful) continue;
      for (std::size_t i = 0; i < sum.lanes.size(); ++i) {
        if (sum.outcomes[i].kind != OutcomeKind::holds || sum.outcomes[i].bits < kConfirms) continue;
        ++confirmed_[place(of.view, sum.reading.target, sum.lanes[i])];
        for (const SumPart& part : sum.reading.parts) ++confirmed_[place(of.view, part.line, sum.lanes[i])];
      }
    }
  }
}

std::size_t AlarmJudge::place(const TableView& view, std::size_t line, std::size_t lane) const {
  return view.across ? lane * view.grid.columns.size() + line : line * view.grid.columns.size() + lane;
}

// Each figure of the sum stands in another one that holds: no single slip breaks this one alone.
bool AlarmJudge::all_confirmed(const TableView& view, const SumReading& reading, std::size_t lane) const {
  const auto confirmed = [&](std::size_t line) {
    const GridCell& cell = view.at(line, lane);
    if (cell.kind == CellNumber::Kind::blank) return false;
    return !view.amount(cell) || cell.value == 0 || confirmed_[place(view, line, lane)] > 0;
  };
  return confirmed(reading.target) && std::all_of(reading.parts.begin(), reading.parts.end(),
                                                  [&](const SumPart& part) { return confirmed(part.line); });
}

// The miss is a figure that stands beside the parts: the lane takes it in, leaves it out or turns it round.
bool AlarmJudge::explained(const FoundSums& of, const ProvenSum& sum, std::size_t index) const {
  const std::size_t lane = sum.lanes[index];
  const std::int64_t off = sum.outcomes[index].deviation;
  std::size_t first = sum.reading.target, last = sum.reading.target;
  for (const SumPart& part : sum.reading.parts) {
    first = std::min(first, part.line);
    last = std::max(last, part.line);
    // A figure that a wide heading moved to the next lane.
    if (of.view.at(part.line, lane).kind != CellNumber::Kind::blank) continue;
    for (std::size_t other = lane > 0 ? lane - 1 : 0; other < std::min(of.view.lanes(), lane + 2); ++other) {
      if (number(of.view, part.line, other) && size_of(of.view.at(part.line, other).value) == off) return true;
    }
  }
  first = first > kBeside ? first - kBeside : 0;
  last = std::min(of.view.lines() - 1, last + kBeside);
  for (std::size_t line = first; line <= last; ++line) {
    if (line != sum.reading.target && number(of.view, line, lane) && size_of(of.view.at(line, lane).value) == off)
      return true;
  }
  const bool turned = off == 2 * size_of(of.view.at(sum.reading.target, lane).value);
  return turned && of.view.line(sum.reading.target).words.change;
}

// Sister lanes prove which lines add up. That this lane does, too, it shows itself: it nearly does, or one slip says
// why it doesn't, or it does elsewhere. A line called a total speaks for lanes of the same kind, and for any lane whose
// total is more than each of its parts, as no rate is.
bool AlarmJudge::additive(const FoundSums& of, const ProvenSum& sum, std::size_t index) const {
  const TableView& view = of.view;
  const std::size_t lane = sum.lanes[index];
  const LaneOutcome& outcome = sum.outcomes[index];
  const std::int64_t total = view.at(sum.reading.target, lane).value;
  const Parts parts = parts_of(view, sum.reading, lane);
  const bool between = parts.numbers > 0 && total >= parts.least && total <= parts.most;
  const bool sister = has_sister(view, sum, lane);
  if (view.lane(lane).words.rate || parts.nonzero == 0 || (parts.nonzero == 1 && parts.blanks > 1)) return false;
  if (view.percent && !view.across && !sister) return false;
  if (between && !sister && parts.all_plus && parts.least > 0 && parts.most <= kOneSize * parts.least) return false;
  if (view.across && view.lane(lane).words.total && takes_in_more(view, sum)) return false;
  if (outcome.deviation <= std::max(parts.largest, size_of(total)) / kNear) return true;
  if (one_slip_explains(view, sum.reading, lane, parts.sum - total, outcome.slack)) return true;
  const bool elsewhere = std::any_of(of.sums.begin(), of.sums.end(), [&](const ProvenSum& other) {
    if (other.reading.target == sum.reading.target) return false;
    const auto at = std::lower_bound(other.lanes.begin(), other.lanes.end(), lane);
    if (at == other.lanes.end() || *at != lane) return false;
    const LaneOutcome& there = other.outcomes[static_cast<std::size_t>(at - other.lanes.begin())];
    return there.kind == OutcomeKind::holds && there.bits >= kAddsUp;
  });
  if (elsewhere && sum.labelled) return true;
  if (view.across) {
    const std::size_t rows = sum.labelled ? kRowsForAFail : kRowsForAFail + 1;
    return sum.holds >= std::max(rows, rows * sum.fails);
  }
  if (sister) return true;
  const TableWords& words = view.line(sum.reading.target).words;
  const bool called_total = words.total || view.line(sum.reading.target).label.empty();
  return called_total && parts.all_plus && parts.nonzero + parts.blanks >= 2 && !between;
}

bool AlarmJudge::tells(const FoundSums& of, const ProvenSum& sum, std::size_t index) const {
  return additive(of, sum, index) && !explained(of, sum, index) &&
         !all_confirmed(of.view, sum.reading, sum.lanes[index]);
}

}  // namespace verify
