// The encoding of a selection. Products are the difficult part: rate × time and share × base multiply two quantities,
// which linear arithmetic can't. A fixed factor becomes a coefficient. A factor that occurs nowhere else is
// eliminated: r = f·y for some f in [lo, hi] says lo·y ≤ r ≤ hi·y for y > 0 and the reverse for y < 0, which loses
// nothing and covers periods of unknown length and shares written "over 5 %". Only products of two other open factors
// are left to the search.

#include "solve/encode.h"

#include <algorithm>

namespace verify {

// Each relation has its own range of numbers for new variables. So a relation can be lowered when it is first asked
// about, and its rows are the same whatever was asked before.
VarId Encoder::first_variable(RelationId id) const { return problem_.quantities.size() + id * kNumbersEach; }

RelationId Encoder::owner(VarId v) const { return (v - problem_.quantities.size()) / kNumbersEach; }

const Lowered& Encoder::lowered(RelationId id) {
  const auto found = lowered_.find(id);
  if (found != lowered_.end()) return found->second;
  const Relation& r = problem_.relations[id];
  VarId next = first_variable(id);
  return lowered_.emplace(id, is_of_one_quantity(r.kind) ? Lowered{Formula::all({}), {}, {}, {}} : lower(r.term, next))
      .first->second;
}

namespace {

// Narrows a range of days by a pin on a date. A day is worth its number of days since 1970-01-01; a value with a
// fraction lies within that day. Values are clamped to just outside the calendar first, so that they fit.
void narrow(DateRange& days, const Pin& pin) {
  const auto day = [](const Rational& value) {
    const Rational near = std::clamp(value, Rational(kFirstDate.days) - 1, Rational(kLastDate.days) + 1);
    return Date{static_cast<std::int32_t>(std::stol(near.numerator()))};
  };
  const bool up = pin.comparison == Comparison::greater || pin.comparison == Comparison::greater_equal;
  const bool down = pin.comparison == Comparison::less || pin.comparison == Comparison::less_equal;
  const bool equal = pin.comparison == Comparison::equal;
  if (up || equal) days.first = std::max(days.first, day(pin.value.floor()));
  if (down || equal) days.last = std::min(days.last, day(pin.value.floor()));
}

}  // namespace

Box Encoder::initial_box(const Selection& selection) {
  Box box;
  const auto add_day = [&](const Day& day) {
    if (!day.is_certain()) box[base_of(day)] = {day.earliest, day.latest};
  };
  std::set<VarId> dates;
  for (const RelationId r : selection.relations) {
    for (const Length& l : lowered(r).lengths) {
      for (const Moment* m : {&l.from, &l.to}) {
        if (const auto* day = std::get_if<Day>(&m->at)) add_day(*day);
        else dates.insert(std::get<VarId>(m->at));
      }
    }
  }
  for (const ChainId c : selection.chains) {
    for (const auto& node : problem_.chains[c].nodes) add_day(node.day);
  }
  for (const VarId v : dates) box[v] = {kFirstDate, kLastDate};
  for (const ClaimId id : selection.claims) {
    const Claim& claim = problem_.claims[id];
    const auto at = box.find(claim.quantity);
    if (at == box.end()) continue;
    const Interval& days = values_said(claim, selection.readings);
    const auto whole = [](const Rational& r) { return static_cast<std::int32_t>(std::stol(r.numerator())); };
    at->second = {std::max(at->second.first, Date{whole(days.lo->value)}),
                  std::min(at->second.last, Date{whole(days.hi->value)})};
  }
  for (const Pin& pin : selection.pins) {
    const auto at = box.find(pin.quantity);
    if (at != box.end()) narrow(at->second, pin);
  }
  return box;
}

// Three cases, the likeliest first: y > 0, y < 0 with the ends of the factor exchanged, and y = 0 where r = 0.
Formula factor_within(const Interval& f, VarId r, VarId y, const Interval& known) {
  const auto row = [&](const std::optional<Bound>& end, Comparison open, Comparison closed) {
    Linear l = Linear::of(r);
    l.add(Linear::of(y), -end->value);
    return Formula::row(std::move(l), end->open ? open : closed);
  };
  const auto side = [&](Comparison sign, bool positive) {
    std::vector<Formula> rows;
    rows.push_back(bound_row(y, sign, 0));
    const auto& low = positive ? f.lo : f.hi;
    const auto& high = positive ? f.hi : f.lo;
    if (low) rows.push_back(row(low, Comparison::greater, Comparison::greater_equal));
    if (high) rows.push_back(row(high, Comparison::less, Comparison::less_equal));
    return Formula::all(std::move(rows));
  };
  const bool closed = f.lo && f.hi && !f.lo->open && !f.hi->open;
  // With closed ends and y ≥ 0, y = 0 gives r = 0 by the rows themselves: one conjunction instead of cases, and
  // presolve can propagate a conjunction.
  if (closed && known.lo && known.lo->value.sign() >= 0) return side(Comparison::greater_equal, true);
  std::vector<Formula> cases;
  if (!known.hi || known.hi->value.sign() > 0) cases.push_back(side(Comparison::greater, true));
  if (!known.lo || known.lo->value.sign() < 0) cases.push_back(side(Comparison::less, false));
  if (known.contains(0))
    cases.push_back(Formula::all({bound_row(y, Comparison::equal, 0), bound_row(r, Comparison::equal, 0)}));
  return cases.size() == 1 ? std::move(cases[0]) : Formula::any(std::move(cases));
}

namespace {

/// One encoding in the making.
class Encode {
  using Source = Encoding::Source;

