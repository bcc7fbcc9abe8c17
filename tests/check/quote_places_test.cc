// Pins where a document is looked for, and that no path or symbolic link leads out of the repository.
#include "check/quote_places.h"
#include "text/files.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "facts/facts_files.h"
#include "support/temporary_folder.h"

namespace verify::testing {
namespace {

std::string facts_naming(const std::string& file) {
  return R"({ "document": { "id": "d", "file": ")" + file + R"(" }, "facts": {
    "n": { "value": "12", "dimensions": { "concept": "c", "period": "2024", "unit": "person" }, "source": { "exact": "12 people" } } } })";
}

struct Looked {
  std::vector<FactPlace> places;
  std::string errors;
};

Looked look(const std::string& facts_file, const std::vector<std::string>& directories = {}) {
  Diagnostics diagnostics;
  Files files;
  const FactSet set = load_facts({facts_file}, files, nullptr, diagnostics, {}, nullptr);
  Looked out;
  out.places = look_up(set, directories, files, diagnostics);
  for (const Diagnostic& d : diagnostics) out.errors += d.message + "\n";
  return out;
}

TEST(LookUp, FindsADocumentBesideTheFactsFile) {
  const TemporaryFolder folder;
  folder.write("repo/.git/HEAD", "");
  folder.write("repo/documents/a.txt", "One.\nThere are 12 people here.\n");
  const auto found = look(folder.write("repo/facts/d.json", facts_naming("../documents/a.txt")));
  ASSERT_EQ(found.places[0].state, FactPlace::State::found);
  EXPECT_EQ(found.places[0].place(), (Place{2, 11}));
  EXPECT_EQ(found.places[0].source->line(2), "There are 12 people here.");
  EXPECT_EQ(found.places[0].source->slice(found.places[0].span).size(), 9u);
}

TEST(LookUp, FindsADocumentInAFurtherFolder) {
  const TemporaryFolder folder;
  const std::string file = folder.write("repo/facts/d.json", facts_naming("a.txt"));
  EXPECT_EQ(look(file).places[0].state, FactPlace::State::absent);
  folder.write("corpus/a.txt", "12 people");
  EXPECT_EQ(look(file, {folder.path() + "/corpus"}).places[0].state, FactPlace::State::found);
}

TEST(LookUp, RefusesAFileThatLeavesTheRepository) {
  const TemporaryFolder folder;
  folder.write("repo/.git/HEAD", "");
  folder.write("secret.txt", "12 people");
  EXPECT_EQ(look(folder.write("repo/facts/d.json", facts_naming("../../secret.txt"))).errors,
            "the file \"../../secret.txt\" leaves the repository\n");
  EXPECT_EQ(look(folder.write("repo/facts/d.json", facts_naming("/etc/passwd"))).errors,
            "a document's file is relative to the facts file\n");
}

TEST(LookUp, RefusesASymbolicLinkOutOfTheRepository) {
  const TemporaryFolder folder;
  folder.write("repo/.git/HEAD", "");
  const std::string secret = folder.write("secret.txt", "12 people");
  std::filesystem::create_symlink(secret, folder.path() + "/repo/link.txt");
  EXPECT_EQ(look(folder.write("repo/facts/d.json", facts_naming("../link.txt"))).errors,
            "the file \"../link.txt\" leaves the repository\n");
}

TEST(LookUp, SaysWhereAFactsFileStandsWhenItsDocumentIsNotHere) {
  const TemporaryFolder folder;
  const std::string file = folder.write("facts/d.json", facts_naming("a.txt"));
  const auto found = look(file);
  EXPECT_EQ(found.errors, "");
  EXPECT_EQ(found.places[0].file, file);
  EXPECT_FALSE(found.places[0].place().has_value());
}

}  // namespace
}  // namespace verify::testing
