// Finds columns of percentages and the amounts they are taken of. As for sums, rows prove a reading for each other.
#include "draft/tables/ratio.h"

#include <algorithm>
#include <optional>

#include "draft/tables/sum.h"
#include "text/ascii.h"

namespace verify {

namespace {

using Kind = RatioReading::Kind;

// The amounts stand near the percentages: so many lines with amounts are looked at on either side.
constexpr std::size_t kReach = 6;
// Lanes that may be the whole: more than a few printed "100 %" are no wholes.
constexpr std::size_t kMostWholes = 4;
constexpr std::size_t kManyHundreds = 64;
// Two percentages fit amounts that they weren't taken of; three hardly do.
constexpr std::size_t kEnoughLanes = 3;
// A slip is rare. Where more than one lane in four fails, the percentages were taken of something else.
constexpr std::size_t kHoldsForAFail = 3;
// What the lanes that hold must prove together: a chance of one in 256, for some dozen readings that are tried.
constexpr int kEnoughBits = 8;

// The last year that a label names; nothing where it names none.
std::optional<int> year_in(std::string_view label) {
  std::optional<int> out;
  std::size_t digits = 0;
  for (std::size_t i = 0; i <= label.size(); ++i) {
    if (i < label.size() && is_ascii_digit(label[i])) {
      ++digits;
      continue;
    }
    if (digits == 4 && (label.substr(i - 4, 2) == "19" || label.substr(i - 4, 2) == "20"))
      out = std::stoi(std::string(label.substr(i - 4, 4)));
    digits = 0;
  }
  return out;
}

// Whether the heads say that the first is of an earlier year.
bool earlier(std::string_view a, std::string_view b) {
  const auto first = year_in(a), second = year_in(b);
  return first && second && *first < *second;
}

class RatioFinder {
 public:
  RatioFinder(const TableView& view, WorkBudget& budget) : view_(view), budget_(budget) {}

  std::vector<ProvenRatio> run() {
    std::vector<ProvenRatio> out;
    if (!budget_.take(view_.lines() * (view_.lanes() + 1))) return out;
    for (std::size_t line = 0; line < view_.lines(); ++line) {
      if (view_.line(line).amounts) (mostly_percent(line) ? percents_ : amounts_).push_back(line);
    }
    if (percents_.empty() || amounts_.empty()) return out;
    for (const std::size_t target : percents_) {
      if (budget_.exceeded) break;
      auto found = best_of(target);
      if (found) out.push_back(std::move(*found));
    }
    return out;
  }

 private:
  bool number(std::size_t line, std::size_t lane, bool percent) const {
    const GridCell& cell = view_.at(line, lane);
    return cell.kind == CellNumber::Kind::number && cell.percent == percent;
  }

  bool mostly_percent(std::size_t line) const {
    std::size_t percents = 0, others = 0;
    for (std::size_t lane = 0; lane < view_.lanes(); ++lane) {
      percents += number(line, lane, true) ? 1 : 0;
      others += number(line, lane, false) ? 1 : 0;
    }
    return percents > others;
  }

  std::vector<std::size_t> near(std::size_t target) const {
    const auto at = std::lower_bound(amounts_.begin(), amounts_.end(), target);
    const auto before = static_cast<std::size_t>(at - amounts_.begin());
    const std::size_t begin = before > kReach ? before - kReach : 0;
    return {amounts_.begin() + static_cast<std::ptrdiff_t>(begin),
            amounts_.begin() + static_cast<std::ptrdiff_t>(std::min(amounts_.size(), before + kReach))};
  }

  // Lanes that may be the whole: those where 100 % is printed, else those that are called a total.
  std::vector<std::size_t> wholes(std::size_t target) const {
    const Rational hundred = Rational(200) * Rational::power_of_ten(view_.grid.decimals);
    std::vector<std::size_t> out, totals;
    for (std::size_t lane = 0; lane < view_.lanes(); ++lane) {
      if (number(target, lane, true) && Rational(view_.at(target, lane).value) == hundred) out.push_back(lane);
      else if (view_.lane(lane).words.total && view_.lane(lane).amounts) totals.push_back(lane);
      if (out.size() > kManyHundreds) break;
    }
    const auto total = [&](std::size_t lane) { return view_.lane(lane).words.total; };
    if (out.empty()) out = std::move(totals);
    else if (std::any_of(out.begin(), out.end(), total))
      std::erase_if(out, [&](std::size_t lane) { return !total(lane); });
    if (out.size() > kMostWholes) out.erase(out.begin(), out.end() - kMostWholes);
    return out;
  }

