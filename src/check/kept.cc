// Rules are kept as a whole: a name in one file may be declared in another.
#include "check/kept.h"

#include "diagnose/rule_check.h"

namespace verify {

RuleSet rules_in(const std::vector<std::string>& paths, Files& files, Kept* kept, Diagnostics& diagnostics) {
  const std::vector<SourcePtr> sources = read_rules(paths, files, diagnostics);
  if (kept == nullptr) return load_rules(sources, diagnostics);
  if (!kept->rules || kept->rules->sources != sources) {
    Kept::Rules read{sources, {}, {}, {}};
    read.rules = load_rules(sources, read.diagnostics);
    kept->rules = std::move(read);
  }
  diagnostics.insert(diagnostics.end(), kept->rules->diagnostics.begin(), kept->rules->diagnostics.end());
  return kept->rules->rules;
}

void warn_of_contradictory_rules(const RuleSet& rules, Kept* kept, Diagnostics& diagnostics) {
  if (kept == nullptr) return warn_of_contradictory_rules(rules, diagnostics);
  auto& known = kept->rules->contradictions;
  if (!known) warn_of_contradictory_rules(rules, known.emplace());
  diagnostics.insert(diagnostics.end(), known->begin(), known->end());
}

}  // namespace verify
