// A session after any edits gives the bytes that a new run on the same files gives. Projects and edits are random, from
// seeds; broken files come in between.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

#include "check/drafts.h"
#include "check/pipeline.h"
#include "check/session.h"
#include "report/report.h"
#include "support/small_case.h"
#include "support/temporary_folder.h"
#include "support/trials.h"

namespace verify::testing {
namespace {

using Texts = std::map<std::string, std::string>;  // by path

std::string shown(Diagnostics diagnostics) {
  sort_diagnostics(diagnostics);
  std::string out;
  for (const Diagnostic& d : diagnostics) out += render(d);
  return out;
}

std::string report_of(const CheckResult& result) {
  return render_json(result) + render_full(result, {}) + render_coverage(result) + render_junit(result, {});
}

// What a new run on these texts gives: its mistakes, and its reports if it has a result.
std::string by_new_run(const Texts& texts, const CheckOptions& options, Session::Of of) {
  Files files;
  for (const auto& [path, text] : texts) files.put(path, text);
  Diagnostics diagnostics;
  std::optional<Loaded> loaded;
  if (of == Session::Of::facts) loaded = load(options, files, nullptr, diagnostics);
  else loaded = load_drafts(options, files, nullptr, diagnostics);
  std::string out = shown(diagnostics);
  if (loaded) out += report_of(check(*std::move(loaded), default_oracle, judging_oracle, {}));
  return out;
}

std::string by_session(const Session& session) {
  return shown(session.diagnostics()) + (session.is_current() ? report_of(*session.result()) : "");
}

/// A project under random edits, in a session and as texts.
class Edited {
 public:
  Edited(CheckOptions options, Session::Of of)
      : options_(std::move(options)), of_(of), session_(options_, of, default_oracle, judging_oracle) {}

  void put(const std::string& path, const std::string& text) {
    texts_[path] = text;
    edits_.push_back({path, Edit::Kind::text, text});
  }
  void remove(const std::string& path) {
    texts_.erase(path);
    edits_.push_back({path, Edit::Kind::gone});
  }
  const Texts& texts() const { return texts_; }
  const Session& session() const { return session_; }

  /// Takes the edits since the last call in; whether the session says what a new run says.
  bool agrees() {
    changes = session_.update(edits_);
    edits_.clear();
    const std::string wanted = by_new_run(texts_, options_, of_);
    EXPECT_EQ(by_session(session_), wanted);
    return by_session(session_) == wanted;
  }

  std::optional<SinceEarlier> changes;  ///< of the last update

 private:
  CheckOptions options_;
  Session::Of of_;
  Session session_;
  Texts texts_;
  std::vector<Edit> edits_;
};

const std::string kRules = "/project/constraints/r.rules";
const std::string kFacts = "/project/facts/";

CheckOptions facts_options() {
  CheckOptions options;
  options.paths = {kFacts};
  options.constraints = {"/project/constraints"};
  options.acceptances = "/project/verify.accept.toml";
  options.today = Date{20'000};
  return options;
}

std::size_t pick(std::mt19937_64& random, std::size_t below) { return random() % below; }

// One digit becomes another.
std::string with_another_digit(std::string text, std::mt19937_64& random) {
  std::vector<std::size_t> digits;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] >= '0' && text[i] <= '9') digits.push_back(i);
  }
  if (digits.empty()) return text;
  char& digit = text[digits[pick(random, digits.size())]];
  digit = static_cast<char>('1' + (digit - '0' + static_cast<int>(pick(random, 8))) % 9);
  return text;
}

// One digit of a figure becomes another, or its hedge goes.
std::string with_another_figure(const std::string& text, std::mt19937_64& random) {
  const std::string key = "\"value\": \"";
  std::vector<std::size_t> figures;
  for (std::size_t at = text.find(key); at != std::string::npos; at = text.find(key, at + 1))
    figures.push_back(at + key.size());
  if (figures.empty()) return with_another_digit(text, random);
  const std::size_t begin = figures[pick(random, figures.size())];
  const std::size_t end = text.find('"', begin);
  return text.substr(0, begin) + with_another_digit(text.substr(begin, end - begin), random) + text.substr(end);
}

