// The page as a whole: the order of its sections, each made by a function of sections.h. Markup is a type of its own
// (html_text.h): text gets into it escaped, tags and attributes are words of the source, and what could act in a page
// doesn't compile. Drawings have no scale: places are per cent of the width there is, so that letters keep their size
// on a phone and on paper. The page is well-formed XML, so that tests can read it as such; a real browser checks it in
// the step `html` of scripts/check-all.
#include "report/html/page.h"
#include "report/html/context.h"
#include "report/html/sections.h"
#include "report/shared/options.h"
#include "report/shared/telling.h"
#include "text/count_words.h"

namespace verify {

namespace {

struct Chapter {
  const char* id;
  const char* title;
  Markup text;
};

Markup contents(const std::vector<Chapter>& chapters) {
  Markup out;
  for (const Chapter& c : chapters) {
    if (!c.text.empty()) out += lines(element("li", link_within(c.id, text(c.title))));
  }
  return lines(element("nav", {{"aria-label", "Contents"}}, element("ul", out)));
}

}  // namespace

std::string render_html(const CheckResult& result, const Timelines& timelines, const ReportOptions& options) {
  const HtmlContext context(result, options);
  const std::vector<Chapter> chapters = {{"to-settle", "To settle", work_list(context)},
                                         {"findings", "One by one", cards(context)},
                                         {"accepted", "Accepted", accepted(context)},
                                         {"settled", "Settled since", settled(context)},
                                         {"undecided", "Undecided", undecided(context)},
                                         {"in-order", "In order", in_order(context)},
                                         {"over-time", "Over time", over_time(context, timelines)},
                                         {"not-checked", "Not cross-checked", not_cross_checked(context)},
                                         {"figures", "By document", document_figures(context)},
                                         {"provenance", "What was read", provenance(context)}};
  Markup main = verdict(context) + contents(chapters);
  for (const Chapter& c : chapters) {
    if (!c.text.empty()) main += section(c.id, c.title, c.text);
  }
  const Summary& s = result.summary;
  const std::string title = "Figures of " + counted(s.documents, "document");
  return page(title + ": " + std::to_string(result.findings.size()) + " to settle", html_style(),
              lines(element("main", main)))
      .bytes();
}

}  // namespace verify
