// Prints how often a slip that is planted into one figure of an example project is the first repair that is proposed:
// repairs [--list]. README.md tells what is counted.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "bench/company_report.h"
#include "bench/quality/list_option.h"
#include "bench/quality/slips.h"
#include "bench/quality/undone.h"
#include "check/make_findings.h"
#include "check/pipeline.h"
#include "check/solved.h"
#include "explain/copied_cell.h"
#include "ground/ground.h"
#include "support/case_page.h"
#include "support/temporary_folder.h"

namespace verify::bench {
namespace {

// Slips planted into one project at most, so that no project outweighs the others. Of more, every n-th is planted.
constexpr std::size_t kMostSlips = 36;

/// A slip in one figure, as the facts file would have it.
struct Planted {
  std::size_t fact = 0;
  SlipKind kind = SlipKind::swapped;
  std::string value;
};

struct Tally {
  int planted = 0, broken = 0, first = 0, several = 0;
  double ceiling = 0;

  void add(const Tally& o) {
    planted += o.planted;
    broken += o.broken;
    first += o.first;
    several += o.several;
    ceiling += o.ceiling;
  }
};
using Tallies = std::map<std::pair<std::string, SlipKind>, Tally>;  // by kind of figure and of slip

std::string kind_of_figure(const Loaded& loaded, std::size_t index) {
  const Fact& f = loaded.facts.facts[index];
  if (f.unit == kDateUnit) return "date";
  if (is_hedged(f)) return "hedged";
  if (f.unit == "%") return "percentage";
  if (f.unit.find('/') != std::string::npos) return "rate";
  const auto claim = claim_of(loaded.problem, index);
  if (claim && !loaded.problem.claims[*claim].reading.stated.is_point()) return "rounded";
  return "exact";
}

struct Subject {
  std::string name;
  CheckOptions options;
  std::string group = "projects";  ///< what is counted together in a line of its own
};

/// One project under edit: slips are put into its facts files in memory, one at a time.
class Project {
 public:
  explicit Project(const Subject& subject) : name_(subject.name), options_(subject.options) {
    auto read = loaded();
    if (!read) return;  // a case of errors
    clean_ = check(std::move(*read), default_oracle, judging_oracle, nullptr);
    for (const Finding& f : clean_.findings) {
      if (!f.component) continue;
      for (const ClaimId c : clean_.consistent[*f.component].component.claims)
        busy_.insert(clean_.problem.claims[c].fact);
    }
  }

  void run(Tallies& out, bool list) {
    const std::vector<Planted> all = slips();
    const std::size_t step = (all.size() + kMostSlips - 1) / kMostSlips;
    for (std::size_t i = 0; i < all.size(); i += step) plant(all[i], out, list);
  }

 private:
  const Fact& fact(std::size_t i) const { return clean_.facts.facts[i]; }

  // Those of all figures that something checks, in components without a finding of their own.
  std::vector<Planted> slips() const {
    std::vector<Planted> out;
    Dice dice(1);
    for (std::size_t i = 0; i < clean_.facts.facts.size(); ++i) {
      const Fact& f = fact(i);
      if (!clean_.cross_checked[i] || busy_.count(i) > 0 || f.upper || f.fixed) continue;
      const auto add = [&](SlipKind kind, const std::optional<std::string>& value) {
        if (value && *value != f.value) out.push_back({i, kind, *value});
      };
      add(SlipKind::swapped, swapped(f.value, dice));
      add(SlipKind::digit, one_digit(f.value, dice));
      if (f.unit == kDateUnit) {
        const std::string year = std::to_string(std::stoi(f.value) + (dice.between(0, 1) == 0 ? -1 : 1));
        add(SlipKind::year, year + f.value.substr(4));
        continue;
      }
      add(SlipKind::power, times_ten(f.value));
      add(SlipKind::sign, f.value[0] == '-' ? f.value.substr(1) : "-" + f.value);
      add(SlipKind::copied, neighbour(i));
    }
    return out;
  }

  // The figure of the next fact of the document in the same unit and scale.
  std::optional<std::string> neighbour(std::size_t i) const {
    const Fact& f = fact(i);
    std::optional<std::string> before;
    for (std::size_t k = 0; k < clean_.facts.facts.size(); ++k) {
      const Fact& other = fact(k);
      if (k == i || other.document != f.document || other.upper || other.unit != f.unit) continue;
      if (other.written.scale != f.written.scale || other.concept_name != f.concept_name) continue;
      if (k > i) return other.value;
      before = other.value;
    }
    return before;
  }

