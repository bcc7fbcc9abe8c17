// The table of output formats. Each format is a pure function of the same result. The words about facts and findings
// that formats share stand in report/shared/telling.h. report/shared/location.h turns bytes into the lines and columns
// that each consumer counts, and paths into paths from the repository's root. JUnit's time and host are constants,
// because the same result must give the same bytes.
#include <algorithm>

#include "report/html/page.h"
#include "report/report.h"

namespace verify {

std::optional<Format> format_from_name(std::string_view name) {
  const auto names = format_names();
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Format>(found - names.begin());
}

std::vector<std::string> format_names() {
  return {"full", "concise", "json", "sarif", "github", "gitlab", "junit", "rdjson", "markdown", "html"};
}

std::string format_name_list() {
  std::string out;
  for (const std::string& name : format_names()) out += (out.empty() ? "" : ", ") + name;
  return out;
}

bool has_timelines(Format format) { return format == Format::html; }

std::string render(Format format, const CheckResult& result, const Timelines& timelines, const ReportOptions& options) {
  switch (format) {
    case Format::full: return render_full(result, options.style);
    case Format::concise: return render_concise(result);
    case Format::json: return render_json(result);
    case Format::sarif: return render_sarif(result, options);
    case Format::github: return render_github(result, options);
    case Format::gitlab: return render_gitlab(result, options);
    case Format::junit: return render_junit(result, options);
    case Format::rdjson: return render_rdjson(result, options);
    case Format::markdown: return render_markdown(result, options);
    case Format::html: break;
  }
  return render_html(result, timelines, options);
}

}  // namespace verify
