// Printed facts and rules of random small projects mean the same as the originals once they are grounded.
#include <gtest/gtest.h>

#include "support/fact_sets.h"
#include "support/grounded.h"
#include "support/small_case.h"

namespace verify::testing {
namespace {

// All that rules come to when they meet facts, in words.
std::string all_of(const RulesFile& file, const SmallCase& small) {
  Grounded g;
  g.rules = resolve({file}, g.diagnostics);
  std::vector<SourcePtr> sources;
  for (const auto& [name, text] : small.facts) sources.push_back(std::make_shared<const Source>(name, text));
  g.facts = load_facts(sources, g.diagnostics, {});
  g.problem = ground(g.facts, g.rules, g.diagnostics, {});
  std::string out = rendered(g.diagnostics);
  for (const Quantity& q : g.problem.quantities) {
    out += describe(q, g.rules) + (q.whole ? " whole" : "") + (q.domain.lo ? " from " + q.domain.lo->value.str() : "") +
           (q.domain.hi ? " to " + q.domain.hi->value.str() : "") + "\n";
  }
  for (const Relation& r : g.problem.relations) {
    out +=
        std::string(relation_kind_name(r.kind)) + " " + r.name + " [" + describe(r.aspects) + to_string(r.when) + "]";
    out += (r.kind == RelationKind::restated ? "" : ": " + written(r.term, g)) + "\n";
  }
  for (const Chain& c : g.problem.chains)
    out += g.rules.concepts[c.concept_id].name + (c.rises ? " rises at " : " moves at ") +
           std::to_string(c.nodes.size()) + " days\n";
  return out;
}

TEST(SmallCases, PrintedRulesParseToThemselvesAndMeanTheSame) {
  for (std::uint64_t seed = 0; seed < 600; ++seed) {
    const SmallCase small = small_case(seed);
    Diagnostics diagnostics;
    const RulesFile file = parse_rules(std::make_shared<const Source>("a.rules", small.rules), diagnostics);
    const std::string text = print(file);
    const RulesFile again = parse_rules(std::make_shared<const Source>("a.rules", text), diagnostics);
    ASSERT_EQ(rendered(diagnostics), "") << "seed " << seed << "\n" << text;
    EXPECT_EQ(print(again), text) << "seed " << seed;
    ASSERT_EQ(all_of(again, small), all_of(file, small)) << "seed " << seed << "\n" << small.rules << "\n" << text;
  }
}

TEST(SmallCases, PrintedFactsLoadAsThemselves) {
  for (std::uint64_t seed = 0; seed < 600; ++seed) {
    const SmallCase small = small_case(seed);
    Diagnostics diagnostics;
    std::vector<SourcePtr> sources;
    for (const auto& [name, text] : small.facts) sources.push_back(std::make_shared<const Source>(name, text));
    const FactSet set = load_facts(sources, diagnostics, {});
    ASSERT_EQ(rendered(diagnostics), "") << "seed " << seed;
    EXPECT_EQ(different(set, printed_and_loaded(set)), "") << "seed " << seed;
  }
}

}  // namespace
}  // namespace verify::testing
