// Runs on drafts: a draft is read and grounded like facts, and `verify extract` proposes facts from it.
#pragma once

#include <string>
#include <vector>

#include "check/loaded.h"
#include "check/options.h"
#include "draft/draft_problem.h"
#include "draft/read_draft.h"
#include "text/diagnostic.h"

namespace verify {

/// Reads documents, finds the figures in them and what they say of them: what `load` does for facts. Mistakes are added
/// to `diagnostics`; a document that could not be read is left out, the others are still checked.
Loaded load_drafts(const CheckOptions& options, Diagnostics& diagnostics);
/// Those of the options that say how drafts are read.
DraftSettings draft_settings(const CheckOptions& options);
/// What is known already: the facts named as ledger with their rules, or the rules alone. With mistakes in it, which
/// are added to `diagnostics`, nothing is known.
Ledger load_ledger(const CheckOptions& options, Diagnostics& diagnostics);

/// The last step of `load_drafts`: makes a problem of the figures of documents that were read.
Loaded ground_draft(Draft draft, Ledger ledger);

// `verify extract`: a facts file proposed for a document, for a person to review. It checks nothing.

/// A facts file proposed for one document, and what could not be put in it.
struct Proposal {
  std::string document;  ///< the path as given
  std::string json;      ///< in the project's format, printed as every facts file is; empty where there is no figure
  std::size_t facts = 0;
  std::size_t without_concept = 0;  ///< facts whose concept is left `?`
  std::size_t without_quote = 0;    ///< figures left out: no words around them stand in the document only once, or they
                                    ///< are no decimal ("two thirds")
};

/// Proposes facts for the figures of the documents in `options.paths`: quotes as they will be looked up, concepts where
/// `options.ledger` or `options.constraints` give a vocabulary that names them, else `?`. `folder` is where the files
/// are to lie: the documents are named relative to it.
std::vector<Proposal> propose_facts(const CheckOptions& options, const std::string& folder, Diagnostics& diagnostics);

}  // namespace verify