 public:
  Encode(const Problem& problem, const Selection& selection, const Box& box, const std::set<VarId>& kept)
      : problem_(problem), selection_(selection), box_(box), kept_(kept) {}

  Encoding run(const std::vector<const Lowered*>& relations) {
    for (const auto& [key, range] : box_) {
      if (range.last < range.first) out_.infeasible = true;
    }
    for (std::size_t i = 0; i < relations.size(); ++i) {
      const Lowered* l = relations[i];
      source_ = {Source::Kind::relation, selection_.relations[i]};
      add_formula(l->formula);
      lengths_.insert(lengths_.end(), l->lengths.begin(), l->lengths.end());
      products_.insert(products_.end(), l->products.begin(), l->products.end());
    }
    for (const ChainId c : selection_.chains) {
      source_ = {Source::Kind::chain, c};
      add_chain(problem_.chains[c]);
    }
    // A pin with ≠ needs a row. Other pins only narrow an interval: a pinned quantity can still be eliminated.
    for (const Pin& pin : selection_.pins) {
      if (pin.comparison == Comparison::not_equal) {
        source_ = {Source::Kind::pin, pin.quantity};
        add_formula(bound_row(pin.quantity, pin.comparison, pin.value));
      }
    }
    for (const Lowered* l : relations) {
      for (const auto& [v, sum] : l->names) {
        source_ = {Source::Kind::definition, v};
        Linear row = sum;
        row.add(Linear::of(v), -1);
        add_formula(Formula::row(std::move(row), Comparison::equal));
      }
    }
    // All uses are counted before products are added: a factor can be eliminated only if nothing else uses it.
    // Intervals of sums come before products, too, since a sum may be a factor.
    for (const Product& p : products_) {
      for (const VarId v : {p.result, p.x, p.y}) ++uses_[v];
    }
    add_intervals();
    for (const Lowered* l : relations) {
      for (const auto& [v, sum] : l->names) {
        narrow(v, evaluate(sum, out_.intervals));
        if (whole_sum(sum)) out_.whole.insert(v);
      }
    }
    for (const Product& p : products_) add_product(p);
    add_bounds();
    note_guesses();
    find_open_days();
    return std::move(out_);
  }

 private:
  bool whole_sum(const Linear& sum) const {
    return sum.constant.is_integer() &&
           std::all_of(sum.coefficients.begin(), sum.coefficients.end(),
                       [&](const auto& part) { return part.second.is_integer() && out_.whole.count(part.first) > 0; });
  }

  void count(const Formula& f) {
    for (const auto& [v, c] : f.linear.coefficients) ++uses_[v];
    for (const Formula& arg : f.args) count(arg);
  }
  void add_formula(Formula f) {
    count(f);
    push(std::move(f));
  }
  void push(Formula f) {
    out_.rows.push_back(std::move(f));
    out_.sources.push_back(source_);
  }
  void add_order(VarId low, VarId high, Comparison comparison) {
    Linear l = Linear::of(low);
    l.add(Linear::of(high), -1);
    add_formula(Formula::row(std::move(l), comparison));
  }

  void narrow(VarId v, const Interval& to) {
    Interval& mine = out_.intervals[v];
    mine = intersect(mine, to);
    if (mine.empty()) out_.infeasible = true;
  }

  // A variable enters with its domain.
  void know(VarId v) {
    const bool quantity = v < problem_.quantities.size();
    out_.intervals.emplace(v, quantity ? problem_.quantities[v].domain : Interval::all());
    if (quantity && problem_.quantities[v].whole) out_.whole.insert(v);
  }

