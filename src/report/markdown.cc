// The format `markdown`: for the summary of a step or a comment, which servers cut off beyond a size.
#include "report/limits.h"
#include "report/report.h"
#include "report/shared/layout.h"
#include "report/shared/location.h"
#include "report/shared/telling.h"
#include "text/count_words.h"
#include "text/utf8.h"

namespace verify {

namespace {

class MarkdownReport {
 public:
  MarkdownReport(const CheckResult& result, const ReportOptions& options)
      : result_(result), options_(options), telling_(result) {}

  std::string run() {
    out_ = "## verify: " + markdown_text(verdict_line(result_.summary)) + "\n\n";
    for (const SuspectRule& s : result_.suspects) out_ += "- " + markdown_text(suspect_words(s)) + "\n";
    if (!result_.suspects.empty()) out_ += "\n";
    if (!result_.findings.empty()) {
      table();
      details();
    }
    bullets("accepted", accepted_lines(result_));
    bullets("settled", settled_lines(result_));
    if (!options_.style.quiet) {
      for (const std::string& line : closing_lines(result_)) out_ += "- " + markdown_text(line) + "\n";
    }
    return log_safe(out_);
  }

 private:
  std::string where(const ShownPlace& place) const {
    std::string out = visible(path_in(options_.folders, place.path));
    if (place.precise)
      out += ":" + std::to_string(place.region.start_line) + ":" + std::to_string(place.region.start_column);
    return out + (place.within.empty() ? "" : ", " + place.within);
  }

  void table() {
    out_ += "| | finding | where |\n| --- | --- | --- |\n";
    std::size_t rows = 0;
    for (const Finding& f : result_.findings) {
      if (out_.size() > kMaxMarkdownTableBytes) break;
      const ShownPlace place = shown_place(result_, f, ColumnUnit::code_points);
      const std::string since = since_words(result_, f);
      out_ += "| " + std::string(finding_kind_name(f.kind)) + (since.empty() ? "" : ", " + markdown_text(since)) +
              " | " + markdown_text(visible(f.message)) + " | " + markdown_text(where(place)) + " |\n";
      ++rows;
    }
    out_ += "\n";
    left_out(rows);
  }

  void details() {
    std::size_t told = 0;
    for (const Finding& f : result_.findings) {
      const std::string one = detail(f);
      if (out_.size() + one.size() > kMaxMarkdownBytes) break;
      out_ += one;
      ++told;
    }
    left_out(told);
  }

  void bullets(const std::string& title, const std::vector<std::string>& lines) {
    std::size_t shown = 0;
    for (const std::string& line : lines) {
      const std::string one = "- " + title + ": " + markdown_text(line) + "\n";
      if (out_.size() + one.size() > kMaxMarkdownBytes) break;
      out_ += one;
      ++shown;
    }
    if (const std::size_t more = lines.size() - shown; more > 0)
      out_ += "- " + title + ": and " + std::to_string(more) + " more\n";
    if (!lines.empty()) out_ += "\n";
  }

  void left_out(std::size_t shown) {
    const std::size_t more = result_.findings.size() - shown;
    if (more > 0) out_ += "and " + counted(more, "finding") + " more, for which there is no room here\n\n";
  }

  std::string detail(const Finding& f) const {
    std::string out = "<details><summary>" + markdown_text(Telling::title(f) + ": " + visible(f.message)) +
                      "</summary>\n\n| figure | quote | of | in |\n| ---: | --- | --- | --- |\n";
    const std::vector<std::size_t> shown = Telling::shown_facts(f);
    for (const std::size_t i : shown) {
      const std::string quote = telling_.quote(i);
      const ShownPlace place = shown_place(result_, i, ColumnUnit::code_points);
      out += "| " + markdown_text(telling_.figure(i)) + " | " +
             (quote.empty() ? "" : "<code>" + markdown_text(quote) + "</code>") + " | " +
             markdown_text(telling_.quantity(i)) + " | " + markdown_text(where(place)) + " |\n";
    }
    out += "\n";
    if (shown.size() < f.facts.size()) out += "- and " + counted(f.facts.size() - shown.size(), "figure") + " more\n";
    for (const std::string& line : telling_.reasons(f)) out += "- " + markdown_text(line) + "\n";
    for (const RepairTable& table : telling_.repairs(f)) {
      out += "- " + markdown_text(table.heading) + "\n";
      for (const std::string& row : table.rows) out += "  - " + markdown_text(row) + "\n";
    }
    return out + "- fingerprint: " + f.fingerprint + "\n\n</details>\n\n";
  }

  const CheckResult& result_;
  const ReportOptions& options_;
  Telling telling_;
  std::string out_;
};

}  // namespace

std::string render_markdown(const CheckResult& result, const ReportOptions& options) {
  return MarkdownReport(result, options).run();
}

}  // namespace verify
