// Looks up the facts that facts name in "supersedes" and "not-comparable", once all files are read and sorted: the last
// step before facts meet rules. Each name that means no fact, or several, is an error with its place.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "facts/read_fact.h"

namespace verify {

/// All facts that `name` can mean in a document: "fact" of the same, or "document/fact". Ids may hold slashes, so that
/// there can be more than one. Indices into the facts of the set, which is sorted.
std::vector<std::size_t> facts_named(const FactSet& set, std::size_t document, std::string_view name);

/// What was said of facts that are not in the set, by its documents' indices.
struct Absent {
  std::set<std::pair<std::size_t, std::string>> left_out;
  bool unread = false;
};

/// Resolves the names of facts; `names` are sorted by NamesInFact::fact. Fills in Fact::supersedes, superseded
/// and not_comparable. Complains of names that nothing or more than one fact has, of facts that name themselves, and of
/// circles of corrections; not of facts that were complained of already.
void resolve_references(FactSet& set, const std::vector<NamesInFact>& names, const Absent& absent,
                        Diagnostics& diagnostics);

}  // namespace verify
