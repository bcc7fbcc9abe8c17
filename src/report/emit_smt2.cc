// `verify emit smt2`: the questions of a run as SMT-LIB, with the answers that check/derived_ranges.h holds.
#include <algorithm>
#include <set>

#include "check/limits.h"
#include "report/report.h"
#include "report/shared/quantity_names.h"
#include "solve/smtlib.h"
#include "text/utf8.h"

namespace verify {

namespace {

std::string place_of(const Relation& r) {
  std::string out;
  for (const auto& [name, value] : r.aspects) out += (out.empty() ? "" : ", ") + name + " " + value;
  const std::string when = to_string(r.when);
  return out + (out.empty() || when.empty() ? "" : ", ") + when;
}

SmtLabels labels_of(const CheckResult& result) {
  const Problem& problem = result.problem;
  const QuantityNames names(problem, result.rules);
  SmtLabels out;
  for (VarId v = 0; v < problem.quantities.size(); ++v) {
    const std::string unit = names.unit(v);
    out.quantities.push_back(names.of(v) + (unit.empty() ? "" : ", " + unit));
  }
  for (const Claim& c : problem.claims) out.claims.push_back(result.facts.name_of(result.facts.facts[c.fact]));
  for (const Relation& r : problem.relations) out.relations.push_back(r.name + " [" + place_of(r) + "]");
  for (const Chain& c : problem.chains) out.chains.push_back(names.of(c));
  return out;
}

std::string_view verdict_words(Verdict verdict, bool contradiction) {
  if (verdict == Verdict::unknown) return "unknown: undecided";
  if (verdict == Verdict::sat) return contradiction ? "sat: no contradiction" : "sat: not implausible";
  return contradiction ? "unsat: a contradiction" : "unsat: implausible";
}

/// The questions of a run, one after the other.
class Script {
 public:
  explicit Script(const CheckResult& result) : result_(result), writer_(result.problem, labels_of(result)) {}

  std::string run(const std::vector<DecidedQuestion>& questions) {
    for (const DecidedQuestion& q : questions) write(q);
    return std::move(out_);
  }

 private:
  static std::string_view words(Question question) {
    switch (question) {
      case Question::possible: return "rules and allowed readings";
      case Question::as_stated: return "rules and stated readings";
      case Question::plausible: break;
    }
    return "rules, plausible rules and allowed readings";
  }

  std::string title(const DecidedQuestion& q) const {
    const std::string component =
        "component " + std::to_string(q.component + 1) + " of " + std::to_string(result_.consistent.size()) + ", ";
    const std::string part = "comparable facts " + std::to_string(q.part + 1) + " of " + std::to_string(q.parts) + ", ";
    return component + (q.parts > 1 ? part : "") + std::string(words(q.question));
  }

  void write(const DecidedQuestion& q) {
    if (!q.decision) {
      out_ += "\n; Not asked: " + title(q) + ", which has more than " + std::to_string(kMaxDecidedParts) +
              " parts whose facts are comparable.\n";
      return;
    }
    out_ += (questions_++ == 0 ? "\n" : "\n(reset)\n");
    out_ += "; Question " + std::to_string(questions_) + ": " + title(q) + "\n";
    if (!q.selection.claims.empty()) out_ += "; Facts: " + names(q.selection.claims) + "\n";
    if (!q.left_out.empty()) out_ += "; Left out, a smallest repair of the contradictions: " + names(q.left_out) + "\n";
    const Verdict verdict = q.decision->verdict;
    out_ += "; verify: " + std::string(verdict_words(verdict, q.question == Question::possible)) + "\n";
    if (verdict == Verdict::unknown)
      out_ +=
          "; It met a limit. What follows is relaxed where days or products are not known: unsat would decide it.\n";
    out_ += writer_.script(q.selection, *q.decision);
  }

  std::string names(const std::vector<ClaimId>& claims) const {
    std::string out;
    for (const ClaimId c : claims) {
      const FactSet& facts = result_.facts;
      out += (out.empty() ? "" : ", ") + visible(facts.name_of(facts.facts[result_.problem.claims[c].fact]));
    }
    return out;
  }

  const CheckResult& result_;
  SmtWriter writer_;
  int questions_ = 0;
  std::string out_;
};

constexpr std::string_view kHeader =
    "; SMT-LIB 2.6, written by `verify emit smt2`: everything it judged, for another solver to judge again.\n"
    "; Each question stands by itself and has the answer of verify as its :status. Numbers are in base units, dates "
    "are\n"
    "; days since 1970-01-01. After a (check-sat) that answers unsat, (get-unsat-core) names facts and relations.\n";

}  // namespace

std::string emit_smt2(const CheckResult& result, const std::vector<DecidedQuestion>& questions) {
  return std::string(kHeader) + Script(result).run(questions);
}

}  // namespace verify
