// A set that is divided, checked in parts and joined gives the report of one run, byte for byte.
#include "check/sharding.h"

#include <gtest/gtest.h>

#include <sstream>

#include "check/pipeline.h"
#include "report/merge.h"
#include "report/report.h"
#include "report/shard_file.h"
#include "support/small_case.h"
#include "support/small_rules.h"
#include "support/temporary_folder.h"
#include "support/trials.h"

namespace verify::testing {
namespace {

/// A project as files, and the options that read them.
struct Project {
  TemporaryFolder folder;
  CheckOptions options;

  Project(const std::string& rules, const std::map<std::string, std::string>& facts) {
    folder.write("verify.toml", "");
    folder.write("constraints/a.rules", rules);
    for (const auto& [name, text] : facts) folder.write("facts/" + name, text);
    options.paths = {folder.path() + "/facts"};
    options.constraints = {folder.path() + "/constraints"};
  }
};

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

constexpr std::size_t kShards[] = {1, 2, 3, 7};

const std::string kRules =
    "dimension region = north | south\n"
    "stock heads : person\nflow births : person\nflow deaths : person\nflow moved : person, signed\n"
    "rate births-a-year = births per year\nstock women : person, part of heads\nshare women-share = women of heads\n"
    "value area : km2, additive\nvalue density : person/km2\n"
    "rule roll: closing heads = opening heads + births - deaths + moved\n"
    "rule dense: heads = density * area within 2 %\n"
    "plausible few: deaths <= births\n";

/// A set of documents about several places, with slips.
class RandomSet {
 public:
  explicit RandomSet(std::uint64_t seed) : pick_(seed) {}

  std::map<std::string, std::string> facts() {
    const int documents = 3 + pick_(8);
    std::map<std::string, std::string> out;
    for (int d = 0; d < documents; ++d) out["d" + std::to_string(d) + ".json"] = document(d);
    return out;
  }

 private:
  std::string document(int number) {
    std::string out;
    const int entities = pick_(3) == 0 ? 3 : 1;
    const int facts = 3 + pick_(7);
    std::vector<std::string> names;
    for (int i = 0; i < facts; ++i) {
      const std::string entity = "place-" + std::to_string((number + pick_(entities)) % 5);
      std::string more;
      if (!ids_.empty() && pick_(12) == 0) more += ", \"supersedes\": [\"" + pick_.of(ids_) + "\"]";
      else if (!ids_.empty() && pick_(12) == 0)
        more += ", \"not-comparable\": [{ \"with\": \"" + pick_.of(ids_) + "\", \"reason\": \"counted otherwise\" }]";
      out += (i == 0 ? "" : ",\n") + fact("f" + std::to_string(i), entity, more);
      names.push_back("d" + std::to_string(number) + "/f" + std::to_string(i));
    }
    ids_.insert(ids_.end(), names.begin(), names.end());
    return "{ \"facts\": {\n" + out + "\n} }\n";
  }

  std::string fact(const std::string& id, const std::string& entity, const std::string& more) {
    const std::vector<std::string> days = {"2022-12-31", "2023-12-31", "2024-12-31", "2024"};
    const std::vector<std::string> periods = {"2023", "2024", "2023/2024", "2024-01",
                                              "[2023-02-01..2023-05-01]/2024-12-31"};
    const std::vector<std::string> concepts = {"heads",       "births",        "deaths", "moved",  "women",
                                               "women-share", "births-a-year", "area",   "density"};
    const std::string name = pick_.of(concepts);
    const bool stock = name == "heads" || name == "women" || name == "women-share";
    std::string value = std::to_string(name == "heads"  ? 1000 + 10 * pick_(3)
                                       : name == "area" ? 50 + pick_(2)
                                                        : 20 + pick_(3));
    std::string dimensions = "\"concept\": \"" + name + "\", \"entity\": \"" + entity + "\", \"period\": \"" +
                             (stock ? pick_.of(days) : pick_.of(periods)) + "\"";
    if (name == "women-share") dimensions += ", \"unit\": \"%\"";
    if (stock && name != "women-share" && pick_(3) == 0)
      dimensions += std::string(", \"region\": \"") + (pick_(2) == 0 ? "north" : "south") + "\"";
    if (pick_(8) == 0) dimensions += ", \"scenario\": \"plan\"";
    return "  \"" + id + "\": { \"value\": \"" + value + "\", \"dimensions\": { " + dimensions + " }" + more + " }";
  }

  Pick pick_;
  std::vector<std::string> ids_;
};

TEST(Sharding, OfRandomSetsGivesTheReportOfOneRun) {
  std::size_t findings = 0;
  std::size_t divided = 0;
  for (std::uint64_t seed = 0; seed < trials(3); ++seed) {
    const Project project(kRules, RandomSet(seed).facts());
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
  EXPECT_GE(findings, 2U);
  EXPECT_GE(divided, 9U);
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
  const Project project(kRules, {{"d0.json", "{ \"facts\": { " + fact("a", "e0", unknown) + ", " +
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
  const Project project(kRules, {{"d.json", "{ \"facts\": { " + fact("a", ", \"entity\": \"e0\"") + ", " +
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

// Each file three times: of the entity that it names or leaves out, and of two others.
std::map<std::string, std::string> of_three_entities(const std::map<std::string, std::string>& facts) {
  std::map<std::string, std::string> out = facts;
  const std::string here = R"("dimensions": { "entity": "here" }, )";
  for (const auto& [name, text] : facts) {
    for (const char* entity : {"e1", "e2"}) {
      std::string own = text;
      if (const std::size_t at = own.find(here); at != std::string::npos) own.erase(at, here.size());
      own.insert(own.find('{') + 1, std::string(R"("dimensions": { "entity": ")") + entity + R"(" }, )");
      const std::string id = R"("id": ")";
      own.insert(own.find(id) + id.size(), entity);
      out[entity + name] = own;
    }
  }
  return out;
}

TEST(Sharding, OfSmallProjectsGivesTheReportOfOneRun) {
  std::size_t divided = 0;
  for (std::uint64_t seed = 0; seed < trials(12); ++seed) {
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
