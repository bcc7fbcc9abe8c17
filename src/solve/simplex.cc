// The simplex method for variables with bounds: see simplex.h. Each row is a further variable with bounds, which starts
// as a basic one (Dutertre & de Moura 2006); so nothing is made of the rows but a table of who is written by whom.

#include "solve/simplex.h"

#include <algorithm>
#include <map>

namespace verify {

namespace {

// Numbers of the table changed by one search: some ten milliseconds. Beyond it Z3's optimizer takes over, whose table
// stays smaller where rows are many.
constexpr std::size_t kWork = 200'000;
// The variable that says how far strict rows are kept from their ends.
constexpr VarId kOff = static_cast<VarId>(-1);

class Simplex {
 public:
  /// False when the rows are no conjunction.
  bool add(const Formula& f) {
    if (f.kind == Formula::Kind::disjunction && f.args.empty()) fails_ = true;
    if (f.kind == Formula::Kind::conjunction || (f.kind == Formula::Kind::disjunction && f.args.size() <= 1))
      return std::all_of(f.args.begin(), f.args.end(), [&](const Formula& arg) { return add(arg); });
    if (f.kind != Formula::Kind::row || f.comparison == Comparison::not_equal) return false;
    add_row(f.linear, f.comparison);
    return true;
  }

  /// From now on strict rows are kept off their ends by the variable kOff, which is at most 1.
  void keep_off() {
    off_ = true;
    add_row(Linear::of(kOff).add(Linear::of(Rational(1)), -1), Comparison::less_equal);
    add_row(Linear::of(kOff), Comparison::greater_equal);
  }

  bool spent() const { return work_ > kWork; }

  std::optional<bool> feasible() {
    if (!start()) return work_ > kWork ? std::nullopt : std::optional(false);
    const auto inside = [&](const auto& end) { return value_[end.first] != end.second; };
    return std::all_of(strict_.begin(), strict_.end(), inside) ? std::optional(true) : std::nullopt;
  }

  std::optional<std::optional<Rational>> last(VarId v, bool upper) {
    const std::size_t goal = number_of(v);
    if (!start()) return std::nullopt;
    while (true) {
      if (work_ > kWork) return std::nullopt;
      const auto entering = improving(goal, upper);
      if (!entering) return std::optional(value_[goal]);
      if (!advance(entering->first, entering->second)) return std::optional<Rational>();
    }
  }

 private:
  using Row = std::map<std::size_t, Rational>;  // by variable: the coefficient, none is zero
  struct Bounds {
    std::optional<Rational> low, high;
  };

  std::size_t fresh() {
    bounds_.emplace_back();
    value_.emplace_back();
    return bounds_.size() - 1;
  }

  std::size_t number_of(VarId v) {
    const auto known = numbers_.find(v);
    return known != numbers_.end() ? known->second : numbers_.emplace(v, fresh()).first->second;
  }

  void add_row(const Linear& given, Comparison comparison) {
    const bool equal = comparison == Comparison::equal;
    const bool at_most = comparison == Comparison::less || comparison == Comparison::less_equal;
    const bool strict = comparison == Comparison::less || comparison == Comparison::greater;
    Linear linear = given;
    if (strict && off_ && !linear.is_constant()) linear.add(Linear::of(kOff), at_most ? 1 : -1);
    if (linear.is_constant()) {
      const int sign = at_most ? linear.constant.sign() : -linear.constant.sign();
      fails_ = fails_ || (equal ? sign != 0 : strict ? sign >= 0 : sign > 0);
      return;
    }
    Row row;
    for (const auto& [v, c] : linear.coefficients) row.emplace(number_of(v), c);
    Rational at = -linear.constant;
    std::size_t bounded = row.begin()->first;
    bool turned = false;
    if (row.size() == 1) {
      turned = row.begin()->second.sign() < 0;
      at /= row.begin()->second;
    } else {
      bounded = fresh();
      rows_.emplace(bounded, std::move(row));
    }
    if (strict) strict_.emplace_back(bounded, at);
    Bounds& b = bounds_[bounded];
    if ((equal || at_most != turned) && (!b.high || at < *b.high)) b.high = at;
    if ((equal || at_most == turned) && (!b.low || at > *b.low)) b.low = at;
    fails_ = fails_ || (b.low && b.high && *b.low > *b.high);
  }

  Rational sum(const Row& row) const {
    Rational out;
    for (const auto& [v, c] : row) out += c * value_[v];
    return out;
  }

  // Finds values within all bounds; false when there are none or the work is used up.
  bool start() {
    if (fails_) return false;
    for (std::size_t v = 0; v < value_.size(); ++v) {
      if (rows_.count(v) > 0) continue;
      const Bounds& b = bounds_[v];
      value_[v] = b.low ? *b.low : b.high ? *b.high : Rational(0);
    }
    for (const auto& [v, row] : rows_) value_[v] = sum(row);
    while (true) {
      if (work_ > kWork) return false;
      const auto missed =
          std::find_if(rows_.begin(), rows_.end(), [&](const auto& entry) { return outside(entry.first); });
      if (missed == rows_.end()) return true;
      const std::size_t v = missed->first;
      const bool up = bounds_[v].low && value_[v] < *bounds_[v].low;
      const auto entering = improving(v, up);
      if (!entering) return false;
      move_to(v, entering->first, up ? *bounds_[v].low : *bounds_[v].high);
      pivot(v, entering->first);
    }
  }

