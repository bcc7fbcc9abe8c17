// The format `json`: everything a run found out, as schema/report.schema.json says. Fields are added, never changed,
// within a version.
#include <nlohmann/json.hpp>

#include "ground/ground.h"
#include "report/pieces.h"
#include "report/report.h"
#include "report/shared/layout.h"
#include "report/shared/lines.h"
#include "report/shared/telling.h"

namespace verify {

namespace {

using Json = nlohmann::ordered_json;

// [lower, upper] as decimal strings, null where there is no bound; in the unit the concept is declared in.
Json bounds(const Interval& i, const Concept& c) {
  const Rational unit = c.kind == ConceptKind::share ? Rational(1, 100) : c.unit.factor;
  const auto end = [&](const std::optional<Bound>& b) -> Json {
    if (!b) return nullptr;
    if (c.is_date()) return to_string(Date{static_cast<std::int32_t>(std::stol(b->value.floor().numerator()))});
    return (b->value / unit).str();
  };
  return Json::array({end(i.lo), end(i.hi)});
}

// Which ends are left out of the interval: [2375, 2500) is [false, true].
Json open_ends(const Interval& i) { return Json::array({i.lo && i.lo->open, i.hi && i.hi->open}); }

class JsonReport {
 public:
  explicit JsonReport(const CheckResult& result) : result_(result) {}

  // Between the lists.
  Json between() const {
    Json out = Json::object();
    if (!result_.suspects.empty()) {
      out["rules_to_look_at"] = Json::array();
      for (const SuspectRule& s : result_.suspects) out["rules_to_look_at"].push_back(suspect(s));
    }
    if (result_.drafts && !result_.drafts->apart.empty()) out["not_compared"] = notes(result_.drafts->apart);
    if (result_.drafts && result_.drafts->against_facts) {
      out["matched"] = notes(result_.drafts->matched);
      out["not_matched"] = notes(result_.drafts->doubtful);
    }
    return out;
  }

  // Behind them.
  Json end() const {
    Json out;
    if (!result_.idle_acceptances.empty()) out["acceptances_without_effect"] = Json::array();
    for (const IdleAcceptance& a : result_.idle_acceptances) out["acceptances_without_effect"].push_back(idle(a));
    if (result_.since) out["since"] = since(*result_.since);
    out["summary"] = summary();
    return out;
  }

  Json finding(const Finding& f) const {
    Json out;
    out["kind"] = finding_kind_name(f.kind);
    out["fingerprint"] = f.fingerprint;
    out["rule"] = f.rule;
    out["message"] = f.message;
    out["facts"] = Json::array();
    for (const std::size_t i : f.facts) out["facts"].push_back(fact_json(i));
    out["rules"] = f.rules;
    for (const std::string& rule : f.rules) {
      if (const std::string label = label_of_rule(result_.rules, rule); !label.empty())
        out["rule_labels"][rule] = label;
    }
    if (f.primary) out["primary"] = result_.facts.name_of(fact(*f.primary));
    if (f.primary_changed) out["changed_since"] = result_.changed_since;
    out["explanation"] = Json::array();
    if (!f.conflicts.empty()) {
      for (const Step& step : f.conflicts.front().explanation.steps) out["explanation"].push_back(step.text);
      out["notes"] = f.conflicts.front().explanation.notes;
    }
    if (!f.detail.empty()) out["explanation"].push_back(f.detail);
    out["repairs"] = Json::array();
    for (const ShownRepair& r : f.repairs) out["repairs"].push_back(repair(r));
    out["conflicts"] = Json::array();
    for (const ShownConflict& c : f.conflicts) out["conflicts"].push_back(conflict(c));
    out["conflicts_complete"] = f.complete.all;
    if (!f.complete.all) out["conflicts_complete_up_to"] = f.complete.up_to;
    if (f.at_least > own_conflicts(f)) out["conflicts_at_least"] = f.at_least;
    if (!f.shared_complete.all) {
      out["shared_conflicts_complete"] = false;
      out["shared_conflicts_complete_up_to"] = f.shared_complete.up_to;
    }
    out["smallest_proved"] = f.smallest_proved;
    if (!f.all_repairs) out["repairs_complete"] = false;
    together(f, out);
    return out;
  }

  Json accepted(const AcceptedFinding& a) const {
    Json out = finding(a.finding);
    out["acceptance"] = acceptance(a.acceptance);
    return out;
  }

 private:
  const Fact& fact(std::size_t i) const { return result_.facts.facts[i]; }
  const Concept& concept_of(std::size_t i) const {
    return result_.rules.concepts[*verify::concept_of(fact(i), result_.facts, result_.rules)];
  }

  static Json suspect(const SuspectRule& s) {
    Json out;
    out["rule"] = s.name;
    out["fails_in"] = s.failing;
    out["places"] = s.places;
    out["figures_settled"] = s.figures;
    return out;
  }

