// Pins which repairs count as joint: ties that change figures of several findings and are not put together from the
// findings' own repairs.
#include "diagnose/repairs.h"

#include <gtest/gtest.h>

namespace verify {
namespace {

using Sets = std::vector<JointSet>;

TEST(JointSets, LeavesOutWhatEachMembersOwnWaysMakeUp) {
  const JointSets found = joint_sets({1, 2}, {{{1}, {5}}, {{2}, {6}}}, {{1, 2}, {1, 6}, {2, 5}, {5, 6}});
  EXPECT_EQ(found.sets, Sets{});
  EXPECT_TRUE(found.complete);
}

TEST(JointSets, KeepsATieOfWhichNoMemberHasAPart) {
  EXPECT_EQ(joint_sets({1, 2}, {{{1}}, {{2}}}, {{1, 2}, {5, 6}}).sets, (Sets{{{1, 2}, {5, 6}}}));
}

TEST(JointSets, KeepsATieThatHasAWayOfOneOfTwoMembersOnly) {
  EXPECT_EQ(joint_sets({1, 2}, {{{1}, {5}}, {{2}}}, {{1, 2}, {2, 5}, {5, 6}}).sets, (Sets{{{1, 2}, {5, 6}}}));
}

TEST(JointSets, NamesOnlyTheMembersThatChange) {
  // 3 stays what it is, or is changed by its own way beside the joint one.
  EXPECT_EQ(joint_sets({1, 2, 3}, {{{1}}, {{2}}, {{3}, {7}}}, {{3, 5, 6}, {5, 6, 7}, {1, 2, 3}}).sets,
            (Sets{{{1, 2}, {5, 6}}}));
}

TEST(JointSets, PutsTiesTogetherFromTwoJointOnes) {
  const JointSets found =
      joint_sets({1, 2, 3, 4}, {{{1}}, {{2}}, {{3}}, {{4}}}, {{5, 6, 7, 8}, {3, 4, 5, 6}, {1, 2, 7, 8}});
  EXPECT_EQ(found.sets, (Sets{{{1, 2}, {5, 6}}, {{3, 4}, {7, 8}}}));
}

TEST(JointSets, TakesWaysOfSeveralClaimsWhereWeightsDiffer) {
  EXPECT_EQ(joint_sets({1, 2}, {{{1}, {5, 6}}, {{2}}}, {{2, 5, 6}, {5, 6, 7}, {5, 7}}).sets,
            (Sets{{{1, 2}, {5, 6, 7}}, {{1, 2}, {5, 7}}}));
}

}  // namespace
}  // namespace verify
