// Sorting comes before names are looked up, so that no index depends on the order in which files were given.
#include "facts/facts_files.h"

#include <algorithm>
#include <filesystem>
#include <numeric>
#include <system_error>
#include <tuple>

#include "facts/read_fact.h"
#include "facts/references.h"

namespace verify {

namespace fs = std::filesystem;

std::vector<std::string> find_facts_files(const std::vector<std::string>& paths, Diagnostics& diagnostics) {
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    std::error_code error;
    std::error_code ignored;
    if (!fs::is_directory(path, error)) {
      files.push_back(fs::path(path).lexically_normal().string());
      continue;
    }
    fs::recursive_directory_iterator entry(path, fs::directory_options::none, error);
    for (const fs::recursive_directory_iterator end; !error && entry != end; entry.increment(error)) {
      const std::string name = entry->path().filename().string();
      if (name.starts_with(".")) {
        entry.disable_recursion_pending();
      } else if (entry->path().extension() == ".json" && !fs::is_directory(entry->path(), ignored)) {
        files.push_back(entry->path().lexically_normal().string());
      }
    }
    if (error) diagnostics.push_back(diagnose_file(path, "cannot be listed: " + error.message()));
  }
  std::sort(files.begin(), files.end());
  files.erase(std::unique(files.begin(), files.end()), files.end());
  return files;
}

namespace {

// Documents by id and facts by document and id, with every index that means a document.
void sort_read(FilesRead& read) {
  std::vector<std::size_t> order(read.documents.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return read.documents[a].id < read.documents[b].id; });
  std::vector<std::size_t> place(order.size());
  std::vector<Document> documents;
  for (std::size_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    documents.push_back(std::move(read.documents[order[i]]));
  }
  read.documents = std::move(documents);
  for (ReadFact& fact : read.facts) fact.fact.document = place[fact.fact.document];
  std::stable_sort(read.facts.begin(), read.facts.end(), [](const ReadFact& a, const ReadFact& b) {
    return std::tie(a.fact.document, a.fact.id) < std::tie(b.fact.document, b.fact.id);
  });
  std::set<std::pair<std::size_t, std::string>> left_out;
  for (const auto& [document, id] : read.left_out) left_out.emplace(place[document], id);
  read.left_out = std::move(left_out);
}

FactSet finish(FilesRead read, Diagnostics& diagnostics) {
  sort_read(read);
  FactSet set;
  set.documents = std::move(read.documents);
  for (ReadFact& fact : read.facts) set.facts.push_back(std::move(fact.fact));
  resolve_references(set, read.facts, {std::move(read.left_out), read.unread}, diagnostics);
  return set;
}

}  // namespace

FactSet load_facts(const std::vector<SourcePtr>& sources, Diagnostics& diagnostics, const HedgeWords& hedges) {
  FilesRead read;
  for (const SourcePtr& source : sources) read_facts_file(source, read, diagnostics, hedges);
  return finish(std::move(read), diagnostics);
}

FactSet load_facts(const std::vector<std::string>& files, Diagnostics& diagnostics, const HedgeWords& hedges) {
  FilesRead read;
  for (const std::string& file : files) {
    const auto source = read_source(file);
    if (source) {
      read_facts_file(*source, read, diagnostics, hedges);
    } else {
      read.unread = true;
      diagnostics.push_back(diagnose_file(file, source.fault().message.substr(file.size() + 2)));
    }
  }
  return finish(std::move(read), diagnostics);
}

}  // namespace verify