  std::string with(const Planted& slip) const {
    const Origin at = fact(slip.fact).value_origin();
    std::string text(at.source->bytes());
    std::string value = text.substr(at.span.begin, at.span.end - at.span.begin);
    const std::size_t place = value.find(fact(slip.fact).value);
    value.replace(place, fact(slip.fact).value.size(), slip.value);
    return text.replace(at.span.begin, at.span.end - at.span.begin, value);
  }

  // Nothing where the facts can't be read: a day that there isn't.
  std::optional<Loaded> loaded() {
    Diagnostics diagnostics;
    return load(options_, files_, &kept_, diagnostics);
  }

  void plant(const Planted& slip, Tallies& out, bool list) {
    const std::string path = clean_.facts.document_of(fact(slip.fact)).facts_file;
    files_.put(path, with(slip));
    if (const auto changed = loaded()) count(slip, *changed, findings(*changed, slip.fact), out, list);
    files_.reread(path);
  }

  // Of the component of one figure: without the standings of relations, which take longer than all the rest.
  static std::vector<Finding> findings(const Loaded& loaded, std::size_t fact) {
    const RepairRanking ranking(loaded.problem, loaded.rules, loaded.facts);
    const auto claim = claim_of(loaded.problem, fact);
    for (const Component& component : components(loaded.problem)) {
      if (!claim || !std::binary_search(component.claims.begin(), component.claims.end(), *claim)) continue;
      if (holds_as_written(loaded.problem, component)) return {};
      const auto oracle = default_oracle(loaded.problem);
      const Diagnosis found = diagnosed(loaded, component, ranking, *oracle, judging_oracle);
      return FindingMaker(loaded, ranking, *oracle).of(component, found.disagreements);
    }
    return {};
  }

  void count(const Planted& slip, const Loaded& changed, const std::vector<Finding>& found, Tallies& out, bool list) {
    const std::string kind = kind_of_figure(clean_, slip.fact);
    Tally& tally = out[{kind, slip.kind}];
    ++tally.planted;
    if (found.empty()) return;
    ++tally.broken;
    tally.several += found.size() > 1;
    const bool first = std::any_of(found.begin(), found.end(), [&](const Finding& f) {
      return !f.repairs.empty() && f.repairs.front().facts == std::vector<std::size_t>{slip.fact};
    });
    tally.first += first;
    double told = 0;
    for (const Finding& f : found) told = std::max(told, best_guess(changed, f, slip.fact, slip.kind));
    tally.ceiling += told;
    if (list && (found.size() > 1 || (!first && told > 0.6))) say(slip, changed, found, kind, first);
  }

  void say(const Planted& slip, const Loaded& changed, const std::vector<Finding>& found, const std::string& kind,
           bool first) const {
    std::printf("%s, %s, %s: %s/%s %s → %s%s\n", first ? "several findings" : "not first", kind.c_str(),
                slip_kind_name(slip.kind), name_.c_str(), clean_.facts.name_of(fact(slip.fact)).c_str(),
                fact(slip.fact).value.c_str(), slip.value.c_str(),
                found.size() > 1 ? (", " + std::to_string(found.size()) + " findings").c_str() : "");
    for (const Finding& f : found) {
      std::printf("  %s\n", f.message.c_str());
      for (const ShownRepair& r : f.repairs) {
        std::string facts;
        for (const std::size_t i : r.facts)
          facts += (facts.empty() ? "" : " and ") + changed.facts.name_of(changed.facts.facts[i]);
        std::printf("    %s: %s\n", facts.c_str(), r.reason.c_str());
      }
    }
  }

