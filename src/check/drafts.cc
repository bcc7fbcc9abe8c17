// Loads drafts: draft/ finds what a text says of its figures; here the figures get places and notes.
#include "check/drafts.h"

#include <filesystem>
#include <set>

#include "check/acceptance_file.h"
#include "check/pipeline.h"
#include "documents/read_manuscript.h"
#include "draft/draft_problem.h"
#include "draft/read_draft.h"
#include "text/utf8.h"

namespace verify {

namespace {

FactPlace place_of(const DraftFigure& f, const Draft& draft) {
  const Manuscript& m = draft.manuscripts[f.manuscript];
  const Span quote = quote_of(f, draft);
  FactPlace out;
  out.state = FactPlace::State::found;
  out.file = m.name;
  if (!m.file) out.within = m.where(quote.begin);
  if (const auto span = m.in_file(quote)) {
    out.source = m.file;
    out.span = *span;
  }
  return out;
}

std::optional<Manuscript> manuscript_of(const std::string& path, Files& files, Kept* kept, Diagnostics& diagnostics) {
  const auto source = files.read(path);
  if (!source) {
    // The fault names the file already, as do diagnostics.
    diagnostics.push_back(diagnose_file(path, source.fault().message.substr(path.size() + 2)));
    return std::nullopt;
  }
  if (kept == nullptr) return read_manuscript(*source, diagnostics);
  const auto [entry, fresh] = kept->documents.try_emplace(*source);
  Kept::Document& document = entry->second;
  if (fresh) document.manuscript = read_manuscript(*source, document.diagnostics);
  diagnostics.insert(diagnostics.end(), document.diagnostics.begin(), document.diagnostics.end());
  return document.manuscript;
}

}  // namespace

DraftSettings draft_settings(const CheckOptions& options) {
  return {options.widths, options.hedges, options.leave_out};
}

Ledger load_ledger(const CheckOptions& options, Files& files, Kept* kept, Diagnostics& diagnostics) {
  Diagnostics own;
  Ledger out;
  if (!options.ledger.empty()) {
    CheckOptions of_facts = options;
    of_facts.paths = options.ledger;
    of_facts.acceptances.clear();
    of_facts.progress = nullptr;
    if (auto loaded = load(of_facts, files, kept, own)) out = {std::move(loaded->facts), std::move(loaded->rules)};
  } else if (!options.constraints.empty()) {
    out = {{}, rules_in(options.constraints, files, kept, own)};
  }
  if (!options.ledger.empty() && out.facts.facts.empty() && !has_errors(own))
    own.push_back(diagnose_file(options.ledger.front(), "no facts to hold documents against"));
  const bool sound = !has_errors(own);
  diagnostics.insert(diagnostics.end(), own.begin(), own.end());
  return sound ? out : Ledger{};
}

Loaded load_drafts(const CheckOptions& options, Diagnostics& diagnostics) {
  Files files;
  return load_drafts(options, files, nullptr, diagnostics);
}

Loaded load_drafts(const CheckOptions& options, Files& files, Kept* kept, Diagnostics& diagnostics) {
  std::vector<Manuscript> manuscripts;
  std::set<std::string> seen;
  if (options.progress != nullptr) options.progress->begin_files(options.paths.size());
  for (const std::string& path : options.paths) {
    if (options.progress != nullptr) ++options.progress->files;
    if (!seen.insert(std::filesystem::path(path).lexically_normal().generic_string()).second) continue;
    const auto given = options.given.find(path);
    auto m = given != options.given.end() ? read_manuscript(given->second, diagnostics)
                                          : manuscript_of(path, files, kept, diagnostics);
    if (m) manuscripts.push_back(std::move(*m));
  }
  Loaded result = ground_draft(read_draft(std::move(manuscripts), draft_settings(options)),
                               load_ledger(options, files, kept, diagnostics));
  result.acceptances = load_acceptances(options.acceptances, files, diagnostics);
  result.today = options.today;
  result.conflicts = options.conflicts;
  result.jobs = options.jobs;
  return result;
}

Loaded ground_draft(Draft draft, Ledger ledger) {
  DraftNotes notes;
  notes.against_facts = !ledger.facts.facts.empty();
  notes.known_facts = ledger.facts.facts.size();
  notes.known_documents = ledger.facts.documents.size();
  notes.left_out = draft.left_out;
  notes.at_limits = draft.at_limits;
  for (const std::size_t m : draft.comma_decimals) notes.comma_decimals.push_back(draft.manuscripts[m].name);
  DraftProblem made = problem_of(draft, std::move(ledger));
  notes.unlisted = made.unlisted;
  std::map<std::size_t, std::size_t> fact_of;
  for (std::size_t i = 0; i < made.figures.size(); ++i) {
    if (made.figures[i]) fact_of[*made.figures[i]] = i;
  }
  for (const Match& m : made.matches.matched) notes.matched.push_back({fact_of.at(m.figure), m.reason});
  for (const Unmatched& m : made.matches.doubtful) notes.doubtful.push_back({fact_of.at(m.figure), m.reason});
  for (const Draft::Apart& a : draft.apart)
    notes.apart.push_back({fact_of.at(a.a), "and \"" + made.facts.facts[fact_of.at(a.b)].id + "\": " + a.reason});
  Loaded result;
  result.drafts = std::move(notes);
  result.places.reserve(made.figures.size());
  for (const auto f : made.figures) result.places.push_back(f ? place_of(draft.figures[*f], draft) : FactPlace{});
  result.facts = std::move(made.facts);
  result.rules = std::move(made.rules);
  result.problem = std::move(made.problem);
  return result;
}

}  // namespace verify
