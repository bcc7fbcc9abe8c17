#include <gtest/gtest.h>

#include <sstream>

#include "check/pipeline.h"
#include "constraints/ground.h"
#include "constraints/parse.h"
#include "constraints/reported.h"
#include "facts/load.h"
#include "support/temporary_folder.h"

namespace verify {
namespace {

// The fenced blocks of one language, in order.
std::vector<std::string> blocks_of(const std::string& page, const std::string& language) {
  std::vector<std::string> out;
  std::istringstream in(testing::read_file(std::string(VERIFY_SOURCE_DIR) + page));
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    if (line == "```" + language) {
      inside = true;
      out.emplace_back();
    } else if (line == "```") {
      inside = false;
    } else if (inside) {
      out.back() += line + "\n";
    }
  }
  return out;
}

// The page names them: the files together are one set, and what it says of them is what loading gives.
TEST(FactsReadme, HasExamplesThatLoad) {
  std::vector<SourcePtr> sources;
  for (const std::string& text : blocks_of("/facts/README.md", "json"))
    sources.push_back(std::make_shared<const Source>("example" + std::to_string(sources.size() + 1) + ".json", text));
  ASSERT_EQ(sources.size(), 3u);
  Diagnostics diagnostics;
  const FactSet set = load_facts(sources, diagnostics);
  for (const Diagnostic& d : diagnostics) ADD_FAILURE() << render(d);
  std::string said;
  for (const Document& d : set.documents)
    said += d.id + (d.xbrl ? ", a report that skips " + std::to_string(d.skipped) : "") + "\n";
  EXPECT_EQ(said, "example3, a report that skips 1\nsector-2024\nsector-2024-correction\n");
  std::string special;
  for (const Fact& f : set.facts) {
    if (f.superseded) special += set.name_of(f) + " is superseded\n";
    if (f.fixed) special += set.name_of(f) + " is given\n";
    if (f.weight != Rational(1)) special += set.name_of(f) + " weighs " + f.weight.str() + "\n";
    for (const NotComparable& n : f.not_comparable)
      special += set.name_of(f) + " is not comparable with " + set.name_of(set.facts[n.with]) + "\n";
  }
  EXPECT_EQ(special,
            "sector-2024/moves is superseded\n"
            "sector-2024-correction/founded is given\n"
            "sector-2024-correction/founded weighs 3\n"
            "sector-2024-correction/grdp weighs 3\n"
            "sector-2024-correction/grdp is not comparable with sector-2024/grdp\n"
            "sector-2024-correction/moves weighs 3\n");
}

// The rules on the page are for the report on it.
TEST(FactsReadme, HasRulesThatItsReportFits) {
  const auto rules_blocks = blocks_of("/facts/README.md", "rules");
  ASSERT_EQ(rules_blocks.size(), 1u);
  Diagnostics diagnostics;
  RuleSet rules =
      resolve({parse_rules(std::make_shared<const Source>("r.rules", rules_blocks[0]), diagnostics)}, diagnostics);
  const auto report = blocks_of("/facts/README.md", "json").at(2);
  const FactSet set =
      load_facts(std::vector<SourcePtr>{std::make_shared<const Source>("example3.json", report)}, diagnostics);
  declare_reported(rules, set);
  const Problem problem = ground(set, rules, diagnostics);
  for (const Diagnostic& d : diagnostics) ADD_FAILURE() << render(d);
  EXPECT_EQ(problem.claims.size(), set.facts.size());
  ASSERT_EQ(problem.relations.size(), 1u);
  EXPECT_EQ(problem.relations[0].name, "balance");
}

}  // namespace
}  // namespace verify
