// A set that is divided, checked in parts and joined gives the report of one run, byte for byte.
#include "check/sharding.h"

#include <gtest/gtest.h>

#include <sstream>

#include "check/pipeline.h"
#include "report/merge.h"
#include "report/report.h"
#include "report/shard_file.h"
#include "support/random_set.h"
#include "support/small_case.h"
#include "support/trials.h"

namespace verify::testing {
namespace {

std::string shown(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& d : diagnostics) out += render(d);
  return out;
}

struct Reports {
  std::string json, full, concise;
  bool operator==(const Reports&) const = default;
};

CheckResult checked(const CheckOptions& options) {
  Diagnostics diagnostics;
  auto loaded = load(options, diagnostics);
  EXPECT_TRUE(loaded) << shown(diagnostics);
  return check(*std::move(loaded), default_oracle, judging_oracle, {});
}

Reports of_one_run(const CheckOptions& options) {
  const CheckResult result = checked(options);
  return {render_json(result), render_full(result, TextStyle{}), render_concise(result)};
}

std::string partial_of(CheckOptions options, const Shard& shard) {
  options.shard = std::make_shared<const Shard>(*read_shard(print_shard(shard, "1.0"), "1.0"));
  options.paths = shard.facts_files;
  options.constraints = shard.rules_files;
  return write_partial(checked(options), "1.0", "contradiction");
}

PartialFile in_memory(const std::string& name, const std::string& text) {
  return {name, [text](std::uint64_t offset) -> Lines {
            const auto in = std::make_shared<std::istringstream>(text.substr(offset));
            return [in](std::string& line) { return static_cast<bool>(std::getline(*in, line)); };
          }};
}

std::vector<PartialFile> partials_of(const CheckOptions& options, const ShardPlan& plan) {
  std::vector<PartialFile> out;
  for (const PlannedShard& one : plan.shards) {
    const std::string name = std::to_string(one.shard.number) + ".part";
    out.push_back(in_memory(name, partial_of(options, one.shard)));
  }
  return out;
}

Reports merged(std::vector<PartialFile> files) {
  const auto merge = Merge::of(std::move(files), "1.0");
  EXPECT_TRUE(merge) << merge.fault().message;
  Reports out;
  merge->json([&](std::string_view piece) { out.json += piece; });
  merge->full([&](std::string_view piece) { out.full += piece; }, false);
  merge->concise([&](std::string_view piece) { out.concise += piece; });
  return out;
}

std::optional<ShardPlan> planned(const CheckOptions& options, std::size_t shards, std::vector<std::string> by = {}) {
  Diagnostics diagnostics;
  auto out = plan_shards(options, {shards, std::move(by), "", "1.0"}, diagnostics);
  EXPECT_TRUE(out) << shown(diagnostics);
  return out;
}

constexpr std::size_t kShards[] = {1, 3, 7};

TEST(Sharding, OfRandomSetsGivesTheReportOfOneRun) {
  std::size_t findings = 0;
  std::size_t divided = 0;
  for (std::uint64_t seed = 0; seed < trials(1); ++seed) {
    const Project project(kSetRules, RandomSet(seed).facts());
    const Reports expected = of_one_run(project.options);
    findings += expected.json.find("\"kind\": \"contradiction\"") != std::string::npos;
    for (const std::size_t n : kShards) {
      Diagnostics diagnostics;
      const auto plan = plan_shards(project.options, {n, {}, "", "1.0"}, diagnostics);
      if (!plan) continue;
      divided += n > 1;
      const Reports joined = merged(partials_of(project.options, *plan));
      EXPECT_EQ(joined.json, expected.json) << seed << " " << n;
      EXPECT_EQ(joined.full, expected.full) << seed << " " << n;
      EXPECT_EQ(joined.concise, expected.concise) << seed << " " << n;
    }
  }
  EXPECT_GE(findings, 1U);
  EXPECT_GE(divided, 2U);
}

TEST(Sharding, DeclaresTheConceptsOfReportsAsOneRunDoes) {
  const auto report = [](const std::string& entity, const std::string& unit, const std::string& value) {
    return R"({ "documentInfo": { "documentType": "https://xbrl.org/2021/xbrl-json" }, "facts": { "a": { "value": ")" +
           value + R"(", "dimensions": { "concept": "x:Assets", "entity": "x:)" + entity +
           R"(", "period": "2025-01-01T00:00:00", "unit": ")" + unit + R"(" } } } })";
  };
  const Project project("unit kEUR = 1000 EUR\n", {{"d0.json", report("e0", "kEUR", "5")},
                                                   {"d1.json", report("e1", "EUR", "5000")},
                                                   {"d2.json", report("e1", "EUR", "6000")},
                                                   {"d3.json", report("e2", "USD", "70")},
                                                   {"d4.json", report("e2", "USD", "80")}});
  const Reports expected = of_one_run(project.options);
  EXPECT_NE(expected.json.find("\"contradictions\": 2"), std::string::npos) << expected.json;
  for (const std::size_t n : kShards)
    EXPECT_EQ(merged(partials_of(project.options, *planned(project.options, n))), expected) << n;
}

