// The sections of the page about findings that are accepted or settled.
#include <set>

#include "report/html/sections.h"
#include "report/shared/telling.h"
#include "text/utf8.h"

namespace verify {

namespace {

// What the figures were when somebody let them stand: they are so still, else the acceptance had lapsed.
Markup figures_of(const HtmlContext& context, const Finding& f) {
  Markup out;
  for (std::size_t k = 0; k < f.facts.size() && k < kHtmlAcceptedFigures; ++k)
    out += element("li", element("strong", short_text(context.telling.figure(f.facts[k]))) + text(" ") +
                             short_text(context.telling.quantity(f.facts[k])) + text(" ") +
                             context.document_id_link(context.fact(f.facts[k]).document));
  if (f.facts.size() > kHtmlAcceptedFigures)
    out += element("li", text("and " + std::to_string(f.facts.size() - kHtmlAcceptedFigures) + " more"));
  return element("ul", "run", out);
}

Markup finding_of(const AcceptedFinding& a, std::set<std::string>& anchors) {
  const std::string& fingerprint = a.finding.fingerprint;
  const Markup code = element("code", text(fingerprint));
  const bool first = anchors.insert(fingerprint).second;
  return kind_label(a.finding.kind) + text(" ") + element("bdi", short_text(a.finding.message, kHtmlMessageBytes)) +
         text(" ") + (first ? element("span", {{"id", fingerprint}}, code) : code);
}

}  // namespace

Markup accepted(const HtmlContext& context) {
  const std::vector<AcceptedFinding>& all = context.result.accepted;
  std::set<std::string> anchors;
  std::vector<std::vector<Markup>> rows;
  for (std::size_t i = 0; i < all.size() && i < kHtmlRows; ++i) {
    const Acceptance& a = all[i].acceptance;
    rows.push_back({finding_of(all[i], anchors), short_text(a.reason, kHtmlMessageBytes),
                    text(a.until ? to_string(*a.until) : "for good"), figures_of(context, all[i].finding)});
  }
  Markup out;
  if (!rows.empty())
    out = table(text("Somebody looked at these and lets them stand; they count for nothing above"),
                {{"Finding"}, {"Reason"}, {"Until"}, {"Figures"}}, rows) +
          and_more(all.size() - rows.size());
  for (const std::string& line : idle_lines(context.result)) out += lines(element("p", text(capitalised(line) + ".")));
  return out;
}

Markup settled(const HtmlContext& context) {
  const std::vector<std::string> all = settled_lines(context.result);
  if (all.empty()) return {};
  Markup items;
  for (std::size_t i = 0; i < all.size() && i < kHtmlRows; ++i)
    items += lines(element("li", short_text(all[i], kHtmlMessageBytes)));
  return lines(element("ul", items)) + and_more(all.size() > kHtmlRows ? all.size() - kHtmlRows : 0);
}

}  // namespace verify
