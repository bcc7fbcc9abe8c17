// The format `gitlab`: GitLab's code quality report, for the widget of a merge request.
#include <map>
#include <nlohmann/json.hpp>

#include "report/report.h"
#include "report/shared/layout.h"
#include "report/shared/location.h"
#include "report/shared/telling.h"
#include "text/utf8.h"

namespace verify {

namespace {

std::string severity(FindingKind kind) {
  switch (kind) {
    case FindingKind::contradiction:
    case FindingKind::stale_quote:
    case FindingKind::ambiguous_quote: return "major";
    case FindingKind::implausible: return "minor";
    case FindingKind::undecided: break;
  }
  return "info";
}

}  // namespace

std::string render_gitlab(const CheckResult& result, const ReportOptions& options) {
  nlohmann::ordered_json out = nlohmann::ordered_json::array();
  std::map<std::string, std::size_t> seen;
  for (const Finding& f : result.findings) {
    const ShownPlace place = shown_place(result, f, ColumnUnit::code_points);
    // The rule is named in the description: GitLab doesn't show `check_name`.
    std::string text = Telling::title(f) + ": " + visible(f.message);
    if (!place.within.empty()) text += " (" + place.within + ")";
    const std::size_t times = ++seen[f.fingerprint];
    nlohmann::ordered_json one;
    one["description"] = text;
    one["check_name"] = Telling::rule(f);
    // Of equal ones GitLab keeps the last.
    one["fingerprint"] = f.fingerprint + (times > 1 ? "-" + std::to_string(times) : "");
    one["severity"] = severity(f.kind);
    one["location"] = {{"path", visible(path_in(options.folders, place.path))},
                       {"lines", {{"begin", place.region.start_line}, {"end", place.region.end_line}}}};
    out.push_back(std::move(one));
  }
  return printable_json(out.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

}  // namespace verify
