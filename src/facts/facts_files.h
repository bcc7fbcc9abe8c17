// Facts files in and out: the first step of a run on facts, and the facts file that `verify extract` proposes. What a
// mistake in a file leads to is said at `load_facts`.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "facts/fact.h"
#include "facts/read_fact.h"
#include "quantity/hedge_words.h"
#include "text/diagnostic.h"
#include "text/progress.h"

namespace verify {

class Files;  // text/files.h

// Reading: files are found, read one by one (facts/read_fact.h), sorted, and then the facts that other facts name are
// looked up (facts/references.h).

/// The facts files among `paths`: a folder stands for all *.json in it and below, hidden ones left out. Sorted. A path
/// that can't be used is an error in `diagnostics`.
std::vector<std::string> find_facts_files(const std::vector<std::string>& paths, Files& files,
                                          Diagnostics& diagnostics);

/// Facts files as they were read, by path, so that one whose bytes are the same isn't read again.
using KeptFacts = std::map<std::string, std::shared_ptr<const FactsFile>>;

/// Reads facts files. All mistakes of all files are added to `diagnostics`; a fact with a mistake is left out, and so
/// is every fact of a file whose JSON is broken. `hedges` are words that facts may use as hedges beside the names; a
/// fact holds only the meaning of such a word; they must be the same for all that is in `kept`. What is read is added
/// to `kept` unless that is null. `progress` is told which files are read unless it is null.
FactSet load_facts(const std::vector<std::string>& paths, Files& files, KeptFacts* kept, Diagnostics& diagnostics,
                   const HedgeWords& hedges, Progress* progress);

/// The same from sources already read.
FactSet load_facts(const std::vector<SourcePtr>& sources, Diagnostics& diagnostics, const HedgeWords& hedges);

/// One facts file by itself. Facts are in the order of the file, and nothing that they say of other facts is looked up.
struct DocumentRead {
  const Source& file;
  const Document& document;
  std::span<const Fact> facts;
  const std::vector<std::string>& names;  ///< of other facts, as its facts give them: "document/fact" or "fact"
};

/// Reads facts files one by one and keeps none, for sets that don't fit into memory. Mistakes are added to
/// `diagnostics` but for those in names of facts; `visit` is not called for a file whose JSON is broken.
void visit_facts(const std::vector<std::string>& files, Diagnostics& diagnostics, const HedgeWords& hedges,
                 const std::function<void(const DocumentRead&)>& visit);

// Writing: for `verify extract`, and for the tests that read the result back.

/// The text of a facts file, in UTF-8, with the document of that index and its facts. Loading this file, together with
/// the files of all documents that it refers to, gives the same document and facts; only their places differ. Of a
/// report in xBRL-JSON the entries that are no figures are not written. The same set gives the same bytes: facts in
/// their order in the set, keys in a fixed order, no key that repeats a default.
std::string print_facts(const FactSet& set, std::size_t document);

}  // namespace verify
