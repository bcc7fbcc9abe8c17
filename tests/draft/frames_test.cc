// How sentences are read by frames: each way of saying something with figures that fit and figures that don't, and what
// must stay silent.
#include <gtest/gtest.h>

#include "support/drafts.h"

namespace verify {
namespace {

using testing_support::expect_all;
using testing_support::findings_in;

TEST(Frames, ReadWhichWayAFigureWent) {
  expect_all({
      {"The share of members who voted rose from 42 % to 58 %.", {"direction: 42 %, 58 %"}, {}},
      {"The share of members who voted rose from 58 % to 42 %.", {}, {"contradiction direction: 58 %, 42 %"}},
      {"Full-time work fell from 66 per cent of people aged 15 to 64 in May to 63 per cent in June.",
       {"direction: 66 %, 63 %"},
       {}},
      {"Support is strong (84%, up from 80% in 2019).", {"direction: 84 %, 80 %"}, {}},
      {"Support is strong (80%, up from 84% in 2019).", {}, {"implausible direction: 80 %, 84 %"}},
      {"The tariff drops to 23 per cent (down from 115 per cent in 2018).", {"direction: 23 %, 115 %"}, {}},
      {"The deficit will reach $213.7 billion this year, falling to $66.9 billion by 2024.",
       {"direction: 213.7 billion, 66.9 billion"},
       {}},
      {"The rate rose to 6.6 per cent, but is well above the 5.2 per cent recorded in March.",
       {"direction: 6.6 %, 5.2 %"},
       {}},
  });
}

TEST(Frames, ReadTwoYearsBehindAWordOfChange) {
  expect_all({
      {"We saw an increase in English answers: 80% in 2023 and 77% in 2022.", {"direction: 80 %, 77 %"}, {}},
      {"We saw a decrease in English answers: 80% in 2023 and 77% in 2022.", {}, {"implausible direction: 80 %, 77 %"}},
      {"We saw an increase of 3 percentage points in answers: 80% in 2023 and 77% in 2022.",
       {"change: 3, 80 %, 77 %"},
       {}},
      {"We saw an increase of 8 percentage points in answers: 80% in 2023 and 77% in 2022.",
       {},
       {"implausible change: 8, 80 %, 77 %"}},
  });
}

TEST(Frames, GiveNoDirectionToWhatRangesOrIsAnAge) {
  expect_all({
      {"The share decreased as the size of the towns increased, from 12 per cent to 6 per cent.",
       {"direction: 12 %, 6 %"},
       {}},
      {"The rate fell among people aged from 16 to 24.", {}, {}},
      {"Prices rose, ranging from 40 per cent to 12 per cent.", {}, {}},
      {"The tower in the built-up area is 14 per cent, compared with 21 per cent.", {}, {}},
  });
}

TEST(Frames, ReadTheChangeWithItsPercentage) {
  expect_all({
      {"Unemployment fell by 30,100 (or 3.2 per cent) to 912,000 in December.", {"change: 30,100, 3.2 %, 912,000"}, {}},
      {"Unemployment fell by 30,100 (or 5.2 per cent) to 912,000 in December.",
       {},
       {"contradiction change: 30,100, 5.2 %, 912,000"}},
      {"Employment was 440,000. This is an increase of 1,000 (0.2%) on the quarter.",
       {"change: 440,000, 1,000, 0.2 %"},
       {}},
      {"Emissions were 513.4 million tonnes, 3.0 per cent or 16 million tonnes lower than in 2019.",
       {"change: 513.4 million, 3.0 %, 16 million"},
       {}},
  });
}

TEST(Frames, TellADirectionThatItsOwnPercentageDenies) {
  expect_all({
      {"Spending fell from 240,000 to 312,000, an increase of 30 per cent.",
       {},
       {"contradiction direction: 240,000, 312,000"}},
      {"The number of beds fell from 58,100 to 52,100, a decrease of 6,000 or 10.3 per cent.",
       {"change: 58,100, 52,100, 6,000", "change: 58,100, 52,100, 10.3 %"},
       {}},
      {"The number of beds fell from 58,100 to 52,100, a decrease of 6,000 or 13.0 per cent.",
       {"change: 58,100, 52,100, 6,000"},
       {"contradiction change: 58,100, 52,100, 13.0 %"}},
      {"The 210 smaller towns were merged into 85 new ones, bringing their number down from 1,012 to 887.",
       {"merger: 210, 85, 1,012, 887"},
       {}},
  });
}

TEST(Frames, ReadMultiples) {
  expect_all({
      {"Use of phones more than doubled between 2010 and 2014, from 24% to 58%.", {"change: over 2, 24 %, 58 %"}, {}},
      {"Use of phones more than doubled between 2010 and 2014, from 24% to 41%.",
       {},
       {"implausible change: over 2, 24 %, 41 %"}},
      {"Sales doubled from 200 to 400.", {"change: 2, 200, 400"}, {}},
      {"Sales doubled from 2,001 to 4,301.", {"change: 2, 2,001, 4,301"}, {}},
      {"Sales doubled from 2,001 to 4,306.", {}, {"contradiction change: 2, 2,001, 4,306"}},
  });
}

TEST(Frames, HoldAFractionInWordsAgainstItsPercentage) {
  expect_all({
      {"Almost three quarters of members (73 %) voted.", {"in-words: nearly 0.75, 73 %"}, {}},
      {"Almost three quarters of members (37 %) voted.", {}, {"contradiction in-words: nearly 0.75, 37 %"}},
      {"The majority of adults (91%) agree.", {"in-words: 0.5, 91 %"}, {}},
      {"The majority of adults (41%) agree.", {}, {"contradiction in-words: 0.5, 41 %"}},
      {"Half of all adults (53%) agree.", {"in-words: 0.5, 53 %"}, {}},
      {"Half of all adults (54%) agree.", {}, {"contradiction in-words: 0.5, 54 %"}},
      {"Three quarters were aged 16 to 24 (42%, 397) or aged 65 and over (33%, 309).", {}, {}},
  });
}

TEST(Frames, HoldFiguresInTheOrderOfTheWords) {
  expect_all({
      {"Turnout was highest in the north (68 %), followed by the south (61 %).", {"order: 68 %, 61 %"}, {}},
      {"Turnout was highest in the north (61 %), followed by the south (68 %).",
       {},
       {"contradiction order: 61 %, 68 %"}},
      {"Turnout was highest in the north (68 %) and lowest in the south (51 %).", {"order: 68 %, 51 %"}, {}},
      {"The largest increase was 4 %, and 12 % stayed away.", {}, {}},
  });
}

TEST(Frames, HoldADateAgainstItsWeekday) {
  expect_all({
      {"The council meets on Wednesday, 12 March 2025.", {"weekday: 2025-03-12"}, {}},
      {"The council meets on Tuesday, 12 March 2025.", {}, {"contradiction weekday: 2025-03-12"}},
      {"It opened on Thursday 1 January 1970 and closed on Wednesday 31 December 1969.",
       {"weekday: 1970-01-01", "weekday: 1969-12-31"},
       {}},
  });
}

TEST(Frames, TellTheFigureThatDiffersBesideTwoThatAgree) {
  const std::string text = "The club has 4,812 members, 317 coaches and 58 halls.\n\n";
  EXPECT_EQ(findings_in(text + "There are 4,812 members, 371 coaches and 58 halls in all.\n"),
            (std::vector<std::string>{"implausible said-again: 317, 371"}));
  EXPECT_EQ(findings_in(text + "There are 4,812 members, 502 coaches and 58 halls in all.\n"),
            std::vector<std::string>{});
}

}  // namespace
}  // namespace verify
