// Reads one facts file, or one report in xBRL-JSON, without looking at other files.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "facts/read_fact.h"

namespace verify {

/// All that was read so far, before it is sorted and names are looked up. Fact::document is an index into `documents`.
struct FilesRead {
  std::vector<Document> documents;
  std::vector<ReadFact> facts;
  std::set<std::pair<std::size_t, std::string>> left_out;  ///< facts that exist, but are no figures or have a mistake
  bool unread = false;                                     ///< of some file it isn't known which facts it has
};

/// Reads one facts file and adds what it says to `read`. All of its mistakes are added to `diagnostics`.
/// `hedges` are words for hedges beside their names.
void read_facts_file(const SourcePtr& source, FilesRead& read, Diagnostics& diagnostics, const HedgeWords& hedges);

}  // namespace verify
