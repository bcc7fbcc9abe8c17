// The sections of the page about what is in order and what nothing was held against.
#include "report/html/sections.h"
#include "report/shared/lines.h"
#include "report/shared/marks.h"
#include "text/count_words.h"
#include "text/utf8.h"

namespace verify {

namespace {

// Facts that were given to hold a draft against are not what is reported on.
std::size_t first_own_fact(const CheckResult& result) { return result.drafts ? result.drafts->known_facts : 0; }

Markup relation_rows(const HtmlContext& context, Standing standing, std::string_view summary) {
  std::vector<std::vector<Markup>> rows;
  std::size_t all = 0;
  for (const CheckedRelation& r : context.result.relations) {
    if (r.standing != standing || ++all > kHtmlRows) continue;
    const Relation& relation = context.result.problem.relations[r.relation];
    const std::string in_words =
        relation.told.empty() ? relation_text(context.result, relation) : visible(relation.told);
    rows.push_back({context.rule_link(relation.name), short_text(in_words), short_text(relation_place(relation))});
  }
  if (all == 0) return {};
  const std::string heading = std::to_string(all) + " " + std::string(summary);
  return folded(heading,
                table(text(capitalised(std::string(summary))), {{"Rule"}, {"in figures"}, {"where and when"}}, rows) +
                    and_more(all - rows.size()));
}

// What a fact is called where its document is known: its figure with its name, of a draft its words.
std::string named(const HtmlContext& context, std::size_t i) {
  if (context.document_of(i).draft) {
    const std::string quote = context.telling.quote(i);
    return quote.empty() ? context.telling.figure(i) : quote;
  }
  return context.telling.figure(i) + " (" + visible(context.fact(i).id) + ")";
}

Markup state_of(const HtmlContext& context, const FactMarks& marks, std::size_t i) {
  if (context.fact(i).superseded) return text("superseded by " + cut(visible(marks.superseded_by(i)), kHtmlTextBytes));
  const std::vector<std::size_t>& findings = context.findings_of(i);
  if (findings.empty() && context.is_accepted(i))
    return element("span", "open", text("accepted")) + text(": ") + short_text(context.coverage.words(i));
  if (findings.empty()) {
    const bool checked = context.coverage.checked(i);
    const bool disputed = context.coverage.disputed(i);
    return element("span",
                   disputed  ? "bad"
                   : checked ? "good"
                             : "open",
                   text(disputed  ? "in a conflict"
                        : checked ? "in order"
                                  : "not checked")) +
           text(": ") + short_text(context.coverage.words(i));
  }
  Markup out;
  for (std::size_t k = 0; k < findings.size() && k < 5; ++k) {
    const std::string& anchor = context.anchor(findings[k]);
    const Markup number = text("finding " + std::to_string(findings[k] + 1));
    out += text(k > 0 ? ", " : "") +
           (anchor.empty() || findings[k] >= kHtmlWorkLines ? number : link_within(anchor, number));
  }
  return element("span", "bad", out);
}

}  // namespace

Markup in_order(const HtmlContext& context) {
  return relation_rows(context, Standing::holds,
                       "relations hold: another value of some figure would have broken each") +
         relation_rows(context, Standing::derived_only, "relations only derive a figure, and check none");
}

Markup not_cross_checked(const HtmlContext& context) {
  const CheckResult& result = context.result;
  std::map<std::size_t, std::vector<std::size_t>> open;
  std::map<std::size_t, std::size_t> all;
  for (std::size_t i = first_own_fact(result); i < result.facts.facts.size(); ++i) {
    if (context.fact(i).superseded) continue;
    ++all[context.fact(i).document];
    if (!result.cross_checked[i]) open[context.fact(i).document].push_back(i);
  }
  const std::size_t unlisted = result.drafts ? result.drafts->unlisted : 0;
  if (open.empty() && unlisted == 0) return {};
  Markup out = lines(element("p", text("Nothing relates these figures to other figures. They may be right or wrong.")));
  std::vector<std::vector<Markup>> rows;
  std::size_t left = kHtmlRowsInAll;
  for (const auto& [document, facts] : open) {
    if (rows.size() >= kHtmlRows) break;
    Markup names;
    std::size_t shown = 0;
    for (; shown < facts.size() && shown < kHtmlRows && left > 0; ++shown, --left)
      names += element("li", short_text(named(context, facts[shown]), 160));
    if (shown < facts.size()) names += element("li", text("and " + std::to_string(facts.size() - shown) + " more"));
    rows.push_back({context.document_link(document),
                    text(std::to_string(facts.size()) + " of " + std::to_string(all[document])),
                    element("ul", "run", names)});
  }
  if (!rows.empty())
    out += table(text("Figures not cross-checked, by document"), {{"Document"}, {"figures", true}, {"which"}}, rows) +
           and_more(open.size() - rows.size());
  if (unlisted > 0)
    out +=
        lines(element("p", text(counted(unlisted, "more figure is", "more figures are") + " counted and not listed.")));
  return out;
}

Markup document_figures(const HtmlContext& context) {
  const CheckResult& result = context.result;
  const FactMarks marks(result.facts);
  std::map<std::size_t, std::vector<std::size_t>> facts_of;
  for (std::size_t i = first_own_fact(result); i < result.facts.facts.size(); ++i)
    facts_of[context.fact(i).document].push_back(i);
  Markup out;
  std::size_t left = kHtmlRowsInAll;
  std::size_t documents = 0;
  for (auto& [document, facts] : facts_of) {
    if (++documents > kHtmlRows) break;
    std::vector<std::vector<Markup>> rows;
    for (std::size_t k = 0; k < facts.size() && k < kHtmlRows && left > 0; ++k, --left) {
      const std::size_t i = facts[k];
      rows.push_back({short_text(context.telling.figure(i)), quote_words(context, i),
                      short_text(context.telling.quantity(i)), state_of(context, marks, i)});
    }
    const std::size_t more = facts.size() - rows.size();
    const std::string title = cut(visible(context.document_title(document)), kHtmlNameBytes);
    out +=
        folded(title + ": " + counted(facts.size(), "figure"),
               table(text("Its figures"), {{"Figure", true}, {"in its words"}, {"of"}, {"what became of it"}}, rows) +
                   and_more(more));
  }
  return out + and_more(facts_of.size() > kHtmlRows ? facts_of.size() - kHtmlRows : 0);
}

}  // namespace verify
