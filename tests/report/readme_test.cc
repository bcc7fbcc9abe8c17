#include <gtest/gtest.h>

#include <sstream>

#include "check/pipeline.h"
#include "report/report.h"
#include "support/temporary_folder.h"

namespace verify::testing {
namespace {

// A report on facts of the repository; its paths are those of one made from the repository's own folder.
std::string report_on(const std::string& facts) {
  const std::string root = std::string(VERIFY_SOURCE_DIR) + "/";
  CheckOptions options;
  options.paths = {root + facts};
  Diagnostics diagnostics;
  CheckResult result = load(options, diagnostics);
  check(result);
  std::string text = render_full(result);
  for (std::size_t at = text.find(root); at != std::string::npos; at = text.find(root)) text.erase(at, root.size());
  return text;
}

// Each block of output in a page is somewhere in the report; returns how many there are.
int blocks_shown(const std::string& page, const std::string& report) {
  std::istringstream readme(read_file(std::string(VERIFY_SOURCE_DIR) + "/" + page));
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
  return blocks;
}

TEST(Readme, ShowsFindingsAsTheProgramPrintsThem) { EXPECT_EQ(blocks_shown("README.md", report_on("facts")), 3); }

TEST(Readme, OfTheCompanyShowsWhatTheProgramPrints) {
  EXPECT_EQ(blocks_shown("examples/company/README.md", report_on("examples/company/facts/kiln.json")), 1);
}

}  // namespace
}  // namespace verify::testing
