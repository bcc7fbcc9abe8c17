// The sections of the page, one function for each, in the order in which page.cc calls them. Used in this folder only.
// Each makes markup of the finished result; none asks a solver.
#pragma once

#include "check/timelines.h"
#include "report/html/context.h"

namespace verify {

/// A section is empty where it has nothing to say.

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

/// Parts that several sections use.

/// A finding as a card: what documents say, why that can't all be true, repairs, room for a decision, and, folded,
/// further results of the solver. Its anchor is the fingerprint.
Markup card(const HtmlContext& context, std::size_t finding);

/// What a finding's kind is called for people: "contradiction", "quote not found".
std::string kind_words(FindingKind kind);

/// The finding's kind as a label of its colour.
Markup kind_label(FindingKind kind);
/// "new" or "still open", with a blank behind it; empty where no earlier report was given.
Markup since_label(const CheckResult& result, const Finding& finding);

/// What documents say, side by side: one box for each passage, with its place and with the words of its figures marked.
/// Figures that stand close together share a box.
Markup quotes(const HtmlContext& context, const std::vector<std::size_t>& facts);

/// The words that a fact quotes, with its figure marked, and with the words before and after them that the fact gives.
/// Empty for a fact that quotes nothing.
Markup quote_words(const HtmlContext& context, std::size_t fact);

}  // namespace verify
