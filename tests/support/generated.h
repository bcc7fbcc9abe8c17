// A generated project as the program reads it.
#pragma once

#include <string>

#include "bench/project.h"
#include "ground/ground.h"
#include "support/grounded.h"

namespace verify::testing {

/// A generated project as the program reads it; its diagnostics as text, warnings included.
inline Grounded loaded(const bench::Project& project) {
  Grounded out;
  out.rules = rules_of(project.rules, out.diagnostics);
  std::vector<SourcePtr> sources;
  for (const bench::InputFile& file : project.facts)
    sources.push_back(std::make_shared<const Source>(file.name, file.text));
  out.facts = load_facts(sources, out.diagnostics, {});
  out.problem = ground(out.facts, out.rules, out.diagnostics, {});
  advise(out.facts, out.rules, out.problem, out.diagnostics);
  return out;
}

}  // namespace verify::testing
