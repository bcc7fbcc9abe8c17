#include "report/closing.h"

#include "text/utf8.h"

namespace verify {

std::string plural(std::size_t n, const std::string& one, const std::string& many) {
  return std::to_string(n) + " " + (n == 1 ? one : many);
}

std::string verdict_line(const Summary& s) {
  std::string out = plural(s.contradictions, "contradiction", "contradictions") + ", " + std::to_string(s.implausible) +
                    " implausible, " + std::to_string(s.undecided) + " undecided";
  if (s.stale_quotes + s.ambiguous_quotes > 0) {
    out += ", " + plural(s.stale_quotes, "stale quote", "stale quotes") + ", " +
           plural(s.ambiguous_quotes, "ambiguous quote", "ambiguous quotes");
  }
  return out;
}

std::vector<std::string> left_out_lines(const CheckResult& result) {
  std::vector<std::string> out;
  if (!result.drafts) return out;
  const DraftNotes& notes = *result.drafts;
  for (const std::string& name : notes.comma_decimals)
    out.push_back("in " + visible(name) + " the comma was read as the decimal point");
  if (notes.left_out > 0) out.push_back(plural(notes.left_out, "figure was", "figures were") + " left out on purpose");
  if (notes.untold > 0)
    out.push_back(plural(notes.untold, "more disagreement was", "more disagreements were") + " not looked into");
  if (notes.unchecked_tables > 0)
    out.push_back(plural(notes.unchecked_tables, "table is", "tables are") + " too large and not checked");
  return out;
}

std::vector<std::string> counting_lines(const CheckResult& result) {
  const Summary& s = result.summary;
  std::vector<std::string> out;
  out.push_back(plural(s.documents, "document", "documents") + ", " + plural(s.facts, "fact", "facts") + ", " +
                plural(s.relations, "relation", "relations") + ": " + std::to_string(s.hold) + " hold, " +
                std::to_string(s.derived_only) + " only derive a figure");
  std::string quotes = plural(s.quotes_found, "quote was", "quotes were") + " found in the documents";
  if (s.quotes_absent > 0)
    quotes += "; " + std::to_string(s.quotes_absent) +
              " could not be looked up, the documents are not here (--documents DIR)";
  if (!result.drafts) out.push_back(quotes);
  if (s.superseded > 0)
    out.push_back(plural(s.superseded, "fact is", "facts are") + " superseded by others and not checked");
  std::size_t skipped = 0;
  for (const Document& d : result.facts.documents) skipped += d.skipped;
  if (skipped > 0)
    out.push_back(plural(skipped, "fact is no figure and was", "facts are no figures and were") + " left out");
  out.push_back(plural(s.not_cross_checked, "figure was", "figures were") + " not cross-checked: verify coverage");
  return out;
}

std::vector<std::string> closing_lines(const CheckResult& result) {
  std::vector<std::string> out;
  if (result.drafts && result.drafts->against_facts) {
    out.push_back(plural(result.drafts->matched.size(), "figure was", "figures were") +
                  " matched to known quantities, " + std::to_string(result.drafts->doubtful.size()) +
                  " more could not be (--output full lists them)");
  }
  for (auto&& lines : {left_out_lines(result), counting_lines(result)})
    out.insert(out.end(), lines.begin(), lines.end());
  return out;
}

}  // namespace verify
