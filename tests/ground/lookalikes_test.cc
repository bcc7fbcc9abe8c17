// Pins the limit on names that are compared for looking alike. What the warnings say of a few names stands in
// tests/cases/warnings/look-alikes.md.
#include <gtest/gtest.h>

#include "support/grounded.h"

namespace verify::testing {
namespace {

// `names` members of one dimension, two of which look alike. Concepts beside them are few.
std::string warnings(int names) {
  std::vector<Said> said = {{"heads", "2024-12-31", "3", {{"place", "x1"}}},
                            {"heads", "2024-12-31", "3", {{"place", "X1"}}}};
  for (int i = 2; i < names; ++i) said.push_back({"heads", "2024-12-31", "3", {{"place", "x" + std::to_string(i)}}});
  Grounded g = grounded("stock heads : person\n", said);
  advise_on_names(g.facts, g.rules, g.problem, g.diagnostics);
  std::string out;
  for (const Diagnostic& d : g.diagnostics) out += d.file + ": " + d.message + "\n";
  return out;
}

TEST(LookAlikes, SayWhereNamesAreTooManyToBeCompared) {
  EXPECT_EQ(warnings(2'000),
            "d.json: the place `X1` looks like `x1`, and nothing said of one is compared with the other\n");
  EXPECT_EQ(
      warnings(2'001),
      "d.json: 2001 names of members of the dimension `place` are too many: names that look alike were not looked "
      "for\n");
}

}  // namespace
}  // namespace verify::testing
