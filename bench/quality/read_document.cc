// The stages of a run on a draft, with the one thing that reports don't keep: the place of the figure itself. Reports
// quote the words around it, which may reach into the next figure.
#include "bench/quality/read_document.h"

#include <bit>
#include <cstdio>

#include "check/pipeline.h"
#include "documents/read_manuscript.h"
#include "draft/draft_problem.h"
#include "draft/read_draft.h"

namespace verify::bench {

namespace {

// Where the file is no text, or the figure is put together from parts of it, the place is that in the text read, or
// that of the digits: "(" and ")" may stand around a tag.
Span place_of(const Figure& figure, const Manuscript& manuscript) {
  if (!manuscript.file) return figure.span;
  const auto span = manuscript.in_file(figure.span), number = manuscript.in_file(figure.number);
  const bool whole = span && manuscript.file->slice(*span).find('<') == std::string_view::npos;
  return whole ? *span : number.value_or(span.value_or(Span{}));
}

Loaded loaded_of(DraftProblem made, const AtLimits& at_limits) {
  Loaded out;
  out.drafts = DraftNotes{};
  out.drafts->unlisted = made.unlisted;
  out.drafts->at_limits = at_limits;
  out.places.resize(made.facts.facts.size());
  for (FactPlace& place : out.places) place.state = FactPlace::State::found;
  out.facts = std::move(made.facts);
  out.rules = std::move(made.rules);
  out.problem = std::move(made.problem);
  return out;
}

std::vector<Span> figures_of(const Relation& relation, const Problem& problem, const std::vector<Span>& of_facts) {
  std::vector<Span> out;
  for (const VarId quantity : relation.quantities) {
    for (const ClaimId claim : problem.quantities[quantity].claims) out.push_back(of_facts[problem.claims[claim].fact]);
  }
  return out;
}

}  // namespace

std::optional<ReadDocument> read_document(SourcePtr bytes) { return read_documents({std::move(bytes)}); }

std::optional<ReadDocument> read_documents(const std::vector<SourcePtr>& documents) {
  ReadDocument out;
  std::vector<Manuscript> manuscripts;
  std::vector<std::size_t> starts;  // of each document in the text of all
  std::string text;
  for (const SourcePtr& document : documents) {
    Diagnostics diagnostics;
    auto manuscript = read_manuscript(document, diagnostics);
    if (!manuscript) {
      for (const Diagnostic& d : diagnostics) std::fprintf(stderr, "%s\n", d.message.c_str());
      return std::nullopt;
    }
    out.text = manuscript->file ? manuscript->file : manuscript->text;
    starts.push_back(text.size());
    text += out.text->bytes();
    manuscripts.push_back(std::move(*manuscript));
  }
  if (documents.size() > 1) out.text = std::make_shared<const Source>(documents.front()->name(), std::move(text));
  Draft draft = read_draft(std::move(manuscripts), {});
  DraftProblem made = problem_of(draft, {});
  for (const DraftFigure& f : draft.figures) {
    const Span span = place_of(f.figure, draft.manuscripts[f.manuscript]);
    out.figures.push_back({span.begin + starts[f.manuscript], span.end + starts[f.manuscript]});
    out.values.push_back(f.figure);
  }
  std::vector<Span> of_facts;
  for (const auto& figure : made.figures) of_facts.push_back(figure ? out.figures[*figure] : Span{});
  const CheckResult result = check(loaded_of(std::move(made), draft.at_limits), default_oracle, judging_oracle, {});
  for (const CheckedRelation& r : result.relations) {
    if (r.standing == Standing::derived_only) continue;
    const Relation& relation = result.problem.relations[r.relation];
    out.relations.push_back({std::string(relation.name), relation.kind == RelationKind::plausible, r.standing,
                             figures_of(relation, result.problem, of_facts)});
  }
  for (const Finding& f : result.findings) {
    ReadFinding& found = out.findings.emplace_back(ReadFinding{f.rule, f.kind, f.message, {}});
    for (const std::size_t fact : f.facts) found.figures.push_back(of_facts[fact]);
  }
  return out;
}

std::uint64_t overlapped(const std::vector<Span>& wanted, const std::vector<Span>& figures) {
  std::uint64_t out = 0;
  for (std::size_t i = 0; i < wanted.size() && i < 64; ++i) {
    for (const Span& f : figures) {
      if (f.begin < wanted[i].end && wanted[i].begin < f.end) out |= std::uint64_t{1} << i;
    }
  }
  return out;
}

bool speaks_of(const std::vector<Span>& wanted, const std::vector<Span>& figures) {
  const int both = std::popcount(overlapped(wanted, figures));
  return both >= 2 || (both == 1 && wanted.size() == 1);
}

}  // namespace verify::bench
