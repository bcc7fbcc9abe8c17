// Finds the sums of a table. For each line, runs of lines before it are tried as its parts, in all columns at once;
// each column that fits speaks for a reading, in bits of how unlikely that is by chance. The thresholds below decide
// what is believed; tests/draft/table_evidence_test.cc pins each of them.
#include "draft/tables/sum.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "draft/tables/limits.h"
#include "draft/tables/line_scan.h"

namespace verify {

namespace {

using OutcomeKind = LaneOutcome::Kind;

// A line that calls itself a total is held against all lines before it, where the table has few totals; where it has
// many, against so many at least.
constexpr std::size_t kMostPartsOfMany = 400;
// Any other line is held against fewer: among more lines, sums that fit by chance are too many.
constexpr std::size_t kMostPartsUnlabelled = 24;
// Signs that no label tells double the readings with each line: of more lines, one fits by chance.
constexpr std::size_t kMostSigned = 7;
// Signs are sought for every line of no larger a table, and in larger ones for those that are called a total or result.
constexpr std::size_t kFewLines = 1000;
// A list with less than the others must fit so much better.
constexpr int kOtherListCosts = 2;
// A lane that the reading doesn't fit is left alone when another one does, by at least so much.
constexpr int kExplained = 8;

// What a reading must reach in bits to be believed, and where as many lanes speak against it as for it.
struct Enough {
  int mostly, half;
};
// 4 bits are a chance of one in 16, 10 bits of one in a thousand. A label that promises a sum is evidence, too, so a
// line with such a label needs fewer bits. A reading below its threshold makes no statement.
constexpr Enough kEnoughTotal{4, 5}, kEnoughResult{7, 7}, kEnoughOther{10, 14};
// With signs that no label tells, where as many lanes speak against it as for it.
constexpr int kEnoughSigns = 10;
// What a total with its parts below it must reach.
constexpr int kEnoughBelow = 10;

class SumFinder {
 public:
  SumFinder(const TableView& view, WorkBudget& budget)
      : view_(view),
        budget_(budget),
        ends_(view.lines(), false),
        scan_(view, ends_, budget),
        added_(view.lines(), false),
        found_at_(view.lines(), 0) {
    for (std::size_t lane = 0; lane < view.lanes(); ++lane) {
      const GridLine& l = view.lane(lane);
      // Growth in per cent doesn't add up.
      if (l.amounts && !l.words.note && !(view.percent && l.words.change)) lanes_.push_back(lane);
    }
    std::size_t totals = 0;
    for (std::size_t line = 0; line < view.lines(); ++line)
      totals += view.line(line).amounts && named_total(line) ? 1 : 0;
    find_added();
    const std::size_t share = kMaxWorkOfLongSums / std::max<std::size_t>(totals * lanes_.size(), 1);
    most_parts_of_total_ = std::clamp(share, kMostPartsOfMany, kMaxPartsOfATotal);
  }

  std::vector<ProvenSum> run() {
    if (!budget_.take(view_.lines() * (lanes_.size() + 1))) return {};
    for (std::size_t line = 0; line < view_.lines() && !budget_.exceeded; ++line) {
      if (view_.line(line).block_start) {
        for (auto* list : {&stack_, &leaves_, &totals_, &lines_}) list->clear();
      }
      if (!usable(line)) continue;
      all_.push_back(line);
      visit(line);
    }
    for (std::size_t i = 0; i < all_.size() && !budget_.exceeded; ++i) look_below(i);
    drop_doubtful();
    std::stable_sort(found_.begin(), found_.end(),
                     [](const ProvenSum& a, const ProvenSum& b) { return a.reading.target < b.reading.target; });
    return std::move(found_);
  }

 private:
  using Lines = std::vector<std::size_t>;

  bool usable(std::size_t line) const {
    const GridLine& l = view_.line(line);
    return l.amounts && (!l.words.rate || added_[line]) && !l.words.note &&
           std::any_of(lanes_.begin(), lanes_.end(),
                       [&](std::size_t lane) { return view_.amount(view_.at(line, lane)); });
  }

