#pragma once

#include <string>
#include <vector>

#include "facts/fact.h"
#include "facts/hedges.h"
#include "text/diagnostic.h"

namespace verify {

/// The facts files among `paths`: a folder stands for all *.json in it and below, hidden ones left out. Sorted. A path
/// that can't be used is a diagnostic.
std::vector<std::string> find_facts_files(const std::vector<std::string>& paths, Diagnostics& diagnostics);

/// Reads facts files (DESIGN section 3). All mistakes of all files are added to `diagnostics`; a fact with a mistake is
/// left out, and so is every fact of a file whose JSON is broken. `hedges` are words to take as hedges beside their
/// names; the facts know them by what they mean.
FactSet load_facts(const std::vector<std::string>& files, Diagnostics& diagnostics, const HedgeWords& hedges = {});

/// The same from sources already read.
FactSet load_facts(const std::vector<SourcePtr>& sources, Diagnostics& diagnostics, const HedgeWords& hedges = {});

}  // namespace verify
