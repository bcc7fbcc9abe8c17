// Lays out the repairs of a finding: alone, together with those of others, and what is left out.
#include "report/shared/lines.h"

#include <algorithm>

#include "explain/measure.h"
#include "ground/ground.h"
#include "report/shared/layout.h"
#include "report/shared/limits.h"
#include "text/count_words.h"
#include "text/utf8.h"

namespace verify {

namespace {

Measure measure(const CheckResult& result, const Fact& f) {
  const auto c = concept_of(f, result.facts, result.rules);
  return c ? measure_of(f, result.rules.concepts[*c], result.rules) : Measure{};
}

// "a", "a and b", "a, b and c".
std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i)
    out += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
  return out;
}

std::string findings_words(const std::vector<std::string>& fingerprints) {
  if (fingerprints.size() > kMaxNamedFindings) return std::to_string(fingerprints.size()) + " other findings";
  return by_count(fingerprints.size(), "finding ", "findings ") + listed(fingerprints);
}

// A figure that would become so many times larger or smaller is written in another precision then.
const Rational kAlike(5);

class Tables {
 public:
  Tables(const CheckResult& result, const Finding& f) : result_(result), finding_(f) {}

  std::vector<RepairTable> run() {
    own();
    for (std::size_t n = 0; n < finding_.joint.size() && n < kMaxJointRepairsShown; ++n) joint(n);
    return std::move(out_);
  }

 private:
  using Row = std::vector<std::string>;

  void own() {
    const auto& repairs = finding_.repairs;
    if (repairs.empty()) return;
    const bool one = repairs.front().facts.size() == 1;
    RepairTable table;
    table.heading = std::string("to settle it, ") +
                    (one ? "one figure would have to change" : "these figures would have to change together") +
                    besides_words() + (repairs.size() > 1 ? "; likeliest first:" : ":") +
                    (finding_.smallest_proved ? "" : " (not proved smallest)") +
                    (finding_.all_repairs ? "" : " (there are more)");
    std::vector<Row> rows;
    const std::size_t shown = rows_of(repairs.size());
    for (std::size_t n = 0; n < shown; ++n) add(repairs[n], rows, table);
    fill(table, std::move(rows));
    if (shown < repairs.size()) add_more(table, repairs.size() - shown, finding_.all_repairs);
    out_.push_back(std::move(table));
  }

  void joint(std::size_t n) {
    const ShownJointRepair& j = finding_.joint[n];
    RepairTable table;
    table.heading =
        std::string("or ") +
        (j.repair.facts.size() == 1 ? "this figure"
                                    : "these " + std::to_string(j.repair.facts.size()) + " figures together") +
        ", which settles " + findings_words(j.findings) + ", too:";
    std::vector<Row> rows;
    add(j.repair, rows, table);
    fill(table, std::move(rows));
    const std::size_t more = finding_.joint.size() - n - 1;
    if (more > 0 && n + 1 == kMaxJointRepairsShown) add_more(table, more, finding_.all_joint);
    else if (more == 0 && !finding_.all_joint) table.heading += " (there may be more)";
    out_.push_back(std::move(table));
  }

  // " (once finding 7c2e… is settled)": what its repairs rest on.
  std::string besides_words() const {
    std::vector<std::string> others;
    for (const Besides& b : finding_.besides) others.push_back(b.finding);
    if (others.empty()) return "";
    return " (once " + findings_words(others) + by_count(others.size(), " is", " are") + " settled)";
  }

  void add(const ShownRepair& r, std::vector<Row>& rows, RepairTable& table) const {
    table.facts.insert(table.facts.end(), r.facts.begin(), r.facts.end());
    for (std::size_t k = 0; k < r.facts.size(); ++k) {
      const Fact& changed = fact(r.facts[k]);
      rows.push_back(
          {name(r.facts[k]), figure_of(result_, changed), change(r, k), k + 1 == r.facts.size() ? r.reason : "and"});
    }
  }

  static void fill(RepairTable& table, std::vector<Row> rows) {
    table.rows = padded_rows(rows);
    table.cells = std::move(rows);
    for (Row& row : table.cells) row[3] = visible(row[3]);
  }

  static void add_more(RepairTable& table, std::size_t more, bool all) {
    table.rows.push_back(more_words(more, all));
    table.cells.push_back({more_words(more, all)});
  }

