// Row 8 of the speed table: what one edited figure costs in a session that is warm. Measured in this process, since a
// user of a session stays in one; everything else in the table runs the program.
#include <algorithm>
#include <cctype>
#include <ctime>
#include <filesystem>
#include <stdexcept>

#include "bench/scale/bench.h"
#include "bench/watchdog.h"
#include "check/session.h"

namespace verify::bench {

namespace {

namespace fs = std::filesystem;

constexpr int kEdits = 9;

double seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

// The first digit of the last number that ends before `mark`: the value of a fact, or a total in a table.
std::size_t digit_of(const std::string& text, const std::string& mark) {
  const auto digit = [&](std::size_t i) { return std::isdigit(static_cast<unsigned char>(text[i])) != 0; };
  for (std::size_t end = text.rfind(mark); end != std::string::npos && end > 0; end = text.rfind(mark, end - 1)) {
    std::size_t at = end;
    while (at > 0 && (digit(at - 1) || text[at - 1] == ',')) --at;
    if (end - at >= 3 && digit(at)) return at;
  }
  throw std::runtime_error("no figure to edit");
}

// Edits one digit of a file again and again. The median of the processor time in microseconds, and how many findings
// the edits brought, changed or settled.
Counts edit(const CheckOptions& options, Session::Of of, const std::string& file) {
  const std::string mark = of == Session::Of::facts ? "\", \"hedge" : "</td>";
  Session session(options, of, default_oracle, judging_oracle);
  session.update({});
  std::string text = testing::read_file(file);
  const std::size_t at = digit_of(text, mark);
  std::vector<double> times;
  Counts out{{"microseconds", 0}, {"changes", 0}};
  for (int i = 0; i < kEdits; ++i) {
    text[at] = static_cast<char>('1' + (text[at] - '0' + 3) % 9);
    const double before = seconds();
    const auto since = session.update({{file, Edit::Kind::text, text}});
    times.push_back(seconds() - before);
    if (since) out["changes"] += static_cast<long>(since->fresh + since->changed + since->settled.size());
  }
  std::sort(times.begin(), times.end());
  out["microseconds"] = static_cast<long>(times[times.size() / 2] * 1e6);
  return out;
}

}  // namespace

void edits(ScaleBench& bench) {
  const testing::TemporaryFolder folder;
  const auto line = [&](const std::string& name, const std::string& what, const ScaleSet& set,
                        const CheckOptions& options, Session::Of of, const std::string& file) {
    TableLine out;
    out.row = "8";
    out.what = what;
    out.figures = set.figures;
    out.goal = {0.05, 0};
    const auto run = run_guarded([&] { return edit(options, of, file); }, bench.options().limit);
    out.stopped = !run;
    out.seconds = run ? static_cast<double>(run->counts.at("microseconds")) / 1e6 : bench.options().limit;
    const long changes = run ? run->counts.at("changes") : 0;
    out.found = std::to_string(changes) + " changes by " + std::to_string(kEdits) + " edits";
    out.all_found = changes > 0;
    bench.add(name, out);
  };
  CheckOptions options;
  options.rules_against_rules = true;
  if (bench.wanted("scale/8/edited-figure/1e5")) {
    const ScaleSet set =
        write_reports({.groups = {3, 3, 3}, .figures = 100'000, .slips_in_a_hundred = 1}, folder.path());
    options.paths = {folder.path() + "/facts"};
    std::vector<std::string> files;
    for (const auto& entry : fs::directory_iterator(options.paths.front())) files.push_back(entry.path().string());
    line("scale/8/edited-figure/1e5", "one edited figure in reports of 13", set, options, Session::Of::facts,
         *std::min_element(files.begin(), files.end()));
  }
  if (bench.wanted("scale/8/edited-figure/pages")) {
    const ScaleSet set = write_draft(300 * 2'500, ".html", folder.path());
    options.paths = {folder.path() + "/report.html"};
    line("scale/8/edited-figure/pages", "one edited figure in a draft of 300 pages, html", set, options,
         Session::Of::drafts, options.paths.front());
  }
}

}  // namespace verify::bench
