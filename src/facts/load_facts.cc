// Sorting comes before names are looked up, so that no index depends on the order in which files were given.
#include "facts/facts_files.h"

#include <algorithm>
#include <filesystem>
#include <numeric>
#include <tuple>

#include "facts/limits.h"
#include "facts/read_fact.h"
#include "facts/references.h"
#include "text/files.h"

namespace verify {

std::vector<std::string> find_facts_files(const std::vector<std::string>& paths, Files& files,
                                          Diagnostics& diagnostics) {
  std::vector<std::string> out;
  for (const std::string& path : paths) {
    if (!files.is_folder(path)) {
      out.push_back(std::filesystem::path(path).lexically_normal().string());
      continue;
    }
    const Files::Listing found = files.list(path, ".json", Files::Below::listed);
    out.insert(out.end(), found.files.begin(), found.files.end());
    Files::diagnose(path, found, diagnostics);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
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
  for (const SourcePtr& source : sources) add_file(read_facts_file(source, hedges), read, diagnostics);
  return finish(std::move(read), diagnostics);
}

FactSet load_facts(const std::vector<std::string>& paths, Files& files, KeptFacts* kept, Diagnostics& diagnostics,
                   const HedgeWords& hedges, Progress* progress) {
  FilesRead read;
  if (progress != nullptr) progress->begin_files(paths.size());
  for (const std::string& path : paths) {
    if (progress != nullptr) ++progress->files;
    const auto source = files.read(path, kMaxFactsFileBytes);
    if (!source) {
      read.unread = true;
      diagnostics.push_back(diagnose_file(path, source.fault().message.substr(path.size() + 2)));
    } else if (kept == nullptr) {
      add_file(read_facts_file(*source, hedges), read, diagnostics);
    } else {
      std::shared_ptr<const FactsFile>& file = (*kept)[path];
      if (!file || file->source != *source) file = std::make_shared<const FactsFile>(read_facts_file(*source, hedges));
      add_file(*file, read, diagnostics);
    }
  }
  return finish(std::move(read), diagnostics);
}

void visit_facts(const std::vector<std::string>& files, Diagnostics& diagnostics, const HedgeWords& hedges,
                 const std::function<void(const DocumentRead&)>& visit) {
  FilesRead read;
  for (const std::string& file : files) {
    const auto source = read_source(file, kMaxFactsFileBytes);
    if (!source) {
      diagnostics.push_back(diagnose_file(file, source.fault().message.substr(file.size() + 2)));
      continue;
    }
    const std::size_t before = read.documents.size();
    add_file(read_facts_file(*source, hedges), read, diagnostics);
    std::vector<std::string> names;
    for (const NamesInFact& of : read.names) {
      for (const auto* list : {&of.supersedes, &of.not_comparable}) {
        for (const FactName& name : *list) names.push_back(name.text);
      }
    }
    if (read.documents.size() > before) visit({**source, read.documents.back(), read.facts, names});
    // What tells two files of one document apart stays; the bytes of the file, to which origins refer, go.
    for (std::size_t d = before; d < read.documents.size(); ++d) read.documents[d].file_origin = {};
    read.facts.clear();
    read.names.clear();
    read.left_out.clear();
  }
}

}  // namespace verify