  Json since(const SinceEarlier& s) const {
    Json out;
    out["report"] = s.report;
    for (const char* state : {"new", "changed", "open", "settled"}) out[state] = Json::array();
    for (std::size_t i = 0; i < s.findings.size(); ++i) {
      const std::string& fingerprint = result_.findings[i].fingerprint;
      switch (s.findings[i].state) {
        case SinceEarlier::State::fresh: out["new"].push_back(fingerprint); break;
        case SinceEarlier::State::open: out["open"].push_back(fingerprint); break;
        case SinceEarlier::State::changed:
          out["changed"].push_back({{"fingerprint", fingerprint}, {"was", s.findings[i].was}});
      }
    }
    for (const EarlierFinding& f : s.settled)
      out["settled"].push_back({{"fingerprint", f.fingerprint}, {"kind", f.kind}, {"message", f.message}});
    out["accepted"] = s.accepted;
    return out;
  }

  static Json acceptance(const Acceptance& a) {
    Json out;
    out["reason"] = a.reason;
    if (a.accepted) out["accepted"] = to_string(*a.accepted);
    out["until"] = a.until ? Json(to_string(*a.until)) : Json(nullptr);
    return out;
  }

  static Json idle(const IdleAcceptance& a) {
    constexpr const char* kWhy[] = {"expired", "unused", "elsewhere"};
    Json out;
    out["fingerprint"] = a.acceptance.fingerprint;
    out["why"] = kWhy[static_cast<std::size_t>(a.why)];
    out["acceptance"] = acceptance(a.acceptance);
    if (!a.changes.empty()) out["changes"] = a.changes;
    return out;
  }

  // What it has to do with other findings.
  void together(const Finding& f, Json& out) const {
    for (const Besides& b : f.besides)
      out["besides"].push_back({{"id", result_.facts.name_of(fact(b.fact))}, {"finding", b.finding}});
    for (const ShownJointRepair& j : f.joint) {
      Json one = repair(j.repair);
      one["settles_too"] = j.findings;
      out["joint_repairs"].push_back(std::move(one));
    }
    if (!f.all_joint) out["joint_repairs_complete"] = false;
  }

  Json fact_json(std::size_t i) const {
    const Fact& f = fact(i);
    const FactPlace& p = result_.places[i];
    Json out;
    out["document"] = result_.facts.document_of(f).id;
    out["id"] = f.id;
    out["concept"] = f.concept_name;
    out["value"] = f.value;
    if (f.written.scale != 0) out["scale"] = f.written.scale;
    if (f.written.hedge != Hedge::none) out["hedge"] = hedge_name(f.written.hedge);
    if (!f.unit.empty()) out["unit"] = f.unit;
    if (!f.period.empty()) out["period"] = f.period;
    out["dimensions"] = f.aspects.members();
    if (const auto claim = claim_of(result_.problem, i)) {
      const Reading& reading = result_.problem.claims[*claim].reading;
      out["stated"] = bounds(reading.stated, concept_of(i));
      out["allowed"] = bounds(reading.allowed, concept_of(i));
      out["stated_open"] = open_ends(reading.stated);
      out["allowed_open"] = open_ends(reading.allowed);
    } else {  // superseded: it says nothing
      out["stated"] = out["allowed"] = Json::array({nullptr, nullptr});
      out["superseded"] = true;
    }
    out["quote"] = f.quote ? Json(f.quote->exact) : Json(nullptr);
    Json location;
    location["file"] = p.file;
    // A place in the facts file would move whenever facts are put in another order.
    const auto at = p.place();
    location["line"] = at ? Json(at->line) : Json(nullptr);
    location["column"] = at ? Json(at->column) : Json(nullptr);
    if (!p.within.empty()) location["within"] = p.within;
    else if (!at) location["fact"] = f.id;
    out["location"] = std::move(location);
    return out;
  }

  Json repair(const ShownRepair& r) const {
    Json out;
    out["facts"] = Json::array();
    for (std::size_t k = 0; k < r.facts.size(); ++k) {
      Json change;
      change["id"] = result_.facts.name_of(fact(r.facts[k]));
      change["from"] = fact(r.facts[k]).value;
      if (fact(r.facts[k]).written.scale != 0) change["scale"] = fact(r.facts[k]).written.scale;
      // Without any value there are no ends; the reason says so.
      const bool none = r.ranges[k].interval.empty();
      const Interval to = none ? Interval::all() : r.ranges[k].interval;
      change["to"] = bounds(to, concept_of(r.facts[k]));
      change["to_open"] = open_ends(to);
      change["exact"] = r.ranges[k].exact && !none;
      if (r.gap) change["not_within"] = bounds({end_of(r.gap->below), end_of(r.gap->above)}, concept_of(r.facts[k]));
      out["facts"].push_back(std::move(change));
    }
    out["reason"] = r.reason;
    return out;
  }

