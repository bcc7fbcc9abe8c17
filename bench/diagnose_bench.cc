// How long `diagnose` takes, and what it finds: on one linked set of 1,200 figures beside the naive peer, and on single
// components. Nothing is asserted. See bench/README.md.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "bench/company_report.h"
#include "bench/linked_set.h"
#include "bench/machine.h"
#include "bench/subjects.h"
#include "bench/watchdog.h"

namespace verify::bench {
namespace {

constexpr unsigned kSeconds = 60;
constexpr std::size_t kPlanted[] = {1, 3, 5, 10, 30};
constexpr std::size_t kComponents[] = {10, 30, 100, 300};
constexpr std::size_t kMostErrors = 5;
// All encodings of all engines that Z3 4.8.12 has; those besides equations only with --all-peers.
const std::vector<std::pair<std::string, NaivePeer>> kPeers = {
    {"wmax/equations", {"wmax", Encoding::equations}},
    {"pd-maxres/equations", {"pd-maxres", Encoding::equations}},
    {"maxres/equations", {"maxres", Encoding::equations}},
    {"maxres/flags", {"maxres", Encoding::flags}},
    {"maxres/sum", {"maxres", Encoding::sum}},
    {"pd-maxres/flags", {"pd-maxres", Encoding::flags}},
    {"pd-maxres/sum", {"pd-maxres", Encoding::sum}},
    {"wmax/flags", {"wmax", Encoding::flags}},
    {"wmax/sum", {"wmax", Encoding::sum}}};

/// All runs of one benchmark.
struct Runs {
  std::vector<Measured> done;
  bool stopped = false;  ///< by the watchdog

