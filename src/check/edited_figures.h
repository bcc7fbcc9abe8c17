// Edits of facts files that change nothing but figures: the commonest edit, and one that leaves what rules make of
// facts as it is. A session (check/session.h) takes such an edit in without grounding.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "check/checked.h"
#include "check/kept.h"
#include "check/options.h"

namespace verify {

/// A facts file that was edited, and what the edit comes to in a run that read it before. Nothing is changed by it yet.
struct EditedFigures {
  std::size_t document = 0;  ///< its index
  std::shared_ptr<const FactsFile> file;
  std::size_t first = 0;          ///< the index of its first fact
  std::vector<Fact> facts;        ///< in the order of the run
  std::vector<FactPlace> places;  ///< of them
  std::string sha256;             ///< of the document
  struct EditedClaim {
    ClaimId id = 0;
    Claim claim;
    bool differs = false;  ///< in more than where it is written
  };
  std::vector<EditedClaim> claims;
};

/// Reads the file of a document again. Nothing unless the same facts stand in it as before, each with its concept,
/// unit, time and dimensions, none of them names another, and there is nothing to complain of: then the quantities,
/// relations and chains that grounding makes are the same, and so are its warnings.
std::optional<EditedFigures> edited_figures(const CheckResult& before, std::size_t document,
                                            const CheckOptions& options, Files& files, const Kept& kept);

/// Puts them into the result: facts, places and claims. Findings stay those of before.
void apply(EditedFigures edited, CheckResult& result);

}  // namespace verify
