// The verdict and the section "To settle": a line for each finding, with the documents that it is about.
#include <set>

#include "report/html/sections.h"
#include "report/shared/telling.h"
#include "text/count_words.h"
#include "text/utf8.h"

namespace verify {

namespace {

bool is_undecided(const Finding& f) { return f.kind == FindingKind::undecided; }

// What can be said at once: may it go out?
std::string verdict_words(const Summary& s) {
  const std::size_t quotes = s.stale_quotes + s.ambiguous_quotes;
  if (s.contradictions > 0)
    return s.contradictions == 1
               ? "One disagreement must be settled: these figures cannot all be true"
               : std::to_string(s.contradictions) + " disagreements must be settled: these figures cannot all be true";
  if (quotes > 0) return "The quotes do not fit the documents: " + counted(quotes, "place") + " to settle";
  if (s.implausible > 0) return "No contradiction was found; " + counted(s.implausible, "finding") + " to look at";
  if (s.undecided > 0) return "No contradiction was found, but not all could be decided";
  if (s.facts <= s.superseded + s.not_cross_checked) return "Nothing was found, and no figure was cross-checked";
  if (s.accepted > 0) return "Nothing is left to settle: what was found is accepted";
  return "No disagreement was found";
}

std::string number(std::size_t n) { return grouped(Rational(static_cast<std::int64_t>(n))); }

Markup count(std::size_t n, const std::string& words, const char* css_class) {
  return element("li", css_class, element("strong", text(number(n))) + text(" " + words));
}

// Where its figures stand: the documents, each once.
Markup documents_of(const HtmlContext& context, const Finding& f) {
  std::vector<std::size_t> seen;
  std::set<std::size_t> all;
  for (const std::size_t i : f.facts) {
    if (all.insert(context.fact(i).document).second && seen.size() < kHtmlDocumentsNamed)
      seen.push_back(context.fact(i).document);
  }
  Markup out;
  for (const std::size_t d : seen) out += (out.empty() ? Markup() : text(", ")) + context.document_id_link(d);
  if (all.size() > seen.size()) out += text(" and " + std::to_string(all.size() - seen.size()) + " more");
  return out;
}

Markup work_line(const HtmlContext& context, std::size_t i) {
  const Finding& f = context.result.findings[i];
  const std::string& anchor = context.anchor(i);
  Markup words = element("bdi", short_text(f.message, kHtmlMessageBytes));
  if (context.has_card(i) && !anchor.empty()) words = link_within(anchor, words);
  const Markup inside = element("span", {{"class", "box"}, {"aria-hidden", "true"}}, {}) + text(" ") +
                        kind_label(f.kind) + text(" ") + since_label(context.result, f) + words + text(" ") +
                        element("span", "where", documents_of(context, f));
  // Without a card, the line is what a link to the finding leads to.
  if (!context.has_card(i) && !anchor.empty()) return lines(element("li", {{"id", anchor}}, inside));
  return lines(element("li", inside));
}

// How many findings each document has a figure in.
Markup by_document(const HtmlContext& context) {
  std::map<std::size_t, std::size_t> counts;
  for (const Finding& f : context.result.findings) {
    std::set<std::size_t> documents;
    for (const std::size_t i : f.facts) documents.insert(context.fact(i).document);
    for (const std::size_t d : documents) ++counts[d];
  }
  if (counts.size() < 2) return {};
  Markup out;
  std::size_t shown = 0;
  for (const auto& [document, n] : counts) {
    if (++shown > kHtmlDocumentsCounted) break;
    out += element("li", context.document_id_link(document) + text(" " + std::to_string(n)));
  }
  if (counts.size() > kHtmlDocumentsCounted)
    out += element("li", text("and " + counted(counts.size() - kHtmlDocumentsCounted, "more document")));
  return lines(element("ul", "run by-document", element("li", "of", text("By document:")) + out));
}

Markup suspects(const HtmlContext& context) {
  Markup out;
  for (const SuspectRule& s : context.result.suspects)
    out += lines(element("li", text(capitalised(suspect_words(s)) + ". ") + context.rule_link(s.name)));
  if (out.empty()) return out;
  return lines(element("p", "lead", text("First of all:"))) + lines(element("ul", out));
}

std::size_t carded(const HtmlContext& context) {
  std::size_t out = 0;
  for (std::size_t i = 0; i < context.result.findings.size(); ++i) out += context.has_card(i);
  return out;
}

}  // namespace

Markup verdict(const HtmlContext& context) {
  const Summary& s = context.result.summary;
  const std::size_t said = s.facts - s.superseded;
  Markup names;
  const std::size_t first = context.result.drafts ? context.result.drafts->known_documents : 0;
  const std::size_t all = context.result.facts.documents.size();
  if (all - first <= kHtmlDocumentsNamed) {
    for (std::size_t d = first; d < all; ++d)
      names += text(d > first ? "; " : "") + element("bdi", short_text(context.document_title(d), kHtmlNameBytes));
  } else {
    names = text(counted(all - first, "document"));
  }
  Markup counts =
      count(s.contradictions, by_count(s.contradictions, "contradiction", "contradictions"), "contradiction");
  counts += count(s.implausible, "implausible", "implausible") + count(s.undecided, "undecided", "undecided");
  if (const std::size_t quotes = s.stale_quotes + s.ambiguous_quotes; quotes > 0)
    counts += count(quotes, by_count(quotes, "quote that does not fit", "quotes that do not fit"), "stale-quote");
  if (s.accepted > 0) counts += count(s.accepted, "accepted earlier", "plain");
  Markup out = lines(element("p", "about", text("The figures in ") + names));
  out += lines(element("h1", text(verdict_words(s))));
  out += lines(element("ul", "counts", counts));
  std::string checked = number(said - s.not_cross_checked) + " of " + number(said) +
                        by_count(said, " figure was", " figures were") + " cross-checked, by " +
                        number(s.relations - s.derived_only) +
                        by_count(s.relations - s.derived_only, " relation.", " relations.");
  if (s.not_cross_checked > 0) checked += " Nothing is known about the rest: no relation compares it with anything.";
  for (const std::string& line : since_lines(context.result)) checked += " " + capitalised(line) + ".";
  for (const std::string& line : left_out_lines(context.result)) checked += " " + capitalised(line) + ".";
  out += lines(element("p", text(checked)));
  return lines(element("header", out));
}

Markup work_list(const HtmlContext& context) {
  const std::vector<Finding>& findings = context.result.findings;
  if (findings.empty()) return {};
  Markup items;
  for (std::size_t i = 0; i < findings.size() && i < kHtmlWorkLines; ++i) items += work_line(context, i);
  Markup out = suspects(context) + lines(element("ol", "work", items));
  if (findings.size() > kHtmlWorkLines) out += and_more(findings.size() - kHtmlWorkLines);
  const std::size_t without = std::min(findings.size(), kHtmlWorkLines) - carded(context);
  if (without > 0)
    out += lines(element("p", "more",
                         text(counted(without, "finding has", "findings have") +
                              " no card below; --output json has all there is of " + by_count(without, "it", "them"))));
  return out + by_document(context);
}

Markup cards(const HtmlContext& context) {
  Markup out;
  for (std::size_t i = 0; i < context.result.findings.size(); ++i) {
    if (context.has_card(i) && !is_undecided(context.result.findings[i])) out += card(context, i);
  }
  return out;
}

Markup undecided(const HtmlContext& context) {
  Markup out;
  for (std::size_t i = 0; i < context.result.findings.size(); ++i) {
    if (context.has_card(i) && is_undecided(context.result.findings[i])) out += card(context, i);
  }
  if (out.empty()) return out;
  return lines(element(
             "p", text("The solver gave up on these within its limits: they count as neither in order nor not."))) +
         out;
}

}  // namespace verify
