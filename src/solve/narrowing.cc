// Variables are numbered anew, so that a round works on vectors.
#include "solve/narrowing.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

namespace verify {

namespace {

// Rounds over all rows. What a conflict of a table needs is a handful.
constexpr int kRounds = 8;
// Ends that are narrowed lie on a grid of 10^-12, moved outward, and within ±10^40; otherwise quotients, and squares of
// squares, would get longer from row to row. Figures have fewer digits.
constexpr int kGridDigits = 12, kLargestDigits = 40;

const Rational& grid() {
  static const Rational kGrid = Rational::power_of_ten(kGridDigits);
  return kGrid;
}

bool is_kept(const Rational& end) {
  static const Rational kLargest = Rational::power_of_ten(kLargestDigits);
  return end.abs() <= kLargest;
}

// Closed ends; an absent one is unbounded.
struct Range {
  std::optional<Rational> lo, hi;

  bool not_negative() const { return lo && lo->sign() >= 0; }
  bool not_positive() const { return hi && hi->sign() <= 0; }
};

Range negated(const Range& a) {
  Range out;
  if (a.hi) out.lo = -*a.hi;
  if (a.lo) out.hi = -*a.lo;
  return out;
}

// One end of a × b, b ≥ 0: a negative end goes furthest with the largest b, a positive one with the smallest.
std::optional<Rational> low_end(const Range& a, const Range& b) {
  if (!a.lo) return std::nullopt;
  if (a.lo->sign() >= 0) return *a.lo * *b.lo;
  return b.hi ? std::optional(*a.lo * *b.hi) : std::nullopt;
}

Range times_not_negative(const Range& a, const Range& b) {
  Range out{low_end(a, b), std::nullopt};
  if (const auto high = low_end(negated(a), b)) out.hi = -*high;
  return out;
}

Range product(const Range& a, const Range& b) {
  if (b.not_negative()) return times_not_negative(a, b);
  if (a.not_negative()) return times_not_negative(b, a);
  if (b.not_positive()) return negated(times_not_negative(a, negated(b)));
  if (a.not_positive()) return negated(times_not_negative(b, negated(a)));
  if (!a.lo || !a.hi || !b.lo || !b.hi) return {};
  const std::array<Rational, 4> ends = {*a.lo * *b.lo, *a.lo * *b.hi, *a.hi * *b.lo, *a.hi * *b.hi};
  const auto [low, high] = std::minmax_element(ends.begin(), ends.end());
  return {*low, *high};
}

// a / b; nothing is known where b may be 0.
Range quotient(const Range& a, const Range& b) {
  if (b.lo && b.lo->sign() > 0) {
    const Range inverse{b.hi ? Rational(1) / *b.hi : Rational(0), Rational(1) / *b.lo};
    return times_not_negative(a, inverse);
  }
  if (b.hi && b.hi->sign() < 0) return negated(quotient(a, negated(b)));
  return {};
}

// One end of a sum of terms: what is known, and how many terms have no such end.
struct End {
  Rational known;
  std::size_t open = 0;

  void add(const std::optional<Rational>& end) {
    if (end) known += *end;
    else ++open;
  }
  // The end of all terms but one with this end of its own.
  std::optional<Rational> without(const std::optional<Rational>& own) const {
    if (open > (own ? 0U : 1U)) return std::nullopt;
    return own ? known - *own : known;
  }
};

// The number of the fewest decimals near a value that is in a range; the value itself where it takes more than nine.
// The rows get large numbers otherwise, which presolve has no grid for.
Rational rounded_within(const Rational& value, const Range& range) {
  for (int decimals = 0; decimals <= 9; ++decimals) {
    const Rational unit = Rational::power_of_ten(-decimals);
    for (const Rational& near : {(value / unit).floor() * unit, (value / unit).ceil() * unit}) {
      if ((!range.lo || *range.lo <= near) && (!range.hi || near <= *range.hi)) return near;
    }
  }
  return value;
}

/// Whether the ends of what takes whole numbers are rounded.
enum class Rounding { whole, none };

class Narrowing {
 public:
  Narrowing(const Encoding& encoding, Rounding rounding) {
    for (const auto& [v, interval] : encoding.intervals) {
      Range& range = ranges_[place_of(v)];
      if (interval.lo) range.lo = interval.lo->value;
      if (interval.hi) range.hi = interval.hi->value;
      fails_ = fails_ || interval.empty();
    }
    whole_.resize(ranges_.size());
    for (const VarId v : encoding.whole) {
      const auto known = places_.find(v);
      if (known != places_.end()) whole_[known->second] = rounding == Rounding::whole;
    }
    for (const Formula& row : encoding.rows) add(row, encoding.intervals);
    for (const Product& p : encoding.products) products_.push_back({place_of(p.result), place_of(p.x), place_of(p.y)});
  }

