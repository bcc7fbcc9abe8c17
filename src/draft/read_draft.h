// The way from documents to a draft: manuscripts in, figures and statements about them out. No solver is asked; whether
// the statements hold is found out behind draft/draft_problem.h.
#pragma once

#include "draft/statements/draft.h"

namespace verify {

/// Finds the figures in documents, and what the documents say of them unasked. Linear in the text, but for near misses,
/// of which each sentence tries a bounded number.
/// Figures in one of the phrases to leave out are counted only.
Draft read_draft(std::vector<Manuscript> manuscripts, const std::vector<std::string>& leave_out = {});

/// Whether figures are read in a block: not in code, nor in the furniture of pages.
bool is_read(const Block& block);

}  // namespace verify
