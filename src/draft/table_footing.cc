#include "draft/table_footing.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

namespace verify {

namespace {

using CellKind = CellNumber::Kind;
using OutcomeKind = LaneOutcome::Kind;

// A line that calls itself a total is held against as many lines before it; any other against fewer.
constexpr std::size_t kMostParts = 400;
constexpr std::size_t kMostPartsUnlabelled = 24;
constexpr std::size_t kMostSigned = 7;
// What a reading must reach in bits to be believed.
inline int P(const char* n, int d) { const char* v = std::getenv(n); return v ? std::atoi(v) : d; }
const int kEnoughLabelled = P("EL", 4);
const int kEnough = P("EW", 10);
const int kEnoughResult = P("ER", 7);
const int kEnough11R = P("E11R", 7);
const int kEnough11 = P("E11", 14);
const int kEnough11L = P("E11L", 4);
const int ONE = P("ONE", 5);
constexpr int kOtherListCosts = 2;
const int kFailCosts = P("FC", 3);
// A lane that the reading doesn't fit is left alone when another one does, by at least so much.
constexpr int kExplained = 8;

enum class Pattern { sum, less, first_minus_rest, rest_minus_last };
constexpr std::array<Pattern, 4> kPatterns = {Pattern::sum, Pattern::less, Pattern::first_minus_rest,
                                              Pattern::rest_minus_last};

int log2_up(std::size_t n) {
  int bits = 0;
  while ((std::size_t{1} << bits) < n) ++bits;
  return bits;
}

// The running sums of a lane while parts are added one by one, from the nearest on.
struct LaneSums {
  std::int64_t target = 0, sum = 0, less = 0, last = 0, first = 0, slack = 0, half = 0, target_half = 0, largest = 0;
  std::size_t nonzero = 0;
  bool open = false;

