// Small projects that many tests start from, loaded and checked as the program does.
#pragma once

#include <gtest/gtest.h>

#include "check/pipeline.h"
#include "report/report.h"
#include "support/grounded.h"
#include "text/files.h"

namespace verify::testing {

/// Facts and rules checked as the program does, without any document at hand.
inline CheckResult checked(const std::string& rules, const std::vector<Said>& said,
                           ConflictsSought conflicts = ConflictsSought::first) {
  Grounded g = grounded(rules, said);
  EXPECT_EQ(rendered(g.diagnostics), "");
  Loaded loaded;
  loaded.facts = std::move(g.facts);
  loaded.rules = std::move(g.rules);
  loaded.problem = std::move(g.problem);
  Files files;
  loaded.places = look_up(loaded.facts, {}, files, g.diagnostics);
  loaded.conflicts = conflicts;
  return check(std::move(loaded), default_oracle, judging_oracle, {});
}

/// What `verify list relations` prints.
inline std::string relations_listed(const CheckResult& result) {
  return list_relations(result, derived_ranges(result, result.relations, default_oracle));
}

inline const std::string kVillageRules =
    "stock villages : village\nflow merged : village\nflow created : village\n"
    "rule roll \"after = before − merged + created\": closing villages = opening villages - merged + created\n";

/// 1,813 − 735 + 367 is `after` when that is 1445.
inline std::vector<Said> villages(const std::string& after) {
  return {{"villages", "2015-12-31", "1813"},
          {"merged", "2016/2024", "735"},
          {"created", "2016/2024", "367"},
          {"villages", "2024-12-31", after}};
}

}  // namespace verify::testing
