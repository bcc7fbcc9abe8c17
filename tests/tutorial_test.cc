// docs/tutorial.md is true line by line: its commands run in an empty folder and print what the page shows.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "support/example_page.h"
#include "support/temporary_folder.h"

namespace verify::testing {
namespace {

// What a shell prints, on either stream, that runs these lines in that folder, with the program on its path.
std::string printed(const std::string& lines, const TemporaryFolder& folder, const TemporaryFolder& other) {
  const std::string script = other.path() + "/script";
  const std::string out = other.path() + "/out";
  other.write("script", lines);
  const std::string path = std::filesystem::path(VERIFY_PROGRAM).parent_path().string();
  const std::string command =
      "cd '" + folder.path() + "' && PATH='" + path + "':$PATH bash " + script + " </dev/null >" + out + " 2>&1";
  EXPECT_NE(std::system(command.c_str()), -1);
  return read_file(out);
}

TEST(Tutorial, PrintsWhatItShowsLineByLine) {
  const TemporaryFolder folder, other;
  const auto blocks = blocks_of(read_file(VERIFY_SOURCE_DIR "/docs/tutorial.md"));
  std::size_t shown = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].language != "sh") continue;
    const bool output = i + 1 < blocks.size() && blocks[i + 1].language == "text";
    shown += output;
    EXPECT_EQ(printed(blocks[i].text, folder, other), output ? blocks[i + 1].text : "") << "line " << blocks[i].line;
  }
  EXPECT_GE(shown, 8u);
}

}  // namespace
}  // namespace verify::testing
