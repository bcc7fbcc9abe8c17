// Facts files in and out: the first step of a run on facts, and the facts file that `verify extract` proposes.
#pragma once

#include <string>
#include <vector>

#include "facts/fact.h"
#include "quantity/hedge_words.h"
#include "text/diagnostic.h"

namespace verify {

// Reads facts files: the first step of a run on facts. Files are found, read one by one (read_file.h), sorted, and then
// the facts that facts name are looked up (references.h).

/// The facts files among `paths`: a folder stands for all *.json in it and below, hidden ones left out. Sorted. A path
/// that can't be used is a diagnostic.
std::vector<std::string> find_facts_files(const std::vector<std::string>& paths, Diagnostics& diagnostics);

/// Reads facts files. All mistakes of all files are added to `diagnostics`; a fact with a mistake is left out, and so
/// is every fact of a file whose JSON is broken. `hedges` are words that facts may use as hedges beside the names; a
/// fact holds only the meaning of such a word.
FactSet load_facts(const std::vector<std::string>& files, Diagnostics& diagnostics, const HedgeWords& hedges);

/// The same from sources already read.
FactSet load_facts(const std::vector<SourcePtr>& sources, Diagnostics& diagnostics, const HedgeWords& hedges);

// Writes a facts file, for `verify extract` and for the tests that read it back.

/// One document's facts as a facts file. Loaded again, with those of the documents it names facts of, it gives the same
/// document and facts, but for their places; and what a report in xBRL-JSON holds beside figures is gone. The same set
/// gives the same bytes: facts by id, keys in one order, and none that isn't needed. Texts are UTF-8.
std::string print_facts(const FactSet& set, std::size_t document);

}  // namespace verify