  double median(double Measured::*time) const {
    std::vector<double> times;
    for (const Measured& m : done) times.push_back(m.*time);
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
  }
};
std::map<std::string, Runs> g_runs;

void run(benchmark::State& state, const std::string& name, const std::function<Counts()>& work) {
  Runs& runs = g_runs[name];
  while (state.KeepRunning()) {
    try {
      const auto measured = run_guarded(work, kSeconds);
      if (measured) {
        state.SetIterationTime(measured->cpu);
        runs.done.push_back(*measured);
        continue;
      }
      runs.stopped = true;
      state.SkipWithError(("stopped after " + std::to_string(kSeconds) + " s").c_str());
    } catch (const std::exception& e) { state.SkipWithError(e.what()); }
    return;
  }
  for (const auto& [counter, value] : runs.done.back().counts) state.counters[counter] = static_cast<double>(value);
  state.counters["wall"] = runs.median(&Measured::wall);
  state.counters["MiB"] = static_cast<double>(runs.done.back().peak_kib) / 1024;
}

// Sets are made when first needed, so that a filter doesn't pay for the others.
struct Linked {
  LinkedSet set;
  OnDisk disk;
  explicit Linked(std::size_t planted) : set(linked_set(planted)), disk(set.project) {}
};

std::map<std::size_t, std::unique_ptr<Linked>> g_linked;
std::map<std::pair<std::size_t, std::size_t>, std::unique_ptr<OnDisk>> g_company;

const Linked& linked(std::size_t planted) {
  auto& entry = g_linked[planted];
  if (!entry) entry = std::make_unique<Linked>(planted);
  return *entry;
}

const OnDisk& company(std::size_t figures, std::size_t errors) {
  auto& entry = g_company[{figures, errors}];
  if (!entry) entry = std::make_unique<OnDisk>(company_report(figures, errors).project);
  return *entry;
}

void add(const std::string& name, std::function<void(benchmark::State&)> body) {
  benchmark::RegisterBenchmark(name.c_str(), std::move(body))->UseManualTime()->Unit(benchmark::kMillisecond);
}

std::string linked_name(const std::string& subject, std::size_t n) {
  return "linked/" + std::to_string(n) + "/" + subject;
}

std::string company_name(std::size_t figures, std::size_t errors) {
  return "company/" + std::to_string(figures) + "/" + std::to_string(errors) + "/diagnose";
}

// The set is made here, in the parent: making it is no part of the work.
void register_all(bool all_peers) {
  for (const std::size_t n : kPlanted) {
    const std::string located = linked_name("locate", n);
    add(located, [=](auto& state) {
      const OnDisk& disk = linked(n).disk;
      run(state, located, [&] { return locate_all(disk); });
    });
    const std::string diagnosed = linked_name("diagnose", n);
    add(diagnosed, [=](auto& state) {
      const OnDisk& disk = linked(n).disk;
      run(state, diagnosed, [&] { return diagnose_all(disk); });
    });
    const std::string checked = linked_name("load+check", n);
    add(checked, [=](auto& state) {
      const OnDisk& disk = linked(n).disk;
      run(state, checked, [&] { return load_and_check(disk); });
    });
    for (const auto& [label, peer] : kPeers) {
      if (!all_peers && peer.encoding != Encoding::equations) continue;
      const std::string naive = linked_name("naive/" + label, n);
      add(naive, [=, &peer = peer](auto& state) {
        const LinkedSet& set = linked(n).set;
        run(state, naive, [&] { return give_up(set, peer); });
      });
    }
  }
  for (const std::size_t figures : kComponents) {
    for (std::size_t errors = 1; errors <= kMostErrors; ++errors) {
      const std::string name = company_name(figures, errors);
      add(name, [=](auto& state) {
        const OnDisk& disk = company(figures, errors);
        run(state, name, [&] { return diagnose_all(disk); });
      });
    }
  }
}

// "1.234 s", "> 60 s", or "–" where it was not run.
std::string time_of(const std::string& name) {
  const auto runs = g_runs.find(name);
  if (runs == g_runs.end()) return "–";
  if (runs->second.done.empty()) return runs->second.stopped ? "> " + std::to_string(kSeconds) + " s" : "failed";
  char text[32];
  std::snprintf(text, sizeof text, "%.3f s", runs->second.median(&Measured::cpu));
  return text;
}

const Runs* runs_of(const std::string& name) {
  const auto runs = g_runs.find(name);
  return runs == g_runs.end() || runs->second.done.empty() ? nullptr : &runs->second;
}

std::string exact(const std::string& name) {
  const Runs* runs = runs_of(name);
  if (runs == nullptr) return "–";
  const Counts& counts = runs->done.back().counts;
  const auto is = [&](const char* count) { return counts.count(count) > 0 && counts.at(count) == 1; };
  return is("exact") ? "yes" : is("among") ? "a tie" : "no";
}

std::string fastest_peer(std::size_t n) {
  std::string best;
  for (const auto& [label, peer] : kPeers) {
    const std::string name = linked_name("naive/" + label, n);
    if (runs_of(name) == nullptr) continue;
    if (best.empty() || runs_of(name)->median(&Measured::cpu) < runs_of(best)->median(&Measured::cpu)) best = name;
  }
  return best;
}

std::string ratio(const std::string& peer, const std::string& ours) {
  if (runs_of(peer) == nullptr || runs_of(ours) == nullptr) return "–";
  char text[32];
  std::snprintf(text, sizeof text, "%.2f",
                runs_of(peer)->median(&Measured::cpu) / runs_of(ours)->median(&Measured::cpu));
  return text;
}

void print_linked() {
  std::printf(
      "\n| planted | locate | just these | diagnose | just these | load + check | fastest naive peer | just these | "
      "which | peer / locate | peer / diagnose |\n");
  std::printf("| ---: | ---: | --- | ---: | --- | ---: | ---: | --- | --- | ---: | ---: |\n");
  for (const std::size_t n : kPlanted) {
    const std::string located = linked_name("locate", n);
    const std::string ours = linked_name("diagnose", n);
    const std::string peer = fastest_peer(n);
    const std::string which = peer.empty() ? "–" : peer.substr(peer.find("naive/") + 6);
    std::printf("| %zu | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |\n", n, time_of(located).c_str(),
                exact(located).c_str(), time_of(ours).c_str(), exact(ours).c_str(),
                time_of(linked_name("load+check", n)).c_str(), time_of(peer).c_str(), exact(peer).c_str(),
                which.c_str(), ratio(peer, located).c_str(), ratio(peer, ours).c_str());
  }
}

void print_company() {
  std::printf("\n| figures | planted | diagnose | disagreements | conflicts | largest | repairs | just these |\n");
  std::printf("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |\n");
  for (const std::size_t figures : kComponents) {
    for (std::size_t errors = 1; errors <= kMostErrors; ++errors) {
      const std::string name = company_name(figures, errors);
      std::printf("| %zu | %zu | %s ", figures, errors, time_of(name).c_str());
      if (runs_of(name) == nullptr) {
        std::printf("| – | – | – | – | – |\n");
        continue;
      }
      Counts c = runs_of(name)->done.back().counts;
      std::printf("| %ld | %ld | %ld | %ld | %s |\n", c["disagreements"], c["conflicts"], c["largest"], c["repairs"],
                  exact(name).c_str());
    }
  }
}

void print_inputs() {
  std::printf("%s", machine().c_str());
  std::printf("linked     1,200 figures, 900 identities, seed %llu\n", static_cast<unsigned long long>(kLinkedSeed));
  std::printf("company    10 to 300 figures, seed %llu\n", static_cast<unsigned long long>(kCompanySeed));
  std::printf("times      processor time of a process of its own; stopped after %u s\n\n", kSeconds);
}

}  // namespace
}  // namespace verify::bench

int main(int argc, char** argv) {
  char** const rest =
      std::remove_if(argv, argv + argc, [](const char* a) { return std::string_view(a) == "--all-peers"; });
  const bool all_peers = rest != argv + argc;
  argc = static_cast<int>(rest - argv);
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  verify::bench::print_inputs();
  verify::bench::register_all(all_peers);
  benchmark::RunSpecifiedBenchmarks();
  verify::bench::print_linked();
  verify::bench::print_company();
  verify::bench::g_linked.clear();
  verify::bench::g_company.clear();
  return 0;
}