  bool refuted() {
    for (int round = 0; round < kRounds && !fails_; ++round) {
      narrowed_ = false;
      for (const Row& row : rows_) narrow(row);
      for (const auto& [result, x, y] : products_) {
        // An empty range is no number to reckon with.
        if (!fails_) keep(result, product(ranges_[x], ranges_[y]));
        if (!fails_) keep(x, quotient(ranges_[result], ranges_[y]));
        if (!fails_) keep(y, quotient(ranges_[result], ranges_[x]));
      }
      if (!narrowed_) break;
    }
    return fails_;
  }

  /// Starts from what another narrowing left of the same encoding.
  void take(const std::map<VarId, Interval>& left) {
    for (const auto& [v, interval] : left) {
      Range& range = ranges_[place_of(v)];
      if (interval.lo) range.lo = interval.lo->value;
      if (interval.hi) range.hi = interval.hi->value;
    }
  }

  /// Gives a variable one value and narrows the others: `figure` or the middle, then the ends, each moved into what is
  /// left. Nothing where all of these are refuted.
  std::optional<Rational> fix_near(VarId v, const std::optional<Rational>& figure, bool whole) {
    const std::size_t place = place_of(v);
    const Range left = ranges_[place];
    std::vector<Rational> values;
    if (figure) values.push_back(*figure);
    if (left.lo && left.hi) values.push_back((*left.lo + *left.hi) / Rational(2));
    if (!figure) values.emplace_back(1);
    if (left.lo) values.push_back(*left.lo);
    if (left.hi) values.push_back(*left.hi);
    const std::vector<Range> before = ranges_;
    for (Rational value : values) {
      if (left.lo) value = std::max(value, *left.lo);
      if (left.hi) value = std::min(value, *left.hi);
      value = whole ? value.floor() : rounded_within(value, left);
      if (left.lo && value < *left.lo) value = value + 1;
      ranges_[place].lo = ranges_[place].hi = value;
      if (!refuted()) return value;
      ranges_ = before;
      fails_ = false;
    }
    return std::nullopt;
  }

  std::map<VarId, Interval> intervals() const {
    std::map<VarId, Interval> out;
    for (std::size_t i = 0; i < ranges_.size(); ++i) {
      Interval& interval = out[variables_[i]];
      if (ranges_[i].lo) interval.lo = Bound{*ranges_[i].lo};
      if (ranges_[i].hi) interval.hi = Bound{*ranges_[i].hi};
    }
    return out;
  }

 private:
  struct Row {
    std::vector<std::pair<std::size_t, Rational>> terms;
    Rational constant;
    bool at_most = false, at_least = false;  // 0
  };

  std::size_t place_of(VarId v) {
    const auto [at, fresh] = places_.emplace(v, ranges_.size());
    if (fresh) {
      ranges_.emplace_back();
      variables_.push_back(v);
    }
    return at->second;
  }

  void add(const Formula& f, const std::map<VarId, Interval>& intervals) {
    if (f.kind == Formula::Kind::disjunction && f.args.empty()) fails_ = true;
    if (const Formula* left = only_case(f, intervals)) return add(*left, intervals);
    if (f.kind == Formula::Kind::conjunction) {
      for (const Formula& arg : f.args) add(arg, intervals);
    }
    if (f.kind != Formula::Kind::row || f.comparison == Comparison::not_equal) return;
    const bool below = f.comparison == Comparison::less || f.comparison == Comparison::less_equal;
    const bool above = f.comparison == Comparison::greater || f.comparison == Comparison::greater_equal;
    Row row{{}, f.linear.constant, !above, !below};
    for (const auto& [v, c] : f.linear.coefficients) row.terms.emplace_back(place_of(v), c);
    rows_.push_back(std::move(row));
  }

  static Range scaled(const Range& range, const Rational& factor) {
    const Range by{factor.abs(), factor.abs()};
    return times_not_negative(factor.sign() < 0 ? negated(range) : range, by);
  }

  // Each term is at most what the smallest values of all others leave, and at least what the largest leave.
  void narrow(const Row& row) {
    if (fails_) return;
    End low{row.constant}, high{row.constant};
    std::vector<Range> terms;
    for (const auto& [v, c] : row.terms) {
      terms.push_back(scaled(ranges_[v], c));
      low.add(terms.back().lo);
      high.add(terms.back().hi);
    }
    fails_ = fails_ || (row.at_most && low.open == 0 && low.known.sign() > 0) ||
             (row.at_least && high.open == 0 && high.known.sign() < 0);
    for (std::size_t i = 0; i < terms.size() && !fails_; ++i) {
      Range left;
      if (row.at_most) {
        if (const auto rest = low.without(terms[i].lo)) left.hi = -*rest;
      }
      if (row.at_least) {
        if (const auto rest = high.without(terms[i].hi)) left.lo = -*rest;
      }
      keep(row.terms[i].first, scaled(left, Rational(1) / row.terms[i].second));
    }
  }

