// `verify shard`, `--partial` and `merge` as their user runs them.
#include <gtest/gtest.h>

#include <filesystem>

#include "support/run_program.h"
#include "support/temporary_folder.h"

namespace verify::testing {
namespace {

namespace fs = std::filesystem;

/// A folder with facts about four towns, of which one doesn't add up, and a document.
class ShardCommand : public ::testing::Test {
 protected:
  ShardCommand() {
    folder_.write("verify.toml", "fail-on = \"implausible\"\n");
    folder_.write("constraints/towns.rules",
                  "dimension side = left | right\n"
                  "stock heads : person\nstock women : person\nstock men : person\n"
                  "rule both: heads = women + men\nrule sides: heads = sum of women + men over side\n");
    folder_.write("documents/towns.txt", "Alt has 100 heads, 60 women and 30 men. Born has 7 heads.\n");
    folder_.write("facts/towns.json", R"({
  "document": { "id": "towns", "file": "../documents/towns.txt" },
  "dimensions": { "period": "2024-12-31" },
  "facts": {
    "alt": { "value": "100", "dimensions": { "concept": "heads", "entity": "alt" }, "source": { "exact": "100 heads" } },
    "alt-women": { "value": "60", "dimensions": { "concept": "women", "entity": "alt" } },
    "alt-men": { "value": "30", "dimensions": { "concept": "men", "entity": "alt" } },
    "born": { "value": "8", "dimensions": { "concept": "heads", "entity": "born" }, "source": { "exact": "8 heads" } }
  }
})");
    folder_.write("facts/more.json", R"({
  "dimensions": { "period": "2024-12-31" },
  "facts": {
    "calm": { "value": "12", "dimensions": { "concept": "heads", "entity": "calm" } },
    "calm-women": { "value": "5", "dimensions": { "concept": "women", "entity": "calm" } },
    "calm-men": { "value": "7", "dimensions": { "concept": "men", "entity": "calm" } },
    "dry": { "value": "3", "dimensions": { "concept": "heads", "entity": "dry" } }
  }
})");
  }

  Ended run(const std::string& arguments) const { return run_program(folder_.path(), arguments); }

  /// Divides into that many shards and checks each.
  void divide(int n, const std::string& out = "out") const {
    const Ended divided = run("shard -n " + std::to_string(n) + " " + out);
    ASSERT_EQ(divided.code, 0) << divided.err;
    for (int k = 0; k < n; ++k) {
      const std::string shard = out + "/" + std::to_string(k);
      const Ended checked = run(shard + " --partial " + shard + ".part");
      EXPECT_EQ(checked.code, 0) << checked.err;
      EXPECT_EQ(checked.out + checked.err, "");
    }
  }

  TemporaryFolder folder_;
};

TEST_F(ShardCommand, GivesTheReportAndTheExitCodeOfOneRun) {
  for (const int n : {1, 2, 3, 7}) {
    const std::string out = "out" + std::to_string(n);
    divide(n, out);
    for (const char* format : {"full", "concise", "json"}) {
      const Ended whole = run(std::string("--output ") + format);
      const Ended merged = run("merge " + out + "/*.part --output " + format);
      EXPECT_EQ(merged.out, whole.out) << n << " " << format;
      EXPECT_EQ(merged.code, 1);
      EXPECT_EQ(merged.err, "");
    }
  }
}

TEST_F(ShardCommand, WritesReportsToFiles) {
  divide(2);
  const Ended merged = run("merge out/0.part out/1.part --output json=a.json --output full --fail-on never");
  EXPECT_EQ(merged.code, 0);
  EXPECT_EQ(read_file(folder_.path() + "/a.json"), run("--output json").out);
  EXPECT_EQ(merged.out, run("").out);
}

TEST_F(ShardCommand, SaysHowTheFactsAreDivided) {
  const Ended divided = run("shard -n 2 out");
  EXPECT_EQ(divided.code, 0);
  EXPECT_EQ(divided.err, "");
  EXPECT_EQ(divided.out,
            "divided by entity: 4 keys\n"
            "shard  to check  to read\n"
            "out/0         5        8\n"
            "out/1         3        4\n"
            "next, for each shard K, on any machine: verify out/K --partial out/K.part\n"
            "then: verify merge out/*.part\n");
}

TEST_F(ShardCommand, GivesTheSameBytesAgain) {
  ASSERT_EQ(run("shard -n 3 a").code, 0);
  ASSERT_EQ(run("shard -n 3 b").code, 0);
  for (const auto& entry : fs::recursive_directory_iterator(folder_.path() + "/a")) {
    if (!entry.is_regular_file()) continue;
    const fs::path other = fs::path(folder_.path()) / "b" / fs::relative(entry.path(), folder_.path() + "/a");
    EXPECT_EQ(read_file(entry.path()), read_file(other)) << other;
  }
}

