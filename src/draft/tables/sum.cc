// Evaluates one reading of a line as a sum, in one lane.
#include "draft/tables/sum.h"

#include <algorithm>

namespace verify {

namespace {

// One lane alone proves no more than this: a figure may be copied from another table together with its parts.
constexpr int kMostBits = 20;
// Sums of smaller figures, in units of the last digit, prove nothing unless they are exact.
constexpr std::int64_t kSmallUnits = 100;

int whole_log2(std::int64_t n) {
  int bits = 0;
  for (; n > 1; n /= 2) ++bits;
  return bits;
}

}  // namespace

std::int64_t signed_value(std::int64_t value, SumSign sign) {
  if (sign == SumSign::plus) return value;
  return sign == SumSign::minus ? -value : -std::max(value, -value);
}

int chance_bits(std::int64_t largest, std::int64_t deviation, std::int64_t slack, std::int64_t half) {
  const std::int64_t room = deviation == 0 ? half : std::max(slack, deviation) + half;
  return std::min(kMostBits, whole_log2(largest / std::max<std::int64_t>(room, 1)));
}

bool too_small_for_slack(std::int64_t largest, std::int64_t half) { return largest < 2 * kSmallUnits * half; }

LaneOutcome evaluate(const TableView& view, const SumReading& reading, std::size_t lane) {
  using CellKind = CellNumber::Kind;
  LaneOutcome out;
  const GridCell& target = view.at(reading.target, lane);
  if (!view.amount(target)) return out;
  std::int64_t sum = 0, largest = std::max(target.value, -target.value), half = target.half;
  out.slack = target.half;
  std::size_t nonzero = 0, blanks = 0, numbers = 0;
  for (const SumPart& part : reading.parts) {
    const GridCell& cell = view.at(part.line, lane);
    if (cell.kind == CellKind::blank) {
      ++blanks;
      continue;
    }
    if (cell.kind == CellKind::nil) {
      out.slack += target.half;
      continue;
    }
    if (!view.amount(cell)) return out;
    sum += signed_value(cell.value, part.sign);
    out.slack += cell.half;
    if (out_of_range(sum) || out_of_range(out.slack)) return out;
    half = std::max(half, cell.half);
    ++numbers;
    largest = std::max({largest, cell.value, -cell.value});
    nonzero += cell.value != 0 ? 1 : 0;
  }
  out.deviation = std::max(sum - target.value, target.value - sum);
  // A total over dashes alone is the sum of nothing.
  if (numbers == 0) return out;
  if (out.deviation > out.slack) {
    // A total with hardly a part beside it is printed for its own sake.
    if (blanks == 0 || blanks + (view.across ? 2 : 1) <= reading.parts.size()) out.kind = LaneOutcome::Kind::fails;
    return out;
  }
  const bool by_slack = out.deviation > 0 && too_small_for_slack(largest, half);
  out.kind = nonzero >= 2 && !by_slack ? LaneOutcome::Kind::holds : LaneOutcome::Kind::trivial;
  if (by_slack || nonzero == 0) return out;
  out.bits = chance_bits(largest, out.deviation, out.slack, half);
  if (nonzero == 1) out.bits = view.across ? 0 : std::min(kBitsOfOnePart, out.bits);
  return out;
}

}  // namespace verify
