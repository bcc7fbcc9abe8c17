// Fuzzes facts files: what loads prints as a facts file that loads as the same.
#include "facts/facts_files.h"
#include "fuzz/property.h"
#include "quantity/period.h"
#include "quantity/unit.h"
#include "support/fact_sets.h"
#include "text/utf8.h"

namespace verify::testing {
namespace {

void check_fact(const FactSet& set, const Fact& fact, std::size_t size) {
  require(fact.document < set.documents.size());
  require(!find_invalid_utf8(visible(set.name_of(fact))));
  require(!fact.concept_name.empty() && !fact.value.empty());
  require(within(fact.origin.span, size) && within(fact.value_origin().span, size));
  require(!fact.quote || !fact.quote->exact.empty());
  if (fact.unit == kDateUnit) return;
  const Reading reading = fact.upper ? read_range(fact.written, *fact.upper, {}) : read(fact.written, {});
  require(!reading.stated.empty() && !reading.allowed.empty());
  require(fact.weight.sign() > 0);
  for (const std::size_t target : fact.supersedes) require(set.facts.at(target).superseded);
  for (const NotComparable& other : fact.not_comparable) require(&set.facts.at(other.with) != &fact);
  (void)parse_unit(fact.unit, builtin_units());
  (void)parse_period(fact.period, set.document_of(fact).id);
}

}  // namespace
}  // namespace verify::testing

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace verify;
  using namespace verify::testing;
  Diagnostics diagnostics;
  const std::vector<SourcePtr> sources{source_of(text_of(data, size))};
  const FactSet set = load_facts(sources, diagnostics, {});
  for (const Fact& fact : set.facts) check_fact(set, fact, size);
  if (diagnostics.empty()) require(different(set, printed_and_loaded(set)).empty());
  for (const Diagnostic& diagnostic : diagnostics) require(!find_invalid_utf8(render(diagnostic)));
  return 0;
}
