// Which passages of a document are left out on purpose. Figures in them are counted (Draft::left_out), not read;
// reports say how many there are.
#pragma once

#include <string>
#include <vector>

#include "documents/manuscript.h"

namespace verify {

/// What opens and ends a passage in which no figure is read, in the text of any format.
inline constexpr std::string_view kLeaveOutFrom = "[verify: off]";
inline constexpr std::string_view kLeaveOutTo = "[verify: on]";

/// The stretches of a manuscript's text that are left out on purpose, sorted and apart: where one of the phrases
/// stands, what comments in the document ask for, and what stands between the two marks (to the end where the second is
/// absent).
std::vector<Span> left_out_of(const Manuscript& manuscript, const std::vector<std::string>& phrases);

}  // namespace verify
