// Spans of time with their dates, and lists whose items words or numbers tell apart.
#include <gtest/gtest.h>

#include "support/drafts.h"

namespace verify {
namespace {

using testing_support::expect_all;
using testing_support::findings_in;
using testing_support::holding_in;
using Lines = std::vector<std::string>;

TEST(Periods, AreAsLongAsTheirDatesSay) {
  expect_all({
      {"Rents rose over the last 10 years: April 2005 to April 2015.", {"period: 10, 2005-04-01, 2015-04-01"}, {}},
      {"Rents rose over the last 12 years: April 2005 to April 2015.",
       {},
       {"implausible period: 12, 2005-04-01, 2015-04-01"}},
      {"The grant runs over a three-year period from May 2019 to May 2022.", {"period: 3, 2019-05-01, 2022-05-01"}, {}},
      {"The grant runs over a five-year period from May 2019 to May 2022.",
       {},
       {"implausible period: 5, 2019-05-01, 2022-05-01"}},
      {"The mill stood still for seven months (May to December 2020).", {}, {}},
      {"The mill stood still for 7 months, from May 2020 to December 2020.", {"period: 7, 2020-05-01, 2020-12-01"}, {}},
      {"The mill stood still for 9 months, from May 2020 to December 2020.",
       {},
       {"implausible period: 9, 2020-05-01, 2020-12-01"}},
  });
}

// The last month may be counted or not, and a part of a month or a year is left out.
TEST(Periods, MayCountTheirLastMonth) {
  expect_all({
      {"It was shut for 8 months, from May 2020 to December 2020.", {"period: 8, 2020-05-01, 2020-12-01"}, {}},
      {"It was shut for 9 months, from May 2020 to December 2020.",
       {},
       {"implausible period: 9, 2020-05-01, 2020-12-01"}},
      {"It was shut for 5 months, from May 2020 to December 2020.",
       {},
       {"implausible period: 5, 2020-05-01, 2020-12-01"}},
      {"It was built in the 2 years from March 2011 to June 2013.", {"period: 2, 2011-03-01, 2013-06-01"}, {}},
      {"It was built in the 3 years from March 2011 to June 2013.",
       {},
       {"implausible period: 3, 2011-03-01, 2013-06-01"}},
  });
}

TEST(Periods, AreSilentFarFromTheirDatesOrWithAHedge) {
  expect_all({
      {"The 12-month rate says how rents changed between May 2014 and May 2015.", {}, {}},
      {"The 6-month rate is not how rents changed between May 2014 and May 2015.", {}, {}},
      {"It took about 3 years from May 2012 to May 2015.", {}, {}},
  });
}

TEST(Periods, ReachFourTokensFromTheirDates) {
  EXPECT_EQ(findings_in("It took 9 years of the time from May 2012 to May 2015.").size(), 1u);
  EXPECT_EQ(findings_in("It took 9 years of the time period from May 2012 to May 2015.").size(), 0u);
}

TEST(CountedLists, TellTheirItemsApart) {
  expect_all({
      {"The plan has two payments, the first in May and the second in June.", {"counted-list: 2"}, {}},
      {"The curve has two peaks: one around May, and another in June, as the table shows.", {"counted-list: 2"}, {}},
      {"The plan has two $250 payments, the first in May and the second in June.", {"counted-list: 2"}, {}},
      {"The plan has four payments, the first in May and the second in June.", {}, {}},
      {"The club has three aims: 1) to sing; 2) to row; and 3) to walk, as its members vowed.",
       {"counted-list: 3"},
       {}},
      {"The club has four aims: 1) to sing; 2) to row; and 3) to walk, as its members vowed.",
       {},
       {"implausible counted-list: 4"}},
      {"The club has five aims: 1) to sing; 2) to row; and 3) to walk, as its members vowed.", {}, {}},
      {"The plan has two payments, the first in May, the second in June and the third in July.",
       {},
       {"implausible counted-list: 2"}},
      {"The plan has two payments, the first in May, the second in June, the third in July and the fourth in August.",
       {},
       {}},
  });
}

}  // namespace
}  // namespace verify