  // The plain reading goes first: where all lines between a heading and a total add up to it, each is a part, an
  // "Average house" and the "Rate cards" too.
  void find_added() {
    Lines block;
    bool rates = false;
    for (std::size_t line = 0; line < view_.lines(); ++line) {
      const GridLine& l = view_.line(line);
      if (l.block_start || !l.amounts) {
        block.clear();
        rates = false;
      }
      if (!l.amounts || l.words.note) continue;
      if (!named_total(line)) {
        block.push_back(line);
        rates = rates || l.words.rate;
        continue;
      }
      if (rates && !l.words.rate && block.size() >= 2) add_block(block, line);
      block.clear();
      rates = false;
    }
  }

  void add_block(const Lines& block, std::size_t total) {
    SumReading all{total, {}}, without{total, {}};
    for (const std::size_t line : block) {
      all.parts.push_back({line, SumSign::plus});
      if (!view_.line(line).words.rate) without.parts.push_back({line, SumSign::plus});
    }
    if (!budget_.take(2 * block.size() * lanes_.size())) return;
    std::size_t holds = 0, holds_without = 0;
    for (const std::size_t lane : lanes_) {
      const LaneOutcome outcome = evaluate(view_, all, lane);
      holds += outcome.kind == OutcomeKind::holds && outcome.bits >= kEnoughTotal.mostly ? 1 : 0;
      holds_without += evaluate(view_, without, lane).kind == OutcomeKind::holds ? 1 : 0;
    }
    if (holds == 0 || holds < holds_without) return;
    for (const std::size_t line : block) added_[line] = true;
  }

  bool named_total(std::size_t line) const {
    const GridLine& l = view_.line(line);
    // A column headed with a day need be no balance of the columns before it.
    return l.words.total || (l.words.balance && !(view_.across && l.words.on_day)) ||
           (view_.across ? l.words.change : l.label.empty());
  }

  std::size_t most_parts(std::size_t target) const {
    return named_total(target) ? most_parts_of_total_ : kMostPartsUnlabelled;
  }

  void find_targets(std::size_t line) {
    targets_.clear();
    for (const std::size_t lane : lanes_) {
      if (view_.amount(view_.at(line, lane))) targets_.push_back(lane);
    }
  }

  void visit(std::size_t line) {
    const bool labelled = named_total(line);
    find_targets(line);
    const bool proven = look_at_lists(line, labelled) || look_at_signs(line) || (labelled && look_at_some(line));
    const bool sure = proven && !found_.back().doubtful;
    if (sure) {
      std::vector<bool> taken(view_.lines(), false);
      for (const SumPart& part : found_.back().reading.parts) taken[part.line] = true;
      std::erase_if(stack_, [&](std::size_t item) { return taken[item]; });
    } else if (!labelled) {
      leaves_.push_back(line);
    }
    const TableWords& words = view_.line(line).words;
    if (!proven && (words.total || words.balance) && lines_.size() > most_parts_of_total_) ++budget_.cut_totals;
    ends_[line] = sure || view_.line(line).words.total || view_.line(line).label.empty();
    if (labelled || sure) totals_.push_back(line);
    stack_.push_back(line);
    lines_.push_back(line);
  }

  // Tries the nearest 2, 3 … lines as parts: of those that no sum has taken in, and for a total also of all lines, of
  // those that are no sums and of those that are.
  bool look_at_lists(std::size_t target, bool labelled) {
    const Lines* list = &stack_;
    std::optional<SumCandidate> best = scan_.best(stack_, target, targets_, may_take_off(target), most_parts(target));
    for (const Lines* other : {&leaves_, &totals_, &lines_}) {
      if (!labelled || other->size() == stack_.size()) continue;
      const auto candidate = scan_.best(*other, target, targets_, false, most_parts(target));
      if (!candidate || (best && candidate->score <= best->score + kOtherListCosts)) continue;
      best = candidate;
      list = other;
    }
    return best && accept(scan_.reading(*list, target, *best), best->score, *list);
  }

  // Across columns a difference needs words: what one column less another is, two of three columns are by chance.
  bool may_take_off(std::size_t target) const {
    const TableWords& words = view_.line(target).words;
    return !view_.across || words.change || words.result || (words.balance && !words.on_day) ||
           std::any_of(stack_.begin(), stack_.end(), [&](std::size_t item) { return view_.line(item).words.less; });
  }

