// The format `github`: workflow commands that GitHub Actions turns into annotations beside the lines of a change.
#include "report/limits.h"
#include "report/report.h"
#include "report/shared/location.h"
#include "report/shared/telling.h"
#include "text/utf8.h"

namespace verify {

namespace {

std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    if (c == '%') out += "%25";
    else if (c == '\r') out += "%0D";
    else if (c == '\n') out += "%0A";
    else if (c == ':' && property) out += "%3A";
    else if (c == ',' && property) out += "%2C";
    else out += c;
  }
  return out;
}

class GithubReport {
 public:
  GithubReport(const CheckResult& result, const ReportOptions& options)
      : result_(result), options_(options), telling_(result) {}

  std::string run() {
    annotations("error");
    annotations("warning");
    std::string log;
    for (const SuspectRule& s : result_.suspects) log += suspect_words(s) + "\n";
    for (const Finding* f : left_) log += plain(*f);
    for (const std::string& line : accepted_lines(result_)) log += "accepted: " + line + "\n";
    for (const std::string& line : settled_lines(result_)) log += "settled: " + line + "\n";
    if (!options_.style.quiet) {
      log += verdict_line(result_.summary) + "\n";
      for (const std::string& line : closing_lines(result_)) log += line + "\n";
    }
    return out_ + log_safe(log);
  }

 private:
  static std::string command(const Finding& f) {
    return f.kind == FindingKind::implausible || f.kind == FindingKind::undecided ? "warning" : "error";
  }

  void annotations(const std::string& name) {
    std::vector<const Finding*> all;
    for (const Finding& f : result_.findings) {
      if (command(f) == name) all.push_back(&f);
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (i >= kMaxAnnotations) left_.push_back(all[i]);
      else annotate(name, *all[i], i + 1 == kMaxAnnotations ? all.size() - kMaxAnnotations : 0);
    }
  }

  void annotate(const std::string& name, const Finding& f, std::size_t more) {
    const ShownPlace place = shown_place(result_, f, ColumnUnit::code_points);
    const Region& r = place.region;
    std::string where = "file=" + escaped(log_safe(visible(path_in(options_.folders, place.path))), true) +
                        ",line=" + std::to_string(r.start_line);
    if (place.precise) where += ",endLine=" + std::to_string(r.end_line);
    // Of more than one line the server drops columns, and complains.
    if (place.precise && r.start_line == r.end_line)
      where += ",col=" + std::to_string(r.start_column) + ",endColumn=" + std::to_string(r.end_column);
    const std::string ending =
        "\nfingerprint: " + f.fingerprint +
        (more > 0 ? "\nand " + std::to_string(more) + " more, listed in the log of this step" : std::string());
    out_ += "::" + name + " " + where + ",title=" + escaped(log_safe(Telling::title(f)), true) +
            "::" + escaped(log_safe(cut(message(f, place), kMaxAnnotationBytes - ending.size()) + ending), false) +
            "\n";
  }

  std::string message(const Finding& f, const ShownPlace& place) const {
    std::string out = visible(f.message);
    if (!place.within.empty()) out += " (" + place.within + ")";
    out += telling_.lines(f);
    return out;
  }

  std::string plain(const Finding& f) const {
    const ShownPlace place = shown_place(result_, f, ColumnUnit::code_points);
    std::string out = visible(path_in(options_.folders, place.path));
    if (place.precise)
      out += ":" + std::to_string(place.region.start_line) + ":" + std::to_string(place.region.start_column);
    return out + (place.within.empty() ? "" : ", " + place.within) + ": " + Telling::title(f) + ": " +
           visible(f.message) + " [" + f.fingerprint + "]\n";
  }

  const CheckResult& result_;
  const ReportOptions& options_;
  Telling telling_;
  std::vector<const Finding*> left_;
  std::string out_;
};

}  // namespace

std::string render_github(const CheckResult& result, const ReportOptions& options) {
  return GithubReport(result, options).run();
}

}  // namespace verify
