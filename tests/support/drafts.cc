// Checks the text of a draft and writes the findings and relations as short lines.
#include "support/drafts.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "documents/read_manuscript.h"
#include "draft/draft_problem.h"
#include "draft/read_draft.h"
#include "explain/measure.h"

namespace verify::testing_support {

namespace {

std::string figures(const CheckResult& result, std::vector<std::size_t> facts) {
  std::sort(facts.begin(), facts.end());
  std::string out;
  for (const std::size_t f : facts) out += (out.empty() ? "" : ", ") + figure_words(result.facts.facts[f]);
  return out;
}

}  // namespace

std::string nouns(std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += "stone ";
  return out;
}

Loaded load_text(const std::string& text, const std::string& name) {
  Diagnostics diagnostics;
  std::vector<Manuscript> manuscripts;
  auto manuscript = read_manuscript(std::make_shared<const Source>(name, text), diagnostics);
  EXPECT_TRUE(manuscript.has_value());
  if (!manuscript) return {};
  manuscripts.push_back(std::move(*manuscript));
  return ground_draft(read_draft(std::move(manuscripts), {}), {});
}

CheckResult check_text(const std::string& text, const std::string& name) {
  return check(load_text(text, name), default_oracle, judging_oracle, {});
}

std::vector<std::string> findings_in(const std::string& text, const std::string& name) {
  const CheckResult result = check_text(text, name);
  std::vector<std::string> out;
  for (const Finding& f : result.findings)
    out.push_back(std::string(finding_kind_name(f.kind)) + " " + f.rule + ": " + figures(result, f.facts));
  return out;
}

std::vector<std::string> holding_in(const std::string& text, const std::string& name) {
  const CheckResult result = check_text(text, name);
  std::vector<std::string> out;
  for (const CheckedRelation& r : result.relations) {
    if (r.standing != Standing::holds) continue;
    std::vector<std::size_t> facts;
    for (const VarId v : result.problem.relations[r.relation].quantities) {
      for (const ClaimId c : result.problem.quantities[v].claims) facts.push_back(result.problem.claims[c].fact);
    }
    out.push_back(result.problem.relations[r.relation].name + ": " + figures(result, facts));
  }
  return out;
}

void expect_all(const std::vector<DraftCase>& cases, const std::string& name) {
  for (const DraftCase& c : cases) {
    EXPECT_EQ(holding_in(c.text, name), c.holds) << c.text;
    EXPECT_EQ(findings_in(c.text, name), c.found) << c.text;
  }
}

}  // namespace verify::testing_support