TEST(Sharding, KeepsFiguresWithOneUnknownDayTogether) {
  const auto fact = [](const std::string& id, const std::string& entity, const std::string& period) {
    return "\"" + id + "\": { \"value\": \"5\", \"dimensions\": { \"concept\": \"births\", \"entity\": \"" + entity +
           "\", \"period\": \"" + period + "\" } }";
  };
  const std::string unknown = "[2024-02-01..2024-05-01]/2024-12-31";
  const Project project(kSetRules, {{"d0.json", "{ \"facts\": { " + fact("a", "e0", unknown) + ", " +
                                                    fact("b", "e1", unknown) + ", " + fact("c", "e2", "2024") + " } }"},
                                    {"d1.json", "{ \"facts\": { " + fact("a", "e3", unknown) + " } }"}});
  const auto plan = planned(project.options, 3);
  EXPECT_EQ(plan->keys, 4U);
  EXPECT_EQ(plan->kept_together, 1U);  // the day of another document is another day
  EXPECT_EQ(plan->shards.front().shard.together,
            (std::map<Aspects, Aspects>{{Aspects{{"entity", "e1"}}, Aspects{{"entity", "e0"}}}}));
}

TEST(Sharding, DividesByTheEntityWhereThereAreEnough) {
  const auto fact = [](const std::string& id, const std::string& more) {
    return "\"" + id + "\": { \"value\": \"5\", \"dimensions\": { \"concept\": \"heads\", \"period\": \"2024-12-31\"" +
           more + " } }";
  };
  const Project project(kSetRules, {{"d.json", "{ \"facts\": { " + fact("a", ", \"entity\": \"e0\"") + ", " +
                                                   fact("b", ", \"entity\": \"e1\", \"scenario\": \"plan\"") + ", " +
                                                   fact("c", ", \"entity\": \"e1\", \"region\": \"north\"") + " } }"}});
  EXPECT_EQ(planned(project.options, 2)->key, (std::vector<std::string>{"entity"}));
  EXPECT_EQ(planned(project.options, 3)->key, (std::vector<std::string>{"entity", "scenario"}));
  EXPECT_EQ(planned(project.options, 3, {"scenario"})->key, (std::vector<std::string>{"scenario"}));
}

TEST(Sharding, PutsAKeyIntoTheSameShardWhateverElseThereIs) {
  EXPECT_EQ(shard_of({{"entity", "acme"}}, 1000), 939U);
  EXPECT_EQ(shard_of({}, 1000), 353U);
}

TEST(Sharding, OfTheRealFactsGivesTheReportOfOneRun) {
  CheckOptions options;
  options.paths = {VERIFY_SOURCE_DIR "/facts"};
  options.constraints = {VERIFY_SOURCE_DIR "/constraints"};
  const Reports expected = of_one_run(options);
  for (const std::size_t n : kShards) EXPECT_EQ(merged(partials_of(options, *planned(options, n))), expected) << n;
}

TEST(Sharding, OfSmallProjectsGivesTheReportOfOneRun) {
  std::size_t divided = 0;
  for (std::uint64_t seed = 0; seed < trials(6); ++seed) {
    const SmallCase small = crowded_case(seed, 8);
    const Project project(small.rules, of_three_entities(small.facts));
    Diagnostics diagnostics;
    if (!load(project.options, diagnostics)) continue;
    const auto plan = plan_shards(project.options, {3, {}, "", "1.0"}, diagnostics);
    if (!plan) continue;
    ++divided;
    EXPECT_EQ(merged(partials_of(project.options, *plan)), of_one_run(project.options)) << to_string(small);
  }
  EXPECT_GE(divided, 3U);
}

}  // namespace
}  // namespace verify::testing
