// The table of output formats. Each format is a pure function of the same result. The words about facts and findings
// that formats share stand in report/shared/telling.h. report/shared/location.h turns bytes into the lines and columns
// that each consumer counts, and paths into paths from the repository's root. JUnit's time and host are constants,
// because the same result must give the same bytes.
#include <algorithm>

#include "report/html/page.h"
#include "report/report.h"

namespace verify {

namespace {

// Gives a renderer the shape that the table takes.
template <std::string (*renderer)(const CheckResult&, const ReportOptions&)>
std::string with_options(const CheckResult& result, const Timelines&, const ReportOptions& options) {
  return renderer(result, options);
}

template <std::string (*renderer)(const CheckResult&)>
std::string alone(const CheckResult& result, const Timelines&, const ReportOptions&) {
  return renderer(result);
}

std::string full(const CheckResult& result, const Timelines&, const ReportOptions& options) {
  return render_full(result, options.style);
}

using Terminal = Format::Terminal;

// In the order in which users see the names. The first is the default.
constexpr Format kFormats[] = {
    {"full", Terminal::adapts, true, false, full},
    {"concise", Terminal::adapts, true, false, alone<render_concise>},
    {"json", Terminal::ignores, false, false, alone<render_json>},
    {"sarif", Terminal::ignores, false, false, with_options<render_sarif>},
    {"github", Terminal::ignores, true, false, with_options<render_github>},
    {"gitlab", Terminal::ignores, false, false, with_options<render_gitlab>},
    {"junit", Terminal::ignores, false, false, with_options<render_junit>},
    {"rdjson", Terminal::ignores, false, false, with_options<render_rdjson>},
    {"markdown", Terminal::ignores, true, false, with_options<render_markdown>},
    {"html", Terminal::ignores, false, true, render_html},
};

}  // namespace

const Format& default_format() { return kFormats[0]; }

const Format* format_from_name(std::string_view name) {
  const auto found =
      std::find_if(std::begin(kFormats), std::end(kFormats), [&](const Format& f) { return f.name == name; });
  return found == std::end(kFormats) ? nullptr : found;
}

std::vector<std::string> format_names() {
  std::vector<std::string> out;
  for (const Format& format : kFormats) out.emplace_back(format.name);
  return out;
}

}  // namespace verify