TEST_F(ShardCommand, ShardsCanBeMovedAndCheckedByThemselves) {
  ASSERT_EQ(run("shard -n 1 out").code, 0);
  const TemporaryFolder elsewhere;
  fs::rename(folder_.path() + "/out/0", elsewhere.path() + "/moved");
  const Ended checked = run_program(elsewhere.path(), "moved --output concise");
  EXPECT_EQ(checked.code, 1);
  EXPECT_EQ(checked.out,
            "moved/documents/towns.txt: born: stale-quote: the quote is not in the document as it stands: \"8 heads\" "
            "(quote) [1c3491c1a13bf135]\n"
            "moved/documents/towns.txt:1:9: implausible: heads on 2024-12-31: 100 stated, 90 derived (both) "
            "[741b814a40326c80]\n");
}

TEST_F(ShardCommand, NeverOverwrites) {
  folder_.write("out/mine.txt", "keep");
  const Ended divided = run("shard -n 2 out");
  EXPECT_EQ(divided.code, 2);
  EXPECT_EQ(divided.err, "verify: out is there already and is not written over\n");
  EXPECT_EQ(run("shard -n 2 facts/out").err,
            "verify: facts/out lies in facts/, whose facts would be found twice: name a folder elsewhere\n");
  EXPECT_EQ(run("shard -n 0 b").err, "verify: -n takes a number of shards from 1 to 100000\n");
}

TEST_F(ShardCommand, NamesTheRulesThatLeaveNothingToDivideBy) {
  folder_.write("sides/a.json", R"({ "dimensions": { "concept": "heads", "period": "2024-12-31" }, "facts": {
    "left": { "value": "1", "dimensions": { "side": "left" } },
    "right": { "value": "2", "dimensions": { "side": "right" } } } })");
  const Ended divided = run("shard -n 2 out sides");
  EXPECT_EQ(divided.code, 2);
  EXPECT_EQ(divided.out, "");
  EXPECT_EQ(divided.err,
            "constraints/towns.rules:1:11: error: the members of dimension side add up to a total, so it can't divide "
            "the set\n"
            " 1 | dimension side = left | right\n"
            "   |           ^^^^\n"
            "   = help: --by side divides by it all the same\n"
            "constraints/towns.rules:6:6: error: rule sides takes all members of side together, so it can't divide the "
            "set\n"
            " 6 | rule sides: heads = sum of women + men over side\n"
            "   |      ^^^^^\n"
            "   = help: --by side divides by it all the same\n"
            "sides: error: the rules leave no aspect that divides the set\n"
            "verify: 3 errors; nothing was written\n");
  EXPECT_FALSE(fs::exists(folder_.path() + "/out"));
}

TEST_F(ShardCommand, ByAnAspectSaysWhatIsLost) {
  folder_.write("sides/a.json", R"({ "dimensions": { "concept": "heads", "period": "2024-12-31" }, "facts": {
    "all": { "value": "9" },
    "left": { "value": "10", "dimensions": { "side": "left" } },
    "right": { "value": "2", "dimensions": { "side": "right" } } } })");
  const Ended divided = run("shard -n 7 out sides --by side");
  EXPECT_EQ(divided.code, 0);
  EXPECT_NE(
      divided.err.find("constraints/towns.rules:6:6: warning: rule sides takes all members of side together: what "
                       "it says of members in two shards is lost\n"),
      std::string::npos)
      << divided.err;
  for (int k = 0; k < 7; ++k)
    EXPECT_EQ(run("out/" + std::to_string(k) + " --partial " + std::to_string(k) + ".part").code, 0);
  const Ended merged = run("merge *.part --output concise");
  EXPECT_EQ(merged.code, 0);  // that the left side has more than both is lost
  EXPECT_EQ(merged.out, "");
  EXPECT_EQ(
      merged.err,
      "verify: the members of dimension side add up to a total (constraints/towns.rules:1:11): what it says of "
      "members in two shards is not checked\n"
      "verify: rule sides takes all members of side together (constraints/towns.rules:6:6): what it says of members "
      "in two shards is not checked\n");
  EXPECT_EQ(run("shard -n 2 b --by entitty").err.substr(0, 80),
            "facts/: error: no fact has the aspect `entitty` (did you mean `entity`?)\n  = hel");
}

