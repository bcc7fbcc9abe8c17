// The format `rdjson`, for reviewdog.
#include <nlohmann/json.hpp>

#include "report/report.h"
#include "report/shared/layout.h"
#include "report/shared/location.h"
#include "report/shared/telling.h"
#include "text/utf8.h"

namespace verify {

namespace {

using Json = nlohmann::ordered_json;

std::string severity(FindingKind kind) {
  return kind == FindingKind::implausible || kind == FindingKind::undecided ? "WARNING" : "ERROR";
}

class RdjsonReport {
 public:
  RdjsonReport(const CheckResult& result, const ReportOptions& options)
      : result_(result), telling_(result), folders_{options.folders.working, options.folders.working} {}

  std::string run() const {
    Json out;
    out["source"] = {{"name", "verify"}};
    out["severity"] = "ERROR";
    out["diagnostics"] = Json::array();
    for (const Finding& f : result_.findings) out["diagnostics"].push_back(diagnostic(f));
    return printable_json(out.dump(2, ' ', false, Json::error_handler_t::replace));
  }

 private:
  // Reviewdog resolves paths from where it runs, which is where this program does.
  Json location(const ShownPlace& place) const {
    Json out;
    out["path"] = visible(path_in(folders_, place.path));
    if (place.precise) {
      const Region& r = place.region;
      out["range"] = {{"start", {{"line", r.start_line}, {"column", r.start_column}}},
                      {"end", {{"line", r.end_line}, {"column", r.end_column}}}};
    }
    return out;
  }

  Json diagnostic(const Finding& f) const {
    const ShownPlace place = shown_place(result_, f, ColumnUnit::bytes);
    std::string message = visible(f.message);
    if (!place.within.empty()) message += " (" + place.within + ")";
    message += telling_.lines(f);
    Json out;
    out["message"] = message;
    out["location"] = location(place);
    out["severity"] = severity(f.kind);
    out["code"] = {{"value", Telling::rule(f)}};
    for (const std::size_t i : Telling::shown_facts(f)) {
      if (f.primary == i) continue;
      out["related_locations"].push_back(
          {{"message", telling_.fact(i)}, {"location", location(shown_place(result_, i, ColumnUnit::bytes))}});
    }
    return out;
  }

  const CheckResult& result_;
  Telling telling_;
  Folders folders_;
};

}  // namespace

std::string render_rdjson(const CheckResult& result, const ReportOptions& options) {
  return RdjsonReport(result, options).run();
}

}  // namespace verify
