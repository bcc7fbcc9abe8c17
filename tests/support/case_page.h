#pragma once

#include <string>
#include <vector>

#include "solve/oracle.h"

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

/// Runs a scenario; returns what is different from what it expects, empty when nothing is.
std::string differences(const Scenario& scenario, OracleFactory oracle = default_oracle);

/// All pages, sorted.
std::vector<std::string> all_pages();

}  // namespace verify::testing
