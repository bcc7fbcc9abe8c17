// Pins how a quote is found in a text: exactly once, prefix and suffix, folded blanks and dashes, and never a digit
// loosely.
#include "documents/quotes.h"

#include <gtest/gtest.h>

namespace verify {
namespace {

using Outcome = QuoteMatch::Outcome;

Fact fact(const std::string& value, const Quote& quote, const std::string& unit = "person") {
  Fact f;
  f.value = value;
  f.unit = unit;
  if (unit != "date") f.written.numeral = *parse_numeral(value);
  f.quote = quote;
  return f;
}

const std::string kText =
    "The province has admitted 8,279 new party members, averaging nearly 2,500 new members per year.";

struct Found {
  Outcome outcome;
  std::string words, detail;
  bool folded;
  std::size_t matches;
};

Found match(const Fact& f, const std::string& text = kText) {
  const Source document("d.txt", text);
  const QuoteMatch m = match_quote(f, document);
  return {m.outcome, std::string(document.slice(m.exact)), m.detail, m.folded, m.matches};
}

TEST(MatchQuote, FindsTheExactWords) {
  const Found found = match(fact("8279", {"8,279 new party members", "", ""}));
  EXPECT_EQ(found.outcome, Outcome::found);
  EXPECT_EQ(found.words, "8,279 new party members");
  EXPECT_EQ(found.detail, "");
  EXPECT_EQ(found.matches, 1u);
  EXPECT_FALSE(found.folded);
}

TEST(MatchQuote, GivesTheSpanOfTheExactWordsWithoutPrefixAndSuffix) {
  const Found found = match(fact("8279", {"8,279 new", "has admitted ", " party"}));
  EXPECT_EQ(found.outcome, Outcome::found);
  EXPECT_EQ(found.words, "8,279 new");
}

TEST(MatchQuote, TellsSeveralMatchesApartByPrefixAndSuffix) {
  const std::string text = "5 cells here, 5 cells there";
  const Found two = match(fact("5", {"5 cells", "", ""}), text);
  EXPECT_EQ(two.outcome, Outcome::ambiguous);
  EXPECT_EQ(two.matches, 2u);
  EXPECT_EQ(two.words, "5 cells");
  EXPECT_EQ(two.detail, "it stands there 2 times");
  EXPECT_EQ(match(fact("5", {"5 cells", "", " there"}), text).outcome, Outcome::found);
  EXPECT_EQ(match(fact("5", {"5 cells", "here, ", ""}), text).outcome, Outcome::found);
}

TEST(MatchQuote, CountsMatchesThatOverlap) { EXPECT_EQ(match(fact("5", {"5 5", "", ""}), "5 5 5").matches, 2u); }

TEST(MatchQuote, FoldsWhiteSpaceDashesAndQuotationMarksOnlyAsALastResort) {
  const std::string text = "the\u00A0“party”\r\n  2020–2024: 8,279\tnew members";
  const Found found = match(fact("8279", {"\"party\" 2020-2024: 8,279 new", "the ", " members"}), text);
  EXPECT_EQ(found.outcome, Outcome::found);
  EXPECT_TRUE(found.folded);
  EXPECT_EQ(found.words, "“party”\r\n  2020–2024: 8,279\tnew");
}

TEST(MatchQuote, PrefersTheWordsAsTheyAreToFoldedOnes) {
  const Found found = match(fact("5", {"5 cells", "", ""}), "5\ncells and 5 cells");
  EXPECT_EQ(found.outcome, Outcome::found);
  EXPECT_EQ(found.matches, 1u);
  EXPECT_FALSE(found.folded);
}

TEST(MatchQuote, KeepsToTheWordsWhereBlanksOfPrefixAndQuoteFoldIntoOne) {
  const Found found = match(fact("5", {" 5 cells", "has ", ","}), "has\n\n5\u00A0cells, more");
  EXPECT_EQ(found.outcome, Outcome::found);
  EXPECT_EQ(found.words, "5\u00A0cells");
}

TEST(MatchQuote, FoldsNeitherCaseNorLetters) {
  EXPECT_EQ(match(fact("8279", {"8,279 New party members", "", ""})).outcome, Outcome::stale);
}

TEST(MatchQuote, NeverMatchesDigitsLoosely) {
  EXPECT_EQ(match(fact("8297", {"8,297 new party members", "", ""})).outcome, Outcome::stale);
  EXPECT_EQ(match(fact("8279", {"8279 new party members", "", ""})).outcome, Outcome::stale);
}

TEST(MatchQuote, TakesAFigureThatStartsBeforeTheQuoteForAnother) {
  const Found found = match(fact("279", {"279 new party", "", ""}));
  EXPECT_EQ(found.outcome, Outcome::stale);
  EXPECT_EQ(found.detail, "the document says 8,279 where the fact says 279");
}

TEST(MatchQuote, TakesAFigureThatEndsBehindTheQuoteForAnother) {
  const Found part = match(fact("8", {"admitted 8", "", ""}));
  EXPECT_EQ(part.outcome, Outcome::stale);
  EXPECT_EQ(part.detail, "the document says 8,279 where the fact says 8");
  EXPECT_EQ(match(fact("8279", {"admitted 8", "", ""})).outcome, Outcome::stale);
}

TEST(MatchQuote, WantsScaleWordsAndPercentSignsInTheQuote) {
  const std::string text = "GRDP of 17,661.86 billion VND, up 10.5%";
  Fact money = fact("17661.86", {"17,661.86", "", ""}, "VND");
  EXPECT_EQ(match(money, text).detail, "the document says 17,661.86 billion where the fact says 17661.86");
  money.quote->exact = "17,661.86 billion";
  EXPECT_EQ(match(money, text).outcome, Outcome::stale);
  money.written.scale = 9;
  EXPECT_EQ(match(money, text).outcome, Outcome::found);
  EXPECT_EQ(match(fact("10.5", {"up 10.5%", "", ""}, "%"), text).outcome, Outcome::found);
  EXPECT_EQ(match(fact("10.5", {"up 10.5", "", ""}, "%"), text).outcome, Outcome::stale);
  EXPECT_EQ(match(fact("10.5", {"up 10.5%", "", ""}, "person"), text).outcome, Outcome::stale);
}

TEST(MatchQuote, SaysWhichFiguresTheQuoteHoldsInstead) {
  const Found found = match(fact("30", {"10 out of 20", "", ""}), "all 10 out of 20 members");
  EXPECT_EQ(found.outcome, Outcome::stale);
  EXPECT_EQ(found.words, "10 out of 20");
  EXPECT_EQ(found.detail, "the document says 10, 20 where the fact says 30");
}

TEST(MatchQuote, SaysWhenTheQuoteHoldsNoFigure) {
  const Found found = match(fact("8279", {"new party members", "", ""}));
  EXPECT_EQ(found.outcome, Outcome::stale);
  EXPECT_EQ(found.detail, "the quoted words hold no figure");
}

TEST(MatchQuote, IsContentWithOneOfSeveralFigures) {
  EXPECT_EQ(match(fact("20", {"10 out of 20", "", ""}), "10 out of 20").outcome, Outcome::found);
}

TEST(MatchQuote, ReadsNegativeFiguresByTheirDigits) {
  EXPECT_EQ(match(fact("-4.5", {"a balance of -4.5", "", ""}, "EUR"), "a balance of −4.5 EUR").outcome, Outcome::found);
}

TEST(MatchQuote, ReadsNumberWords) {
  EXPECT_EQ(match(fact("7", {"seven department-level units", "", ""}), "into seven department-level units").outcome,
            Outcome::found);
}

TEST(MatchQuote, TakesEitherEndOfARange) {
  Fact range = fact("20", {"20 to 30 cells", "", ""});
  range.upper = fact("30", {}).written;
  range.value = "20..30";
  EXPECT_EQ(match(range, "20 to 30 cells").outcome, Outcome::found);
  range.quote->exact = "to 30 cells";
  EXPECT_EQ(match(range, "20 to 30 cells").outcome, Outcome::found);
}

TEST(MatchQuote, ReadsDates) {
  const std::string text = "Founded on October 10, 1949, renamed in 1962";
  EXPECT_EQ(match(fact("1949-10-10", {"October 10, 1949", "", ""}, "date"), text).outcome, Outcome::found);
  EXPECT_EQ(match(fact("1949-10-11", {"October 10, 1949", "", ""}, "date"), text).detail,
            "the document says October 10, 1949 where the fact says 1949-10-11");
  EXPECT_EQ(match(fact("1962", {"in 1962", "", ""}, "date"), text).outcome, Outcome::found);
  EXPECT_EQ(match(fact("1963", {"in 1962", "", ""}, "date"), text).outcome, Outcome::stale);
}

TEST(MatchQuote, TakesFourDigitsForTheCountOrTheYearThatTheFactHas) {
  const std::string text = "2,500 came by 2000";
  EXPECT_EQ(match(fact("2000", {"by 2000", "", ""}), text).outcome, Outcome::found);
  EXPECT_EQ(match(fact("2000", {"by 2000", "", ""}, "date"), text).outcome, Outcome::found);
}

TEST(MatchQuote, ShowsTheNearestTextOfAStaleQuote) {
  EXPECT_EQ(
      match(fact("8297", {"8,297 new party members", "", ""})).detail,
      "the nearest text is \"…e province has admitted 8,279 new party members, averaging nearly 2…\"; it has \"8,279\" "
      "where the quote has \"8,297\"");
  EXPECT_EQ(match(fact("8279", {"nothing such", "", ""})).detail, "nothing like it is in the document");
}

TEST(MatchQuote, ShowsWhereTheWordsStandWhenThePrefixIsWrong) {
  EXPECT_EQ(match(fact("8279", {"8,279", "accepted ", ""})).detail,
            "the nearest text is \"…The province has admitted 8,279 new party members, …\"; the words of \"exact\" are "
            "there, but not with this \"prefix\"");
}

TEST(MatchQuote, CutsTheNearestTextOnlyBetweenCharacters) {
  std::string dashes;
  for (int i = 0; i < 40; ++i) dashes += "–";
  const std::string detail = match(fact("1", {"absent words here", "", ""}), dashes + "words" + dashes).detail;
  EXPECT_EQ(detail, "the nearest text is \"…" + dashes.substr(0, 30) + "words" + dashes.substr(0, 21) + "…\"");
}

TEST(MatchQuote, FindsNothingInAnEmptyDocument) {
  const Found found = match(fact("8279", {"8,279", "", ""}), "");
  EXPECT_EQ(found.outcome, Outcome::stale);
  EXPECT_EQ(found.matches, 0u);
}

TEST(MatchQuote, TakesTheWholeDocumentForAQuote) {
  EXPECT_EQ(match(fact("5", {"5", "", ""}), "5").outcome, Outcome::found);
}

}  // namespace
}  // namespace verify
