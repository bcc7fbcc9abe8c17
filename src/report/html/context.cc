// Prepares what all sections look up: cards, anchors, links. Cuts texts to what the page has room for.
#include "report/html/context.h"

#include <algorithm>
#include <set>

#include "draft/statements/statement_rules.h"
#include "report/shared/telling.h"
#include "text/utf8.h"

namespace verify {

HtmlContext::HtmlContext(const CheckResult& r, const ReportOptions& o)
    : result(r),
      options(o),
      telling(r),
      coverage(r),
      findings_of_(r.facts.facts.size()),
      accepted_(r.facts.facts.size()) {
  // Of a rule that fails everywhere the first few say it all.
  const std::set<std::size_t> of_suspects = folded_findings(result);
  std::size_t cards = 0;
  for (std::size_t i = 0; i < result.findings.size(); ++i) {
    const Finding& f = result.findings[i];
    carded_.push_back(of_suspects.count(i) == 0 && cards < kHtmlCards);
    cards += carded_.back();
    anchors_.push_back(by_fingerprint_.emplace(f.fingerprint, i).second ? f.fingerprint : "");
    for (const std::size_t fact : f.facts) findings_of_[fact].push_back(i);
  }
  for (const AcceptedFinding& a : result.accepted) {
    for (const std::size_t fact : a.finding.facts) accepted_[fact] = true;
  }
  for (std::size_t i = 0; i < result.rules.rules.size(); ++i) {
    rules_.emplace(result.rules.rules[i].name, i);
    meanings_.emplace(result.rules.rules[i].name, result.rules.rules[i].label);
  }
  // The label of a statement in a draft may name its own column or sentence. A rule stands for all of its statements.
  if (result.drafts)
    for (const StatementRuleText& rule : statement_rules()) meanings_.emplace(rule.name, rule.label);
  for (const Relation& relation : result.problem.relations) meanings_.emplace(relation.name, relation.label);
}

Markup HtmlContext::with_findings(std::string_view words) const {
  // The digits of a fingerprint (check/fingerprint.cc); a text of another length is no link.
  constexpr std::size_t kLength = 16;
  Markup out;
  std::size_t done = 0;
  for (std::size_t at = 0; at + kLength <= words.size();) {
    const std::size_t end = std::min(words.size(), words.find_first_not_of("0123456789abcdef", at));
    const std::string_view word = words.substr(at, end - at);
    if (word.size() == kLength && by_fingerprint_.find(word) != by_fingerprint_.end()) {
      out += text(words.substr(done, at - done)) + link_within(word, text(word));
      done = end;
    }
    at = end + 1;
  }
  return out + text(words.substr(done));
}

std::string HtmlContext::document_title(std::size_t document) const {
  const Document& d = result.facts.documents[document];
  return d.title.empty() || d.draft ? d.id : d.title;
}

Markup HtmlContext::document_link(std::size_t document) const {
  return link_within(document_anchor(document), element("bdi", short_text(document_title(document), kHtmlNameBytes)));
}

Markup HtmlContext::document_id_link(std::size_t document) const {
  return link_within(document_anchor(document),
                     element("bdi", short_text(result.facts.documents[document].id, kHtmlNameBytes)));
}

std::string HtmlContext::place_words(std::size_t i) const {
  const FactPlace& p = result.places[i];
  if (const auto at = p.place()) return "line " + std::to_string(at->line) + ", column " + std::to_string(at->column);
  return visible(p.within);
}

Markup HtmlContext::rule_link(const std::string& name) const {
  const auto found = rules_.find(name);
  const Markup shown = short_text(name);
  return found == rules_.end() || found->second >= kHtmlRows ? shown : link_within(rule_anchor(found->second), shown);
}

std::string HtmlContext::rule_meaning(const std::string& name) const {
  const auto found = meanings_.find(name);
  return found == meanings_.end() || found->second == name ? std::string() : found->second;
}

Markup short_text(std::string_view words, std::size_t bytes) {
  const std::string shown = cut(std::string(words), bytes);
  const auto digit = [&](std::size_t i) { return shown[i] >= '0' && shown[i] <= '9'; };
  const auto date_at = [&](std::size_t at) {
    constexpr std::string_view kForm = "0000-00-00";
    if (at + kForm.size() > shown.size()) return false;
    for (std::size_t i = 0; i < kForm.size(); ++i) {
      if (kForm[i] == '0' ? !digit(at + i) : shown[at + i] != '-') return false;
    }
    return true;
  };
  Markup out;
  std::size_t done = 0;
  for (std::size_t at = shown.find('-'); at != std::string::npos; at = shown.find('-', at + 1)) {
    if (at < done + 4 || !date_at(at - 4)) continue;
    out += text(shown.substr(done, at - 4 - done)) + element("span", "date", text(shown.substr(at - 4, 10)));
    done = at + 6;
  }
  return out + text(shown.substr(done));
}

Markup section(const char* id, std::string_view heading, const Markup& inside) {
  const std::string title = std::string(id) + "-title";
  return lines(element("section", {{"id", id}, {"aria-labelledby", title}},
                       lines(element("h2", {{"id", title}}, text(heading))) + inside));
}

Markup folded(std::string_view summary, const Markup& inside) {
  return lines(element("details", lines(element("summary", text(summary))) + inside));
}

Markup table(const Markup& caption, const std::vector<HtmlColumn>& columns,
             const std::vector<std::vector<Markup>>& rows) {
  Markup head;
  for (const HtmlColumn& c : columns)
    head += element("th", {{"scope", "col"}, {"class", c.figures ? "number" : "words"}}, text(c.heading));
  Markup body;
  for (const std::vector<Markup>& row : rows) {
    Markup cells;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const char* kind = columns[i].figures ? "number" : "words";
      cells += i == 0 ? element("th", {{"scope", "row"}, {"class", kind}}, row[i]) : element("td", kind, row[i]);
    }
    body += lines(element("tr", cells));
  }
  Markup inside = element("caption", element("span", caption));
  inside += lines(element("thead", element("tr", head)));
  inside += element("tbody", body);
  return lines(element("div", "scroll", element("table", inside)));
}

std::string capitalised(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

Markup and_more(std::size_t more) {
  return more == 0 ? Markup() : lines(element("p", "more", text("and " + std::to_string(more) + " more")));
}

}  // namespace verify
