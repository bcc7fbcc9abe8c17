// Pins what the scorer of marked statements counts (bench/quality/score.h): what is asked of a mark, when it is
// checked, which slips are worth planting and when they are found. The marks here are invented.
#include "bench/quality/marks.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "bench/quality/mark_arithmetic.h"
#include "bench/quality/rates.h"
#include "bench/quality/score.h"
#include "bench/quality/slips.h"
#include "support/temporary_folder.h"

namespace verify::bench {
namespace {

// A mark of the figures, each at its first place behind the one before; placed.
Mark mark_in(const std::string& text, const std::string& kind, const std::vector<std::string>& figures,
             const std::string& arithmetic = "", const std::string& equals = "") {
  Mark out{"draft.txt", kind, {}, arithmetic, equals, true, true, ""};
  std::size_t from = 0;
  for (const std::string& figure : figures) {
    const std::size_t at = text.find(figure, from);
    EXPECT_NE(at, std::string::npos) << figure;
    out.figures.push_back({figure, characters_before(text, at), {}, {}});
    from = at + figure.size();
  }
  std::vector<Mark> placed = {out};
  place(placed, text);
  return placed.front();
}

ReadDocument read(const std::string& text) {
  auto out = read_document(std::make_shared<const Source>("draft.txt", text));
  EXPECT_TRUE(out);
  return *out;
}

std::vector<std::string> asked_in(const std::string& text, const Mark& mark) {
  std::vector<std::string> out;
  for (const Span& span : asked(mark)) out.push_back(text.substr(span.begin, span.end - span.begin));
  return out;
}

bool arithmetic_holds(const std::vector<std::string>& figures, const std::string& arithmetic,
                      const std::string& equals) {
  Mark mark{"", "", {}, arithmetic, equals, true, true, ""};
  for (const std::string& figure : figures) mark.figures.push_back({figure, 0, {}, {}});
  const auto made = MarkArithmetic::of(mark);
  EXPECT_TRUE(made) << arithmetic;
  return made && made->holds();
}

TEST(Marks, PlacesAreCountedInCharactersAndMustBeTheFigures) {
  const testing::TemporaryFolder folder;
  const std::string path = folder.write(
      "marks.jsonl",
      "{\"file\": \"a.txt\", \"kind\": \"share\", \"figures\": [{\"text\": \"£5\", \"start\": 2}, {\"text\": \"7\", "
      "\"start\": 5, \"step\": 0}], \"holds\": false, \"stated\": false, \"note\": \"\"}\n");
  auto marks = read_marks(path);
  ASSERT_EQ(marks["a.txt"].size(), 1u);
  Mark& mark = marks["a.txt"].front();
  EXPECT_FALSE(mark.holds);
  EXPECT_EQ(mark.figures[1].step, 0);
  place(marks["a.txt"], "“é£5 7");
  EXPECT_EQ(mark.figures[0].span, (Span{5, 8})) << "a quote of three bytes and a letter of two";
}

TEST(Marks, AFigureThatDoesNotStandAtItsPlaceIsAnError) {
  std::vector<Mark> marks = {{"a.txt", "share", {{"5", 1, {}, {}}}, "", "", true, true, ""}};
  try {
    place(marks, "15");
    place(marks, "51");
    FAIL();
  } catch (const std::runtime_error& e) { EXPECT_STREQ(e.what(), "a.txt: \"5\" doesn't stand at character 1"); }
}

TEST(Marks, ALineThatIsNoMarkIsAnErrorWithItsNumber) {
  const testing::TemporaryFolder folder;
  const std::string path = folder.write("marks.jsonl", "\n{\"file\": \"a.txt\"}\n");
  try {
    read_marks(path);
    FAIL();
  } catch (const std::runtime_error& e) { EXPECT_EQ(std::string(e.what()).rfind(path + ":2: ", 0), 0u) << e.what(); }
}

TEST(Marks, WordsOfDirectionAreNotAskedFor) {
  const std::string text = "Rents rose to 58 per cent from almost half; the majority (62%) in five towns rose.";
  EXPECT_EQ(asked_in(text, mark_in(text, "direction", {"rose", "58 per cent", "almost half"})),
            (std::vector<std::string>{"58 per cent", "almost half"}));
  EXPECT_EQ(asked_in(text, mark_in(text, "word", {"majority", "62%"})), (std::vector<std::string>{"majority", "62%"}));
  EXPECT_EQ(asked_in(text, mark_in(text, "order", {"majority", "62%"})), (std::vector<std::string>{"62%"}));
}

TEST(Marks, OfACountedListOnlyItsNumberIsAskedFor) {
  const std::string text = "There are three sources: 2011 Census, 40 parishes and the register.";
  EXPECT_EQ(asked_in(text, mark_in(text, "count", {"three", "2011 Census", "40 parishes"}, "3", "int(3)")),
            (std::vector<std::string>{"three"}));
}

TEST(Marks, FiguresStandInASentenceInABlockOrApart) {
  const auto reach = [](const std::string& text) { return reach_of(mark_in(text, "parts", {"12", "30"}), text); };
  EXPECT_EQ(reach("12 of approx. 30 came."), Reach::sentence);
  EXPECT_EQ(reach("12 came\nof 30."), Reach::sentence) << "a wrapped line";
  EXPECT_EQ(reach("12 came. They were 30."), Reach::block);
  EXPECT_EQ(reach("12 came\n\nof 30."), Reach::apart);
  EXPECT_EQ(reach("- 12 came\n- of 30."), Reach::apart);
  EXPECT_EQ(reach("| 12 | 30 |"), Reach::apart);
  EXPECT_EQ(reach("<td>12</td><td>30</td>"), Reach::apart);
}

TEST(Marks, ARuleAnswersItsKindsAndAnUnknownRuleAll) {
  const Mark again{"", "again", {}, "", "", true, true, ""}, order{"", "order", {}, "", "", true, true, ""};
  EXPECT_TRUE(answers("said-again", again));
  EXPECT_FALSE(answers("said-again", order));
  EXPECT_FALSE(answers("parts", order));
  EXPECT_TRUE(answers("a rule of tomorrow", order));
}

TEST(MarkArithmetic, RoundingOfPrintedDigitsDecides) {
  EXPECT_TRUE(arithmetic_holds({"23,372", "18,308", "28%"}, "23372/18308-1", "0.28"));
  EXPECT_FALSE(arithmetic_holds({"23,372", "18,308", "27%"}, "23372/18308-1", "0.27"));
  EXPECT_TRUE(arithmetic_holds({"24.6", "25.9", "50"}, "24.6+25.9", "50")) << "50.4 to 50.6, and 49.5 to 50.5";
  EXPECT_FALSE(arithmetic_holds({"24.6", "26.1", "50"}, "24.6+26.1", "50"));
}

TEST(MarkArithmetic, ExactNumbersAndThoseOfNoFigureHaveNoRounding) {
  EXPECT_FALSE(arithmetic_holds({"24", "25", "50"}, "int(24)+int(25)", "int(50)"));
  EXPECT_TRUE(arithmetic_holds({"2006", "2014", "8"}, "int(2014)-int(2006)", "int(8)"));
  EXPECT_FALSE(arithmetic_holds({"24%", "75%"}, "24+75", "int(101)"));
}

TEST(MarkArithmetic, ReadsComparisonsPowersAndExtremes) {
  EXPECT_TRUE(arithmetic_holds({"47%"}, "float(0.45) <= 0.47 < float(0.5) and 2 > 1", "True"));
  EXPECT_FALSE(arithmetic_holds({"0.3", "0.2"}, "0.3 < 0.2", "True")) << "0.25 is not less than 0.25";
  EXPECT_TRUE(arithmetic_holds({"0.3", "0.2"}, "0.3 <= 0.2", "True"));
  EXPECT_TRUE(arithmetic_holds({}, "max(68, 43) <= 68", "True"));
  EXPECT_TRUE(arithmetic_holds({}, "-min(2, 3)*abs(1-2)", "-2"));
  const std::vector<std::string> figures = {"44.6 billion", "17.6 billion", "5.0%", "4.5%"};
  EXPECT_FALSE(arithmetic_holds(figures, "(44.6/17.6)**(int(1)/int(21))-int(1)", "0.050"));
  EXPECT_TRUE(arithmetic_holds(figures, "(44.6/17.6)**(int(1)/int(21))-int(1)", "0.045"));
  EXPECT_FALSE(MarkArithmetic::of({"", "", {}, "weekday(2014)", "int(4)", true, true, ""}));
}

TEST(MarkArithmetic, AChangedFigureIsTheNumberWithItsDigits) {
  const std::string text = "25,000 of 50,000 people (50%)";
  const auto made = MarkArithmetic::of(mark_in(text, "share", {"25,000", "50,000", "50%"}, "25e3/50e3", "0.50"));
  ASSERT_TRUE(made);
  EXPECT_EQ(made->holds_with({{0, 2.0}}), std::optional(false));
  EXPECT_EQ(made->holds_with({{0, 1.001}}), std::optional(true)) << "25,025 of 50,000 rounds to 50 %";
}

TEST(Slips, ChangeWhatIsWritten) {
  EXPECT_EQ(times_ten("£1,234 million"), "£12,340 million");
  EXPECT_EQ(times_ten("2.05%"), "20.5%");
  EXPECT_EQ(times_ten("0.5"), "5");
  EXPECT_EQ(times_ten("five"), std::nullopt);
  EXPECT_EQ(number_in("£1,234.5 million"), 1234.5);
  EXPECT_EQ(number_in("25 581 in 2014"), 25581);
  EXPECT_EQ(number_in(".5%"), 0.5);
}

TEST(Slips, AreThoseThatRoundingDoesNotHide) {
  const std::string text = "Sales rose by 2% from 1,000,000 to 1,020,001.";
  const Mark mark = mark_in(text, "pct-change", {"2%", "1,000,000", "1,020,001"}, "1020001/1000000-1", "0.02");
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    Dice dice(seed);
    for (const Slip& slip : slips_in(mark, dice)) {
      EXPECT_EQ(slip.edits.size(), 1u);
      EXPECT_NE(with_slip(text, slip), text);
      EXPECT_NE(slip.edits.front().text, "1,020,002") << "the last digit of a million changes no whole per cent";
    }
  }
}

TEST(Slips, ReversedFiguresBreakTheirOrder) {
  const std::string text = "London had the most (90%), Wales the least (79%).";
  const auto reversed = reversed_in(mark_in(text, "order", {"90%", "79%"}, "90 > 79", "True"));
  ASSERT_EQ(reversed.size(), 1u);
  EXPECT_EQ(with_slip(text, reversed.front()), "London had the most (79%), Wales the least (90%).");
  EXPECT_TRUE(reversed_in(mark_in(text, "order", {"90%", "79%"}, "90 > 7", "True")).empty());
}

TEST(Score, AStatementIsCheckedByRelationsThatHaveAllItsFigures) {
  const std::string text =
      "The number of villages fell from 1,813 to 1,446, a decrease of 367. In 2020 there were 52 towns.";
  const ReadDocument document = read(text);
  const Outcome whole = outcome_of(mark_in(text, "abs-change", {"fell", "1,813", "1,446", "367"}), document);
  EXPECT_TRUE(whole.checked);
  EXPECT_TRUE(whole.figures_read);
  EXPECT_FALSE(whole.alarmed);
  EXPECT_TRUE(outcome_of(mark_in(text, "direction", {"1,813", "1,446"}), document).checked);
  EXPECT_FALSE(outcome_of(mark_in(text, "order", {"1,813", "52"}), document).checked);
  EXPECT_FALSE(outcome_of(mark_in(text, "again", {"1,813", "1,446"}), document).checked) << "a change is no repetition";
}

TEST(Score, SeveralRelationsCheckAStatementTogetherWhereAFigureTiesThem) {
  const std::string text = "1 2 3 4";
  ReadDocument document{std::make_shared<const Source>("draft.txt", text), {}, {}, {}, {}};
  const Mark mark = mark_in(text, "compound", {"1", "2", "3", "4"});
  const auto relation = [](std::vector<Span> figures) {
    return ReadRelation{"change", false, Standing::holds, figures};
  };
  document.relations = {relation({{0, 1}, {2, 3}}), relation({{4, 5}, {6, 7}})};
  EXPECT_FALSE(outcome_of(mark, document).checked);
  document.relations.push_back(relation({{2, 3}, {4, 5}}));
  EXPECT_TRUE(outcome_of(mark, document).checked);
}

TEST(Score, APlantedSlipIsFoundWhereAFindingSpeaksOfTheStatement) {
  const std::string text = "The number of villages fell from 1,813 to 1,446, a decrease of 367.";
  const Mark mark = mark_in(text, "abs-change", {"1,813", "1,446", "367"}, "1813-1446", "367");
  const Slip slip{"one digit", {{mark.figures[2].span, "387"}}};
  EXPECT_TRUE(is_found(mark, slip, read(with_slip(text, slip))));
  EXPECT_FALSE(is_found(mark, slip, read(text)));
}

TEST(Score, AFindingIsTrueWhereItSpeaksOfAMarkThatDoesNotHold) {
  const std::string text = "The number of villages fell from 1,813 to 1,446, a decrease of 376. 40 towns.";
  const ReadDocument document = read(text);
  ASSERT_EQ(document.findings.size(), 1u);
  const ReadFinding& finding = document.findings.front();
  Mark mark = mark_in(text, "abs-change", {"1,813", "1,446", "376"});
  EXPECT_EQ(verdict_on(finding, {mark}, {}), Verdict::not_judged) << "the mark holds";
  EXPECT_EQ(verdict_on(finding, {}, {mark}), Verdict::judged_false);
  mark.holds = false;
  EXPECT_EQ(verdict_on(finding, {mark}, {}), Verdict::true_finding);
  EXPECT_EQ(verdict_on(finding, {}, {mark}), Verdict::true_finding);
  Mark other = mark_in(text, "parts", {"376", "40"});
  other.holds = false;
  EXPECT_EQ(verdict_on(finding, {other}, {}), Verdict::not_judged) << "one figure of two is not the statement";
}

TEST(Score, AnchorsAreTheOtherNumbersThatTwoSentencesShare) {
  const std::string text =
      "In 2014, 38 million adults (76%) came.\n\nOf adults, 38 million (76%) came in 2014. In 2013 12.";
  EXPECT_EQ(anchors_of(mark_in(text, "again", {"38", "38"}), text), 2u);
  const std::string lone = "38 came.\n\n38 came in 2014.";
  EXPECT_EQ(anchors_of(mark_in(lone, "again", {"38", "38"}), lone), 0u);
}

TEST(Rates, AreCountedByFamilyAndReach) {
  Rates rates;
  const Mark share{"", "share", {}, "", "", true, true, ""}, order{"", "order", {}, "", "", true, false, ""};
  Mark wrong = share;
  wrong.holds = false;
  rates.add(share, {Reach::block, true, true, false, false});
  rates.add(wrong, {Reach::apart, true, false, true, true});
  rates.add(order, {Reach::sentence, true, true, false, false});
  EXPECT_EQ(rates.arithmetic[0][1].of, 1u);
  EXPECT_EQ(rates.arithmetic[0][2].of, 0u);
  EXPECT_EQ(rates.ordering.in, 1u);
  EXPECT_EQ(rates.ordering_stated.in, 0u);
  EXPECT_EQ(counted(rates.errors_found), "1 of 1");
  EXPECT_EQ(percent({2, 3}), "66.7 %");
}

}  // namespace
}  // namespace verify::bench
