// Pins that sentences are understood however their figures are written: with the marks of another language, with notes,
// in other digits.
#include <gtest/gtest.h>

#include "support/drafts.h"

namespace verify {
namespace {

using testing_support::findings_in;
using testing_support::holding_in;
using Lines = std::vector<std::string>;

TEST(WrittenFigures, AreReadInTheLanguageOfTheirSentence) {
  EXPECT_EQ(holding_in("Der Verein hat 2.415 Mitglieder (1.615 Frauen, 800 Kinder)."),
            Lines{"parts: 2,415, 1,615, 800"});
  EXPECT_EQ(findings_in("Der Verein hat 2.425 Mitglieder (1.615 Frauen, 710 Kinder)."),
            Lines{"contradiction parts: 2,425, 1,615, 710"});
  EXPECT_EQ(holding_in("A seat costs 3,50 euros. The choir has 2,500 friends (1,500 women and 1,000 men)."),
            Lines{"parts: 2,500, 1,500, 1,000"});
  EXPECT_EQ(holding_in("There are 14,25,600 voters (7,50,000 men and 6,75,600 women)."),
            Lines{"parts: 1,425,600, 750,000, 675,600"});
}

TEST(WrittenFigures, MayBearTheMarksOfNotes) {
  for (const char* text :
       {"The club has 732² members (318 women, 424 men).", "The club has 732 members* (318 women, 424 men).",
        "The club has 732 members[a] (318 women, 424 men).", "The club has 732 members [3] (318 women, 424 men)."})
    EXPECT_EQ(findings_in(text), Lines{"contradiction parts: 732, 318, 424"}) << text;
  EXPECT_EQ(findings_in("<p>The club has 732<sup>1</sup> members (318 women, 424 men).</p>", "draft.html"),
            Lines{"contradiction parts: 732, 318, 424"});
  EXPECT_EQ(
      findings_in("<p>The club has 732 members<sup><a href='#n'>[1]</a></sup> (318 women, 424 men).</p>", "draft.html"),
      Lines{"contradiction parts: 732, 318, 424"});
  EXPECT_EQ(holding_in("The club has 742† members¹ (318 women, 424 men)."), Lines{"parts: 742, 318, 424"});
}

TEST(WrittenFigures, AndReferencesEndTheirSentence) {
  EXPECT_EQ(holding_in("The club has 742 members.[3,4] It had 318 women and 424 men.").size(), 0u);
  EXPECT_EQ(holding_in("The town sold 12 boats.³ The club has 742 members (318 women, 424 men)."),
            Lines{"parts: 742, 318, 424"});
}

TEST(WrittenFigures, MayHaveTheDigitsOfAnotherScript) {
  EXPECT_EQ(findings_in("The club has ７３２ members (３１８ women, ４２４ men)."),
            Lines{"contradiction parts: 732, 318, 424"});
  EXPECT_EQ(findings_in("The club has 732 mem\u00ADbers (318 wom\u00ADen, 424 men)."),
            Lines{"contradiction parts: 732, 318, 424"});
}

TEST(WrittenFigures, OfProportionsAreHeldAgainstTheirPercentage) {
  EXPECT_EQ(findings_in("One in ten adults (9%) smoke."), Lines{});
  EXPECT_EQ(findings_in("About 1 in 8 homes (31%) has a garden.").size(), 1u);
}

TEST(WrittenFigures, OfTimesArentHeldAgainstEachOther) {
  EXPECT_EQ(findings_in("Output fell in three out of the four quarters."), Lines{});
  for (const char* text : {"The council met on 11/12 March.",
                           "Series from 1998 onwards were revised.\n\nSeries from 2004 onwards were revised.",
                           "The pound was quoted at 1.9254/61 marks."})
    EXPECT_EQ(findings_in(text).size() + holding_in(text).size(), 0u) << text;
}

}  // namespace
}  // namespace verify