TEST_F(ShardCommand, RefusesPartialResultsThatDontBelongTogether) {
  divide(2);
  divide(3, "other");
  EXPECT_EQ(run("merge out/0.part").err, "verify: the partial result of shard 1 of 2 is missing\n");
  EXPECT_EQ(run("merge other/2.part").err, "verify: the partial results of shards 0-1 of 3 are missing\n");
  EXPECT_EQ(run("merge out/0.part out/1.part out/1.part").err,
            "verify: out/1.part and out/1.part are both of shard 1 of 2\n");
  EXPECT_EQ(run("merge out/0.part other/1.part").err, "verify: other/1.part is not of the same set as out/0.part\n");
  EXPECT_EQ(run("merge out/0.part none.part").err, "verify: none.part: no such file\n");
  EXPECT_EQ(run("merge out/0.part facts/towns.json").err, "verify: facts/towns.json is no partial result\n");

  const std::string whole = read_file(folder_.path() + "/out/1.part");
  const std::size_t last = whole.rfind('\n', whole.size() - 2) + 1;
  folder_.write("cut.part", whole.substr(0, last));
  EXPECT_EQ(run("merge out/0.part cut.part").err, "verify: cut.part is cut off: its last line is missing\n");
  folder_.write("cut.part", whole.substr(0, last - 5));
  EXPECT_EQ(run("merge out/0.part cut.part").err.substr(0, 46), "verify: cut.part is cut off or damaged in line");
  std::string changed = whole;
  changed[changed.find("\"facts\":") + 8] = '9';
  folder_.write("cut.part", changed);
  EXPECT_EQ(run("merge out/0.part cut.part").err, "verify: cut.part is damaged: its checksum doesn't fit\n");
  folder_.write("cut.part", whole + whole);
  EXPECT_EQ(run("merge out/0.part cut.part").err, "verify: cut.part goes on behind its end\n");
  std::string old = whole;
  const std::size_t version = old.find("\"program\":\"") + 11;
  old.replace(version, old.find('"', version) - version, "0.0.9");
  folder_.write("cut.part", old);
  const Ended merged = run("merge out/0.part cut.part");
  EXPECT_EQ(merged.err.substr(0, 58), "verify: cut.part was made by verify 0.0.9, and this is ver");
  EXPECT_EQ(merged.code, 2);
  EXPECT_EQ(run("merge out/*.part --output sarif").err,
            "verify: merge writes full, concise, json, not sarif, which needs all facts in one run\n");
}

TEST_F(ShardCommand, TellsOfAShardThatWasChanged) {
  divide(2);
  fs::remove(folder_.path() + "/out/0/facts/towns.json");
  const Ended gone = run("out/0 --partial out/0.part");
  EXPECT_EQ(gone.code, 2);
  EXPECT_EQ(gone.err, "facts/towns.json: error: no such file or folder\nverify: 1 error; nothing was checked\n");
}

TEST_F(ShardCommand, PartialTakesAShardAlone) {
  divide(2);
  EXPECT_EQ(run("facts --partial a.part").err, "verify: facts is no shard: it has no verify.shard\n");
  EXPECT_EQ(run("out/0 out/1 --partial a.part").err,
            "verify: --partial goes with one shard, a folder that `verify shard` made, and with no other input or "
            "output\n");
}

TEST_F(ShardCommand, AcceptancesAreThoseOfOneRun) {
  const std::string findings = run("--output concise").out;
  const std::string fingerprint = findings.substr(findings.find('[') + 1, 16);
  ASSERT_EQ(run("accept " + fingerprint + " --reason 'known'").code, 0);
  const std::string accepted = read_file(folder_.path() + "/verify.accept.toml");
  folder_.write("verify.accept.toml", accepted +
                                          "[[accept]]\nfingerprint = \"0123456789abcdef\"\nreason = \"gone\"\nfacts = "
                                          "[\"more/calm = 13\", \"towns/none = 5\"]\n"
                                          "[[accept]]\nfingerprint = \"0123456789abcdee\"\nreason = \"old\"\nuntil = "
                                          "2020-01-01\n"
                                          "[[accept]]\nfingerprint = \"0123456789abcded\"\nreason = \"far\"\nfacts = "
                                          "[\"none/calm = 13\"]\n");
  divide(3);
  for (const char* format : {"full", "concise", "json"}) {
    const Ended whole = run(std::string("--output ") + format);
    EXPECT_EQ(run("merge out/*.part --output " + std::string(format)).out, whole.out);
    EXPECT_NE(whole.out.find("accepted"), std::string::npos);
  }
}

}  // namespace
}  // namespace verify::testing
