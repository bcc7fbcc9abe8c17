// How much of a large result the page of `--output html` has room for. text/limits.h says how a table of limits is
// written.
#pragma once

#include <cstddef>

namespace verify {

/// findings with a card of their own | the rest have a line of the work list only | page: "and N more"
inline constexpr std::size_t kHtmlCards = 300;
/// bytes of a message, a sum or a reason | it is cut | page: "…"
inline constexpr std::size_t kHtmlMessageBytes = 1'000;
/// bytes of a name that stands in many places | it is cut | page: "…"
inline constexpr std::size_t kHtmlNameBytes = 160;
/// rows of one table or list | the rest are left out | page: "and N more"
inline constexpr std::size_t kHtmlRows = 500;
/// rows of all tables of which there is one for each document | the rest are left out | page: "and N more"
inline constexpr std::size_t kHtmlRowsInAll = 4'000;
/// bytes of a quote or a figure | it is cut | page: "…"
inline constexpr std::size_t kHtmlTextBytes = 600;
/// findings of the work list | the rest are left out | page: "and N more"
inline constexpr std::size_t kHtmlWorkLines = 3'000;

}  // namespace verify
