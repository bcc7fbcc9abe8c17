// The same facts and rules give the same bytes in any order of files, and of the facts within them.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <random>

#include "check/pipeline.h"
#include "report/report.h"
#include "support/temporary_folder.h"
#include "text/json_reader.h"

namespace verify::testing {
namespace {

namespace fs = std::filesystem;

// A JSON value written again, the members of every object called "facts" in the order of `random`.
void write_again(const JsonValue& value, std::mt19937_64& random, std::string_view key, const Source& source,
                 std::string& out) {
  if (value.kind() != JsonKind::object) {
    out += source.slice(value.span());
    return;
  }
  std::vector<JsonValue> members;
  for (const JsonValue m : value.children()) members.push_back(m);
  if (key == "facts") std::shuffle(members.begin(), members.end(), random);
  out += "{";
  for (std::size_t i = 0; i < members.size(); ++i) {
    out += (i > 0 ? ",\n" : "\n") + std::string(source.slice(members[i].key_span())) + ": ";
    write_again(members[i], random, members[i].key(), source, out);
  }
  out += "}";
}

std::string shuffled(const std::string& path, std::mt19937_64& random) {
  Diagnostics diagnostics;
  const auto source = *read_source(path);
  const auto json = JsonDocument::parse(source, diagnostics);
  std::string out;
  write_again(json->root(), random, "", *source, out);
  return out;
}

struct Rendered {
  std::string full, concise, json, relations, coverage;
  bool operator==(const Rendered&) const = default;
};

Rendered run(const std::vector<std::string>& paths, const std::string& constraints, const std::string& folder) {
  CheckOptions options;
  options.paths = paths;
  options.constraints = {constraints};
  Diagnostics diagnostics;
  auto loaded = load(options, diagnostics);
  EXPECT_TRUE(diagnostics.empty());
  const CheckResult result = check(*std::move(loaded), default_oracle, judging_oracle, {});
  Rendered out{render_full(result, {}), render_concise(result), render_json(result),
               list_relations(result, derived_ranges(result, result.relations, default_oracle)),
               render_coverage(result)};
  for (std::string* text : {&out.full, &out.concise, &out.json, &out.relations, &out.coverage}) {
    for (std::size_t at = text->find(folder); at != std::string::npos; at = text->find(folder))
      text->erase(at, folder.size());
  }
  return out;
}

TEST(Check, GivesTheSameBytesWhateverTheOrderOfFilesAndFacts) {
  const fs::path facts = fs::path(VERIFY_SOURCE_DIR) / "facts";
  const std::string constraints = VERIFY_SOURCE_DIR "/constraints";
  const Rendered expected = run({facts.string()}, constraints, facts.parent_path().string());
  EXPECT_NE(expected.full.find("1,813 − 735 + 367 = 1,445, not 1,446"), std::string::npos);
  EXPECT_EQ(run({facts.string()}, constraints, facts.parent_path().string()), expected);

  std::mt19937_64 random(1);
  const TemporaryFolder folder;
  std::vector<std::string> files;
  for (const auto& entry : fs::directory_iterator(facts)) {
    if (entry.path().extension() != ".json") continue;
    files.push_back(folder.write("facts/" + entry.path().filename().string(), shuffled(entry.path().string(), random)));
  }
  std::shuffle(files.begin(), files.end(), random);
  EXPECT_EQ(run(files, constraints, folder.path()), expected);
}

}  // namespace
}  // namespace verify::testing
