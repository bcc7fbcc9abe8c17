// Tries all that one slip can have made a figure of against what the others leave.
#include "explain/slip_odds.h"

#include <algorithm>
#include <map>

#include "explain/copied_cell.h"

namespace verify {

namespace {

// How often a slip happens to a figure, another given digit at a given place being 1. A figure has a dozen other digits
// and more, and few swaps, points or signs: one of those leads to a value by chance far less often.
int odds_of(Undone::Kind kind) { return kind == Undone::Kind::digit ? 1 : 16; }
constexpr int kCopiedOdds = 16;
// Less often: powers beyond ten, where scales are mixed up; and a minus that was left out, since most figures have
// none.
constexpr int kRarerOdds = 2;
// An exact figure that ends in so many zeros is a round one, too.
constexpr int kZeros = 3;
// The odds of a figure that no slip explains: as small as those of one digit that leads to one of fifty values.
const Rational kNoSlipOdds(1, 50);
// Where more digits than these lead to a value that the others leave, none is named.
constexpr std::size_t kMostNamed = 2;

class Odds {
 public:
  Odds(const Fact& fact, const Claim& claim, bool whole, const std::vector<Interval>& left)
      : fact_(fact), claim_(claim), whole_(whole), date_(fact.unit == kDateUnit), left_(left) {
    const Rational& number = fact.written.numeral.value;
    if (!date_ && number.sign() != 0 && claim.value.sign() != 0) unit_ = claim.value / number;
  }

  SlipOdds run() const {
    SlipOdds out{kNoSlipOdds, values(), {}};
    if (fact_.upper) return out;
    std::map<Undone::Kind, std::vector<Undone>> hits;
    for (Undone& u : undone(fact_.value, date_)) {
      if (leads(u)) hits[u.kind].push_back(std::move(u));
    }
    Rational best;
    const bool crowded = hits[Undone::Kind::digit].size() > kMostNamed;
    for (const auto& [kind, of_kind] : hits) {
      Rational odds;
      for (const Undone& u : of_kind) odds += Rational(rarer(u) ? kRarerOdds : odds_of(kind));
      out.odds += odds / out.values;
      if (of_kind.empty() || odds <= best) continue;
      if (!shifts(kind) && (crowded || of_kind.size() > kMostNamed)) continue;
      best = odds;
      out.likeliest = of_kind.front();
    }
    return out;
  }

 private:
  static bool shifts(Undone::Kind kind) { return kind == Undone::Kind::power || kind == Undone::Kind::sign; }
  static bool rarer(const Undone& u) {
    return u.kind == Undone::Kind::power ? u.power != 1 && u.power != -1
                                         : u.kind == Undone::Kind::sign && u.value.sign() < 0;
  }

  // What the figure would say, with the width that its words have.
  Interval reading(const Undone& u) const {
    if (date_) return Interval::closed(u.value, u.last);
    const Rational value = u.value * unit_;
    const Interval& widest = claim_.reading.allowed;
    Interval out = is_hedged(fact_) && widest.lo && widest.hi ? widest : claim_.reading.stated;
    const bool relative = is_hedged(fact_) || u.kind == Undone::Kind::power;
    if (u.kind == Undone::Kind::sign || (relative && value.sign() != claim_.value.sign())) {
      std::swap(out.lo, out.hi);
      for (auto* end : {&out.lo, &out.hi}) {
        if (*end) (*end)->value = value - ((*end)->value - claim_.value);
      }
      return out;
    }
    const Rational width = relative && claim_.value.sign() != 0 ? value / claim_.value : Rational(1);
    for (auto* end : {&out.lo, &out.hi}) {
      if (*end) (*end)->value = value + ((*end)->value - claim_.value) * width;
    }
    return out;
  }

  bool leads(const Undone& u) const {
    const Interval& widest = claim_.reading.allowed;
    if (u.kind == Undone::Kind::sign && !(widest.lo && widest.hi)) return false;  // as of "under 430"
    if (whole_ && !(u.value * unit_).is_integer()) return false;                  // the quantity can't have that value
    const Interval read = reading(u);
    return std::any_of(left_.begin(), left_.end(), [&](const Interval& i) { return !intersect(read, i).empty(); });
  }

  Rational values() const {
    const Interval& said = claim_.reading.stated;
    Rational width;
    for (const Interval& i : left_) {
      // Where there is no end, or a far one, whatever has about as many digits.
      const Rational lo = i.lo ? i.lo->value : i.hi ? i.hi->value - beyond() : -beyond();
      const Rational hi = i.hi ? i.hi->value : lo + beyond();
      width += std::clamp(hi - lo, Rational(0), beyond());
    }
    const bool wide = said.lo && said.hi && !said.is_point();
    width += wide ? (said.hi->value - said.lo->value) * there() : step();
    return std::max(Rational(1), width / step());
  }

  // A hedge is as wide as its figure is large: what is left against what is said.
  Rational there() const {
    if (!is_hedged(fact_) || claim_.value.sign() == 0 || left_.empty()) return Rational(1);
    const auto& end = left_.front().hi ? left_.front().hi : left_.front().lo;
    return end ? (end->value / claim_.value).abs() : Rational(1);
  }

  Rational beyond() const { return date_ ? Rational(36'525) : std::max(claim_.value.abs(), step()) * Rational(10); }

  // Between one value and the next, as the figure is written. A hedge stands before round figures.
  Rational step() const {
    if (date_) return Rational(366);  // most slips in a date keep its day
    const Numeral& n = fact_.written.numeral;
    const bool round = is_hedged(fact_) || n.last_nonzero_exponent >= kZeros;
    const int digits = round && n.value.sign() != 0 ? n.last_nonzero_exponent : -n.decimals;
    return unit_.abs() * Rational::power_of_ten(digits);
  }

  const Fact& fact_;
  const Claim& claim_;
  bool whole_;
  bool date_;
  const std::vector<Interval>& left_;
  Rational unit_ = 1;  // base units in one of those that it is written in
};

}  // namespace

SlipOdds slip_odds(const Fact& fact, const Claim& claim, bool whole, const std::vector<Interval>& left) {
  return Odds(fact, claim, whole, left).run();
}

Rational copied_odds() { return Rational(kCopiedOdds); }

}  // namespace verify
