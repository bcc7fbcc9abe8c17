#include <gtest/gtest.h>

#include <sstream>

#include "check/pipeline.h"
#include "report/report.h"
#include "support/temporary_folder.h"

namespace verify::testing {
namespace {

// The paths of a report on the real facts, as they are when it is made from the repository's own folder.
std::string report_on_the_example() {
  const std::string root = std::string(VERIFY_SOURCE_DIR) + "/";
  CheckOptions options;
  options.paths = {root + "facts"};
  Diagnostics diagnostics;
  CheckResult result = load(options, diagnostics);
  check(result);
  std::string text = render_full(result);
  for (std::size_t at = text.find(root); at != std::string::npos; at = text.find(root)) text.erase(at, root.size());
  return text;
}

TEST(Readme, ShowsFindingsAsTheProgramPrintsThem) {
  const std::string report = report_on_the_example();
  std::istringstream readme(read_file(std::string(VERIFY_SOURCE_DIR) + "/README.md"));
  std::string block;
  int blocks = 0;
  bool inside = false;
  for (std::string line; std::getline(readme, line);) {
    if (line == "```text") {
      inside = true;
      block.clear();
    } else if (inside && line == "```") {
      inside = false;
      ++blocks;
      EXPECT_NE(report.find(block), std::string::npos) << block << "is not in\n" << report;
    } else if (inside) {
      block += line + "\n";
    }
  }
  EXPECT_EQ(blocks, 3);
}

}  // namespace
}  // namespace verify::testing
