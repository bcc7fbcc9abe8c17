// Checks texts that are not the product's as drafts and prints what is found: drafts DATA_DIR. README.md tells which.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "check/drafts.h"
#include "check/pipeline.h"
#include "documents/read_manuscript.h"
#include "draft/read_draft.h"

namespace verify::bench {
namespace {

namespace fs = std::filesystem;

CheckResult checked(SourcePtr bytes) {
  Diagnostics diagnostics;
  std::vector<Manuscript> manuscripts;
  auto manuscript = read_manuscript(std::move(bytes), diagnostics);
  if (manuscript) manuscripts.push_back(std::move(*manuscript));
  return check(ground_draft(read_draft(std::move(manuscripts), {}), {}), default_oracle, judging_oracle, {});
}

void print(const std::string& name, const CheckResult& result) {
  for (const Finding& f : result.findings)
    std::printf("%s: %s[%s]: %s\n", name.c_str(), std::string(finding_kind_name(f.kind)).c_str(), f.rule.c_str(),
                f.message.c_str());
}

void articles(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::size_t holding = 0, findings = 0;
  for (const fs::path& file : files) {
    const auto bytes = read_source(file.string());
    if (!bytes) continue;
    const CheckResult result = checked(*bytes);
    print(file.filename().string(), result);
    holding += result.summary.hold;
    findings += result.findings.size();
  }
  std::printf("%zu articles as drafts: %zu statements hold, %zu findings\n\n", files.size(), holding, findings);
}

// The paragraphs around a table, as one text.
void paragraphs(const fs::path& file) {
  std::ifstream in(file);
  std::size_t texts = 0, paragraphs = 0, bytes = 0;
  std::map<std::string, std::pair<std::size_t, std::size_t>> rules;  // statements that hold, and findings
  for (std::string line; std::getline(in, line); ++texts) {
    const auto sample = nlohmann::json::parse(line, nullptr, false);
    if (sample.is_discarded()) continue;
    std::string text;
    for (const auto& paragraph : sample.value("paragraphs", std::vector<std::string>{})) {
      text += paragraph + "\n\n";
      ++paragraphs;
    }
    bytes += text.size();
    const CheckResult result = checked(std::make_shared<const Source>("paragraphs.txt", text));
    print("table " + std::to_string(texts), result);
    for (const CheckedRelation& r : result.relations)
      rules[result.problem.relations[r.relation].name].first += r.standing == Standing::holds;
    for (const Finding& f : result.findings) ++rules[f.rule].second;
  }
  std::printf(
      "%zu paragraphs around %zu tables, %zu bytes:\n\n| rule | statements that hold | findings |\n"
      "| --- | ---: | ---: |\n",
      paragraphs, texts, bytes);
  for (const auto& [rule, n] : rules) std::printf("| %s | %zu | %zu |\n", rule.c_str(), n.first, n.second);
}

}  // namespace
}  // namespace verify::bench

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: drafts DATA_DIR\n");
    return 2;
  }
  const std::filesystem::path data = argv[1];
  verify::bench::articles(data / "corpus");
  verify::bench::paragraphs(data / "data/tables/tatqa-dev.jsonl");
  return 0;
}
