// The SMT-LIB script of one question. The order of a script: declarations, domains, facts, relations, running totals,
// the meaning of sums, times and products in the box of all days, then the cases of the verdict.

#include "solve/smtlib.h"

#include <algorithm>
#include <cstdlib>

#include "solve/smt_terms.h"
#include "text/count_words.h"

namespace verify {

namespace {

using Kind = Encoding::Source::Kind;
using Texts = std::vector<std::string>;

bool has_date(const Length& l) {
  return std::holds_alternative<VarId>(l.from.at) || std::holds_alternative<VarId>(l.to.at);
}

/// One script in the making.
///
/// Every assertion without a name holds of any true product, length or sum, whatever the facts say; a row that was
/// derived from facts is written as an implication from the bounds it was derived from. So an unsatisfiable core can't
/// leave out the facts it needs. The root stage is the question in the box of all days; each case is a stage that adds
/// to it.
class Script {
 public:
  Script(const Problem& problem, Encoder& encoder, const SmtLabels& symbols, const Selection& selection,
         const Decision& decision)
      : problem_(problem), symbols_(symbols), selection_(selection), decision_(decision), terms_(0, {}) {
    root_ = {{encoder.initial_box(selection), selection.pins}, {}};
    for (const Case& c : decision.cases) cases_.push_back({c, {}});
    const auto encode = [&](Stage& stage) {
      Selection narrowed = selection;
      narrowed.pins = stage.of.pins;
      stage.encoding = encoder.encode(narrowed, stage.of.box);
      whole_.insert(stage.encoding.whole.begin(), stage.encoding.whole.end());
      for (const auto& [v, interval] : stage.encoding.intervals) variables_.insert(v);
      nonlinear_ = nonlinear_ || stage.of.nonlinear;
    };
    encode(root_);
    for (Stage& stage : cases_) encode(stage);
    terms_ = SmtTerms(problem.quantities.size(), nonlinear_ ? std::set<VarId>() : whole_);
  }

  std::string run() {
    out_ = "(set-option :produce-unsat-cores true)\n(set-logic " + logic() + ")\n";
    declare();
    section("What they can be at all");
    for (const VarId v : variables_) {
      if (v < problem_.quantities.size()) add_all(within(v, rounded(v, problem_.quantities[v].domain)));
    }
    for (const auto& [key, range] : root_.of.box) {
      if (const auto* v = std::get_if<VarId>(&key)) add_all(within(*v, days({kFirstDate, kLastDate})));
    }
    section(selection_.readings == Readings::stated ? "Facts as stated" : "Facts as allowed");
    for (const ClaimId id : selection_.claims) {
      const Claim& c = problem_.claims[id];
      const Interval& said = values_said(c, selection_.readings);
      add_named(SmtTerms::both(within(c.quantity, rounded(c.quantity, said))), symbols_.claims[id]);
    }
    section("Relations");
    for (std::size_t i = 0; i < root_.encoding.rows.size(); ++i) {
      const auto& source = root_.encoding.sources[i];
      const bool says = source.kind == Kind::relation && !is_of_one_quantity(problem_.relations[source.of].kind);
      if (says) add_named(terms_.formula(root_.encoding.rows[i]), symbols_.relations[source.of]);
    }
    section("Running totals");
    for (const ChainId id : selection_.chains) {
      const Texts rows = rows_of(root_, Kind::chain, id);
      said_.insert(rows.begin(), rows.end());
      add_named(SmtTerms::both(rows), symbols_.chains[id]);
    }
    section("What sums, times and products mean");
    add_all(particulars(root_, true));
    if (!decision_.cases.empty()) add_cases();
    out_ += std::string("(set-info :status ") +
            (decision_.verdict == Verdict::sat     ? "sat"
             : decision_.verdict == Verdict::unsat ? "unsat"
                                                   : "unknown") +
            ")\n(check-sat)\n";
    return std::move(out_);
  }

 private:
  struct Stage {
    Case of;
    Encoding encoding;
  };

