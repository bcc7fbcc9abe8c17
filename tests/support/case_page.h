// Reads and runs the pages of tests/cases/.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/pipeline.h"

namespace verify::testing {

/// A page of tests/cases: what is given and what must come out. tests/cases/README.md has the format.
struct Block {
  /// "facts", "rules", "document", "config", "use", "change", "findings", "relations", "report", "errors"
  std::string kind;
  std::string name;  ///< the word behind the kind, a file's name
  std::string text;
};

struct Scenario {
  std::string title;
  std::vector<Block> blocks;  ///< those before the first scenario of the page included
};

/// Reads a page; throws std::runtime_error on one that isn't well formed.
std::vector<Scenario> read_page(const std::string& path);

struct Outcome {
  std::string differences;            ///< from what the scenario expects, empty when there are none
  std::optional<CheckResult> result;  ///< nothing when there are errors in what is given
};
Outcome run(const Scenario& scenario, OracleFactory oracle);

/// The differences alone.
inline std::string differences(const Scenario& scenario, OracleFactory oracle) {
  return run(scenario, oracle).differences;
}

/// All pages, sorted.
std::vector<std::string> all_pages();

}  // namespace verify::testing
