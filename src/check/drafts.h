// The first stage of a run on drafts, in place of `load`: documents are read, their figures found, and made a problem
// with what is known already.
#pragma once

#include "check/loaded.h"
#include "check/options.h"
#include "draft/draft_problem.h"
#include "draft/read_draft.h"

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

}  // namespace verify
