// The format `junit`: a test case for each relation and each quote, for build servers that show tests.
#include <algorithm>
#include <map>
#include <set>

#include "report/report.h"
#include "report/shared/layout.h"
#include "report/shared/lines.h"
#include "report/shared/telling.h"
#include "text/utf8.h"

namespace verify {

namespace {

constexpr std::size_t kNamed = 4;  // figures of a relation that has no time and no dimensions

// One shape passes the schemas of both Jenkins and Ant: no attributes at the top, all of them at a suite, children in
// order. What they demand and we don't measure is constant, so that the same result gives the same bytes.
class JunitReport {
 public:
  JunitReport(const CheckResult& result, const ReportOptions& options)
      : result_(result), options_(options), telling_(result) {
    for (std::size_t i = 0; i < result.findings.size(); ++i) {
      const Finding& f = result.findings[i];
      index(i, f.rules, f.facts);
      for (const ShownConflict& c : f.conflicts) index(i, c.rules, c.facts);
    }
    for (const AcceptedFinding& a : result.accepted) {
      note_accepted(a.finding.rules, a.finding.facts);
      for (const ShownConflict& c : a.finding.conflicts) note_accepted(c.rules, c.facts);
    }
  }

  std::string run() {
    for (const CheckedRelation& r : result_.relations) relation(r);
    for (std::size_t i = 0; i < result_.findings.size(); ++i) {
      if (told_.count(i) == 0 && result_.findings[i].rule != "quote") by_itself(i);
    }
    std::string log = implausible();
    for (const std::string& line : accepted_lines(result_)) log += "accepted: " + line + "\n";
    log += verdict_line(result_.summary) + "\n";
    for (const std::string& line : closing_lines(result_)) log += line + "\n";
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
    out += suite(0, "relations", relations_, log);
    if (!result_.drafts) {
      Suite quotes = quotes_suite();
      out += suite(1, "quotes", quotes, "");
    }
    return out + "</testsuites>\n";
  }

 private:
  struct Suite {
    std::string cases;
    std::size_t tests = 0, failures = 0, errors = 0;
    std::map<std::string, std::size_t> names{};
  };

  static std::string suite(std::size_t id, const std::string& name, const Suite& s, const std::string& log) {
    return "  <testsuite id=\"" + std::to_string(id) + "\" package=\"verify\" name=\"" + name +
           "\" timestamp=\"1970-01-01T00:00:00\" hostname=\"localhost\" tests=\"" + std::to_string(s.tests) +
           "\" failures=\"" + std::to_string(s.failures) + "\" errors=\"" + std::to_string(s.errors) +
           "\" time=\"0\">\n    <properties/>\n" + s.cases + "    <system-out>" + xml_text(log) +
           "</system-out>\n    <system-err></system-err>\n  </testsuite>\n";
  }

  // `body` is what is in the case: nothing when it passed.
  static void add(Suite& s, const std::string& group, std::string name, const std::string& body) {
    const std::size_t times = ++s.names[group + "\n" + name];
    if (times > 1) name += " #" + std::to_string(times);
    s.cases += "    <testcase classname=\"" + xml_text(group) + "\" name=\"" + xml_text(name) + "\" time=\"0\"" +
               (body.empty() ? "/>\n" : ">" + body + "</testcase>\n");
    ++s.tests;
  }

  void fail(Suite& s, const std::string& group, const std::string& name, bool error, const std::string& type,
            const std::string& message, const std::string& text) {
    const std::string element = error ? "error" : "failure";
    ++(error ? s.errors : s.failures);
    add(s, group, name,
        "<" + element + " type=\"" + type + "\" message=\"" + xml_text(message) + "\">" + xml_text(text) + "</" +
            element + ">");
  }

  bool fails(FindingKind kind) const { return kind != FindingKind::implausible || options_.implausible_fails; }

  static bool fits(FindingKind kind, Standing standing) {
    switch (standing) {
      case Standing::contradiction: return kind == FindingKind::contradiction;
      case Standing::implausible: return kind == FindingKind::implausible;
      case Standing::undecided: return kind == FindingKind::undecided;
      case Standing::holds:
      case Standing::derived_only: break;
    }
    return false;
  }

  void index(std::size_t finding, const std::vector<std::string>& rules, const std::vector<std::size_t>& facts) {
    for (const std::string& rule : rules) by_rule_.emplace(rule, finding);
    for (const std::size_t fact : facts) by_fact_[fact].insert(finding);
  }

  void note_accepted(const std::vector<std::string>& rules, const std::vector<std::size_t>& facts) {
    for (const std::string& rule : rules) {
      for (const std::size_t fact : facts) accepted_.emplace(rule, fact);
    }
  }

  // Whether it fails in nothing but what is accepted.
  bool accepted(const Relation& r) const {
    const std::set<std::size_t> facts = facts_of(r);
    return std::any_of(facts.begin(), facts.end(), [&](std::size_t fact) {
      return accepted_.count({r.name, fact}) > 0;
    });
  }