  void add_intervals() {
    for (const auto& [v, uses] : uses_) know(v);
    for (const ClaimId id : selection_.claims) {
      const Claim& claim = problem_.claims[id];
      know(claim.quantity);
      narrow(claim.quantity, values_said(claim, selection_.readings));
    }
    for (const Pin& pin : selection_.pins) know(pin.quantity);
    for (const auto& [key, range] : box_) {
      const auto* v = std::get_if<VarId>(&key);
      if (v != nullptr && range.first <= range.last)
        narrow(*v, Interval::closed(Rational(range.first.days), Rational(range.last.days)));
    }
    for (const Pin& pin : selection_.pins) {
      switch (pin.comparison) {
        case Comparison::equal: narrow(pin.quantity, Interval::point(pin.value)); break;
        case Comparison::less: narrow(pin.quantity, {std::nullopt, Bound{pin.value, true}}); break;
        case Comparison::less_equal: narrow(pin.quantity, {std::nullopt, Bound{pin.value}}); break;
        case Comparison::greater: narrow(pin.quantity, {Bound{pin.value, true}, std::nullopt}); break;
        case Comparison::greater_equal: narrow(pin.quantity, Interval::at_least(pin.value)); break;
        case Comparison::not_equal: break;
      }
    }
    for (const VarId v : out_.whole) narrow(v, whole_part(out_.intervals[v]));
    for (const Length& l : lengths_) narrow(l.result, length_range(l.from, l.to, l.unit, box_));
  }

  // The intervals of all variables as rows, but for eliminated factors, which no row mentions.
  void add_bounds() {
    for (const auto& [v, interval] : out_.intervals) {
      if (gone_.count(v) > 0) continue;
      source_ = {Source::Kind::bound, v};
      for (Formula& row : bounds(v, interval)) push(std::move(row));
    }
  }

  bool eliminable(VarId v) const { return uses_.at(v) == 1 && out_.whole.count(v) == 0 && kept_.count(v) == 0; }

  // Of factors that can't be negative: so is the product, and no further than the product of their ends.
  Interval result_of(const Product& p) const {
    const Interval& x = out_.intervals.at(p.x);
    const Interval& y = out_.intervals.at(p.y);
    if (!x.lo || !y.lo || x.lo->value.sign() < 0 || y.lo->value.sign() < 0) return Interval::all();
    Interval out = Interval::at_least(x.lo->value * y.lo->value);
    if (x.hi && y.hi) out.hi = Bound{x.hi->value * y.hi->value};
    return out;
  }

  void add_product(const Product& p) {
    narrow(p.result, result_of(p));
    for (const auto& [factor, other] : {std::pair{p.x, p.y}, std::pair{p.y, p.x}}) {
      const Interval& known = out_.intervals[factor];
      if (!known.is_point()) continue;
      source_ = {Source::Kind::product, factor, other, p.result};
      Linear l = Linear::of(p.result);
      l.add(Linear::of(other), -known.lo->value);
      push(Formula::row(std::move(l), Comparison::equal));
      return;
    }
    if (p.x != p.y) {
      // If both factors could be eliminated, the one with more known ends is.
      const auto rank = [&](VarId v) {
        const Interval& i = out_.intervals[v];
        return eliminable(v) ? 1 + (i.lo ? 1 : 0) + (i.hi ? 1 : 0) : 0;
      };
      const bool x_first = rank(p.x) >= rank(p.y);
      const VarId factor = x_first ? p.x : p.y;
      if (eliminable(factor)) return eliminate(p.result, factor, x_first ? p.y : p.x);
    }
    out_.products.push_back(p);
  }

  void eliminate(VarId r, VarId factor, VarId y) {
    source_ = {Source::Kind::product, factor, y, r};
    gone_.insert(factor);
    out_.eliminated.push_back({r, factor, y});
    push(factor_within(out_.intervals[factor], r, y, out_.intervals[y]));
  }

  void note_guesses() {
    for (const Length& l : lengths_) {
      Encoding::Guess guess{l, std::nullopt};
      for (const Product& p : products_) {
        if (gone_.count(l.result) == 0) break;
        if (l.result == p.x) guess.ratio = {p.result, p.y};
        if (l.result == p.y) guess.ratio = {p.result, p.x};
      }
      out_.guesses.push_back(guess);
    }
  }

