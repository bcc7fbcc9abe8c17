// Sorting comes before names are looked up, so that no index depends on the order in which files were given.
#include "facts/facts_files.h"

#include <algorithm>
#include <filesystem>
#include <numeric>
#include <system_error>
#include <tuple>

#include "facts/limits.h"
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

// The order of a list, as the indices of its elements; of equal elements, the first comes first.
template <class Less>
std::vector<std::size_t> order_of(std::size_t size, const Less& less) {
  std::vector<std::size_t> order(size);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), less);
  return order;
}

// Puts the elements into that order. Facts are large: each is moved once, and only indices are sorted.
template <class T>
std::vector<T> in_order(std::vector<T> all, const std::vector<std::size_t>& order) {
  std::vector<T> out;
  out.reserve(order.size());
  for (const std::size_t i : order) out.push_back(std::move(all[i]));
  return out;
}

// Where each element of a list comes to stand in that order.
std::vector<std::size_t> places_in(const std::vector<std::size_t>& order) {
  std::vector<std::size_t> place(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  return place;
}

// Documents by id and facts by document and id, with every index that means one of them.
void sort_read(FilesRead& read) {
  const auto documents = order_of(
      read.documents.size(), [&](std::size_t a, std::size_t b) { return read.documents[a].id < read.documents[b].id; });
  const std::vector<std::size_t> document = places_in(documents);
  read.documents = in_order(std::move(read.documents), documents);
  for (Fact& fact : read.facts) fact.document = document[fact.document];
  const auto facts = order_of(read.facts.size(), [&](std::size_t a, std::size_t b) {
    return std::tie(read.facts[a].document, read.facts[a].id) < std::tie(read.facts[b].document, read.facts[b].id);
  });
  const std::vector<std::size_t> fact = places_in(facts);
  read.facts = in_order(std::move(read.facts), facts);
  for (NamesInFact& names : read.names) names.fact = fact[names.fact];
  std::sort(read.names.begin(), read.names.end(),
            [](const NamesInFact& a, const NamesInFact& b) { return a.fact < b.fact; });
  std::set<std::pair<std::size_t, std::string>> left_out;
  for (const auto& [in, id] : read.left_out) left_out.emplace(document[in], id);
  read.left_out = std::move(left_out);
}

FactSet finish(FilesRead read, Diagnostics& diagnostics) {
  sort_read(read);
  FactSet set{std::move(read.documents), std::move(read.facts)};
  resolve_references(set, read.names, {std::move(read.left_out), read.unread}, diagnostics);
  return set;
}

}  // namespace

FactSet load_facts(const std::vector<SourcePtr>& sources, Diagnostics& diagnostics, const HedgeWords& hedges) {
  FilesRead read;
  for (const SourcePtr& source : sources) read_facts_file(source, read, diagnostics, hedges);
  return finish(std::move(read), diagnostics);
}

namespace {

// Null after a complaint.
SourcePtr open_facts(const std::string& file, Diagnostics& diagnostics) {
  const auto source = read_source(file, kMaxFactsFileBytes);
  if (source) return *source;
  diagnostics.push_back(diagnose_file(file, source.fault().message.substr(file.size() + 2)));
  return nullptr;
}

}  // namespace

FactSet load_facts(const std::vector<std::string>& files, Diagnostics& diagnostics, const HedgeWords& hedges) {
  FilesRead read;
  for (const std::string& file : files) {
    if (const SourcePtr source = open_facts(file, diagnostics)) read_facts_file(source, read, diagnostics, hedges);
    else read.unread = true;
  }
  return finish(std::move(read), diagnostics);
}

void visit_facts(const std::vector<std::string>& files, Diagnostics& diagnostics, const HedgeWords& hedges,
                 const std::function<void(const DocumentRead&)>& visit) {
  FilesRead read;
  for (const std::string& file : files) {
    const SourcePtr source = open_facts(file, diagnostics);
    if (!source) continue;
    const std::size_t before = read.documents.size();
    read_facts_file(source, read, diagnostics, hedges);
    std::vector<std::string> names;
    for (const NamesInFact& of : read.names) {
      for (const auto* list : {&of.supersedes, &of.not_comparable}) {
        for (const FactName& name : *list) names.push_back(name.text);
      }
    }
    if (read.documents.size() > before) visit({*source, read.documents.back(), read.facts, names});
    // What tells two files of one document apart stays; the bytes of the file, to which origins refer, go.
    for (std::size_t d = before; d < read.documents.size(); ++d) read.documents[d].file_origin = {};
    read.facts.clear();
    read.names.clear();
    read.left_out.clear();
  }
}

}  // namespace verify
