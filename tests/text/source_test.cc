// Pins sources: lines and columns of a byte, and which files are refused.
#include "text/source.h"

#include <gtest/gtest.h>

#include "support/temporary_folder.h"
#include "text/utf8.h"

namespace verify {
namespace {

using testing::TemporaryFolder;

TEST(Source, CountsLinesAndColumnsFromOne) {
  const Source source("a.txt", "one\ntwo\n");
  EXPECT_EQ(source.place(0), (Place{1, 1}));
  EXPECT_EQ(source.place(2), (Place{1, 3}));
  EXPECT_EQ(source.place(3), (Place{1, 4}));
  EXPECT_EQ(source.place(4), (Place{2, 1}));
  EXPECT_EQ(source.place(8), (Place{3, 1}));
}

TEST(Source, CountsColumnsInCodePoints) {
  const Source source("a.txt", "đảng = x");
  EXPECT_EQ(source.place(source.bytes().find('=')), (Place{1, 6}));
}

TEST(Source, CountsAByteThatIsNotUtf8AsOneColumn) {
  const Source source("a.txt", "\xFF\xFEx");
  EXPECT_EQ(source.place(2), (Place{1, 3}));
}

// Of a long line, some columns are known beforehand; each column is the same as that of the line cut at the offset.
TEST(Source, CountsColumnsOfLongLinesAsOfShortOnes) {
  std::string line;
  while (line.size() < 5000) line += "a\xFF\xC4\x91\xE2\x82x€𝟙\xF0\x9D";
  const Source source("a.txt", "one\n" + line + "\n" + line.substr(0, 1023) + "\n" + line.substr(0, 1026));
  for (std::size_t offset = 0; offset < source.bytes().size(); ++offset) {
    const std::size_t number = source.line_of(offset);
    const std::size_t start = source.bytes().rfind('\n', offset == 0 ? 0 : offset - 1);
    const std::size_t from = start == std::string::npos || offset == 0 ? 0 : start + 1;
    ASSERT_EQ(source.place(offset), (Place{number, code_points(source.bytes().substr(from, offset - from)) + 1}))
        << offset;
  }
}

TEST(Source, TakesAnOffsetPastTheEndForTheEnd) {
  EXPECT_EQ(Source("a.txt", "ab").place(1000), (Place{1, 3}));
  EXPECT_EQ(Source("a.txt", "").place(1000), (Place{1, 1}));
}

TEST(Source, GivesLinesWithoutTheirLineEnds) {
  const Source source("a.txt", "one\r\ntwo\n\nfour");
  EXPECT_EQ(source.line(1), "one");
  EXPECT_EQ(source.line(2), "two");
  EXPECT_EQ(source.line(3), "");
  EXPECT_EQ(source.line(4), "four");
}

TEST(Source, HasNoLineBeforeTheFirstOrPastTheLast) {
  const Source source("a.txt", "one\n");
  EXPECT_EQ(source.line(0), "");
  EXPECT_EQ(source.line(2), "");
  EXPECT_EQ(source.line(3), "");
}

TEST(Source, KeepsNulBytes) {
  const Source source("a.txt", std::string("a\0b\nc", 5));
  EXPECT_EQ(source.line(1), std::string_view("a\0b", 3));
  EXPECT_EQ(source.place(4), (Place{2, 1}));
}

TEST(Source, SlicesItsBytes) { EXPECT_EQ(Source("a.txt", "abcdef").slice({2, 4}), "cd"); }

TEST(ReadSource, ReadsAFileByteForByte) {
  const TemporaryFolder folder;
  const std::string bytes("\xEF\xBB\xBF\0\r\n\xFF", 7);
  const std::string path = folder.write("a.bin", bytes);
  const auto source = read_source(path);
  ASSERT_TRUE(source);
  EXPECT_EQ((*source)->bytes(), bytes);
  EXPECT_EQ((*source)->name(), path);
}

TEST(ReadSource, ReadsAnEmptyFile) {
  const TemporaryFolder folder;
  const auto source = read_source(folder.write("empty", ""));
  ASSERT_TRUE(source);
  EXPECT_EQ((*source)->bytes(), "");
}

TEST(ReadSource, NamesAFileThatIsMissing) {
  const auto source = read_source("/nowhere/a.json");
  ASSERT_FALSE(source);
  EXPECT_EQ(source.fault().message, "/nowhere/a.json: no such file");
}

TEST(ReadSource, RefusesAFolder) {
  const TemporaryFolder folder;
  const auto source = read_source(folder.path());
  ASSERT_FALSE(source);
  EXPECT_EQ(source.fault().message, folder.path() + ": not a regular file");
}

TEST(ReadSource, RefusesADeviceThatNeverEnds) {
  const auto source = read_source("/dev/zero");
  ASSERT_FALSE(source);
  EXPECT_EQ(source.fault().message, "/dev/zero: not a regular file");
}

TEST(ReadSource, TakesAFileOfExactlyTheLimitAndNoByteMore) {
  const TemporaryFolder folder;
  const std::uintmax_t limit = 1 << 20;
  EXPECT_TRUE(read_source(folder.write("fits", std::string(limit, 'x')), limit));
  const std::string path = folder.write("too-large", std::string(limit + 1, 'x'));
  const auto source = read_source(path, limit);
  ASSERT_FALSE(source);
  EXPECT_EQ(source.fault().message, path + ": larger than the 1 MiB that are read");
}

TEST(ReadSource, HandsOutBytesThatOutliveTheFile) {
  SourcePtr source;
  {
    const TemporaryFolder folder;
    source = *read_source(folder.write("a.txt", "still here"));
  }
  EXPECT_EQ(source->line(1), "still here");
}

}  // namespace
}  // namespace verify