  // Signs that no label tells: every choice for the few nearest lines, on the strength of several lanes.
  bool look_at_signs(std::size_t target) {
    const bool likely = named_total(target) || view_.line(target).words.result || view_.lines() <= kFewLines;
    // Across columns signs need words: what is true of complete rows is mostly said of others, too.
    if (targets_.size() < 2 || view_.percent || view_.across || !likely) return false;
    std::optional<SumReading> best;
    int best_score = 0;
    for (std::size_t k = 2; k <= std::min(stack_.size(), kMostSigned); ++k) {
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
        const int score = scan_.score(reading, targets_) - static_cast<int>(k + 1);
        if (score <= best_score) continue;
        best_score = score;
        best = std::move(reading);
      }
    }
    const int enough = kEnoughOther.mostly - SumScan::kFailCosts;
    if (!best || best_score < enough || !accept(std::move(*best), best_score, stack_)) return false;
    found_.back().doubtful = true;
    return true;
  }

  // A grand total of some of the totals before it, others being said by the way.
  bool look_at_some(std::size_t target) {
    const std::size_t most = std::min(totals_.size(), kMostSigned);
    std::optional<SumReading> best;
    int best_score = 0;
    for (unsigned mask = 1; mask < (1u << most); ++mask) {
      if ((mask & (mask - 1)) == 0) continue;  // one part
      if (!budget_.take(most)) return false;
      SumReading reading{target, {}};
      for (std::size_t i = 0; i < most; ++i) {
        if (((mask >> i) & 1u) != 0) reading.parts.push_back({totals_[totals_.size() - most + i], SumSign::plus});
      }
      const int score = scan_.score(reading, targets_) - static_cast<int>(most);
      if (score <= best_score) continue;
      best_score = score;
      best = std::move(reading);
    }
    return best && best_score >= kEnoughOther.mostly && accept(std::move(*best), best_score, stack_);
  }

  // A total with its parts below it.
  void look_below(std::size_t at) {
    const std::size_t target = all_[at];
    if (found_at_[target] != 0) return;
    Lines list;
    for (std::size_t j = at + 1; j < all_.size() && list.size() < kMostPartsUnlabelled; ++j) {
      if (view_.line(all_[j]).block_start) break;
      list.push_back(all_[j]);
    }
    std::reverse(list.begin(), list.end());
    find_targets(target);
    const auto best = scan_.best(list, target, targets_, false, kMostPartsUnlabelled);
    if (!best || best->score < kEnoughBelow - SumScan::kFailCosts) return;
    SumReading reading = scan_.reading(list, target, *best);
    std::reverse(reading.parts.begin(), reading.parts.end());
    if (!said_already(reading) && accept(std::move(reading), best->score, list)) found_.back().parts_below = true;
  }

  // "Income after tax is that before it less the tax" is also "that before it is the sum of the two".
  bool said_already(const SumReading& reading) const {
    const auto lines = [](const SumReading& r) {
      Lines out{r.target};
      for (const SumPart& part : r.parts) out.push_back(part.line);
      std::sort(out.begin(), out.end());
      return out;
    };
    return std::any_of(reading.parts.begin(), reading.parts.end(), [&](const SumPart& part) {
      const std::size_t at = found_at_[part.line];
      return at != 0 && found_[at - 1].reading.parts.size() == reading.parts.size() &&
             lines(found_[at - 1].reading) == lines(reading);
    });
  }

  // Whether the parts, though their sum isn't called one, are what a table would add up there: three or more from where
  // it begins something, or totals alone.
  bool natural(const SumReading& reading) const {
    const std::size_t first = reading.parts[0].line;
    const bool begins = first == 0 || !view_.line(first - 1).amounts;
    return (begins && reading.parts.size() >= 3) ||
           std::all_of(reading.parts.begin(), reading.parts.end(), [&](const SumPart& p) { return ends_[p.line]; });
  }

  // March is no sum of January and February: of times, only a total is made up.
  bool adds_up_times(const SumReading& reading) const {
    const TableWords& words = view_.line(reading.target).words;
    if (words.total || (words.change && reading.parts.size() == 2)) return false;
    return std::count_if(reading.parts.begin(), reading.parts.end(),
                         [&](const SumPart& part) { return view_.line(part.line).words.time; }) > 1;
  }

