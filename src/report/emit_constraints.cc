// The list of constraints: what the solver is asked about, in the notation of the rules, with the names of quantities.
// For people who want to see the problem as it stands between grounding and solving; nothing is decided here.
#include <cstdlib>

#include "explain/measure.h"
#include "ground/print_term.h"
#include "report/report.h"
#include "report/shared/quantity_names.h"
#include "text/count_words.h"
#include "text/utf8.h"

namespace verify {

namespace {

class Listing {
 public:
  explicit Listing(const Loaded& result)
      : result_(result), problem_(result.problem), names_(result.problem, result.rules) {}

  std::string run() {
    out_ = "# " + counted(problem_.relations.size(), "relation") + " over " +
           counted(problem_.quantities.size(), "quantity", "quantities") + ", " +
           counted(problem_.claims.size(), "fact") + ". Numbers are in base units.\n";
    for (const Relation& r : problem_.relations) relation(r);
    for (VarId v = 0; v < problem_.quantities.size(); ++v) {
      if (problem_.quantities[v].concept_id) quantity(v);
    }
    for (const Chain& c : problem_.chains) running_total(c);
    return std::move(out_);
  }

 private:
  void relation(const Relation& r) {
    out_ += "\n" + std::string(relation_kind_name(r.kind)) + ": " + visible(r.name) + "  [" + visible(place_of(r)) +
            "]" + (r.label.empty() ? "" : "  \"" + visible(r.label) + "\"") + "\n";
    if (!is_of_one_quantity(r.kind)) out_ += "    " + visible(written(r.term)) + "\n";
    else out_ += "    " + visible(names_.of(r.quantities.front())) + ", stated more than once\n";
  }

  static std::string place_of(const Relation& r) {
    std::string out;
    for (const auto& [name, value] : r.aspects) out += (out.empty() ? "" : ", ") + name + " " + value;
    const std::string when = to_string(r.when);
    return out + (out.empty() || when.empty() ? "" : ", ") + when;
  }

  void quantity(VarId v) {
    const Quantity& q = problem_.quantities[v];
    const bool date = result_.rules.concepts[*q.concept_id].is_date();
    const std::string unit = date ? "date" : names_.unit(v);
    out_ += "\nquantity: " + visible(names_.of(v)) + "\n    " + (unit.empty() ? "no unit" : visible(unit)) +
            (q.whole ? ", whole" : "") + ", " + words(q.domain, date) + "\n";
    for (const ClaimId id : q.claims) {
      const Claim& c = problem_.claims[id];
      const Fact& f = result_.facts.facts[c.fact];
      out_ += "    " + visible(result_.facts.name_of(f)) + ": " + figure_words(f) + "; stated " +
              words(c.reading.stated, date) + "; allowed " + words(c.reading.allowed, date) + "\n";
    }
    if (q.claims.empty()) out_ += "    no facts\n";
  }

  void running_total(const Chain& c) {
    out_ += "\n" + visible(names_.of(c)) + (c.rises ? ", never falls" : "") + "\n";
    for (const auto& link : c.links) {
      out_ += "    " +
              visible(names_.of(link.flow) + " = total at the end of " + day_of(c, link.end) +
                      " - total at the end of " + day_of(c, link.start)) +
              "\n";
    }
  }

  static std::string day_of(const Chain& c, VarId total) {
    for (const auto& node : c.nodes) {
      if (node.total == total) return to_string(node.day);
    }
    return {};
  }

  // "any value", ">= 0", "[0, 1)"
  static std::string words(const Interval& i, bool date) {
    const auto number = [&](const Bound& b) {
      return date ? to_string(Date{static_cast<std::int32_t>(std::stol(b.value.floor().numerator()))}) : b.value.str();
    };
    if (i.is_point()) return "= " + number(*i.lo);
    if (!i.lo && !i.hi) return "any value";
    if (!i.hi) return (i.lo->open ? "> " : ">= ") + number(*i.lo);
    if (!i.lo) return (i.hi->open ? "< " : "<= ") + number(*i.hi);
    return (i.lo->open ? "(" : "[") + number(*i.lo) + ", " + number(*i.hi) + (i.hi->open ? ")" : "]");
  }

  std::string written(const Moment& m) const {
    const auto* day = std::get_if<Day>(&m.at);
    // A day that is known is counted on; of one that isn't, it shows what is added.
    if (day != nullptr && day->is_certain()) return to_string(day->first() + m.shift);
    const std::string at = day != nullptr ? to_string(*day) : names_.of(std::get<VarId>(m.at));
    if (m.shift == 0) return at;
    return at + (m.shift > 0 ? " + " : " - ") + counted(static_cast<std::size_t>(std::abs(m.shift)), "day");
  }

  std::string written(const Term& term) const {
    TermStyle<VarId> style;
    style.notation = Notation::rules;
    style.number = [](const Rational& n) { return n.str(); };
    style.variable = [&](VarId v) { return LeafText{names_.of(v)}; };
    style.length = [&](const Term& t) {
      return std::string(time_unit_name(t.elapsed->unit)) + " between " + written(t.elapsed->from) + " and " +
             written(t.elapsed->to);
    };
    return print_term(term, style);
  }

  const Loaded& result_;
  const Problem& problem_;
  QuantityNames names_;
  std::string out_;
};

}  // namespace

std::string emit_constraints(const Loaded& result) { return Listing(result).run(); }

}  // namespace verify
