// Loads drafts: draft/ finds what a text says of its figures; here the figures get places and notes.
#include "check/drafts.h"

#include <filesystem>
#include <map>
#include <set>

#include "check/acceptance_file.h"
#include "check/number_limit.h"
#include "check/pipeline.h"
#include "documents/formats.h"
#include "documents/read_manuscript.h"
#include "draft/draft_problem.h"
#include "draft/read_draft.h"
#include "text/count_words.h"
#include "text/utf8.h"

namespace verify {

namespace {

namespace fs = std::filesystem;

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

namespace {

// Locks that office programs leave beside an open document: "~$report.docx".
bool is_lock(const std::string& file) { return fs::path(file).filename().string().starts_with("~$"); }

// "3 files are no documents by their names (.png 2, LICENSE 1)"; "" for none.
std::string left_out_words(const std::vector<std::string>& files) {
  constexpr std::size_t kNamed = 5;
  std::map<std::string, std::size_t> endings;
  for (const std::string& file : files) {
    const fs::path name = fs::path(file).filename();
    ++endings[name.extension().empty() ? name.string() : name.extension().string()];
  }
  std::string out;
  std::size_t named = 0;
  for (const auto& [ending, count] : endings) {
    if (named++ == kNamed) break;
    out += (out.empty() ? "" : ", ") + visible(ending) + " " + std::to_string(count);
  }
  if (endings.size() > kNamed) out += ", and others";
  return files.empty()
             ? std::string()
             : counted(files.size(), "file is no document by its name", "files are no documents by their names") +
                   " (" + out + ")";
}

}  // namespace

std::vector<std::string> find_documents(const std::vector<std::string>& paths, Files& files,
                                        std::vector<std::string>& said, Diagnostics& diagnostics) {
  std::vector<std::string> out;
  for (const std::string& path : paths) {
    if (!files.is_folder(path)) {
      out.push_back(path);
      continue;
    }
    const Files::Listing found = files.list(path, Files::kAnyName, Files::Below::listed);
    Files::diagnose(path, found, diagnostics);
    std::vector<std::string> others;
    const std::size_t before = out.size();
    for (const std::string& file : found.files)
      (is_document_name(file) && !is_lock(file) ? out : others).push_back(file);
    std::string line =
        "read as a folder of documents: " + visible(path) + ", with " + counted(out.size() - before, "document");
    if (const std::string words = left_out_words(others); !words.empty()) line += "; " + words;
    if (found.hidden > 0) line += "; " + counted(found.hidden, "hidden name") + " left out";
    said.push_back(std::move(line));
  }
  return out;
}

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
  NumberLimit limit;
  std::set<std::string> seen;
  std::vector<std::string> said = options.paths_said;
  const std::vector<std::string> documents = find_documents(options.paths, files, said, diagnostics);
  if (options.progress != nullptr) options.progress->begin_files(documents.size());
  for (const std::string& path : documents) {
    if (options.progress != nullptr) ++options.progress->files;
    if (!seen.insert(fs::path(path).lexically_normal().generic_string()).second) continue;
    const auto given = options.given.find(path);
    auto m = given != options.given.end() ? read_manuscript(given->second, diagnostics)
                                          : manuscript_of(path, files, kept, diagnostics);
    if (m && limit.admits(*m, diagnostics)) manuscripts.push_back(std::move(*m));
  }
  Loaded result = ground_draft(read_draft(std::move(manuscripts), draft_settings(options)),
                               load_ledger(options, files, kept, diagnostics));
  result.acceptances = load_acceptances(options.acceptances, files, diagnostics);
  result.files_read.assign(files.asked_files().begin(), files.asked_files().end());
  result.paths_said = std::move(said);
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