  std::string logic() const {
    const auto is_whole = [&](VarId v) { return terms_.whole(v); };
    const bool ints = std::any_of(variables_.begin(), variables_.end(), is_whole);
    const bool reals = !std::all_of(variables_.begin(), variables_.end(), is_whole);
    return nonlinear_ ? "QF_NRA" : ints && reals ? "QF_LIRA" : ints ? "QF_LIA" : "QF_LRA";
  }

  // The heading is written before the first assertion that follows, so that no section is empty.
  void section(const std::string& title) { heading_ = "; " + title + ".\n"; }
  void put(const std::string& assertion) {
    out_ += heading_ + assertion + "\n";
    heading_.clear();
  }
  void add(const std::string& text) {
    said_.insert(text);
    put("(assert " + text + ")");
  }
  void add_all(const Texts& texts) {
    for (const std::string& text : texts) {
      if (said_.count(text) == 0) add(text);
    }
  }
  void add_named(const std::string& text, const std::string& symbol) {
    put("(assert (! " + text + " :named " + symbol + "))");
  }

  void declare() {
    std::map<VarId, std::string> helpers;
    for (const Encoding* e : encodings()) {
      for (const auto& source : e->sources) {
        if (source.kind == Kind::definition) helpers[source.of] = "a sum";
        if (source.kind == Kind::product) helpers[source.result] = factors(source.of, source.other);
      }
      for (const Product& p : e->products) helpers[p.result] = factors(p.x, p.y);
      for (const auto& guess : e->guesses) helpers[guess.length.result] = describe(guess.length);
    }
    for (const VarId v : variables_) {
      const auto known = helpers.find(v);
      const std::string comment = v < problem_.quantities.size() ? symbols_.quantities[v]
                                  : known != helpers.end()       ? known->second
                                                                 : "a quotient";
      out_ += "(declare-const " + terms_.variable(v) + (terms_.whole(v) ? " Int)" : " Real)") + "  ; " + comment + "\n";
    }
  }

  std::vector<const Encoding*> encodings() const {
    std::vector<const Encoding*> out = {&root_.encoding};
    for (const Stage& stage : cases_) out.push_back(&stage.encoding);
    return out;
  }

  std::string factors(VarId x, VarId y) const { return terms_.variable(x) + " * " + terms_.variable(y); }

  std::string describe(const Moment& m) const {
    const auto* day = std::get_if<Day>(&m.at);
    std::string out = day != nullptr ? to_string(*day) : terms_.variable(std::get<VarId>(m.at));
    if (m.shift != 0)
      out += (m.shift > 0 ? " + " : " - ") + counted(static_cast<std::size_t>(std::abs(m.shift)), "day");
    return smt_comment(out);
  }
  std::string describe(const Length& l) const {
    return std::string(time_unit_name(l.unit)) + " from " + describe(l.from) + " to " + describe(l.to);
  }

  static Interval days(const DateRange& range) {
    return Interval::closed(Rational(range.first.days), Rational(range.last.days));
  }

  // In a nonlinear script whole quantities are Real. Their ends are rounded inward, as they were for the solver that
  // decided.
  Interval rounded(VarId v, const Interval& i) const { return nonlinear_ && whole_.count(v) > 0 ? whole_part(i) : i; }

  Texts within(VarId v, const Interval& interval) const {
    if (interval.is_point()) return {terms_.formula(bound_row(v, Comparison::equal, interval.lo->value))};
    Texts out;
    for (const Formula& row : bounds(v, interval)) out.push_back(terms_.formula(row));
    return out;
  }

  Texts rows_of(const Stage& stage, Kind kind, std::size_t of) const {
    Texts out;
    for (std::size_t i = 0; i < stage.encoding.rows.size(); ++i) {
      const auto& source = stage.encoding.sources[i];
      if (source.kind == kind && source.of == of) out.push_back(terms_.formula(stage.encoding.rows[i]));
    }
    return out;
  }

  // The interval that a variable has by assertions without a name.
  Interval unconditional(const Stage& stage, VarId v) const {
    if (v < problem_.quantities.size()) return problem_.quantities[v].domain;
    for (const auto& guess : stage.encoding.guesses) {
      const Length& l = guess.length;
      if (l.result == v && !has_date(l)) return length_range(l.from, l.to, l.unit, stage.of.box);
    }
    return Interval::all();
  }