// An edit of some file of the project, as somebody would make it, or as it never should be.
void edit(Edited& project, const SmallCase& other, std::mt19937_64& random) {
  std::vector<std::string> paths;
  for (const auto& [path, text] : project.texts()) paths.push_back(path);
  const std::string path = paths[pick(random, paths.size())];
  const std::string text = project.texts().at(path);
  switch (pick(random, 9)) {
    case 0: return project.put(kRules, other.rules);
    case 1: return project.put(path, text.substr(0, pick(random, text.size() + 1)));  // cut off
    case 2:
      if (path != kRules) project.remove(path);
      return;
    case 3: {
      auto file = other.facts.begin();
      std::advance(file, pick(random, other.facts.size()));
      return project.put(kFacts + file->first, file->second);
    }
    case 4: return project.put(path, text + "\n");
    case 5: return project.put(path, with_another_digit(text, random));
    default: return project.put(path, with_another_figure(text, random));
  }
}

TEST(Session, GivesAfterAnyEditsOfFactsAndRulesWhatANewRunGives) {
  std::size_t current = 0, updates = 0, findings = 0, followed = 0;
  for (std::uint64_t seed = 1; seed <= trials(4); ++seed) {
    std::mt19937_64 random(seed);
    Edited project(facts_options(), Session::Of::facts);
    const SmallCase first = seed % 2 == 0 ? small_case(seed) : crowded_case(seed, 12);
    project.put(kRules, first.rules);
    for (const auto& [name, text] : first.facts) project.put(kFacts + name, text);
    ASSERT_TRUE(project.agrees()) << "seed " << seed << "\n" << to_string(first);
    for (int step = 0; step < 10; ++step) {
      // Half of the time what was broken is mended at once.
      const Texts before = project.texts();
      for (std::size_t edits = 1 + pick(random, 2); edits > 0; --edits) {
        if (!project.texts().empty()) edit(project, small_case(seed + pick(random, 3)), random);
      }
      ASSERT_TRUE(project.agrees()) << "seed " << seed << ", step " << step;
      ++updates;
      current += project.session().is_current();
      if (project.session().is_current()) findings += project.session().result()->findings.size();
      if (project.session().is_current() || pick(random, 3) == 0) continue;
      for (const auto& [path, text] : before) project.put(path, text);
      ASSERT_TRUE(project.agrees()) << "seed " << seed << ", mended after step " << step;
    }
    followed += project.session().counts().followed;
  }
  // Edits of figures alone are followed without grounding.
  EXPECT_GT(followed, updates / 20);
  // The edits must leave enough to check, and enough that is wrong.
  EXPECT_GT(current, updates / 4);
  EXPECT_GT(findings, updates / 10);
}

// Reports of three figures each, of which a sum must hold.
std::string report(const std::string& entity, int a, int b, int sum) {
  const auto fact = [&](const std::string& name, int value) {
    return "\"" + name + "\": {\"value\": \"" + std::to_string(value) + "\", \"dimensions\": {\"concept\": \"" + name +
           "\"}}";
  };
  return "{\"document\": {\"id\": \"" + entity + "\"}, \"dimensions\": {\"entity\": \"" + entity +
         "\", \"period\": \"2025\", \"unit\": \"EUR\"}, \"facts\": {" + fact("part-a", a) + ", " + fact("part-b", b) +
         ", " + fact("all", sum) + "}}";
}

const std::string kSums = "value part-a : EUR\nvalue part-b : EUR\nvalue all : EUR\nrule sums: all = part-a + part-b\n";

class Reports : public ::testing::Test {
 protected:
  Reports() {
    project.put(kRules, kSums);
    for (int i = 0; i < 20; ++i) project.put(path(i), report("e" + std::to_string(i), 2001 + i, 311, 2312 + i));
    EXPECT_TRUE(project.agrees());
  }
  static std::string path(int i) { return kFacts + "e" + std::to_string(i) + ".json"; }

  Edited project{facts_options(), Session::Of::facts};
};

TEST_F(Reports, OneEditedFigureIsSolvedAlone) {
  const Session::Counts before = project.session().counts();
  project.put(path(7), report("e7", 2008, 311, 2391));
  ASSERT_TRUE(project.agrees());
  EXPECT_EQ(project.session().counts().solved - before.solved, 1u);
  ASSERT_TRUE(project.changes);
  EXPECT_EQ(project.changes->fresh, 1u);
  EXPECT_EQ(project.changes->settled.size(), 0u);
}