  std::optional<ProvenRatio> best_of(std::size_t target) {
    std::optional<ProvenRatio> best;
    int best_bits = kEnoughBits - 1;
    Rational best_miss;
    const std::vector<std::size_t> candidates = near(target);
    const auto consider = [&](const RatioReading& reading) {
      Proof proof;
      auto found = evaluate(reading, proof);
      if (!found || proof.bits < best_bits || (best && proof.bits == best_bits && proof.miss >= best_miss)) return;
      if (!best && proof.bits == best_bits) return;
      best_bits = proof.bits;
      best_miss = proof.miss;
      best = std::move(found);
    };
    if (view_.line(target).words.change) {
      for (const std::size_t part : candidates) {
        for (const std::size_t base : candidates) {
          if (part != base && !earlier(view_.line(part).label, view_.line(base).label))
            consider({Kind::growth, target, part, base, 0});
        }
      }
    } else {
      for (const std::size_t whole : wholes(target)) {
        for (const std::size_t part : candidates) consider({Kind::share, target, part, part, whole});
      }
    }
    return best;
  }

  // What the lanes say of a reading. Where two readings prove as much, the one that misses less is the tighter fit.
  struct Proof {
    int bits = 0;
    Rational miss;  // of each lane that holds, as a part of its slack
  };

  std::optional<ProvenRatio> evaluate(const RatioReading& reading, Proof& proof) {
    if (!budget_.take(4 * view_.lanes())) return std::nullopt;
    ProvenRatio out{reading, {}};
    std::size_t holds = 0, fails = 0, too_much = 0;
    for (std::size_t lane = 0; lane < view_.lanes(); ++lane) {
      const auto outcome = in_lane(reading, lane, proof);
      if (!outcome) continue;
      (outcome->holds ? holds : fails) += 1;
      too_much += outcome->too_much ? 1 : 0;
      out.outcomes.push_back(*outcome);
      // What fails that often is another's percentage.
      if (fails > 8 && holds < fails) return std::nullopt;
    }
    if (holds < kEnoughLanes || holds < kHoldsForAFail * fails || too_much > 1) return std::nullopt;
    return out;
  }

  // percentage × base = 100 × part, where the part of a growth is the difference; each within its printed digits.
  std::optional<RatioOutcome> in_lane(const RatioReading& reading, std::size_t lane, Proof& proof) const {
    const bool share = reading.kind == Kind::share;
    const std::size_t base_lane = share ? reading.whole : lane;
    if (!number(reading.target, lane, true) || !number(reading.part, lane, false)) return std::nullopt;
    if (!number(reading.base, base_lane, false) || (share && lane == reading.whole)) return std::nullopt;
    const GridCell &percent = view_.at(reading.target, lane), &part = view_.at(reading.part, lane);
    const GridCell& base = view_.at(reading.base, base_lane);
    if (base.value == 0 || percent.value == 0 || part.value == 0) return std::nullopt;
    // The grid's unit is half of the last digit; a percentage is so many of them.
    const Rational unit = Rational(2) * Rational::power_of_ten(view_.grid.decimals);
    const Rational p = Rational(percent.value) / unit, p_half = Rational(percent.half) / unit;
    const Rational size = Rational(base.value).abs();
    const Rational amount = share ? Rational(part.value) : Rational(part.value) - Rational(base.value);
    RatioOutcome out;
    out.lane = lane;
    // Shares are often made to come to 100 by rounding one of them the other way.
    const Rational off = share ? p_half + p_half : p_half;
    out.slack = off * size + (p.abs() + off) * Rational(base.half) + Rational(100) * Rational(part.half);
    if (!share) out.slack += Rational(100) * Rational(base.half);
    const Rational plain = p * size - Rational(100) * amount, turned = p * size + Rational(100) * amount;
    out.falls = plain.abs() > out.slack && turned.abs() <= out.slack;
    out.holds = out.falls || plain.abs() <= out.slack;
    out.too_much = share && amount.abs() > size;
    // With the other sign a percentage fits turned readings, too.
    if (out.holds && !out.falls) {
      proof.bits += chance_bits(std::max(percent.value, -percent.value), 0, 0, 2 * percent.half);
      if (out.slack.sign() > 0) proof.miss += plain.abs() / out.slack;
    }
    return out;
  }

  const TableView& view_;
  WorkBudget& budget_;
  std::vector<std::size_t> percents_, amounts_;
};

}  // namespace

std::vector<ProvenRatio> find_ratios(const TableView& view, WorkBudget& budget) {
  return RatioFinder(view, budget).run();
}

}  // namespace verify