  static std::vector<std::string> padded_rows(const std::vector<Row>& rows) {
    std::vector<std::size_t> widths(3, 0);
    for (const Row& row : rows) {
      for (std::size_t i = 0; i < 3; ++i) widths[i] = std::max(widths[i], display_width(row[i]));
    }
    std::vector<std::string> out;
    for (const Row& row : rows) {
      std::string line = padded(row[0], widths[0]) + "  " + padded(row[1], widths[1], true) + " → " +
                         padded(row[2], widths[2]) + "  " + visible(row[3]);
      line.erase(line.find_last_not_of(' ') + 1);
      out.push_back(std::move(line));
    }
    return out;
  }

  const Fact& fact(std::size_t i) const { return result_.facts.facts[i]; }
  std::string name(std::size_t i) const { return visible(result_.facts.name_of(fact(i))); }

  std::optional<Interval> said(std::size_t fact_index) const {
    const auto claim = claim_of(result_.problem, fact_index);
    return claim ? std::optional(result_.problem.claims[*claim].reading.stated) : std::nullopt;
  }

  // Of a rounded figure: what it would say in the precision that it is written in. Values of that precision will do
  // whose rounding reaches into the range.
  std::optional<Interval> as_written(const ShownRepair& r, std::size_t k, const Measure& m) const {
    const Fact& f = fact(r.facts[k]);
    const Range& range = r.ranges[k];
    const auto& [lo, hi] = range.interval;
    const auto reading = said(r.facts[k]);
    if (r.gap || !range.exact || !lo || !hi || range.interval.empty() || m.date || f.upper || !reading) return {};
    const Rational step = m.size() * Rational::power_of_ten(-f.written.numeral.decimals);
    const Rational half = step / Rational(2);
    const bool rounded =
        reading->lo && reading->hi && reading->hi->value - reading->lo->value == step && f.written.hedge == Hedge::none;
    if (!rounded) return {};
    const Rational first = ((lo->value + half) / step).floor() * step;
    const Rational last = ((hi->value - half) / step).ceil() * step;
    // Far from what is written, as after a slip of ten, its precision is another.
    const Rational size = result_.problem.claims[*claim_of(result_.problem, r.facts[k])].value.abs();
    for (const Rational& end : {first, last}) {
      if (end.abs() > size * kAlike || end.abs() * kAlike < size) return {};
    }
    return Interval::closed(first, std::max(first, last));
  }

  // What a repair would make of its k-th figure.
  std::string change(const ShownRepair& r, std::size_t k) const {
    const Measure m = measure(result_, fact(r.facts[k]));
    const UnitNames names = m.other_than_concept ? UnitNames::each : UnitNames::bare;
    const Range& range = r.ranges[k];
    // Of an unproved range nothing may be cut off, of a proved one nothing added.
    const Ends rounded = range.exact ? Ends::inward : Ends::outward;
    if (const auto written = as_written(r, k, m)) return interval_words(*written, m, names);
    if (!r.gap)
      return range.exact ? interval_words(range.interval, m, names, rounded, said(r.facts[k]))
                         : somewhere_words(range.interval, m, names);
    const std::string to = interval_words(range.interval, m, names, rounded);
    // What is no value is only known to have nothing behind it.
    const auto end = [&](const Rational& value, bool below) {
      if (r.gap->values) return amount_words(value, m, names);
      const Interval side = below ? Interval{std::nullopt, Bound{value}} : Interval{Bound{value}, std::nullopt};
      return interval_words(side, m, names, Ends::outward, said(r.facts[k]));
    };
    std::string ends = r.gap->below ? end(*r.gap->below, true) : "";
    if (r.gap->above) ends += (ends.empty() ? "" : r.gap->values ? " and " : " or ") + end(*r.gap->above, false);
    if (!r.gap->values) return ends;
    const bool bounded = range.interval.lo && range.interval.hi;
    return (bounded ? "some of " + to : "some values") + ", nearest " + ends;
  }

  const CheckResult& result_;
  const Finding& finding_;
  std::vector<RepairTable> out_;
};

}  // namespace

std::vector<RepairTable> repair_tables(const CheckResult& result, const Finding& f) { return Tables(result, f).run(); }

std::string figure_of(const CheckResult& result, const Fact& f) {
  const Measure m = measure(result, f);
  return figure_words(f, m, m.other_than_concept ? UnitNames::each : UnitNames::bare);
}

std::string shared_words(const ShownConflict& c) {
  if (c.shared_with.empty()) return "";
  return ", together with " + findings_words(c.shared_with);
}

}  // namespace verify
