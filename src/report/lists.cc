#include <algorithm>
#include <map>

#include "constraints/parse.h"
#include "diagnose/figures.h"
#include "diagnose/wording.h"
#include "report/coverage.h"
#include "report/marks.h"
#include "report/parts.h"
#include "report/report.h"
#include "text/utf8.h"

namespace verify {

std::string columns(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()), 0);
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i]));
  }
  std::string out;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i)
      line += (i > 0 ? "  " : "") + (i + 1 < row.size() ? padded(row[i], widths[i]) : row[i]);
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  }
  return out;
}

namespace {

std::string aspects_of(const Aspects& aspects) {
  std::string out;
  for (const auto& [name, value] : aspects) out += (out.empty() ? "" : ", ") + name + " " + value;
  return visible(out);
}

std::string state_of(const FactPlace& p) {
  switch (p.state) {
    case FactPlace::State::no_quote: return "no quote";
    case FactPlace::State::no_document: return "no document named";
    case FactPlace::State::absent: return "document not here";
    case FactPlace::State::found:
      if (const auto at = p.place()) return p.file + ":" + std::to_string(at->line) + ":" + std::to_string(at->column);
      return p.file + ", " + p.within;
    case FactPlace::State::stale: return "stale quote";
    case FactPlace::State::ambiguous: break;
  }
  return "ambiguous quote";
}

std::vector<ClaimId> claims_of(const Problem& problem, const Relation& r) {
  std::vector<ClaimId> out;
  for (const VarId v : r.quantities)
    out.insert(out.end(), problem.quantities[v].claims.begin(), problem.quantities[v].claims.end());
  return out;
}

}  // namespace

std::string relation_text(const CheckResult& result, const Relation& r) {
  const auto claims = claims_of(result.problem, r);
  if (r.kind != RelationKind::restated)
    return visible(in_figures(r.term, result.problem, result.rules, result.facts, claims));
  std::string out;
  for (const ClaimId c : result.problem.quantities[r.quantities.front()].claims) {
    const Fact& f = result.facts.facts[result.problem.claims[c].fact];
    if (!held_against_others(result.problem, r, c)) continue;
    out += (out.empty() ? "" : ", ") + figure_words(f) + " (" + result.facts.document_of(f).id + ")";
  }
  return visible(out);
}

std::string relation_place(const Relation& r) {
  std::string out = aspects_of(r.aspects);
  const std::string when = to_string(r.when);
  if (!when.empty()) out += (out.empty() ? "" : ", ") + when;
  return out;
}

std::string list_facts(const CheckResult& result) {
  const FactMarks marks(result.facts);
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < result.facts.facts.size(); ++i) {
    const Fact& f = result.facts.facts[i];
    rows.push_back({visible(result.facts.name_of(f)), visible(f.concept_name), figure_words(f), visible(f.unit),
                    visible(f.period), aspects_of(f.aspects), visible(state_of(result.places[i])),
                    visible(marks.of(i))});
  }
  return columns(rows);
}

std::string list_rules(const CheckResult& result) {
  std::map<std::string, std::map<Standing, int>> counts;
  for (const CheckedRelation& r : result.relations) ++counts[result.problem.relations[r.relation].name][r.standing];
  std::string out;
  for (const Rule& rule : result.rules.rules) {
    out += visible(rule.name) + (rule.plausible ? " (plausible)" : "") +
           (rule.label.empty() ? "" : "  \"" + visible(rule.label) + "\"") + "\n";
    out += "    " + visible(print(rule.body)) + "\n    ";
    const auto found = counts.find(rule.name);
    if (found == counts.end()) out += "never applied to any fact";
    else {
      std::string parts;
      for (const auto& [standing, n] : found->second)
        parts += (parts.empty() ? "" : ", ") + std::string(standing_name(standing)) + ": " + std::to_string(n);
      out += parts;
    }
    out += "\n";
  }
  return out;
}

std::string relation_lines(const CheckResult& result, const CheckedRelation& checked, DerivedRanges& ranges) {
  const Relation& relation = result.problem.relations[checked.relation];
  std::string out = padded(std::string(standing_name(checked.standing)), 14) + visible(relation.name) + "  [" +
                    relation_place(relation) + "]\n";
  out += std::string(14, ' ') + relation_text(result, relation) + "\n";
  const auto claims = claims_of(result.problem, relation);
  const Figures figures(result.problem, result.rules, result.facts, claims);
  const Figures::Naming naming = figures.naming(relation.quantities);
  const UnitNames names = naming.behind.empty() ? naming.names : UnitNames::each;
  for (const VarId v : relation.quantities) {
    const Quantity& q = result.problem.quantities[v];
    if (!q.claims.empty()) continue;
    const Range range = ranges.of(v);
    if (range.interval == q.domain) continue;
    out += std::string(14, ' ') + "derived: " + visible(describe(q, result.rules)) + ": " +
           (range.exact ? "" : "within ") + interval_words(range.interval, figures.measure(v), names) + "\n";
  }
  return out;
}

std::string list_relations(const CheckResult& result) {
  DerivedRanges ranges(result);
  std::string out;
  for (const CheckedRelation& r : result.relations) out += relation_lines(result, r, ranges);
  return out;
}

std::string render_coverage(const CheckResult& result) {
  const Coverage coverage(result);
  const FactMarks marks(result.facts);
  std::string out;
  for (std::size_t d = 0; d < result.facts.documents.size(); ++d) {
    std::vector<std::vector<std::string>> rows;
    std::size_t checked = 0;
    std::size_t superseded = 0;
    for (std::size_t i = 0; i < result.facts.facts.size(); ++i) {
      const Fact& f = result.facts.facts[i];
      if (f.document != d) continue;
      if (f.superseded) {
        ++superseded;
        rows.push_back({"  superseded", visible(f.id), figure_words(f), "by " + visible(marks.superseded_by(i))});
        continue;
      }
      const bool yes = coverage.checked(i);
      checked += yes;
      rows.push_back({yes ? "  checked" : "  NOT checked", visible(f.id), figure_words(f), coverage.words(i)});
    }
    out += visible(result.facts.documents[d].id) + ": " + std::to_string(checked) + " of " +
           std::to_string(rows.size() - superseded) + " figures cross-checked\n" + columns(rows) + "\n";
  }
  out += not_comparable_lines(result);
  const Summary& s = result.summary;
  const std::size_t said = s.facts - s.superseded;
  out += std::to_string(said - s.not_cross_checked) + " of " + std::to_string(said) + " figures cross-checked by " +
         std::to_string(s.relations - s.derived_only) + " relations; " + std::to_string(s.derived_only) +
         " more relations only derive a figure\n";
  return out;
}

}  // namespace verify
