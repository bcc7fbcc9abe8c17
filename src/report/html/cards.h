#pragma once

#include "report/html/context.h"

namespace verify {

/// A finding as a card of its own: what documents say, why it can't all be true, ways to settle it, room for a
/// decision, and what the solver knows beside it, folded. Its anchor is the fingerprint.
Markup card(const HtmlContext& context, std::size_t finding);

/// What a finding's kind is called for people: "contradiction", "quote not found".
std::string kind_words(FindingKind kind);

/// The finding's kind as a label of its colour.
Markup kind_label(FindingKind kind);
/// "new" or "still open", with a blank behind it; nothing where no earlier report was given.
Markup since_label(const CheckResult& result, const Finding& finding);

}  // namespace verify