  // The ends of an interval that facts alone give: those that lie inside the unconditional interval.
  Texts condition(const Stage& stage, VarId v, Interval i) const {
    const Interval known = unconditional(stage, v);
    const auto less = [](const Bound& a, const Bound& b) {
      return a.value < b.value || (a.value == b.value && !a.open);
    };
    if (i.lo && known.lo && (less(*i.lo, *known.lo) || *i.lo == *known.lo)) i.lo.reset();
    const auto more = [](const Bound& a, const Bound& b) {
      return a.value > b.value || (a.value == b.value && !a.open);
    };
    if (i.hi && known.hi && (more(*i.hi, *known.hi) || *i.hi == *known.hi)) i.hi.reset();
    return within(v, i);
  }

  // The side of zero that an interval lies on, as an interval.
  static Interval sign_of(const Interval& i) {
    Interval out;
    if (i.lo && i.lo->value.sign() >= 0) out.lo = Bound{0, i.lo->open || i.lo->value.sign() > 0};
    if (i.hi && i.hi->value.sign() <= 0) out.hi = Bound{0, i.hi->open || i.hi->value.sign() < 0};
    return out;
  }

  // The assertions of a stage about sums, times and products. The rows of chains are left out where they were said
  // with their names before.
  Texts particulars(const Stage& stage, bool chains_said) const {
    Texts out;
    const Encoding& e = stage.encoding;
    const auto conditional = [&](Texts conditions, const Texts& more, const std::string& then) {
      conditions.insert(conditions.end(), more.begin(), more.end());
      out.push_back(SmtTerms::implies(conditions, then));
    };
    for (const Pin& pin : stage.of.pins)
      out.push_back(terms_.formula(bound_row(pin.quantity, pin.comparison, pin.value)));
    for (const auto& guess : e.guesses) add_length(stage, guess.length, out);
    for (std::size_t i = 0; i < e.rows.size(); ++i) {
      const auto& source = e.sources[i];
      const std::string text = terms_.formula(e.rows[i]);
      if (source.kind == Kind::definition || (source.kind == Kind::chain && !chains_said)) out.push_back(text);
      if (source.kind != Kind::product) continue;
      // The row of a fixed factor holds whatever the sign of the other factor is.
      const Interval sign =
          e.rows[i].kind == Formula::Kind::row ? Interval::all() : sign_of(e.intervals.at(source.other));
      conditional(condition(stage, source.of, e.intervals.at(source.of)), condition(stage, source.other, sign), text);
    }
    for (const Product& p : e.products) {
      if (stage.of.nonlinear) out.push_back(terms_.product(p));
      const Interval& x = e.intervals.at(p.x);
      const Interval& y = e.intervals.at(p.y);
      Texts planes;
      for (const Formula& plane : envelope(p, x, y)) planes.push_back(terms_.formula(plane));
      if (!planes.empty()) conditional(condition(stage, p.x, x), condition(stage, p.y, y), SmtTerms::both(planes));
    }
    return out;
  }

  // The bounds of a box on date quantities, without those that are the ends of the calendar.
  Texts dates_within(const Box& box) const {
    Texts out;
    for (const auto& [key, range] : box) {
      const auto* v = std::get_if<VarId>(&key);
      if (v == nullptr || range == DateRange{kFirstDate, kLastDate}) continue;
      const Texts ends = within(*v, days(range));
      out.insert(out.end(), ends.begin(), ends.end());
    }
    return out;
  }

  void add_length(const Stage& stage, const Length& l, Texts& out) const {
    const Texts ends = within(l.result, length_range(l.from, l.to, l.unit, stage.of.box));
    if (ends.empty()) return;
    Box dates;
    for (const Moment* m : {&l.from, &l.to}) {
      if (const auto* v = std::get_if<VarId>(&m->at)) dates[*v] = stage.of.box.at(*v);
    }
    out.push_back(SmtTerms::implies(dates_within(dates), SmtTerms::both(ends)));
  }

