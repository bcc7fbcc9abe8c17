// What a session keeps of the files that it read, so that loading again reads only what changed. `load` and
// `load_drafts` look here before they read, and add what they read; a run that loads once keeps nothing.
#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "documents/manuscript.h"
#include "facts/facts_files.h"
#include "rules/vocabulary.h"
#include "text/diagnostic.h"

namespace verify {

/// What is kept is true of the bytes it was made of, for the same CheckOptions. What isn't asked for again stays until
/// it is dropped with the whole.
struct Kept {
  /// A document as it was read; none where it can't be read.
  struct Document {
    std::optional<Manuscript> manuscript;
    Diagnostics diagnostics;
  };
  /// Rules as they were read, and whether they contradict each other.
  struct Rules {
    std::vector<SourcePtr> sources;
    RuleSet rules;
    Diagnostics diagnostics;
    std::optional<Diagnostics> contradictions;  ///< where they were asked for
  };
  KeptFacts facts;
  std::map<SourcePtr, Document> documents;
  std::optional<Rules> rules;
};

/// The rules in these files; from `kept`, unless it is null, where all files are the same.
RuleSet rules_in(const std::vector<std::string>& paths, Files& files, Kept* kept, Diagnostics& diagnostics);
/// Warns of rules that contradict each other, which takes a solver. `rules` must be those of the last call above, or
/// these with what reports in xBRL-JSON declare, which no rule speaks of.
void warn_of_contradictory_rules(const RuleSet& rules, Kept* kept, Diagnostics& diagnostics);

}  // namespace verify
