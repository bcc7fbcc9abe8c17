// A random small project, loaded and grounded by the program.
#pragma once

#include "check/pipeline.h"
#include "support/grounded.h"
#include "support/small_case.h"
#include "text/files.h"

namespace verify::testing {

/// A small case as the program reads it.
struct SmallProject {
  explicit SmallProject(const SmallCase& small) {
    result.rules = rules_of(small.rules, diagnostics);
    std::vector<SourcePtr> sources;
    for (const auto& [name, text] : small.facts) sources.push_back(std::make_shared<const Source>(name, text));
    result.facts = load_facts(sources, diagnostics, {});
    if (!has_errors(diagnostics)) result.problem = ground(result.facts, result.rules, diagnostics, {});
    Files files;
    result.places = look_up(result.facts, {}, files, diagnostics);
  }

  Diagnostics diagnostics;
  Loaded result;
};

}  // namespace verify::testing
