// Pins `Result`: a value or a fault, never both.
#include "text/fault.h"

#include <gtest/gtest.h>

#include <memory>

namespace verify {
namespace {

TEST(Result, HoldsAValue) {
  const Result<int> result(0);
  ASSERT_TRUE(result);
  EXPECT_EQ(*result, 0);
}

TEST(Result, HoldsAFault) {
  const Result<int> result(Fault{"expected digits", 3, "write some"});
  ASSERT_FALSE(result);
  EXPECT_EQ(result.fault().message, "expected digits");
  EXPECT_EQ(result.fault().at, 3u);
  EXPECT_EQ(result.fault().help, "write some");
}

TEST(Result, GivesItsValueAway) {
  Result<std::unique_ptr<int>> result(std::make_unique<int>(7));
  const std::unique_ptr<int> value = *std::move(result);
  EXPECT_EQ(*value, 7);
}

}  // namespace
}  // namespace verify
