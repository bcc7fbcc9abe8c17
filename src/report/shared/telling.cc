// Puts facts and findings in words of one line.
#include "report/shared/telling.h"

#include <algorithm>

#include "report/shared/layout.h"
#include "text/count_words.h"
#include "text/utf8.h"

namespace verify {

namespace {

// Columns of a table as a sentence: "name: 1,446 → 1,445; one digit".
std::string told(const std::string& row) {
  std::string out;
  std::size_t gaps = 0;
  for (std::size_t i = 0; i < row.size();) {
    const std::size_t end = std::min(row.size(), row.find_first_not_of(' ', i));
    if (end == i) out += row[i++];
    else if (end - i == 1) out += ' ';
    else if (end < row.size()) out += gaps++ == 0 ? ": " : "; ";
    i = std::max(i, end);
  }
  return out;
}

}  // namespace

std::string Telling::figure(std::size_t fact) const { return figure_of(result_, result_.facts.facts[fact]); }

std::string Telling::quote(std::size_t fact) const {
  const auto& quote = result_.facts.facts[fact].quote;
  return quote ? visible(quote->exact) : std::string();
}

std::string Telling::quantity(std::size_t fact) const {
  const Fact& f = result_.facts.facts[fact];
  const bool unnamed = result_.facts.document_of(f).draft && f.period.empty() && f.note.empty();
  const auto claim = claim_of(result_.problem, fact);
  if (unnamed || !claim) return {};
  return visible(describe(result_.problem.quantities[result_.problem.claims[*claim].quantity], result_.rules));
}

std::string Telling::document(std::size_t fact) const {
  const FactPlace& place = result_.places[fact];
  const std::string name = visible(result_.facts.document_of(result_.facts.facts[fact]).id);
  if (place.within.empty()) return name;
  const std::string file = visible(place.file);
  return name + (file == name ? "" : ", " + file) + ", " + visible(place.within);
}

std::string Telling::fact(std::size_t fact) const {
  std::string out = figure(fact);
  const std::string said = quote(fact);
  const std::string about = quantity(fact);
  if (!said.empty() && said != out) out += " (\"" + said + "\")";
  if (!about.empty()) out += ", " + about;
  return out + ", in " + document(fact);
}

std::vector<std::size_t> Telling::shown_facts(const Finding& f) {
  std::vector<std::size_t> out = first_of(f.facts, f.primary);
  if (f.primary) std::stable_partition(out.begin(), out.end(), [&](std::size_t i) { return i == *f.primary; });
  return out;
}

std::string step_words(const Step& step) {
  return (step.rule.empty() ? "" : visible(step.rule) + ": ") + visible(step.brief.empty() ? step.text : step.brief);
}

std::vector<std::string> Telling::reasons(const Finding& f) const {
  std::vector<std::string> out;
  if (!f.detail.empty()) out.push_back(visible(f.detail));
  if (f.conflicts.empty()) return out;
  const Explanation& e = f.conflicts.front().explanation;
  for (const Step& step : e.steps) out.push_back(step_words(step));
  for (std::size_t i = 0; i < rows_of(e.notes.size()); ++i) out.push_back(visible(e.notes[i]));
  if (const std::size_t shown = rows_of(e.notes.size()); shown < e.notes.size())
    out.push_back(more_words(e.notes.size() - shown));
  if (const std::size_t more = f.conflicts.size() - 1; more > 0)
    out.push_back("and " + counted(more, "more conflict") + " of the same disagreement (--output json has " +
                  by_count(more, "it)", "them)"));
  for (std::string& words : unlisted_conflicts(result_, f)) out.push_back(std::move(words));
  return out;
}

std::vector<RepairTable> Telling::repairs(const Finding& f) const {
  std::vector<RepairTable> out = repair_tables(result_, f);
  for (RepairTable& table : out) {
    for (std::string& row : table.rows) row = told(row);
  }
  return out;
}

std::string Telling::lines(const Finding& f) const {
  std::string out;
  for (const std::string& line : reasons(f)) out += "\n" + line;
  for (const RepairTable& table : repairs(f)) {
    out += "\n" + table.heading;
    for (const std::string& row : table.rows) out += "\n" + row;
  }
  return out;
}

std::string Telling::rule(const Finding& f) {
  return f.rule.empty() ? std::string(finding_kind_name(f.kind)) : visible(f.rule);
}

std::string Telling::title(const Finding& f) { return std::string(finding_kind_name(f.kind)) + "[" + rule(f) + "]"; }

std::string cut(const std::string& text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  std::size_t end = bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

}  // namespace verify