  // The assertions of a case that the script doesn't have yet.
  Texts added_by(const Stage& stage) const {
    Box narrowed;
    for (const auto& [key, range] : stage.of.box) {
      if (root_.of.box.at(key) != range) narrowed.emplace(key, range);
    }
    Texts all = dates_within(narrowed);
    const Texts more = particulars(stage, false);
    all.insert(all.end(), more.begin(), more.end());
    Texts out;
    for (const std::string& text : all) {
      if (said_.count(text) == 0 && std::find(out.begin(), out.end(), text) == out.end()) out.push_back(text);
    }
    return out;
  }

  // The comment above a case: "[2024-05-01..2024-10-14] of sector-94 is within 2024-05-01..2024-06-01, q3 <= 5".
  std::string describe(const Case& c) const {
    std::string out;
    const auto part = [&](const std::string& text) { out += (out.empty() ? "" : ", ") + text; };
    for (const auto& [key, range] : c.box) {
      if (root_.of.box.at(key) == range) continue;
      const auto* v = std::get_if<VarId>(&key);
      const std::string what =
          v != nullptr ? terms_.variable(*v) : to_string(std::get<Day>(key)) + " of " + std::get<Day>(key).scope;
      part(what + (range.first == range.last ? " is " + to_string(range.first)
                                             : " is within " + to_string(range.first) + ".." + to_string(range.last)));
    }
    for (std::size_t i = selection_.pins.size(); i < c.pins.size(); ++i) {
      const Pin& pin = c.pins[i];
      part(terms_.variable(pin.quantity) + " " + std::string(comparison_symbol(pin.comparison)) + " " +
           pin.value.str());
    }
    return smt_comment(out);
  }

  void add_cases() {
    if (cases_.size() == 1) {
      const std::string fixed = describe(cases_.front().of);
      if (nonlinear_) section("Products as they are, over the reals: verify, too, needed a nonlinear solver");
      else section("A solution verify found: " + fixed);
      return add_all(added_by(cases_.front()));
    }
    Texts covered = dates_within(root_.of.box);
    out_ += "; Cases that leave nothing out, " + std::to_string(cases_.size()) +
            " in all: over the days that are not known, and over factors of products.\n(assert " +
            (covered.empty() ? "" : "(=> " + SmtTerms::both(covered) + " ") + "(or";
    for (const Stage& stage : cases_) out_ += "\n  ; " + describe(stage.of) + "\n  " + SmtTerms::both(added_by(stage));
    out_ += covered.empty() ? "))\n" : ")))\n";
  }

  const Problem& problem_;
  const SmtLabels& symbols_;
  const Selection& selection_;
  const Decision& decision_;
  Stage root_;
  std::vector<Stage> cases_;
  std::set<VarId> whole_, variables_;
  bool nonlinear_ = false;
  SmtTerms terms_;
  std::string heading_, out_;
  std::set<std::string> said_;
};

}  // namespace

SmtWriter::SmtWriter(const Problem& problem, const SmtLabels& labels) : problem_(problem), encoder_(problem) {
  std::set<std::string> taken;
  const auto symbols = [&](const Texts& names) {
    Texts out;
    for (const std::string& name : names) {
      // Quoting makes no new name: |q1|, |and| and |/| are q1, `and` and the division. A name that could be one of
      // those gets a number.
      const bool plain =
          name.find(' ') == std::string::npos && (name.size() < 2 || name.find('/') == std::string::npos);
      std::string symbol = smt_symbol(plain ? name + " (1)" : name);
      for (int n = 2; !taken.insert(symbol).second; ++n) symbol = smt_symbol(name + " (" + std::to_string(n) + ")");
      out.push_back(symbol);
    }
    return out;
  };
  for (const std::string& name : labels.quantities) symbols_.quantities.push_back(smt_comment(name));
  symbols_.claims = symbols(labels.claims);
  symbols_.relations = symbols(labels.relations);
  symbols_.chains = symbols(labels.chains);
}

std::string SmtWriter::script(const Selection& selection, const Decision& decision) {
  return Script(problem_, encoder_, symbols_, selection, decision).run();
}

}  // namespace verify
