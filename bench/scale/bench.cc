// Measures one line of the speed table after the other.
#include "bench/scale/bench.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>

#include "bench/scale/program.h"
#include "bench/watchdog.h"

namespace verify::bench {

namespace fs = std::filesystem;

/// What the runs of a line found, added up.
struct Tally {
  std::size_t slips = 0, named = 0, findings = 0, runs = 0;
  bool by_name = true;  ///< slips have names, which repairs have to say
  bool undecided = false;
  std::string failure;  ///< "exit 2: …"
};

namespace {

constexpr double kShort = 0.5;  // seconds; what is shorter is run three times

std::string first_line(const std::string& path) {
  std::string text = testing::read_file(path);
  text = text.substr(0, std::min(text.find('\n'), std::size_t{100}));
  std::replace(text.begin(), text.end(), '|', '/');
  return text;
}

// The findings of a report, the undecided parts, and how many planted figures are in a repair. In a process of its own:
// a large report in this one would count as memory of the next run.
Counts look_at(const std::string& report, const ScaleSet& set) {
  std::set<std::string> repaired;
  const nlohmann::json all = nlohmann::json::parse(testing::read_file(report));
  for (const auto& finding : all.at("findings")) {
    for (const auto& repair : finding.value("repairs", nlohmann::json::array())) {
      for (const auto& fact : repair.at("facts")) repaired.insert(fact.at("id").get<std::string>());
    }
  }
  Counts out{{"findings", static_cast<long>(all.at("findings").size())},
             {"undecided", all.at("summary").at("undecided").get<long>()},
             {"named", 0}};
  for (const std::string& name : set.planted) out["named"] += static_cast<long>(repaired.count(name));
  return out;
}

std::string counted(std::size_t n, const std::string& what) { return grouped(n) + " " + what + (n == 1 ? "" : "s"); }

std::string found_text(const Tally& tally) {
  if (!tally.failure.empty()) return tally.failure;
  std::string out;
  if (tally.slips > 0 && tally.by_name) out = grouped(tally.named) + " of " + counted(tally.slips, "slip");
  else if (tally.slips > 0) out = counted(tally.findings, "finding") + ", " + counted(tally.slips, "slip");
  else out = tally.findings == 0 ? "nothing, rightly" : counted(tally.findings, "finding") + ", no slip";
  return out + (tally.undecided ? ", undecided" : "");
}

bool found_all(const Tally& tally) {
  if (!tally.failure.empty() || tally.undecided) return false;
  if (tally.slips == 0) return tally.findings == 0;
  return tally.by_name ? tally.named == tally.slips : tally.findings >= tally.slips;
}

}  // namespace

bool ScaleBench::wanted(const std::string& name) const {
  return options_.only.empty() || std::any_of(options_.only.begin(), options_.only.end(),
                                              [&](const std::regex& r) { return std::regex_search(name, r); });
}

std::optional<double> ScaleBench::seconds(const std::string& name) const {
  const auto at = seconds_.find(name);
  if (at == seconds_.end()) return std::nullopt;
  return at->second;
}

void ScaleBench::run_set(const ScaleSet& set, const std::string& folder, TableLine& line, Tally& tally) const {
  std::vector<std::string> arguments = set.arguments;
  arguments.insert(arguments.end(), {"--jobs", "1", "--output", "json"});
  const std::string report = folder_.path() + "/report.json";
  std::vector<double> times;
  ProgramRun run;
  do {
    run = run_program(options_.program, arguments, folder, report, options_.limit);
    times.push_back(run.cpu);
  } while (!run.stopped && times.size() < 3 && times.front() < kShort);
  std::sort(times.begin(), times.end());
  const double median = times[times.size() / 2];
  ++tally.runs;
  line.figures = std::max(line.figures, set.figures);
  line.peak_kib = std::max(line.peak_kib, run.peak_kib);
  line.seconds = std::max(line.seconds, median);
  tally.slips += set.slips;
  tally.by_name = tally.by_name && set.planted.size() == set.slips;
  if (run.stopped) {
    line.stopped = true;
    // The kernel counts the limit more coarsely than it accounts the time.
    line.seconds = run.cpu > 0.9 * options_.limit ? options_.limit : run.cpu;
    tally.failure = "stopped";
  } else if (run.exit_code == 2 || run.exit_code < 0) {
    tally.failure = run.exit_code < 0 ? "ended by a signal" : "exit 2";
    if (const std::string said = first_line(report + ".err"); !said.empty()) tally.failure += ": " + said;
  } else {
    const auto seen = run_guarded([&] { return look_at(report, set); }, 600);
    if (!seen) throw std::runtime_error("the report took too long to read");
    // Not by the exit code: a finding beside an undecided part makes it 1.
    tally.undecided = tally.undecided || seen->counts.at("undecided") > 0;
    tally.findings += static_cast<std::size_t>(seen->counts.at("findings"));
    tally.named += static_cast<std::size_t>(seen->counts.at("named"));
  }
}

void ScaleBench::measure(const Case& what) {
  if (!wanted(what.name)) return;
  TableLine line;
  line.row = what.row;
  line.what = what.what;
  line.goal = what.goal;
  Tally tally;
  const std::string folder = folder_.path() + "/set";
  for (const auto& make : what.sets) {
    fs::remove_all(folder);
    fs::create_directories(folder);
    run_set(make(folder), folder, line, tally);
    if (!tally.failure.empty()) break;
  }
  line.found = found_text(tally);
  line.all_found = found_all(tally);
  if (what.sets.size() > 1) line.beside.text = "the slowest of " + std::to_string(tally.runs);
  if (tally.runs < what.sets.size())
    line.beside.text += "; " + std::to_string(what.sets.size() - tally.runs) + " not run";
  if (tally.failure.empty()) seconds_[what.name] = line.seconds;
  if (what.beside) {
    const Beside beside = what.beside(line, folder);
    line.beside.text += (line.beside.text.empty() || beside.text.empty() ? "" : "; ") + beside.text;
    line.beside.met = beside.met;
  }
  fs::remove_all(folder);
  add(what.name, line);
}

void ScaleBench::add(const std::string& name, const TableLine& line) {
  lines_.push_back(line);
  std::fprintf(stderr, "%s %s", name.c_str(), table_line(line).c_str());
}

Beside ScaleBench::peer(const std::string& what, const std::function<Counts()>& work, std::optional<double> ours,
                        double wanted) const {
  const auto run = run_guarded(work, options_.peer_limit);
  const double seconds = run ? run->cpu : options_.peer_limit;
  Beside out{what + (run ? " " : " over ") + seconds_text(seconds)};
  if (!ours || *ours <= 0) return out;
  const double ratio = seconds / *ours;
  char text[64];
  std::snprintf(text, sizeof text, ratio < 10 ? "%.1f ×" : "%.0f ×", ratio);
  out.text += (run ? ", " : ", over ") + std::string(text);
  if (wanted <= 0) return out;
  std::snprintf(text, sizeof text, " (≥ %g × wanted)", wanted);
  out.text += text;
  if (ratio < wanted) out.met = run ? Beside::Met::no : Beside::Met::not_shown;
  return out;
}

}  // namespace verify::bench
