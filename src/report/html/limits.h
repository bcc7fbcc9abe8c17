// How much of a large result the page of `--output html` has room for. text/limits.h says how a table of limits is
// written.
#pragma once

#include <cstddef>

namespace verify {

/// figures of one accepted finding | the rest are counted | page: "and N more"
inline constexpr std::size_t kHtmlAcceptedFigures = 12;
/// findings with a card of their own | the rest have a line of the work list only | page: "and N more"
inline constexpr std::size_t kHtmlCards = 300;
/// conflicts of one finding, beside the first | the rest are counted | page: "and N more"
inline constexpr std::size_t kHtmlConflicts = 20;
/// documents that are listed with the number of their findings | the rest are counted | page: "and N more documents"
inline constexpr std::size_t kHtmlDocumentsCounted = 30;
/// documents that are named for one finding, or at the top of the page | the rest are counted | page: "and N more", or
/// the number of all
inline constexpr std::size_t kHtmlDocumentsNamed = 3;
/// bytes of a message, a sum or a reason | it is cut | page: "…"
inline constexpr std::size_t kHtmlMessageBytes = 1'000;
/// bytes of a name that stands in many places | it is cut | page: "…"
inline constexpr std::size_t kHtmlNameBytes = 160;
/// rows of one table or list | the rest are left out | page: "and N more"
inline constexpr std::size_t kHtmlRows = 500;
/// rows of all tables of which there is one for each document | the rest are left out | page: "and N more"
inline constexpr std::size_t kHtmlRowsInAll = 4'000;
/// ranges that are drawn on one axis | they are not drawn | page: how many there are
inline constexpr std::size_t kHtmlStripRows = 12;
/// bytes of a quote or a figure | it is cut | page: "…"
inline constexpr std::size_t kHtmlTextBytes = 600;
/// findings of the work list | the rest are left out | page: "and N more"
inline constexpr std::size_t kHtmlWorkLines = 3'000;

}  // namespace verify