  void keep(std::size_t v, Range left) {
    Range& mine = ranges_[v];
    if (v < whole_.size() && whole_[v]) {
      if (left.lo) left.lo = left.lo->ceil();
      if (left.hi) left.hi = left.hi->floor();
    }
    if (left.lo && (!mine.lo || *mine.lo < *left.lo) && is_kept(*left.lo)) {
      const Rational low = left.lo->is_integer() ? *left.lo : (*left.lo * grid()).floor() / grid();
      narrowed_ = narrowed_ || !mine.lo || *mine.lo < low;
      mine.lo = mine.lo ? std::max(*mine.lo, low) : low;
    }
    if (left.hi && (!mine.hi || *left.hi < *mine.hi) && is_kept(*left.hi)) {
      const Rational high = left.hi->is_integer() ? *left.hi : (*left.hi * grid()).ceil() / grid();
      narrowed_ = narrowed_ || !mine.hi || high < *mine.hi;
      mine.hi = mine.hi ? std::min(*mine.hi, high) : high;
    }
    fails_ = fails_ || (mine.lo && mine.hi && *mine.hi < *mine.lo);
  }

  struct Triple {
    std::size_t result, x, y;
  };
  std::unordered_map<VarId, std::size_t> places_;  // asked by key alone
  std::vector<VarId> variables_;
  std::vector<Range> ranges_;
  std::vector<bool> whole_;  // those that take whole numbers only, up to the last that the encoding names
  std::vector<Row> rows_;
  std::vector<Triple> products_;
  bool narrowed_ = false;
  bool fails_ = false;
};

// The number written for a quantity; nothing where none is.
std::optional<Rational> written(const Problem& problem, VarId v) {
  if (v >= problem.quantities.size() || !problem.reported(v)) return std::nullopt;
  return problem.claims[problem.quantities[v].claims.front()].value;
}

}  // namespace

std::optional<std::map<VarId, Interval>> narrowed(const Encoding& encoding) {
  if (encoding.infeasible) return std::nullopt;
  Narrowing narrowing(encoding, Rounding::whole);
  if (narrowing.refuted()) return std::nullopt;
  return narrowing.intervals();
}

std::optional<std::vector<Pin>> factors_near(const Problem& problem, const Encoding& encoding,
                                             const std::map<VarId, Interval>& left, VarId Product::*factor) {
  Narrowing narrowing(encoding, Rounding::whole);
  narrowing.take(left);
  std::vector<Pin> out;
  std::set<VarId> done;
  for (const Product& p : encoding.products) {
    const VarId v = p.*factor;
    if (!done.insert(v).second) continue;
    const auto value = narrowing.fix_near(v, written(problem, v), encoding.whole.count(v) > 0);
    if (!value) return std::nullopt;
    out.push_back({v, Comparison::equal, *value});
  }
  return out;
}

namespace {

// The factor among those given that can take most values, or fewest; only factors with two ends that differ.
std::optional<VarId> factor_of_width(const Encoding& encoding, const std::map<VarId, Interval>& intervals, bool widest,
                                     bool whole_only) {
  std::optional<VarId> best;
  Rational width;
  for (const Product& p : encoding.products) {
    for (const VarId v : {p.x, p.y}) {
      const Interval& i = intervals.at(v);
      if (!i.lo || !i.hi || i.is_point() || (whole_only && encoding.whole.count(v) == 0)) continue;
      const Rational mine = i.hi->value - i.lo->value;
      if (best && (widest ? mine <= width : mine >= width)) continue;
      best = v;
      width = mine;
    }
  }
  return best;
}

}  // namespace

std::optional<FactorSplit> split_of(const Encoding& encoding) {
  const auto middle = [](const Interval& i) { return (i.lo->value + i.hi->value) / Rational(2); };
  Narrowing over_reals(encoding, Rounding::none);
  if (!over_reals.refuted()) {
    const auto left = over_reals.intervals();
    const auto whole = factor_of_width(encoding, left, false, true);
    // Only a cut through the factor's own interval goes on.
    if (whole) {
      const FactorSplit split{*whole, middle(left.at(*whole)).floor()};
      const Interval& own = encoding.intervals.at(*whole);
      if ((!own.lo || own.lo->value <= split.at) && (!own.hi || own.hi->value > split.at)) return split;
    }
  }
  const auto widest = factor_of_width(encoding, encoding.intervals, true, false);
  if (!widest) return std::nullopt;
  const Rational half = middle(encoding.intervals.at(*widest));
  return FactorSplit{*widest, encoding.whole.count(*widest) > 0 ? half.floor() : half};
}

void hint_figures(const Problem& problem, const Encoding& encoding, Presolve& presolve) {
  for (const auto& [v, interval] : encoding.intervals) {
    if (const auto figure = written(problem, v)) presolve.hint(v, *figure);
  }
}

}  // namespace verify
