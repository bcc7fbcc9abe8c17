// The way from documents to a draft: manuscripts in, figures and statements about them out. No solver is asked; whether
// the statements hold is found out behind draft/draft_problem.h.
#pragma once

#include <string>
#include <vector>

#include "documents/manuscript.h"
#include "draft/statements/draft.h"
#include "quantity/hedge_words.h"

namespace verify {

// Which passages of a document are left out on purpose. Figures in them are counted (Draft::left_out), not read;
// reports say how many there are.

/// What opens and ends a passage in which no figure is read, in the text of any format.
inline constexpr std::string_view kLeaveOutFrom = "[verify: off]";
inline constexpr std::string_view kLeaveOutTo = "[verify: on]";

/// The stretches of a manuscript's text that are left out on purpose, sorted and apart: where one of the phrases
/// stands, what comments in the document ask for, and what stands between the two marks (to the end where the second is
/// absent).
std::vector<Span> left_out_of(const Manuscript& manuscript, const std::vector<std::string>& phrases);

/// What the settings say about reading drafts. Unset, it is what holds without a verify.toml.
struct DraftSettings {
  ReadingWidths widths;                ///< how wide hedges are read
  HedgeWords hedges;                   ///< hedge words beside the English ones
  std::vector<std::string> leave_out;  ///< phrases whose figures are counted only
};

/// Finds the figures in documents, and what the documents say of them unasked. Linear in the text, but for near misses,
/// of which each sentence tries a bounded number.
Draft read_draft(std::vector<Manuscript> manuscripts, const DraftSettings& settings);

/// Whether figures are read in a block: not in code, nor in the furniture of pages.
bool is_read(const Block& block);

}  // namespace verify
