// The floor and the naive script of the speed table.
#include "bench/scale/peers.h"

#include <z3++.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace verify::bench {

Counts parse_all(const std::string& folder) {
  Counts out;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    std::string text(entry.file_size(), '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    out["files"] += nlohmann::json::parse(text).is_object() ? 1 : 0;
    out["bytes"] += static_cast<long>(text.size());
  }
  return out;
}

Counts naive_script(const ReportsPlan& plan) {
  z3::context context;
  z3::solver solver(context);
  each_report(plan, [&](const DrawnReport& report) {
    std::vector<z3::expr> x;
    const std::string name = "e" + std::to_string(report.number) + ".";
    for (std::size_t i = 0; i < report.values.size(); ++i)
      x.push_back(context.int_const((name + std::to_string(i)).c_str()));
    z3::expr_vector groups(context);
    std::size_t part = 0, group = x.size() - 1 - plan.groups.size();
    for (const std::size_t parts : plan.groups) {
      z3::expr_vector terms(context);
      for (std::size_t i = 0; i < parts; ++i) terms.push_back(x[part++]);
      solver.add(x[group] == z3::sum(terms));
      groups.push_back(x[group++]);
    }
    solver.add(x.back() == z3::sum(groups));
    for (std::size_t i = 0; i < x.size(); ++i)
      solver.add(x[i] == context.int_val(report.values[i]), (name + "said." + std::to_string(i)).c_str());
  });
  if (solver.check() != z3::unsat) return {{"core", 0}};
  return {{"core", static_cast<long>(solver.unsat_core().size())}};
}

}  // namespace verify::bench