TEST_F(Reports, AFindingThatIsMendedIsSettled) {
  project.put(path(7), report("e7", 2008, 311, 2391));
  ASSERT_TRUE(project.agrees());
  project.put(path(7), report("e7", 2008, 311, 2319));
  ASSERT_TRUE(project.agrees());
  ASSERT_TRUE(project.changes);
  EXPECT_EQ(project.changes->fresh + project.changes->open + project.changes->changed, 0u);
  ASSERT_EQ(project.changes->settled.size(), 1u);
  EXPECT_EQ(project.changes->settled[0].facts, (std::vector<std::string>{"e7/all", "e7/part-a", "e7/part-b"}));
}

TEST_F(Reports, ABrokenFileSettlesNothing) {
  project.put(path(7), report("e7", 2008, 311, 2391));
  ASSERT_TRUE(project.agrees());
  project.put(path(7), "{");
  ASSERT_TRUE(project.agrees());
  EXPECT_FALSE(project.session().sound());
  EXPECT_FALSE(project.session().is_current());
  EXPECT_FALSE(project.changes);
  EXPECT_EQ(project.session().result()->findings.size(), 1u);
  project.put(path(7), report("e7", 2008, 311, 2391));
  ASSERT_TRUE(project.agrees());
  ASSERT_TRUE(project.changes);
  EXPECT_EQ(project.changes->open, 1u);
  EXPECT_EQ(project.changes->settled.size(), 0u);
}

TEST_F(Reports, RulesOfABrokenStateAreNotTakenForThoseOfTheLastResult) {
  project.put(kRules, kSums + "rule more: all >= 2 * part-a\n");
  project.put(path(7), "{");
  ASSERT_TRUE(project.agrees());
  project.put(path(7), report("e7", 2008, 311, 2319));
  ASSERT_TRUE(project.agrees());
  EXPECT_GE(project.session().result()->findings.size(), 20u);
}

TEST_F(Reports, WhatAnotherDocumentSaysBesideAFindingIsFollowed) {
  project.put(path(7), report("e7", 2008, 311, 2391));
  project.put(kFacts + "again.json",
              "{\"document\": {\"id\": \"again\"}, \"dimensions\": {\"entity\": \"e7\", "
              "\"period\": \"2024\", \"unit\": \"EUR\"}, \"facts\": {\"x\": {\"value\": \"2319\", "
              "\"dimensions\": {\"concept\": \"all\"}}}}");
  ASSERT_TRUE(project.agrees());
  const std::string text = project.texts().at(kFacts + "again.json");
  for (const char* value : {"2391", "311", "2391"}) {
    std::string other = text;
    other.replace(other.find("2319"), 4, value);
    project.put(kFacts + "again.json", other);
    ASSERT_TRUE(project.agrees());
  }
}

TEST_F(Reports, AcceptancesAreReadAgain) {
  project.put(path(7), report("e7", 2008, 311, 2391));
  ASSERT_TRUE(project.agrees());
  const std::string fingerprint = project.session().result()->findings.at(0).fingerprint;
  project.put("/project/verify.accept.toml",
              "[[accept]]\nfingerprint = \"" + fingerprint + "\"\nreason = \"as printed\"\n");
  ASSERT_TRUE(project.agrees());
  EXPECT_EQ(project.session().result()->accepted.size(), 1u);
  project.remove("/project/verify.accept.toml");
  ASSERT_TRUE(project.agrees());
  EXPECT_EQ(project.session().result()->accepted.size(), 0u);
}

TEST(Session, FollowsTheDocumentsThatFactsQuote) {
  CheckOptions options = facts_options();
  options.paths = {kFacts};
  Edited project(options, Session::Of::facts);
  project.put(kRules, kSums);
  project.put(kFacts + "a.json",
              "{\"document\": {\"id\": \"a\", \"file\": \"a.txt\"}, \"dimensions\": {\"period\": \"2025\", \"unit\": "
              "\"EUR\"}, \"facts\": {\"x\": {\"value\": \"2300\", \"dimensions\": {\"concept\": \"all\"}, \"source\": "
              "{\"exact\": \"2,300 in all\"}}}}");
  ASSERT_TRUE(project.agrees());
  for (const char* text : {"There were 2,300 in all.", "There were 2,400 in all.", "2,300 in all, or 2,300 in all"}) {
    project.put(kFacts + "a.txt", text);
    ASSERT_TRUE(project.agrees());
  }
  EXPECT_EQ(project.session().result()->findings.size(), 1u);
  project.remove(kFacts + "a.txt");
  ASSERT_TRUE(project.agrees());
}