  std::string name_;
  CheckOptions options_;
  Files files_;
  Kept kept_;
  CheckResult clean_;
  std::set<std::size_t> busy_;  // facts of components that have findings without a slip
};

void print(const std::string& figure, const std::string& slip, const Tally& t) {
  const auto percent = [](double part, double whole) { return whole > 0 ? 100 * part / whole : 0; };
  std::printf("| %s | %s | %d | %d | %d | %.1f %% | %.1f %% | %.1f %% | %d |\n", figure.c_str(), slip.c_str(),
              t.planted, t.broken, t.first, percent(t.first, t.broken), percent(t.ceiling, t.broken),
              percent(t.first, t.ceiling), t.several);
}

/// Writes what is measured into a folder. Facts and rules alone: a figure that is changed no longer stands in its
/// document, and that is no finding here.
class Subjects {
 public:
  std::vector<Subject> all() {
    std::vector<Subject> out;
    const std::string company = "examples/company/";
    out.push_back(copied("company", company + "facts", company + "constraints"));
    for (const auto& file : sorted(company + "facts"))
      out.push_back(copied("company/" + file.stem().string(), file, company + "constraints"));
    out.push_back(copied("dien-bien", "facts", "constraints"));
    out.push_back(copied("starter", "src/cli/starter/facts", "src/cli/starter/constraints"));
    for (const std::uint64_t seed : {kCompanySeed, kCompanySeed + 1, kCompanySeed + 2}) {
      const std::string name = "segments-" + std::to_string(seed - kCompanySeed);
      write_project(company_report(30, 0, seed).project, folder_.path() + "/" + name);
      out.push_back(subject(name, folder_.path() + "/" + name + "/constraints"));
    }
    for (const std::string& page : testing::all_pages()) {
      // Pages of readings say one pair of figures in dozens of forms.
      const char* group = page.find("/readings/") == std::string::npos ? "case pages" : "case pages of readings";
      const std::size_t before = out.size();
      for (const testing::Scenario& s : testing::read_page(page)) scenario(page, s, out);
      for (std::size_t i = before; i < out.size(); ++i) out[i].group = group;
    }
    return out;
  }

 private:
  static std::vector<std::filesystem::path> sorted(const std::string& folder) {
    std::vector<std::filesystem::path> out;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) out.push_back(entry.path());
    std::sort(out.begin(), out.end());
    return out;
  }

  Subject subject(const std::string& name, const std::string& rules) const {
    Subject out;
    out.name = name;
    out.options.paths = {folder_.path() + "/" + name + "/facts"};
    out.options.constraints = {rules};
    return out;
  }

  // The facts of a folder, or of one file.
  Subject copied(const std::string& name, const std::filesystem::path& facts, const std::string& rules) const {
    const std::filesystem::path to = folder_.path() + "/" + name + "/facts";
    std::filesystem::create_directories(to);
    std::filesystem::copy(facts, std::filesystem::is_directory(facts) ? to : to / facts.filename());
    return subject(name, rules);
  }

  // Those with facts and rules of their own and nothing else.
  void scenario(const std::string& page, const testing::Scenario& s, std::vector<Subject>& out) {
    const std::string name = "cases/" + std::to_string(out.size());
    bool any = false;
    for (std::size_t i = 0; i < s.blocks.size(); ++i) {
      const testing::Block& b = s.blocks[i];
      const std::string file = name + (b.kind == "facts" ? "/facts/" : "/constraints/") + std::to_string(i);
      if (b.kind == "use" || b.kind == "config" || b.kind == "errors" || b.kind == "change") return;
      if (b.kind == "facts") folder_.write(file + ".json", b.text);
      if (b.kind == "rules") folder_.write(file + ".rules", b.text);
      any = any || b.kind == "facts";
    }
    if (!any) return;
    out.push_back(subject(name, folder_.path() + "/" + name + "/constraints"));
    out.back().name = std::filesystem::path(page).stem().string() + (s.title.empty() ? "" : ", " + s.title);
  }

  testing::TemporaryFolder folder_;
};

int run(bool list) {
  Subjects subjects;
  Tallies tallies;
  std::map<std::string, Tally> by_group;
  for (const Subject& s : subjects.all()) {
    Project project(s);
    Tallies mine;
    project.run(mine, list);
    for (const auto& [key, t] : mine) {
      tallies[key].add(t);
      by_group[s.group].add(t);
    }
  }

  std::printf(
      "| figure | slip | planted | break a relation | first | first %% | could be told %% | first of those | several "
      "findings |\n| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
  std::map<std::string, Tally> by_figure;
  std::map<SlipKind, Tally> by_slip;
  Tally all, rounded;
  for (const auto& [key, t] : tallies) {
    print(key.first, slip_kind_name(key.second), t);
    by_figure[key.first].add(t);
    by_slip[key.second].add(t);
    all.add(t);
    if (key.first == "percentage" || key.first == "rate") rounded.add(t);
  }
  for (const auto& [kind, t] : by_figure) print(kind, "all", t);
  for (const auto& [kind, t] : by_slip) print("all", slip_kind_name(kind), t);
  print("percentage, rate", "all", rounded);
  for (const auto& [group, t] : by_group) print(group, "all", t);
  print("all", "all", all);
  return 0;
}

}  // namespace
}  // namespace verify::bench

int main(int argc, char** argv) { return verify::bench::run_with_list("repairs", argc, argv, verify::bench::run); }
