#pragma once

#include "check/pipeline.h"
#include "draft/draft_problem.h"
#include "draft/read_draft.h"

namespace verify {

/// Reads documents, finds the figures in them and what they say of them: what `load` does for facts. Mistakes are added
/// to `diagnostics`; a document that could not be read is left out, the others are still checked.
CheckResult load_drafts(const CheckOptions& options, Diagnostics& diagnostics);
/// Those of the options that say how drafts are read.
DraftSettings draft_settings(const CheckOptions& options);
/// What is known already: the facts named as ledger with their rules, or the rules alone. With mistakes in it, which
/// are added to `diagnostics`, nothing is known.
Ledger load_ledger(const CheckOptions& options, Diagnostics& diagnostics);

/// The same of documents that were read already.
CheckResult check_ready(Draft draft, Ledger ledger);

}  // namespace verify