// Paragraphs with sums and changes, some of which are wrong.
std::string paragraph(std::mt19937_64& random) {
  const auto number = [&] { return static_cast<int>(100 + pick(random, 900)); };
  const int a = number(), b = number();
  const int slip = pick(random, 4) == 0 ? 10 : 0;
  switch (pick(random, 4)) {
    case 0:
      return "It counted " + std::to_string(a + b + slip) + " boats (" + std::to_string(a) + " old, " +
             std::to_string(b) + " new).";
    case 1:
      return "The number of mills rose from " + std::to_string(a) + " to " + std::to_string(a + b) +
             ", an increase of " + std::to_string(b + slip) + ".";
    case 2: return "In 2024 the harbour had " + std::to_string(400 + slip) + " gates.";
    default:
      return "| x | n |\n| --- | --- |\n| a | " + std::to_string(a) + " |\n| b | " + std::to_string(b) +
             " |\n| total | " + std::to_string(a + b + slip) + " |";
  }
}

TEST(Session, GivesAfterAnyEditsOfDraftsWhatANewRunGives) {
  std::size_t findings = 0;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    std::mt19937_64 random(seed);
    CheckOptions options;
    options.paths = {"/drafts/a.md", "/drafts/b.md", "/drafts/c.txt"};
    if (seed % 3 == 0) {
      options.ledger = {kFacts};
      options.constraints = {"/project/constraints"};
    }
    options.today = Date{20'000};
    Edited project(options, Session::Of::drafts);
    project.put(kRules, "stock boats : boat\n");
    project.put(kRules, kSums);
    project.put(kFacts + "e.json", report("e", 200, 300, 500));
    std::vector<std::vector<std::string>> documents(3);
    for (int step = 0; step < 12; ++step) {
      const std::size_t d = pick(random, 3);
      auto& paragraphs = documents[d];
      const std::size_t at = pick(random, paragraphs.size() + 1);
      const std::size_t what = pick(random, 6);
      if (what == 0 && !paragraphs.empty()) paragraphs.erase(paragraphs.begin() + static_cast<std::ptrdiff_t>(at / 2));
      else if (what == 1 && at < paragraphs.size()) paragraphs[at] = with_another_digit(paragraphs[at], random);
      else paragraphs.insert(paragraphs.begin() + static_cast<std::ptrdiff_t>(at), paragraph(random));
      std::string text;
      for (const std::string& p : paragraphs) text += p + "\n\n";
      if (what == 2 && pick(random, 2) == 0) project.remove(options.paths[d]);
      else project.put(options.paths[d], text);
      ASSERT_TRUE(project.agrees()) << "seed " << seed << ", step " << step;
      findings += project.session().result()->findings.size();
    }
  }
  EXPECT_GT(findings, 60u);
}

TEST(Session, ReadsFromTheDiskWhatIsSaidToHaveChangedAndNothingMore) {
  const TemporaryFolder folder;
  folder.write("constraints/r.rules", kSums);
  folder.write("facts/a.json", report("a", 211, 322, 583));
  folder.write("facts/b.json", report("b", 211, 322, 533));
  CheckOptions options;
  options.paths = {folder.path() + "/facts"};
  options.today = Date{20'000};
  Session session(options, Session::Of::facts, default_oracle, judging_oracle);
  session.update({});
  EXPECT_EQ(session.result()->findings.size(), 1u);
  folder.write("facts/a.json", report("a", 211, 322, 533));
  folder.write("facts/b.json", report("b", 211, 322, 584));
  folder.write("facts/more/c.json", report("c", 211, 322, 585));
  session.update({{folder.path() + "/facts/b.json"}});
  EXPECT_EQ(session.result()->findings.size(), 2u);
  session.update({{folder.path() + "/facts/more"}});
  EXPECT_EQ(session.result()->findings.size(), 3u);
  session.update({{folder.path() + "/facts/a.json"}});
  EXPECT_EQ(session.result()->findings.size(), 2u);
}

}  // namespace
}  // namespace verify::testing
