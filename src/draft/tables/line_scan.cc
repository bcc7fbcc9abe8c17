// Running sums of several columns at once, with a score for each number of parts.
#include "draft/tables/line_scan.h"

#include <algorithm>
#include <array>

namespace verify {

namespace {

using CellKind = CellNumber::Kind;
using Pattern = SumCandidate::Pattern;

constexpr std::array<Pattern, 4> kPatterns = {Pattern::sum, Pattern::less, Pattern::first_minus_rest,
                                              Pattern::rest_minus_last};
// In a wide table a few lanes are asked first whether anything fits at all.
constexpr std::size_t kProbes = 8;

}  // namespace

int log2_up(std::size_t n) {
  int bits = 0;
  while ((std::size_t{1} << bits) < n) ++bits;
  return bits;
}

// The running sums of a lane while parts are added one by one, from the nearest on.
struct SumScan::LaneSums {
  std::int64_t target = 0, sum = 0, less = 0, last = 0, first = 0, slack = 0, half = 0, target_half = 0, largest = 0;
  std::size_t nonzero = 0, blanks = 0, present = 0;
  bool open = false;

  void add(const TableView& view, const GridCell& cell, bool less_line, bool nearest) {
    first = 0;
    if (open) return;
    if (cell.kind == CellKind::blank) {
      ++blanks;
      return;
    }
    ++present;
    if (cell.kind == CellKind::nil) {
      slack += target_half;
      return;
    }
    if (!view.amount(cell)) {
      open = true;
      return;
    }
    const std::int64_t size = std::max(cell.value, -cell.value);
    sum += cell.value;
    less += less_line ? -size : cell.value;
    first = cell.value;
    if (nearest) last = cell.value;
    slack += cell.half;
    open = out_of_range(sum) || out_of_range(less) || out_of_range(slack);
    half = std::max(half, cell.half);
    largest = std::max(largest, size);
    nonzero += size != 0 ? 1 : 0;
  }

  std::int64_t by(Pattern pattern) const {
    switch (pattern) {
      case Pattern::sum: return sum;
      case Pattern::less: return less;
      case Pattern::first_minus_rest: return 2 * first - sum;
      case Pattern::rest_minus_last: return sum - 2 * last;
    }
    return sum;
  }
};

std::vector<SumScan::LaneSums> SumScan::start(std::size_t target, const std::vector<std::size_t>& lanes) const {
  std::vector<LaneSums> sums(lanes.size());
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    const GridCell& cell = view_.at(target, lanes[i]);
    sums[i].target = cell.value;
    sums[i].slack = sums[i].half = sums[i].target_half = cell.half;
    sums[i].largest = std::max(cell.value, -cell.value);
  }
  return sums;
}

// How many readings, in bits, come before this one. Few do when the parts begin where the table begins something.
int SumScan::tries(const std::vector<std::size_t>& list, std::size_t parts, Pattern pattern) const {
  if (pattern != Pattern::sum && pattern != Pattern::less) return log2_up(4 * parts);
  const std::size_t first = list.size() - parts;
  const bool begins = first == 0 || list[first] == 0 || !view_.line(list[first] - 1).amounts || ends_[list[first - 1]];
  return begins ? 1 : log2_up(2 * parts);
}

std::optional<int> SumScan::score_of(const std::vector<LaneSums>& sums, Pattern pattern, int tries,
                                     bool one_part_counts) {
  int score = -tries;
  std::size_t holds = 0, one_part = 0, fails = 0;
  for (const LaneSums& lane : sums) {
    if (lane.open) continue;
    const std::int64_t off = lane.by(pattern) - lane.target;
    const std::int64_t deviation = std::max(off, -off);
    if (deviation > lane.slack) {
      score -= kFailCosts;
      fails += lane.blanks == 0 || lane.present >= (one_part_counts ? 1 : 2) ? 1 : 0;
    } else if (deviation > 0 && too_small_for_slack(lane.largest, lane.half)) {
      continue;
    } else if (lane.nonzero >= 2) {
      ++holds;
      score += chance_bits(lane.largest, deviation, lane.slack, lane.half);
    } else if (lane.nonzero == 1 && one_part_counts) {
      ++one_part;
      score += std::min(kBitsOfOnePart, chance_bits(lane.largest, deviation, lane.slack, lane.half));
    }
  }
  // Nobody believes what more lanes speak against than for.
  if (fails > holds + one_part || holds + one_part == 0) return std::nullopt;
  return holds > 0 || score > 0 ? std::optional<int>(score) : std::nullopt;
}

std::optional<SumCandidate> SumScan::best(const std::vector<std::size_t>& list, std::size_t target,
                                          const std::vector<std::size_t>& lanes, bool signs, std::size_t most) const {
  if (lanes.size() > 2 * kProbes) {
    std::vector<std::size_t> probes;
    for (std::size_t i = 0; i < kProbes; ++i) probes.push_back(lanes[i * lanes.size() / kProbes]);
    if (!best_in(list, target, probes, signs, most)) return std::nullopt;
  }
  return best_in(list, target, lanes, signs, most);
}

std::optional<SumCandidate> SumScan::best_in(const std::vector<std::size_t>& list, std::size_t target,
                                             const std::vector<std::size_t>& lanes, bool signs,
                                             std::size_t most) const {
  std::vector<LaneSums> sums = start(target, lanes);
  std::optional<SumCandidate> best;
  bool any_less = false;
  for (std::size_t k = 1; k <= std::min(list.size(), most); ++k) {
    if (!budget_.take(lanes.size())) return std::nullopt;
    const std::size_t line = list[list.size() - k];
    const bool less = view_.line(line).words.less;
    any_less = any_less || less;
    for (std::size_t i = 0; i < lanes.size(); ++i) sums[i].add(view_, view_.at(line, lanes[i]), less, k == 1);
    if (k < 2) continue;
    for (const Pattern pattern : kPatterns) {
      if (pattern == Pattern::less && !any_less) continue;
      if (!signs && pattern != Pattern::sum) continue;
      if (pattern == Pattern::rest_minus_last && k == 2) continue;  // the difference of two, said already
      const std::optional<int> score = score_of(sums, pattern, tries(list, k, pattern), !view_.across);
      if (score && (!best || *score > best->score)) best = SumCandidate{k, pattern, *score};
    }
  }
  return best;
}

SumReading SumScan::reading(const std::vector<std::size_t>& list, std::size_t target,
                            const SumCandidate& candidate) const {
  SumReading out{target, {}};
  for (std::size_t i = list.size() - candidate.parts; i < list.size(); ++i) {
    SumSign sign = SumSign::plus;
    const bool first = i + candidate.parts == list.size(), last = i + 1 == list.size();
    if (candidate.pattern == Pattern::less && view_.line(list[i]).words.less) sign = SumSign::less;
    if (candidate.pattern == Pattern::first_minus_rest && !first) sign = SumSign::minus;
    if (candidate.pattern == Pattern::rest_minus_last && last) sign = SumSign::minus;
    out.parts.push_back({list[i], sign});
  }
  return out;
}

int SumScan::score(const SumReading& reading, const std::vector<std::size_t>& lanes) const {
  int score = 0;
  if (!budget_.take(reading.parts.size() * lanes.size())) return 0;
  for (const std::size_t lane : lanes) {
    const LaneOutcome outcome = evaluate(view_, reading, lane);
    score += outcome.kind == LaneOutcome::Kind::holds ? outcome.bits : 0;
    score -= outcome.kind == LaneOutcome::Kind::fails ? kFailCosts : 0;
  }
  return score;
}

}  // namespace verify