  bool outside(std::size_t v) const {
    const Bounds& b = bounds_[v];
    return (b.low && value_[v] < *b.low) || (b.high && value_[v] > *b.high);
  }

  bool can_move(std::size_t v, bool up) const {
    const Bounds& b = bounds_[v];
    return up ? !b.high || value_[v] < *b.high : !b.low || value_[v] > *b.low;
  }

  // The first variable outside the base whose move moves `goal` up (or down), and its direction.
  std::optional<std::pair<std::size_t, bool>> improving(std::size_t goal, bool up) const {
    const auto written = rows_.find(goal);
    if (written == rows_.end()) return can_move(goal, up) ? std::optional(std::pair(goal, up)) : std::nullopt;
    for (const auto& [v, c] : written->second) {
      const bool direction = (c.sign() > 0) == up;
      if (can_move(v, direction)) return std::pair(v, direction);
    }
    return std::nullopt;
  }

  // Changes a variable outside the base so that the basic variable `v` gets a value.
  void move_to(std::size_t v, std::size_t entering, const Rational& wanted) {
    shift(entering, (wanted - value_[v]) / rows_.at(v).at(entering));
  }

  void shift(std::size_t entering, const Rational& by) {
    value_[entering] += by;
    for (auto& [v, row] : rows_) {
      const auto c = row.find(entering);
      if (c == row.end()) continue;
      value_[v] += c->second * by;
      ++work_;
    }
  }

  // Moves a variable as far as all bounds allow; false when nothing stops it.
  bool advance(std::size_t entering, bool up) {
    std::optional<Rational> farthest;
    std::optional<std::size_t> stopped;  // the basic variable that stops it; none: its own bound
    const auto& own = up ? bounds_[entering].high : bounds_[entering].low;
    if (own) farthest = (*own - value_[entering]).abs();
    for (const auto& [v, row] : rows_) {
      const auto c = row.find(entering);
      if (c == row.end()) continue;
      const auto& end = (c->second.sign() > 0) == up ? bounds_[v].high : bounds_[v].low;
      if (!end) continue;
      const Rational distance = ((*end - value_[v]) / c->second).abs();
      if (farthest && distance >= *farthest) continue;
      farthest = distance;
      stopped = v;
    }
    if (!farthest) return false;
    shift(entering, up ? *farthest : -*farthest);
    if (stopped) pivot(*stopped, entering);
    return true;
  }

  // `leaving` = Σ c·x becomes `entering` = …, in its own row and in all others.
  void pivot(std::size_t leaving, std::size_t entering) {
    Row row = std::move(rows_.at(leaving));
    rows_.erase(leaving);
    const Rational factor = row.at(entering);
    row.erase(entering);
    for (auto& [v, c] : row) c = -c / factor;
    row.emplace(leaving, Rational(1) / factor);
    work_ += row.size();
    for (auto& [v, other] : rows_) {
      const auto c = other.find(entering);
      if (c == other.end()) continue;
      const Rational times = c->second;
      other.erase(c);
      for (const auto& [w, d] : row) {
        const auto [at, is_new] = other.try_emplace(w, Rational(0));
        at->second += times * d;
        if (at->second.sign() == 0) other.erase(at);
      }
      work_ += row.size();
    }
    rows_.emplace(entering, std::move(row));
  }

  std::map<VarId, std::size_t> numbers_;
  std::vector<Bounds> bounds_;                            // by number: of variables, and of rows
  std::vector<Rational> value_;                           // by number
  std::map<std::size_t, Row> rows_;                       // by basic variable: what it is written as
  std::vector<std::pair<std::size_t, Rational>> strict_;  // ends that don't belong to what they bound
  bool off_ = false;                                      // see keep_off
  bool fails_ = false;                                    // what was added excludes itself
  std::size_t work_ = 0;
};

}  // namespace

std::optional<std::optional<Rational>> last_value(const std::vector<Formula>& rows, VarId v, bool upper) {
  Simplex simplex;
  const bool conjunction = std::all_of(rows.begin(), rows.end(), [&](const Formula& f) { return simplex.add(f); });
  return conjunction ? simplex.last(v, upper) : std::nullopt;
}

std::optional<bool> can_hold(const std::vector<Formula>& rows) {
  const auto added = [&](Simplex& simplex) {
    return std::all_of(rows.begin(), rows.end(), [&](const Formula& f) { return simplex.add(f); });
  };
  Simplex closed;
  if (!added(closed)) return std::nullopt;
  const auto known = closed.feasible();
  if (known || closed.spent()) return known;
  // The point found lies on an end that is open. Whether another does not: how far can all strict rows be kept from
  // their ends?
  Simplex strict;
  strict.keep_off();
  if (!added(strict)) return std::nullopt;
  const auto off = strict.last(kOff, true);
  return off ? std::optional(!*off || **off > Rational(0)) : std::nullopt;
}

}  // namespace verify