  std::set<std::size_t> facts_of(const Relation& r) const {
    std::set<std::size_t> out;
    for (const VarId v : r.quantities) {
      for (const ClaimId c : result_.problem.quantities[v].claims) out.insert(result_.problem.claims[c].fact);
    }
    return out;
  }

  // What a relation is called from run to run, however its figures change; those of drafts have nothing but these.
  std::string name_of(const Relation& r) const {
    std::string out = describe(r.aspects);
    const auto entity = r.aspects.find("entity");
    if (entity != r.aspects.end()) out = entity->second + (out.empty() ? "" : ", " + out);
    const std::string when = to_string(r.when);
    if (!when.empty()) out += (out.empty() ? "" : ", ") + when;
    if (!out.empty()) return visible(out);
    std::size_t named = 0;
    for (const std::size_t i : facts_of(r)) {
      if (named++ == kNamed) break;
      out += (out.empty() ? "" : ", ") + result_.facts.name_of(result_.facts.facts[i]);
    }
    return visible(out.empty() ? r.label.str() : out);
  }

  // The findings that it takes part in.
  std::vector<std::size_t> findings_of(const Relation& r, Standing standing) const {
    std::set<std::size_t> out;
    for (const std::size_t fact : facts_of(r)) {
      const auto found = by_fact_.find(fact);
      if (found == by_fact_.end()) continue;
      for (const std::size_t i : found->second) {
        if (fits(result_.findings[i].kind, standing) && by_rule_.count({r.name, i}) > 0) out.insert(i);
      }
    }
    return {out.begin(), out.end()};
  }

  void relation(const CheckedRelation& checked) {
    const Relation& r = result_.problem.relations[checked.relation];
    const std::string group = visible(r.name);
    const std::string name = name_of(r);
    switch (checked.standing) {
      case Standing::derived_only: return;  // it checks nothing
      case Standing::holds: return add(relations_, group, name, "");
      case Standing::implausible:
        if (!options_.implausible_fails) return add(relations_, group, name, "");
        break;
      case Standing::contradiction:
      case Standing::undecided: break;
    }
    const std::vector<std::size_t> found = findings_of(r, checked.standing);
    if (found.empty() && accepted(r)) return add(relations_, group, name, "");
    std::string text;
    for (const std::size_t i : found) {
      const Finding& f = result_.findings[i];
      const bool first = told_.insert(i).second;
      text += first ? render_finding(result_, f, TextStyle{}) + "\n"
                    : "finding " + f.fingerprint + ", told above: " + visible(f.message) + "\n";
    }
    const std::string type(standing_name(checked.standing));
    const std::string message = found.empty()
                                    ? "it is part of a conflict that no finding shows; --all-conflicts seeks all"
                                    : visible(result_.findings[found.front()].message);
    fail(relations_, group, name, checked.standing == Standing::undecided, type, message, text);
  }

  // A finding that no single relation stands for: a running total, or a quantity said twice.
  void by_itself(std::size_t index) {
    const Finding& f = result_.findings[index];
    if (!fails(f.kind)) return;
    const std::string about = f.primary ? telling_.quantity(*f.primary) : "";
    fail(relations_, Telling::rule(f), about.empty() ? "finding " + f.fingerprint : about,
         f.kind == FindingKind::undecided, std::string(finding_kind_name(f.kind)), visible(f.message),
         render_finding(result_, f, TextStyle{}));
  }

  // What is no failure is told all the same.
  std::string implausible() const {
    std::string out;
    for (const Finding& f : result_.findings) {
      if (!fails(f.kind)) out += render_finding(result_, f, TextStyle{}) + "\n";
    }
    return out;
  }

  // One case for each quote that was looked up.
  Suite quotes_suite() {
    Suite out;
    std::map<std::size_t, const Finding*> bad;
    for (const Finding& f : result_.findings) {
      if (f.kind == FindingKind::stale_quote || f.kind == FindingKind::ambiguous_quote) bad[f.facts.front()] = &f;
    }
    for (std::size_t i = 0; i < result_.places.size(); ++i) {
      const Fact& fact = result_.facts.facts[i];
      const std::string group = visible(result_.facts.document_of(fact).id);
      const auto found = bad.find(i);
      if (found != bad.end()) {
        const Finding& f = *found->second;
        fail(out, group, visible(fact.id), false, std::string(finding_kind_name(f.kind)), visible(f.message),
             render_finding(result_, f, TextStyle{}));
      } else if (result_.places[i].state == FactPlace::State::found || accepted_.count({"quote", i}) > 0) {
        add(out, group, visible(fact.id), "");
      }
    }
    return out;
  }

  const CheckResult& result_;
  const ReportOptions& options_;
  Telling telling_;
  std::set<std::pair<std::string, std::size_t>> by_rule_;
  std::map<std::size_t, std::set<std::size_t>> by_fact_;
  std::set<std::size_t> told_;
  std::set<std::pair<std::string, std::size_t>> accepted_;  // rules with facts of accepted findings
  Suite relations_;
};

}  // namespace

std::string render_junit(const CheckResult& result, const ReportOptions& options) {
  return JunitReport(result, options).run();
}

}  // namespace verify
