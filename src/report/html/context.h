// The data that all sections of the HTML page share: made once for a page, and only read by the sections. Stands
// between the finished result (check/checked.h) and the sections (report/html/sections.h); asks no solver.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/html/html_text.h"
#include "report/html/limits.h"
#include "report/shared/options.h"
#include "report/shared/telling.h"

namespace verify {

/// What all sections need: facts in words, the anchors of the page, and which finding is linked to which fact.
class HtmlContext {
 public:
  /// Keeps references to both arguments, which must outlive it.
  HtmlContext(const CheckResult& result, const ReportOptions& options);

  const CheckResult& result;
  const ReportOptions& options;
  const Telling telling;
  const Coverage coverage;

  const Fact& fact(std::size_t i) const { return result.facts.facts[i]; }
  const Document& document_of(std::size_t fact_index) const { return result.facts.document_of(fact(fact_index)); }

  /// Whether the finding of that index has a card. Findings are numbered from 0 here, from 1 in the work list.
  bool has_card(std::size_t finding) const { return carded_[finding]; }
  /// The finding's anchor; "" if an earlier finding has the same fingerprint.
  const std::string& anchor(std::size_t finding) const { return anchors_[finding]; }
  /// The findings whose smallest conflict has the fact, ascending.
  const std::vector<std::size_t>& findings_of(std::size_t fact) const { return findings_of_[fact]; }

  /// Whether a fact is in a finding that was accepted.
  bool is_accepted(std::size_t fact) const { return accepted_[fact]; }

  /// Text in which each fingerprint of a finding is a link to it.
  Markup with_findings(std::string_view words) const;

  /// A document's title as a link to the entry about its origin; `document_id_link` shows the id, where there is little
  /// room.
  Markup document_link(std::size_t document) const;
  Markup document_id_link(std::size_t document) const;
  static std::string document_anchor(std::size_t document) { return "document-" + std::to_string(document + 1); }
  /// The document's title; for a draft, its path; for a document without a title, its id.
  std::string document_title(std::size_t document) const;
  /// Where a figure stands in its document: "line 3, column 9", "paragraph 14"; may be empty.
  std::string place_words(std::size_t fact) const;

  /// A rule's name; a link to the rule's text if the rule is in force.
  Markup rule_link(const std::string& name) const;
  /// The meaning of the rule or relation of that name, in words; "" if it has no label.
  std::string rule_meaning(const std::string& name) const;
  static std::string rule_anchor(std::size_t rule) { return "rule-" + std::to_string(rule + 1); }

 private:
  std::vector<bool> carded_;
  std::vector<std::string> anchors_;
  std::vector<std::vector<std::size_t>> findings_of_;
  std::vector<bool> accepted_;  ///< by fact
  std::map<std::string, std::size_t, std::less<>> by_fingerprint_;
  std::map<std::string, std::size_t> rules_;
  std::map<std::string, std::string> meanings_;
};

/// Text cut to at most `bytes`, so that it fits the page; lines don't break within a date.
Markup short_text(std::string_view words, std::size_t bytes = kHtmlTextBytes);

/// A section with its heading; `id` is the anchor of the section.
Markup section(const char* id, std::string_view heading, const Markup& inside);
/// A part that is folded until the reader opens it.
Markup folded(std::string_view summary, const Markup& inside);

/// A table that scrolls where the page is too narrow. The first column of `rows` names the row.
struct HtmlColumn {
  std::string heading;
  bool figures = false;  ///< to the right
};
Markup table(const Markup& caption, const std::vector<HtmlColumn>& columns,
             const std::vector<std::vector<Markup>>& rows);
/// The words with a capital first letter: "To settle it".
std::string capitalised(std::string words);
/// "and 20 more" as a paragraph; nothing for 0.
Markup and_more(std::size_t more);

// The style sheet of the page, which report/html/page.cc puts into each report: a report is one file that loads
// nothing. Its text is report/html/page.css, embedded when the program is built (cmake/embed.cmake).

/// The whole of page.css, as CSS. It holds no `</style`.
std::string_view html_style();

}  // namespace verify