  bool believed(ProvenSum& sum, const SumReading& reading) const {
    const bool result = sum.labelled || view_.line(reading.target).words.result;
    const Enough& enough = sum.labelled ? kEnoughTotal : result ? kEnoughResult : kEnoughOther;
    const bool signs = std::any_of(reading.parts.begin(), reading.parts.end(),
                                   [](const SumPart& part) { return part.sign == SumSign::minus; });
    if (sum.score < enough.mostly || sum.fails > sum.holds || adds_up_times(reading)) return false;
    const int half = signs ? std::max(enough.half, kEnoughSigns) : enough.half;
    if (sum.fails == sum.holds && sum.score < half) return false;
    if (result) return true;
    // Among many figures two or three fit by chance: where no label says so, one lane or two don't prove it.
    sum.doubtful = signs;
    if (signs && sum.fails > 0) return false;
    if (sum.holds < 2 && (signs || !natural(reading))) return false;
    return !view_.across || (sum.holds >= 3 && sum.holds >= 3 * sum.fails);
  }

  bool accept(SumReading reading, int score, const Lines& list) {
    ProvenSum sum;
    sum.labelled = named_total(reading.target);
    sum.lanes = targets_;
    if (!budget_.take(reading.parts.size() * targets_.size())) return false;
    for (const std::size_t lane : targets_) {
      const LaneOutcome outcome = evaluate(view_, reading, lane);
      const bool one_part = outcome.kind == OutcomeKind::trivial && outcome.bits > 0;
      sum.holds += outcome.kind == OutcomeKind::holds || one_part ? 1 : 0;
      sum.fails += outcome.kind == OutcomeKind::fails ? 1 : 0;
      sum.outcomes.push_back(outcome);
    }
    // Lanes that fail speak against other readings, not against a slip in them.
    sum.score = score + SumScan::kFailCosts * static_cast<int>(sum.fails);
    if (!believed(sum, reading)) return false;
    sum.reading = std::move(reading);
    leave_explained(sum, list);
    found_at_[sum.reading.target] = found_.size() + 1;
    found_.push_back(std::move(sum));
    return true;
  }

  // A lane that has another reading of its own is none to complain of.
  void leave_explained(ProvenSum& sum, const Lines& list) {
    for (std::size_t i = 0; i < sum.lanes.size(); ++i) {
      if (sum.outcomes[i].kind != OutcomeKind::fails) continue;
      const std::size_t target = sum.reading.target;
      const auto other = scan_.best(list, target, {sum.lanes[i]}, true, most_parts(target));
      if ((other && other->score >= kExplained) || plainly_exact(target, sum.lanes[i]))
        sum.outcomes[i].kind = OutcomeKind::open;
    }
  }

  // All lines with an amount between the last heading or total and this one.
  bool plainly_exact(std::size_t target, std::size_t lane) const {
    std::int64_t sum = 0;
    std::size_t parts = 0;
    for (std::size_t line = target; line-- > 0;) {
      const GridLine& l = view_.line(line);
      if (!l.amounts || named_total(line)) break;
      const GridCell& cell = view_.at(line, lane);
      if (!view_.amount(cell)) continue;
      sum += cell.value;
      parts += cell.value != 0 ? 1 : 0;
      if (out_of_range(sum) || l.block_start) break;
    }
    return parts >= 2 && sum == view_.at(target, lane).value;
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

  const TableView& view_;
  WorkBudget& budget_;
  std::size_t most_parts_of_total_ = 0;
  std::vector<bool> ends_;  // of each line: it is a total
  SumScan scan_;
  Lines lanes_, targets_;  // those of the view, and of the line at hand
  Lines all_;
  Lines stack_, leaves_, totals_, lines_;  // since the last header; look_at_lists says which
  std::vector<ProvenSum> found_;
  std::vector<bool> added_;            // of each line: a total that is exact has it, whatever its label says
  std::vector<std::size_t> found_at_;  // of each line: the index of its sum, from 1; 0 for none
};

}  // namespace

std::vector<ProvenSum> find_sums(const TableView& view, WorkBudget& budget) { return SumFinder(view, budget).run(); }

}  // namespace verify