  void add(const TableView& view, const GridCell& cell, bool less_line, bool nearest) {
    first = 0;
    if (open || cell.kind == CellKind::blank) return;
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
    half = std::min(half, cell.half);
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

struct Candidate {
  std::size_t parts = 0;
  Pattern pattern = Pattern::sum;
  int score = 0;
};

class SumFinder {
 public:
  SumFinder(const TableView& view, WorkBudget& budget) : view_(view), budget_(budget) {
    for (std::size_t lane = 0; lane < view.lanes(); ++lane) {
      const GridLine& l = view.lane(lane);
      // Growth in per cent doesn't add up.
      if (l.amounts && !l.words.note && !(view.percent && l.words.change)) lanes_.push_back(lane);
    }
  }

  std::vector<ProvenSum> run() {
    if (!budget_.take(view_.lines() * (lanes_.size() + 1))) return {};
    std::vector<std::size_t> usable;
    for (std::size_t line = 0; line < view_.lines() && !budget_.exceeded; ++line) {
      if (view_.line(line).block_start) clear();
      if (!usable_line(line)) continue;
      usable.push_back(line);
      visit(line);
    }
    below(usable);
    drop_doubtful();
    std::stable_sort(found_.begin(), found_.end(),
                     [](const ProvenSum& a, const ProvenSum& b) { return a.reading.target < b.reading.target; });
    return std::move(found_);
  }

 private:
  void clear() {
    stack_.clear();
    leaves_.clear();
    totals_.clear();
    lines_.clear();
  }

  bool usable_line(std::size_t line) const {
    if (!view_.line(line).amounts || view_.line(line).words.rate || view_.line(line).words.note) return false;
    return std::any_of(lanes_.begin(), lanes_.end(),
                       [&](std::size_t lane) { return view_.amount(view_.at(line, lane)); });
  }

  bool named_total(std::size_t line) const {
    const GridLine& l = view_.line(line);
    return l.words.total || l.words.balance || (view_.across ? l.words.change : l.label.empty());
  }

  void visit(std::size_t line) {
    const bool labelled = named_total(line);
    targets_.clear();
    for (const std::size_t lane : lanes_) {
      if (view_.amount(view_.at(line, lane))) targets_.push_back(lane);
    }
    bool proven = look_at_lists(line, labelled);
    if (!proven) proven = look_at_signs(line);
    if (!proven && labelled) proven = look_at_some(line);
    if (proven && !found_.back().doubtful) {
      const std::vector<SumPart>& parts = found_.back().reading.parts;
      std::erase_if(stack_, [&](std::size_t item) {
        return std::any_of(parts.begin(), parts.end(), [&](const SumPart& p) { return p.line == item; });
      });
    } else if (!labelled) {
      leaves_.push_back(line);
    }
    if (labelled || (proven && !found_.back().doubtful)) totals_.push_back(line);
    stack_.push_back(line);
    lines_.push_back(line);
  }

  // Tries the nearest 2, 3 … lines as parts: of those that no sum has taken in, and for a total also of all lines, of
  // those that are no sums and of those that are.
  bool look_at_lists(std::size_t target, bool labelled) {
    const std::vector<std::size_t>* list = &stack_;
    std::optional<Candidate> best = scan(stack_, target, targets_, true);
    for (const auto* other : {&leaves_, &totals_, &lines_}) {
      if (!labelled || other->size() == stack_.size()) continue;
      const std::optional<Candidate> candidate = scan(*other, target, targets_, false);
      if (!candidate || (best && candidate->score <= best->score + kOtherListCosts)) continue;
      best = candidate;
      list = other;
    }
    return best && accept(reading_of_candidate(*list, target, *best), best->score, list);
  }

  std::vector<LaneSums> start(std::size_t target, const std::vector<std::size_t>& lanes) const {
    std::vector<LaneSums> sums(lanes.size());
    for (std::size_t i = 0; i < lanes.size(); ++i) {
      const GridCell& cell = view_.at(target, lanes[i]);
      sums[i].target = cell.value;
      sums[i].slack = sums[i].half = sums[i].target_half = cell.half;
      sums[i].largest = std::max(cell.value, -cell.value);
    }
    return sums;
  }

  std::optional<Candidate> scan(const std::vector<std::size_t>& list, std::size_t target,
                                const std::vector<std::size_t>& lanes, bool all_patterns) {
    const std::size_t most =
        std::min(list.size(), named_total(target) ? kMostParts : kMostPartsUnlabelled);
    std::vector<LaneSums> sums = start(target, lanes);
    std::optional<Candidate> best;
    bool any_less = false;
    for (std::size_t k = 1; k <= most; ++k) {
      if (!budget_.take(lanes.size())) return std::nullopt;
      const std::size_t line = list[list.size() - k];
      const bool less = view_.line(line).words.less;
      any_less = any_less || less;
      for (std::size_t i = 0; i < lanes.size(); ++i) sums[i].add(view_, view_.at(line, lanes[i]), less, k == 1);
      if (k < 2) continue;
      for (const Pattern pattern : kPatterns) {
        if (pattern == Pattern::less && !any_less) continue;
        if (!all_patterns && pattern != Pattern::sum) continue;
        if (pattern == Pattern::rest_minus_last && k == 2) continue;
        const std::optional<int> score = score_of(sums, pattern, tries(list, k, pattern));
        if (score && (!best || *score > best->score)) best = Candidate{k, pattern, *score};
      }
    }
    return best;
  }

  // How many readings, in bits, come before this one. Few do when the parts begin where the table begins something.
  int tries(const std::vector<std::size_t>& list, std::size_t parts, Pattern pattern) const {
    if (pattern != Pattern::sum && pattern != Pattern::less) return log2_up(4 * parts);
    const std::size_t first = list.size() - parts;
    const bool begins = first == 0 || list[first] == 0 || !view_.line(list[first] - 1).amounts || ends_sum(list[first - 1]);
    return begins ? 1 : log2_up(2 * parts);
  }

  bool ends_sum(std::size_t line) const {
    return view_.line(line).words.total || view_.line(line).label.empty() ||
           (!found_.empty() && found_.back().reading.target == line);
  }

  std::optional<int> score_of(const std::vector<LaneSums>& sums, Pattern pattern, int tries) const {
    int score = -tries;
    bool holds = false;
    for (const LaneSums& lane : sums) {
      if (lane.open) continue;
      const std::int64_t off = lane.by(pattern) - lane.target;
      const std::int64_t deviation = std::max(off, -off);
      if (deviation > lane.slack) {
        score -= kFailCosts;
      } else if (lane.nonzero >= 2) {
        holds = true;
        score += chance_bits(lane.largest, deviation, lane.half);
      } else if (lane.nonzero == 1 && !view_.across) {
        score += std::min(ONE, chance_bits(lane.largest, deviation, lane.half));
      }
    }
    return holds || score > 0 ? std::optional<int>(score) : std::nullopt;
  }

  SumReading reading_of_candidate(const std::vector<std::size_t>& list, std::size_t target,
                                  const Candidate& candidate) const {
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

  bool accept(SumReading reading, int score, const std::vector<std::size_t>* list) {
    ProvenSum sum;
    sum.labelled = named_total(reading.target);
    sum.score = score;
    sum.lanes = targets_;
    if (!budget_.take(reading.parts.size() * targets_.size())) return false;
    for (const std::size_t lane : targets_) {
      sum.outcomes.push_back(evaluate(view_, reading, lane));
      const LaneOutcome& outcome = sum.outcomes.back();
      sum.holds += outcome.kind == OutcomeKind::holds || (outcome.kind == OutcomeKind::trivial && outcome.bits > 0) ? 1 : 0;
      sum.fails += sum.outcomes.back().kind == OutcomeKind::fails ? 1 : 0;
    }
    score += kFailCosts * static_cast<int>(sum.fails);
    const bool result = sum.labelled || view_.line(reading.target).words.result;
    if (score < (sum.labelled ? kEnoughLabelled : result ? kEnoughResult : kEnough)) return false;
    if (sum.fails > sum.holds) return false;
    const bool signs = std::any_of(reading.parts.begin(), reading.parts.end(),
                                   [](const SumPart& part) { return part.sign == SumSign::minus; });
    sum.doubtful = signs && !result;
    if (sum.doubtful && sum.fails > 0) return false;
    if (!result && sum.holds < 2) return false;
    if (view_.across && !result && (sum.holds < 3 || sum.holds < 3 * sum.fails)) return false;
    if (sum.fails == sum.holds && score < (sum.labelled ? kEnough11L : result ? kEnough11R : kEnough11)) return false;
    sum.reading = std::move(reading);
    if (list != nullptr) leave_explained(sum, *list);
    found_.push_back(std::move(sum));
    return true;
  }

  // A lane that has another reading of its own is none to complain of.
  void leave_explained(ProvenSum& sum, const std::vector<std::size_t>& list) {
    for (std::size_t i = 0; i < sum.lanes.size(); ++i) {
      if (sum.outcomes[i].kind != OutcomeKind::fails) continue;
      const auto other = scan(list, sum.reading.target, {sum.lanes[i]}, true);
      if (other && other->score >= kExplained) sum.outcomes[i].kind = OutcomeKind::open;
    }
  }

  // Signs that no label tells: every choice for the few nearest lines, on the strength of several lanes.
  bool look_at_signs(std::size_t target) {
    const std::size_t most = std::min(stack_.size(), kMostSigned);
    if (targets_.size() < 2 || view_.percent) return false;
    std::optional<SumReading> best;
    int best_score = 0;
    for (std::size_t k = 2; k <= most; ++k) {
      for (unsigned mask = 1; mask < (1u << k) - 1; ++mask) {
        if (!budget_.take(2 * k)) return false;
        SumReading reading{target, {}};
        for (std::size_t i = 0; i < k; ++i) {
          const bool minus = ((mask >> i) & 1u) != 0;
          reading.parts.push_back({stack_[stack_.size() - k + i], minus ? SumSign::minus : SumSign::plus});
        }
        if (evaluate(view_, reading, targets_[0]).kind == OutcomeKind::fails &&
            evaluate(view_, reading, targets_[1]).kind == OutcomeKind::fails)
          continue;
        const int score = full_score(reading) - log2_up(std::size_t{1} << (k + 1));
        if (score > best_score) {
          best_score = score;
          best = std::move(reading);
        }
      }
    }
    if (!best || best_score < kEnough - kFailCosts || !accept(std::move(*best), best_score, &stack_)) return false;
    found_.back().doubtful = true;
    return true;
  }

  // A grand total of some of the totals before it, others being said by the way.
  bool look_at_some(std::size_t target) {
    const std::size_t most = std::min(totals_.size(), kMostSigned);
    std::optional<SumReading> best;
    int best_score = 0;
    for (unsigned mask = 1; mask < (1u << most); ++mask) {
      if ((mask & (mask - 1)) == 0) continue;
      if (!budget_.take(most)) return false;
      SumReading reading{target, {}};
      for (std::size_t i = 0; i < most; ++i) {
        if (((mask >> i) & 1u) != 0) reading.parts.push_back({totals_[totals_.size() - most + i], SumSign::plus});
      }
      const int score = full_score(reading) - static_cast<int>(most);
      if (score <= best_score) continue;
      best_score = score;
      best = std::move(reading);
    }
    return best && best_score >= kEnough && accept(std::move(*best), best_score, &stack_);
  }

  int full_score(const SumReading& reading) {
    int score = 0;
    if (!budget_.take(reading.parts.size() * targets_.size())) return 0;
    for (const std::size_t lane : targets_) {
      const LaneOutcome outcome = evaluate(view_, reading, lane);
      score += outcome.kind == OutcomeKind::holds ? outcome.bits : 0;
      score -= outcome.kind == OutcomeKind::fails ? kFailCosts : 0;
    }
    return score;
  }

  // "Income after tax is that before it less the tax" is also "that before it is the sum of the two".
  bool said_already(const SumReading& reading) const {
    const auto lines = [](const SumReading& r) {
      std::vector<std::size_t> out{r.target};
      for (const SumPart& part : r.parts) out.push_back(part.line);
      std::sort(out.begin(), out.end());
      return out;
    };
    return std::any_of(found_.begin(), found_.end(), [&](const ProvenSum& sum) {
      return sum.reading.parts.size() == reading.parts.size() && lines(sum.reading) == lines(reading);
    });
  }

  // The last part of a total is also the total less the others.
  void drop_doubtful() {
    std::vector<bool> part_of_total(view_.lines(), false);
    for (const ProvenSum& sum : found_) {
      if (!sum.labelled) continue;
      for (const SumPart& part : sum.reading.parts) part_of_total[part.line] = true;
    }
    std::erase_if(found_, [&](const ProvenSum& sum) { return sum.doubtful && part_of_total[sum.reading.target]; });
  }

  // Totals with their parts below them.
  void below(const std::vector<std::size_t>& usable) {
    std::vector<bool> proven(view_.lines(), false);
    for (const ProvenSum& sum : found_) proven[sum.reading.target] = true;
    for (std::size_t i = 0; i < usable.size() && !budget_.exceeded; ++i) {
      const std::size_t target = usable[i];
      if (proven[target]) continue;
      std::vector<std::size_t> list;
      for (std::size_t j = i + 1; j < usable.size() && list.size() < kMostPartsUnlabelled; ++j) {
        if (view_.line(usable[j]).block_start) break;
        list.push_back(usable[j]);
      }
      std::reverse(list.begin(), list.end());
      targets_.clear();
      for (const std::size_t lane : lanes_) {
        if (view_.amount(view_.at(target, lane))) targets_.push_back(lane);
      }
      const auto best = scan(list, target, targets_, false);
      if (!best || best->score < kEnough - kFailCosts) continue;
      SumReading reading = reading_of_candidate(list, target, *best);
      if (said_already(reading)) continue;
      std::reverse(reading.parts.begin(), reading.parts.end());
      if (accept(std::move(reading), best->score, &list)) found_.back().parts_below = true;
    }
  }

  const TableView& view_;
  WorkBudget& budget_;
  std::vector<std::size_t> lanes_, targets_;
  std::vector<std::size_t> stack_, leaves_, totals_, lines_;
  std::vector<ProvenSum> found_;
};

}  // namespace

std::vector<ProvenSum> find_sums(const TableView& view, WorkBudget& budget) {
  return SumFinder(view, budget).run();
}

}  // namespace verify
