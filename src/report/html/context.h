// What the sections of the page share. Made once for a page; the sections only read it.
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

/// What the sections of the page share: what is told of facts, where the page has what, and who is linked to whom.
class HtmlContext {
 public:
  /// Both must outlive it.
  HtmlContext(const CheckResult& result, const ReportOptions& options);

  const CheckResult& result;
  const ReportOptions& options;
  const Telling telling;
  const Coverage coverage;

  const Fact& fact(std::size_t i) const { return result.facts.facts[i]; }
  const Document& document_of(std::size_t fact_index) const { return result.facts.document_of(fact(fact_index)); }

  /// The findings by index, as the work list numbers them from 1.
  bool has_card(std::size_t finding) const { return carded_[finding]; }
  /// "" where another finding has the same fingerprint and stands before it.
  const std::string& anchor(std::size_t finding) const { return anchors_[finding]; }
  /// Those whose smallest conflict a fact is in, in order.
  const std::vector<std::size_t>& findings_of(std::size_t fact) const { return findings_of_[fact]; }

  /// Whether a fact is in a finding that was accepted.
  bool is_accepted(std::size_t fact) const { return accepted_[fact]; }

  /// Text in which each fingerprint of a finding is a link to it.
  Markup with_findings(std::string_view words) const;

  /// A document's title as a link to where its origin is told; its id alone where there is little room.
  Markup document_link(std::size_t document) const;
  Markup document_id_link(std::size_t document) const;
  static std::string document_anchor(std::size_t document) { return "document-" + std::to_string(document + 1); }
  /// Its title; the path of a draft, which is what it is known by, and the id of what has no title.
  std::string document_title(std::size_t document) const;
  /// Where a figure stands in its document: "line 3, column 9", "paragraph 14"; may be empty.
  std::string place_words(std::size_t fact) const;

  /// A rule's name, as a link to what it says where it is one of those in force.
  Markup rule_link(const std::string& name) const;
  /// What the rule or relation of that name means, in words; "" where nothing is said.
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

/// Text cut to what the page has room for; no line ends within a date.
Markup short_text(std::string_view words, std::size_t bytes = kHtmlTextBytes);

/// A section with its heading; the id is that of the section.
Markup section(const char* id, std::string_view heading, const Markup& inside);
/// What is there to be opened.
Markup folded(std::string_view summary, const Markup& inside);

/// A table that scrolls where the page is too narrow. The first column of `rows` names the row.
struct HtmlColumn {
  std::string heading;
  bool figures = false;  ///< to the right
};
Markup table(const Markup& caption, const std::vector<HtmlColumn>& columns,
             const std::vector<std::vector<Markup>>& rows);
/// "To settle it": with a great letter at its start.
std::string capitalised(std::string words);
/// "and 20 more" as a paragraph; nothing for 0.
Markup and_more(std::size_t more);

// The style sheet of the page, which report/html/page.cc puts into each report: a report is one file that loads
// nothing. Its text is report/html/page.css, embedded when the program is built (cmake/embed.cmake).

/// The whole of page.css, as CSS. It holds no `</style`.
std::string_view html_style();

}  // namespace verify
