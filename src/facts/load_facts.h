// Reads facts files: the first step of a run on facts. Files are found, read one by one (read_file.h), sorted, and then
// the facts that facts name are looked up (references.h).
#pragma once

#include <string>
#include <vector>

#include "facts/fact.h"
#include "quantity/hedge_words.h"
#include "text/diagnostic.h"

namespace verify {

/// The facts files among `paths`: a folder stands for all *.json in it and below, hidden ones left out. Sorted. A path
/// that can't be used is a diagnostic.
std::vector<std::string> find_facts_files(const std::vector<std::string>& paths, Diagnostics& diagnostics);

/// Reads facts files. All mistakes of all files are added to `diagnostics`; a fact with a mistake is left out, and so
/// is every fact of a file whose JSON is broken. `hedges` are words that facts may use as hedges beside the names; a
/// fact holds only the meaning of such a word.
FactSet load_facts(const std::vector<std::string>& files, Diagnostics& diagnostics, const HedgeWords& hedges);

/// The same from sources already read.
FactSet load_facts(const std::vector<SourcePtr>& sources, Diagnostics& diagnostics, const HedgeWords& hedges);

}  // namespace verify