  void add_chain(const Chain& chain) {
    for (const auto& link : chain.links) {
      Linear l = Linear::of(link.flow);
      l.add(Linear::of(link.end), -1).add(Linear::of(link.start), 1);
      add_formula(Formula::row(std::move(l), Comparison::equal));
    }
    // Only differences of totals have a meaning, so the first total is set to 0. That gives whole totals bounds to
    // branch within.
    add_formula(bound_row(chain.nodes.front().total, Comparison::equal, 0));
    // Totals on certain days are put in order once. A total on an unknown day is compared with its nearest neighbours
    // among the certain days, and with the totals on other unknown days.
    struct Place {
      DateRange range;
      const Chain::Node* node;
    };
    std::vector<Place> certain, open;
    std::vector<DateRange> certain_days, open_ranges;
    for (const auto& node : chain.nodes) {
      const Place place{range_of(node.day, box_), &node};
      (node.day.is_certain() ? certain : open).push_back(place);
    }
    std::sort(certain.begin(), certain.end(),
              [](const Place& a, const Place& b) { return a.range.first < b.range.first; });
    for (const Place& p : certain) certain_days.push_back(p.range);
    for (const Place& p : open) open_ranges.push_back(p.range);
    const auto no_later = [&](const Chain::Node& a, const Chain::Node& b) {
      if (chain.rises) add_order(a.total, b.total, Comparison::less_equal);
    };
    for (std::size_t i = 1; i < certain.size(); ++i) no_later(*certain[i - 1].node, *certain[i].node);
    for (const Place& p : open) {
      const Place* before = nullptr;
      const Place* after = nullptr;
      for (const Place& c : certain) {
        if (c.range.last <= p.range.first) before = &c;
        if (c.range.first >= p.range.last && after == nullptr) after = &c;
      }
      if (before != nullptr) no_later(*before->node, *p.node);
      if (after != nullptr) no_later(*p.node, *after->node);
      if (before != nullptr && before == after) add_order(p.node->total, before->node->total, Comparison::equal);
      for (const Place& q : open) {
        if (&p == &q) continue;
        const bool same = base_of(p.node->day) == base_of(q.node->day);
        if (same ? p.node->day.offset <= q.node->day.offset : p.range.last <= q.range.first) no_later(*p.node, *q.node);
        const bool fixed = p.range.first == p.range.last && q.range == p.range;
        if (fixed && &p < &q) add_order(p.node->total, q.node->total, Comparison::equal);
      }
    }
    note_open(chain, certain_days, open_ranges);
  }

  // Counts the running totals that place an unknown day among other days. If more than one does, each must place the
  // day in the same order, which the relaxed rows of each chain alone don't say: the day is an open day. So it is where
  // one chain alone may allow totals for which no date is left. A chain of two nodes has no order to choose.
  void note_open(const Chain& chain, const std::vector<DateRange>& certain, const std::vector<DateRange>& open) {
    if (certain.size() + open.size() <= 2) return;
    const bool lacking = may_lack_dates(certain, open);
    for (const auto& node : chain.nodes) {
      if (node.day.is_certain()) continue;
      chain_uses_[base_of(node.day)] += lacking ? 2 : 1;
    }
  }

  // A day matters when a length depends on it, or more than one chain does. Unknown dates with the whole calendar as
  // their range don't: their lengths are unbounded anyway.
  void find_open_days() {
    std::set<DayKey> matter;
    for (const Length& l : lengths_) {
      if (is_unknown_date(l.from, box_) || is_unknown_date(l.to, box_)) continue;
      for (const Moment* m : {&l.from, &l.to}) {
        if (const auto* day = std::get_if<Day>(&m->at); day != nullptr && !day->is_certain())
          matter.insert(base_of(*day));
        else if (const auto* v = std::get_if<VarId>(&m->at)) matter.insert(*v);
      }
    }
    for (const auto& [day, uses] : chain_uses_) {
      if (uses > 1) matter.insert(day);
    }
    for (const DayKey& key : matter) {
      const DateRange range = box_.at(key);
      if (range.first < range.last) out_.open_days.push_back(key);
    }
  }

  const Problem& problem_;
  const Selection& selection_;
  const Box& box_;
  const std::set<VarId>& kept_;
  Encoding out_;
  Source source_;  // of the rows that are being added
  std::vector<Length> lengths_;
  std::vector<Product> products_;
  std::map<VarId, int> uses_;
  std::map<Day, int> chain_uses_;
  std::set<VarId> gone_;
};

}  // namespace

Encoding Encoder::encode(const Selection& selection, const Box& box, const std::set<VarId>& kept) {
  std::vector<const Lowered*> relations;
  for (const RelationId r : selection.relations) relations.push_back(&lowered(r));
  return Encode(problem_, selection, box, kept).run(relations);
}

}  // namespace verify
