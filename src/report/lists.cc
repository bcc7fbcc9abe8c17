// `verify list` and `verify coverage`: facts, rules and relations, a line or two each.
#include <algorithm>
#include <map>

#include "explain/measure.h"
#include "explain/relation_text.h"
#include "report/report.h"
#include "report/shared/layout.h"
#include "report/shared/lines.h"
#include "report/shared/marks.h"
#include "report/shared/telling.h"
#include "rules/parse.h"
#include "text/utf8.h"

namespace verify {

namespace {

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

}  // namespace

std::string list_facts(const Loaded& loaded) {
  const FactMarks marks(loaded.facts);
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < loaded.facts.facts.size(); ++i) {
    const Fact& f = loaded.facts.facts[i];
    rows.push_back({visible(loaded.facts.name_of(f)), visible(f.concept_name), figure_words(f), visible(f.unit),
                    visible(f.period), aspects_of(f.aspects), visible(state_of(loaded.places[i])),
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

std::string list_relations(const CheckResult& result, const DerivedRanges& ranges) {
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
