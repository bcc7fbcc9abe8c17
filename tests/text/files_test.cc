// Files are read once until they are said to have changed, in memory and on the disk.
#include "text/files.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "support/temporary_folder.h"

namespace verify::testing {
namespace {

std::string text_of(Files& files, const std::string& path) {
  const auto source = files.read(path);
  return source ? std::string((*source)->bytes()) : source.fault().message;
}

TEST(Files, AreReadAgainOnlyWhenTheyAreSaidToHaveChanged) {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.txt", "one");
  Files files;
  EXPECT_EQ(text_of(files, path), "one");
  folder.write("a.txt", "two");
  EXPECT_EQ(text_of(files, path), "one");
  EXPECT_TRUE(files.reread(path));
  EXPECT_EQ(text_of(files, path), "two");
}

TEST(Files, OfEqualBytesAreTheSameSource) {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.txt", "one");
  Files files;
  const SourcePtr before = *files.read(path);
  EXPECT_FALSE(files.reread(path));
  EXPECT_FALSE(files.put(path, "one"));
  EXPECT_EQ(*files.read(path), before);
}

TEST(Files, InMemoryHideThoseOnTheDisk) {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.txt", "on the disk");
  Files files;
  EXPECT_EQ(text_of(files, path), "on the disk");
  EXPECT_TRUE(files.put(path, "in memory"));
  EXPECT_EQ(text_of(files, path), "in memory");
  EXPECT_TRUE(files.take_away(path));
  EXPECT_EQ(text_of(files, path), path + ": no such file");
  EXPECT_FALSE(files.exists(path));
  EXPECT_TRUE(files.reread(path));
  EXPECT_EQ(text_of(files, path), "on the disk");
}

TEST(Files, AreListedWithThoseInMemoryAndWithoutHiddenOnes) {
  const TemporaryFolder folder;
  const std::string at = folder.path();
  folder.write("b.json", "");
  folder.write("c.txt", "");
  folder.write(".d.json", "");
  folder.write("more/e.json", "");
  folder.write(".git/f.json", "");
  Files files;
  const auto listed = [&] { return files.list(at, ".json", Files::Below::listed).files; };
  EXPECT_EQ(listed(), (std::vector<std::string>{at + "/b.json", at + "/more/e.json"}));
  EXPECT_TRUE(files.put(at + "/a.json", ""));
  EXPECT_TRUE(files.take_away(at + "/more/e.json"));
  EXPECT_EQ(listed(), (std::vector<std::string>{at + "/a.json", at + "/b.json"}));
  EXPECT_FALSE(files.put(at + "/notes.txt", ""));
  std::filesystem::remove(at + "/b.json");
  EXPECT_TRUE(files.reread(at));
  EXPECT_EQ(listed(), (std::vector<std::string>{at + "/a.json"}));
}

TEST(Files, ThatNobodyAskedForChangeNothing) {
  const TemporaryFolder folder;
  Files files;
  EXPECT_FALSE(files.put(folder.path() + "/a.txt", "one"));
  EXPECT_FALSE(files.exists(folder.path() + "/b.txt"));
  EXPECT_TRUE(files.put(folder.path() + "/b.txt", "two"));
}

}  // namespace
}  // namespace verify::testing