  static std::optional<Bound> end_of(const std::optional<Rational>& value) {
    return value ? std::optional(Bound{*value, false}) : std::nullopt;
  }

  Json conflict(const ShownConflict& c) const {
    Json out;
    out["facts"] = Json::array();
    for (const std::size_t i : c.facts) out["facts"].push_back(result_.facts.name_of(fact(i)));
    out["rules"] = c.rules;
    out["explanation"] = Json::array();
    for (const Step& step : c.explanation.steps) out["explanation"].push_back(step.text);
    if (c.shared) out["shared_with"] = c.shared_with;
    return out;
  }

  Json notes(const std::vector<DraftNotes::Note>& all) const {
    Json out = Json::array();
    for (const DraftNotes::Note& n : all) {
      out.push_back({{"document", result_.facts.document_of(fact(n.fact)).id},
                     {"id", fact(n.fact).id},
                     {"concept", fact(n.fact).concept_name},
                     {"period", fact(n.fact).period},
                     {"reason", n.reason}});
    }
    return out;
  }

  Json summary() const {
    const Summary& s = result_.summary;
    Json out;
    out["documents"] = s.documents;
    out["facts"] = s.facts;
    out["relations"] = s.relations;
    out["hold"] = s.hold;
    out["derived_only"] = s.derived_only;
    out["contradictions"] = s.contradictions;
    out["implausible"] = s.implausible;
    out["undecided"] = s.undecided;
    out["accepted"] = s.accepted;
    out["expired_acceptances"] = s.expired_acceptances;
    out["unused_acceptances"] = s.unused_acceptances;
    out["stale_quotes"] = s.stale_quotes;
    out["ambiguous_quotes"] = s.ambiguous_quotes;
    out["quotes_found"] = s.quotes_found;
    out["quotes_not_looked_up"] = s.quotes_absent;
    out["not_cross_checked"] = s.not_cross_checked;
    out["superseded"] = s.superseded;
    if (result_.drafts) {
      out["matched"] = result_.drafts->matched.size();
      out["left_out"] = result_.drafts->left_out;
      const AtLimits& limits = result_.drafts->at_limits;
      out["not_looked_into"] = limits.disagreements;
      out["tables_not_checked"] = limits.tables;
      out["totals_not_checked"] = limits.totals;
      out["figures_too_long"] = limits.cells;
      out["figures_not_compared"] = limits.mentions;
      out["pairs_not_listed"] = limits.pairs;
      out["sentences_not_read"] = limits.sentences;
    }
    return out;
  }

  const CheckResult& result_;
};

}  // namespace

namespace {

// Quotes come from files that were checked to be UTF-8; what still isn't is replaced, never thrown over.
std::string dumped(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace); }

// As it stands in a list of the report.
std::string element(const Json& json) {
  std::string out;
  for (const char c : dumped(json)) {
    out += c;
    if (c == '\n') out += "    ";
  }
  out = printable_json(out);
  out.pop_back();  // the line end
  return out;
}

// As members of the report: a comma, and what stands between the braces.
std::string members(const Json& json) {
  if (json.empty()) return "";
  std::string out = printable_json(dumped(json));
  out.resize(out.size() - 3);  // a line end, the brace and a line end
  out.front() = ',';
  return out;
}

}  // namespace

JsonList::JsonList(const Sink& sink, std::string_view name) : sink_(sink) {
  sink_(",\n  \"" + std::string(name) + "\": [");
}

void JsonList::add(std::string_view finding) {
  sink_(empty_ ? "\n    " : ",\n    ");
  sink_(finding);
  empty_ = false;
}

void JsonList::end() { sink_(empty_ ? "]" : "\n  ]"); }

std::string json_start() { return "{\n  \"version\": 1"; }

std::string json_finding(const CheckResult& result, const Finding& finding) {
  return element(JsonReport(result).finding(finding));
}

std::string json_accepted(const CheckResult& result, const AcceptedFinding& accepted) {
  return element(JsonReport(result).accepted(accepted));
}

std::string json_between(const CheckResult& result) { return members(JsonReport(result).between()); }

std::string json_end(const CheckResult& result) { return members(JsonReport(result).end()) + "\n}\n"; }

std::string render_json(const CheckResult& result) {
  std::string out = json_start();
  const Sink sink = [&](std::string_view piece) { out += piece; };
  JsonList findings(sink, "findings");
  for (const Finding& f : result.findings) findings.add(json_finding(result, f));
  findings.end();
  out += json_between(result);
  if (!result.accepted.empty()) {
    JsonList accepted(sink, "accepted");
    for (const AcceptedFinding& a : result.accepted) accepted.add(json_accepted(result, a));
    accepted.end();
  }
  return out + json_end(result);
}

}  // namespace verify
