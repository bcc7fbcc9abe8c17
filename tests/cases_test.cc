#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "support/case_page.h"

namespace verify::testing {
namespace {

class CasePage : public ::testing::TestWithParam<std::string> {};

TEST_P(CasePage, ComesOutAsThePageSays) {
  for (const Scenario& scenario : read_page(GetParam())) {
    SCOPED_TRACE(scenario.title);
    EXPECT_EQ(differences(scenario), "");
  }
}

std::string page_name(const ::testing::TestParamInfo<std::string>& info) {
  const std::filesystem::path path(info.param);
  std::string name = path.parent_path().filename().string() + "_" + path.stem().string();
  std::replace_if(
      name.begin(), name.end(), [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Cases, CasePage, ::testing::ValuesIn(all_pages()), page_name);

TEST(CasePages, AreAtLeastForty) { EXPECT_GE(all_pages().size(), 40u); }

}  // namespace
}  // namespace verify::testing
