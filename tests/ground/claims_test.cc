// Pins how a fact becomes a claim on a quantity: day or period, unit, reading, and each mistake of a fact against the
// vocabulary.
#include "ground/claims.h"

#include <gtest/gtest.h>

#include "support/grounded.h"
#include "support/occurrences.h"

namespace verify::testing {
namespace {

const std::string kRules =
    "unit thousand-EUR = 1000 EUR\nperiod term = 2020-10-13/2025-10-12\ndimension level = provincial | district\n"
    "dimension origin = domestic | ...\nstock members : person\nstock heads : person, part of members\n"
    "flow admitted : person\nflow change : person, signed\nrate yearly = admitted per year\nshare heads-share = heads "
    "of members\n"
    "value debt : thousand-EUR\nvalue founded : date\nstock area : km2\n";

Grounded with(const Said& said) { return grounded(kRules, {said}); }
std::string errors(const Said& said) { return rendered(with(said).diagnostics); }

// The one quantity and what is claimed of it.
Quantity quantity(const Said& said) {
  const Grounded g = with(said);
  EXPECT_EQ(rendered(g.diagnostics), "");
  return g.problem.claims.empty() ? Quantity{} : g.problem.quantities.at(g.problem.claims[0].quantity);
}
Claim claim(const Said& said) {
  const Grounded g = with(said);
  EXPECT_EQ(rendered(g.diagnostics), "");
  return g.problem.claims.empty() ? Claim{} : g.problem.claims[0];
}

TEST(Claims, PutAStockOnItsDayAndAFlowOverItsPeriod) {
  EXPECT_EQ(to_string(quantity({"members", "2024-12-31", "5"}).when), "2024-12-31");
  EXPECT_EQ(to_string(quantity({"admitted", "2024", "5"}).when), "2024");
  EXPECT_EQ(to_string(quantity({"debt", "", "5"}).when), "");
}

TEST(Claims, PutAStockSaidOfALongerSpanOnOneUnknownDayOfIt) {
  EXPECT_EQ(to_string(quantity({"members", "2020", "5"}).when), "[2020-01-01..2020-12-31]");
}

TEST(Claims, TakeTheUnknownDayOfOneDocumentForTheSameAndOfTwoForTwo) {
  const auto quantities = [](const std::string& second) {
    return grounded(kRules, {{"members", "[2024-05-01..2024-10-14]", "5"},
                             {"members", "[2024-05-01..2024-10-14]", "5", {}, "", "", second}})
        .problem.quantities.size();
  };
  EXPECT_EQ(quantities("d"), 1u);
  EXPECT_EQ(quantities("e"), 2u);
}

TEST(Claims, KnowNamedPeriods) {
  EXPECT_EQ(to_string(quantity({"admitted", "term", "5"}).when), "2020-10-13/2025-10-12");
}

TEST(Claims, ReadAFigureInBaseUnits) {
  EXPECT_EQ(claim({"heads-share", "2024-12-31", "5", {}, "%"}).value, Rational(5, 100));
  EXPECT_EQ(claim({"heads-share", "2024-12-31", "5", {}, "%"}).reading.stated,
            Interval::closed(Rational(45, 1000), Rational(55, 1000)));
  EXPECT_EQ(claim({"debt", "2024", "7"}).value, Rational(7000));
  EXPECT_EQ(claim({"debt", "2024", "7000", {}, "EUR"}).value, Rational(7000));
  EXPECT_EQ(claim({"debt", "2024", "7", {}, "EUR", "\"scale\": 3"}).value, Rational(7000));
}

TEST(Claims, ReadADateAsItsDays) {
  EXPECT_EQ(claim({"founded", "", "1949-10-10", {}, "date"}).reading.allowed,
            Interval::point(Rational(make_date(1949, 10, 10).days)));
  EXPECT_EQ(claim({"founded", "", "1949", {}, "date"}).reading.allowed,
            Interval::closed(Rational(make_date(1949, 1, 1).days), Rational(make_date(1949, 12, 31).days)));
}

TEST(Claims, KnowWhatAQuantityCanBe) {
  EXPECT_EQ(quantity({"members", "2024-12-31", "5"}).domain, Interval::at_least(0));
  EXPECT_EQ(quantity({"change", "2024", "5"}).domain, Interval::all());
  EXPECT_EQ(quantity({"heads-share", "2024-12-31", "5", {}, "%"}).domain, Interval::closed(0, 1));
  EXPECT_TRUE(quantity({"members", "2024-12-31", "5"}).whole);
  EXPECT_FALSE(quantity({"yearly", "2024", "5"}).whole);
  EXPECT_FALSE(quantity({"area", "2024-12-31", "5"}).whole);
}

TEST(Claims, RefuseAConceptNobodyDeclared) {
  EXPECT_EQ(errors({"membres", "2024", "5"}),
            "d.json:2:50: error: unknown concept `membres` (did you mean `members`?)\n"
            " 2 | \"f1\": { \"value\": \"5\", \"dimensions\": { \"concept\": \"membres\", \"period\": \"2024\" } }\n"
            "   |                                                  ^^^^^^^^^\n"
            "   = help: declare it in the rules: stock, flow, value, rate or share membres\n");
}

// The message and the help, without the place.
std::string message(const std::string& rendered_error) {
  const std::size_t from = rendered_error.find(": error: ");
  const std::size_t help = rendered_error.find("   = help: ");
  return from == std::string::npos
             ? rendered_error
             : rendered_error.substr(from + 9, rendered_error.find('\n') - from - 9) +
                   (help == std::string::npos
                        ? ""
                        : " / " + rendered_error.substr(help + 11, rendered_error.size() - help - 12));
}

TEST(Claims, RefuseAMemberThatACompleteDimensionDoesNotHave) {
  EXPECT_EQ(message(errors({"admitted", "2024", "5", {{"level", "distrit"}}})),
            "`distrit` is no member of the dimension `level` (did you mean `district`?) / "
            "add it to the dimension, or end the dimension with `| ...` when its list is open");
  EXPECT_EQ(errors({"admitted", "2024", "5", {{"origin", "foreign"}}}), "") << "an open one may";
  EXPECT_EQ(errors({"admitted", "2024", "5", {{"sex", "f"}}}), "") << "so may one no file declares";
}

TEST(Claims, RefuseAFigureWithoutAPeriodWhereItNeedsOne) {
  EXPECT_EQ(message(errors({"members", "", "5"})), "the stock `members` needs a period / \"period\": \"2024-12-31\"");
  EXPECT_EQ(message(errors({"admitted", "", "5"})), "the flow `admitted` needs a period / \"period\": \"2024\"");
}

TEST(Claims, RefuseAUnitOfAnotherDimension) {
  EXPECT_EQ(message(errors({"members", "2024-12-31", "5", {}, "VND"})),
            "`members` is in person, not in VND / facts and vocabulary must agree on the unit");
  EXPECT_EQ(message(errors({"members", "2024-12-31", "2024-01-01", {}, "date"})),
            "`members` is in person, not a date / facts and vocabulary must agree on the unit");
  EXPECT_EQ(message(errors({"founded", "", "5", {}, "person"})),
            "`founded` is a date, not in person / facts and vocabulary must agree on the unit");
}

// The relation that says what the quantity of a fact can't be; "" where it can.
std::string impossible(const Said& said) {
  const Grounded g = with(said);
  for (const Relation& r : g.problem.relations) {
    if (r.kind == RelationKind::possible) return std::string(r.name) + ": " + std::string(r.label);
  }
  return "";
}

TEST(Claims, HaveARelationThatSaysWhyTheirQuantityCannotHaveThem) {
  EXPECT_EQ(impossible({"members", "2024-12-31", "-5"}), "members/never-negative: members can't be negative");
  EXPECT_EQ(impossible({"members", "2024-12-31", "2.5"}), "members/whole-numbers: members takes whole numbers only");
  EXPECT_EQ(impossible({"heads-share", "2024-12-31", "105", {}, "%"}),
            "heads-share/at-most-100-percent: heads-share is a share of a part in its whole and can't exceed 100 %");
  EXPECT_EQ(impossible({"change", "2024", "-5"}), "");
  EXPECT_EQ(impossible({"members", "2024-12-31", "5"}), "");
}

TEST(Misfit, AdvisesSignedWhereItCanHelp) {
  const auto help = [](ConceptKind kind, const char* value) {
    Concept c;
    c.kind = kind;
    c.nonnegative = c.whole = true;
    Written written;
    written.numeral = *parse_numeral(value);
    written.counted = true;
    return misfit(c, domain_of(c), read(written, {}))->help;
  };
  EXPECT_EQ(help(ConceptKind::stock, "-5"), "declare the concept `signed` when it may be negative");
  EXPECT_EQ(help(ConceptKind::share, "-5"), "");
  EXPECT_EQ(help(ConceptKind::stock, "2.5"),
            "things that are counted come in whole numbers; a mean is a rate or a value");
}

TEST(Claims, ComplainOfEverythingThatIsWrongWithAFact) {
  const Grounded g = with({"admitted", "2024-13", "5", {{"level", "no"}}, "VND"});
  EXPECT_EQ(g.diagnostics.size(), 3u);
  EXPECT_TRUE(g.problem.claims.empty());
}

// Facts of an unknown concept each.
std::string errors_of_unknown_concepts(int count) {
  std::vector<Said> said;
  for (int i = 0; i < count; ++i) said.push_back({"nothing-" + std::to_string(i), "2024", "5"});
  return rendered(grounded(kRules, said).diagnostics);
}

TEST(Claims, NameTwoHundredMistakesOfAFile) {
  const std::string more =
      "error: more than 200 mistakes in the facts of this file; the rest of them was not looked at";
  const std::string limit = errors_of_unknown_concepts(200);
  EXPECT_EQ(occurrences(limit, "error: "), 200u);
  EXPECT_EQ(limit.find(more), std::string::npos);
  const std::string beyond = errors_of_unknown_concepts(300);
  EXPECT_EQ(occurrences(beyond, "error: "), 201u);
  EXPECT_NE(beyond.find(more), std::string::npos);
}

}  // namespace
}  // namespace verify::testing
