// Fuzzes drafts: any text, or Markdown with tables, is read and its statements are grounded without harm.
#include <set>

#include "documents/read_manuscript.h"
#include "draft/draft_problem.h"
#include "draft/read_draft.h"
#include "draft/statements/draft.h"
#include "fuzz/property.h"

namespace verify::testing {
namespace {

void check_statement(const Statement& s, const Draft& draft) {
  require(!s.label.empty());
  for (const FigureId v : variables_of(s.term)) require(v.index < draft.figures.size());
  if (s.shown) {
    for (const FigureId v : variables_of(*s.shown)) require(v.index < draft.figures.size());
  }
  require(told(s, draft).size() < 10'000);
}

void check_figures(const Draft& draft) {
  for (std::size_t i = 0; i < draft.figures.size(); ++i) {
    const DraftFigure& f = draft.figures[i];
    const Manuscript& m = draft.manuscripts[f.manuscript];
    require(f.block < m.blocks.size() && is_read(m.blocks[f.block]));
    const Span block = m.blocks[f.block].span;
    require(block.begin <= f.figure.span.begin && f.figure.span.end <= block.end);
    require(within(quote_of(f, draft), m.text->bytes().size()));
    require(!f.figure.out_of || *f.figure.out_of < draft.figures.size());
    require(i == 0 || draft.figures[i - 1].figure.span.end <= f.figure.span.begin);
  }
}

// One claim for each figure that a statement speaks of, on a quantity and about a concept that are its own.
void check_problem(Draft draft) {
  std::set<std::size_t> spoken_of;
  for (const Statement& s : draft.statements) {
    for (const FigureId v : variables_of(s.term)) spoken_of.insert(v.index);
  }
  const std::size_t statements = draft.statements.size();
  const DraftProblem made = problem_of(draft, {});
  const Problem& problem = made.problem;
  require(made.figures.size() == made.facts.facts.size());
  require(problem.quantities.size() == spoken_of.size() && problem.claims.size() == spoken_of.size());
  require(problem.relations.size() == statements);
  std::set<std::string> ids;
  for (const Fact& fact : made.facts.facts) require(ids.insert(fact.id).second);
  std::set<ConceptId> concepts;
  for (const Quantity& q : problem.quantities)
    require(q.claims.size() == 1 && q.concept_id && concepts.insert(*q.concept_id).second);
  for (const Claim& c : problem.claims) {
    require(made.figures[c.fact].has_value() && spoken_of.count(*made.figures[c.fact]) == 1);
    require(c.reading.allowed.contains(c.value));
  }
  for (const Relation& r : problem.relations) {
    for (const VarId v : r.quantities) require(v < problem.quantities.size());
  }
}

void check_as(const std::string& name, const std::string& text) {
  Diagnostics diagnostics;
  auto manuscript = read_manuscript(std::make_shared<const Source>(name, text), diagnostics);
  if (!manuscript) return;
  std::vector<Manuscript> manuscripts;
  manuscripts.push_back(std::move(*manuscript));
  const Draft draft = read_draft(std::move(manuscripts), {});
  check_figures(draft);
  for (const Statement& s : draft.statements) check_statement(s, draft);
  check_problem(draft);
}

}  // namespace
}  // namespace verify::testing

/// A text; one that begins with a bar is Markdown, so that tables are read, too.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace verify::testing;
  const std::string text = text_of(data, size);
  if (text.find("%PDF-") != std::string::npos) return 0;
  check_as(text.starts_with("|") ? "a.md" : "a.txt", text);
  return 0;
}
