// The sections of the page, a function each, in the order in which page.cc puts them. Within this folder only.
#pragma once

#include "check/timelines.h"
#include "report/html/context.h"

namespace verify {

/// The sections of the page in their order. Each is empty where it has nothing to say.

Markup verdict(const HtmlContext& context);
Markup work_list(const HtmlContext& context);
Markup cards(const HtmlContext& context);
Markup accepted(const HtmlContext& context);
Markup settled(const HtmlContext& context);
Markup undecided(const HtmlContext& context);
Markup in_order(const HtmlContext& context);
Markup over_time(const HtmlContext& context, const Timelines& timelines);
Markup not_cross_checked(const HtmlContext& context);
Markup document_figures(const HtmlContext& context);
Markup provenance(const HtmlContext& context);

/// Parts that several sections have.

/// A finding as a card of its own: what documents say, why it can't all be true, ways to settle it, room for a
/// decision, and what the solver knows beside it, folded. Its anchor is the fingerprint.
Markup card(const HtmlContext& context, std::size_t finding);

/// What a finding's kind is called for people: "contradiction", "quote not found".
std::string kind_words(FindingKind kind);

/// The finding's kind as a label of its colour.
Markup kind_label(FindingKind kind);
/// "new" or "still open", with a blank behind it; nothing where no earlier report was given.
Markup since_label(const CheckResult& result, const Finding& finding);

/// What documents say, side by side: a box for each passage with the figures in it, their words marked, and where it
/// stands. Figures that stand close together share one.
Markup quotes(const HtmlContext& context, const std::vector<std::size_t>& facts);

/// The words a fact quotes with its figure marked in them, within what stands around them as far as the fact says so;
/// empty of one that quotes nothing.
Markup quote_words(const HtmlContext& context, std::size_t fact);

}  // namespace verify
