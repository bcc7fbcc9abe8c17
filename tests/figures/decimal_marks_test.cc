// Pins which of point and comma is a numeral's decimal mark: by the numeral itself, by the words beside it, by the
// document; and which numbers have no vote.
#include <gtest/gtest.h>

#include "support/described_figures.h"

namespace verify {
namespace {

TEST(DecimalMarks, AreNotVotedOnByWhatIsNoNumber) {
  expect_rows({
      {"We saw 1,800 cats (1,200 wild and 600 tame).[3,4] They lived for 2.5 years.[5,6]",
       "1,800=number 1800 of: cats; 1,200=number 1200 of: wild; 600=number 600 of: tame; [3,4]=identifier 3; 2.5 "
       "years=number 2.5 year; [5,6]=identifier 5"},
      {"The printer at 10.20.131.202 made 2,500 pages [1, 2; 7–9].",
       "10.20.131.202=identifier 10.2; 2,500=number 2500 of: pages; [1, 2; 7–9]=identifier 1"},
      {"The printer is 192.168.100.101, and it made 2,500 pages.",
       "192.168.100.101=identifier 192168100101; 2,500=number 2500 of: pages"},
      {"Release 1.204.317 of the list has 2,500 names.", "1.204.317=identifier 1204317; 2,500=number 2500 of: names"},
      {"version 1.204.317 of the list has 2,500 names.",
       "version 1.204.317=identifier 1204317; 2,500=number 2500 of: names"},
      {"A seat is 3,50 euros, a box 4,20 euros. The choir has 2,500 friends and a bell of 1.250 kg.",
       "3,50 euros=number 3.5 EUR; 4,20 euros=number 4.2 EUR; 2,500=number 2500 of: friends; 1.250 kg=number 1.25 kg"},
      {"The share was 0,75 in the lines 1,2 and 3,4; the bell of the town weighs 1.250 tonnes.",
       "0,75=number 0.75; 1=number 1; 2=number 2; 3=number 3; 4=number 4; 1.250 tonnes=number 1.25 t"},
  });
}

TEST(DecimalMarks, FollowTheLanguageBesideTheNumber) {
  expect_rows({
      {"Der Verein hat 2.400 Mitglieder (1.600 Frauen, 800 Kinder).",
       "2.400=number 2400 of: Mitglieder; 1.600=number 1600 of: Frauen; 800=number 800 of: Kinder"},
      {"Die Halle ist 12,345 m lang und kostet 1.200 Euro.",
       "12,345 m=number 12.345 m of: lang und kostet; 1.200 "
       "Euro=number 1200 EUR"},
      {"Le club compte 2.400 membres.", "2.400=number 2400 of: membres"},
      {"La asociación tiene 2.400 miembros.", "2.400=number 2400 of: miembros"},
      {"Il club conta 2.400 soci della banda.", "2.400=number 2400 of: soci della banda"},
      {"De club heeft 2.400 leden.", "2.400=number 2400 of: leden"},
      {"The rod is 2.400 m long and it costs 1,200 euros.",
       "2.400 m=number 2.4 m of: long; 1,200 euros=number 1200 EUR"},
      {"2.400 and 1,200", "2.400=number 2.4; 1,200=number 1200"},
  });
}

TEST(DecimalMarks, FollowTheNearestOfTwoLanguages) {
  expect_rows({
      {"The paper wrote: \"Der Verein hat 2.400 Mitglieder.\" It adds that 2.400 kg is the weight of the bell.",
       "2.400=number 2400 of: Mitglieder; 2.400 kg=number 2.4 kg"},
      {"In Rio de Janeiro the rod of 2.400 m is the one they use.", "2.400 m=number 2.4 m"},
  });
}

// An English text, with a paragraph of two German words, so many others and a number.
std::string after_others(int others, const std::string& end = "") {
  std::string text = "It is the sum of the bills.\n\nund der";
  for (int i = 0; i < others; ++i) text += " Xyz";
  return all_figures(text + end + " 2.400 Xyz");
}

TEST(DecimalMarks, AreToldByWordsAtMostTwelveAway) {
  EXPECT_EQ(after_others(10), "2.400=number 2400 of: Xyz");
  EXPECT_EQ(after_others(11), "2.400=number 2.4 of: Xyz");
  EXPECT_EQ(after_others(6, ":"), "2.400=number 2400 of: Xyz");
  EXPECT_EQ(after_others(7, ":"), "2.400=number 2.4 of: Xyz");
}

TEST(DecimalMarks, OfWritersWhoMixThemFollowTheirOwnNumbers) {
  expect_rows({
      {"La empresa tiene 1,500 empleados (1,000 hombres y 500 mujeres).",
       "1,500=number 1500 of: empleados; 1,000=number 1000 of: hombres y; 500=number 500 of: mujeres"},
      {"El precio de la caja fue de 2.5 euros y el peso de 1,250 kg.",
       "2.5 euros=number 2.5 EUR of: y el peso de; 1,250 kg=number 1250 kg"},
      {"The sum of the bill was 1.234.567,89 EUR, and the fee of the bank 1.250 EUR.",
       "1.234.567,89 EUR=number 1234567.89 EUR; 1.250 EUR=number 1250 EUR"},
  });
}

TEST(DecimalMarks, OfOneNumeralMayBeSureByItself) {
  expect_rows({
      {"3,50 euros, €3,50, 0,75 and 12,5 %",
       "3,50 euros=number 3.5 EUR; €3,50=number 3.5 EUR; 0,75=number 0.75; 12,5 "
       "%=percent 12.5 %"},
      {"We ate 1,2 and 3,45 apples in the end", "1=number 1; 2=number 2; 3=number 3; 45=number 45 of: apples"},
      {"Der Wert ist 2.5 und der Preis 1,500.5 Euro.",
       "2.5=number 2.5 of: und der Preis; 1,500.5 Euro=number 1500.5 EUR"},
      {"6·17 km and 12·5 per cent", "6·17 km=number 6.17 km; 12·5 per cent=percent 12.5 %"},
      {"3·4 = 12, 6·10²", "3=number 3; 4=number 4; 12=number 12; 6=number 6; 10=number 10"},
  });
}

TEST(DecimalMarks, AreNoneInIndianGroups) {
  expect_rows({
      {"12,34,567 voters", "12,34,567=number 1234567 of: voters"},
      {"Rs 1,37,407 crore (Rs 1374.07 billion)",
       "Rs 1,37,407 crore=number 1374070000000 INR; Rs 1374.07 billion=number 1374070000000 INR"},
      {"Rs. 500, 3 crore, 2.5 lakh", "Rs. 500=number 500 INR; 3 crore=number 30000000; 2.5 lakh=number 250000"},
      {"1,22,333.5 and 8,00,000", "1,22,333.5=number 122333.5; 8,00,000=number 800000"},
      {"1,22,33 and 123,45,678", "1=number 1; 22=number 22; 33=number 33; 123=number 123; 45,678=number 45678"},
  });
}

TEST(DecimalMarks, OfADocumentAreTold) {
  EXPECT_TRUE(number_style("1.234,5").sure);
  EXPECT_EQ(number_style("1.234,5").decimal_point, ',');
  EXPECT_FALSE(number_style("1.234").sure);
  EXPECT_TRUE(number_style("0.5").sure);
  EXPECT_EQ(number_style("Der Verein hat 2.400 Mitglieder.").decimal_point, ',');
  EXPECT_EQ(number_style("The club has 2.400 members, and it sold seats for 3,50 euros.").decimal_point, '.');
}

}  // namespace
}  // namespace verify
