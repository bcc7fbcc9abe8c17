// Runs on drafts: loads documents as check/pipeline.h loads facts, and proposes facts files for `verify extract`. The
// stages after loading are the same for drafts and facts.
#pragma once

#include <string>
#include <vector>

#include "check/kept.h"
#include "check/loaded.h"
#include "check/options.h"
#include "draft/draft_problem.h"
#include "draft/read_draft.h"
#include "text/diagnostic.h"
#include "text/files.h"

namespace verify {

/// The documents among `paths`: a folder stands for all documents in it and below, told by their names. What was found
/// in a folder, and how many other files were left out, is added to `said`.
std::vector<std::string> find_documents(const std::vector<std::string>& paths, Files& files,
                                        std::vector<std::string>& said, Diagnostics& diagnostics);

/// Reads documents, finds their figures and the statements about these figures: does for drafts what `load` does for
/// facts. Mistakes are added to `diagnostics`; a document that could not be read is left out, the others are still
/// checked.
Loaded load_drafts(const CheckOptions& options, Diagnostics& diagnostics);
/// The same from these files. What `kept` has is not read again, and what is read is added to it, unless it is null.
Loaded load_drafts(const CheckOptions& options, Files& files, Kept* kept, Diagnostics& diagnostics);
/// The part of the options that says how drafts are read.
DraftSettings draft_settings(const CheckOptions& options);
/// What is known before drafts are read: the facts of `options.ledger` with their rules, or the rules alone. Mistakes
/// are added to `diagnostics`; if one of them is an error, the ledger is empty.
Ledger load_ledger(const CheckOptions& options, Files& files, Kept* kept, Diagnostics& diagnostics);

/// The last step of `load_drafts`: makes the problem of a draft.
Loaded ground_draft(Draft draft, Ledger ledger);

// `verify extract`: proposes facts files, for a person to review. Checks nothing.

/// A facts file proposed for one document, and what could not be put in it.
struct Proposal {
  std::string document;  ///< the path as given
  std::string json;      ///< the text of the facts file (print_facts); empty where the document has no figure
  std::size_t facts = 0;
  std::size_t without_concept = 0;  ///< facts whose concept is left `?`
  std::size_t without_quote = 0;    ///< figures left out because no words around them are unique in the document, or
                                    ///< because they are no decimals ("two thirds")
};

/// Proposes facts for the figures of the documents in `options.paths`: each with a quote that can be looked up, and
/// with its concept where the vocabulary of `options.ledger` or `options.constraints` names it, otherwise with `?`.
/// `folder` is the folder for which the files are meant: paths of documents are relative to it.
std::vector<Proposal> propose_facts(const CheckOptions& options, const std::string& folder, Diagnostics& diagnostics);

}  // namespace verify
