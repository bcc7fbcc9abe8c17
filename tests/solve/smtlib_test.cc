// Pins the SMT-LIB text, and that cvc5 and Z3's own program answer it as trying every value does.
#include "solve/smtlib.h"

#include <gtest/gtest.h>

#include "solve/smt_terms.h"
#include "support/brute_force.h"
#include "support/other_solver.h"

namespace verify::testing {
namespace {

TEST(SmtSymbol, QuotesAnyTextWithoutLettingItOut) {
  EXPECT_EQ(smt_symbol("doc/fact"), "|doc/fact|");
  EXPECT_EQ(smt_symbol("a|) (exit) (assert |b"), "|a<U+007C>) (exit) (assert <U+007C>b|");
  EXPECT_EQ(smt_symbol("a\\|"), "|a<U+005C><U+007C>|");
  EXPECT_EQ(smt_symbol("a\nb\tc"), "|a b c|");
  EXPECT_EQ(smt_symbol("Điện Biên/đảng viên; \"x\""), "|Điện Biên/đảng viên; \"x\"|");
}

TEST(SmtSymbol, AvoidsFirstCharactersThatAreKeptForSolvers) {
  EXPECT_EQ(smt_symbol(".a.b@c"), "|<U+002E>a.b@c|");
  EXPECT_EQ(smt_symbol("@a"), "|<U+0040>a|");
}

TEST(SmtComment, IsOneLine) { EXPECT_EQ(smt_comment("a\n(exit)\r(exit)"), "a (exit) (exit)"); }

Linear linear(std::map<VarId, Rational> coefficients, const Rational& constant) {
  return {std::move(coefficients), constant};
}

TEST(SmtTerms, WritesRowsInWholeNumbersWithNothingNegative) {
  const SmtTerms terms(3, {0, 1});
  const auto row = [&](const Linear& l, Comparison c) { return terms.formula(Formula::row(l, c)); };
  EXPECT_EQ(row(linear({{0, Rational(1, 2)}, {1, Rational(-1, 3)}}, -1), Comparison::less_equal),
            "(<= (* 3 q0) (+ (* 2 q1) 6))");
  EXPECT_EQ(row(linear({{0, 1}, {2, Rational(-17, 10)}}, 0), Comparison::equal),
            "(= (* 10.0 (to_real q0)) (* 17.0 q2))");
  EXPECT_EQ(row(linear({{3, 1}}, 5), Comparison::not_equal), "(not (= (+ h0 5.0) 0.0))");
  EXPECT_EQ(row(linear({}, Rational(-1, 2)), Comparison::greater), "(> 0 1)");
  EXPECT_EQ(row(linear({{2, Rational::power_of_ten(30)}}, 0), Comparison::less),
            "(< (* 1000000000000000000000000000000.0 q2) 0.0)");
}

TEST(SmtTerms, GivesAndAndOrTheArgumentsTheyNeed) {
  const SmtTerms terms(1, {});
  const Formula row = bound_row(0, Comparison::greater, 2);
  EXPECT_EQ(terms.formula(Formula::all({})), "true");
  EXPECT_EQ(terms.formula(Formula::any({})), "false");
  EXPECT_EQ(terms.formula(Formula::any({row})), "(> q0 2.0)");
  EXPECT_EQ(terms.formula(Formula::negated(Formula::all({row, row}))), "(not (and (> q0 2.0) (> q0 2.0)))");
}

SmtLabels labels(const Problem& p, const std::string& fact = "d/f", const std::string& relation = "r") {
  SmtLabels out;
  out.quantities.assign(p.quantities.size(), "quantity\n(exit)");
  out.claims.assign(p.claims.size(), fact);
  out.relations.assign(p.relations.size(), relation);
  out.chains.assign(p.chains.size(), "total");
  return out;
}

TEST(SmtWriter, GivesEveryAssertionANameOfItsOwn) {
  const Problem p = random_problem(1, 3, 2, 3);
  SmtLabels names = labels(p);
  names.claims = {"d/f", "d/f", "d/f (2)"};
  names.relations = {"q1", "/"};
  const SmtWriter writer(p, names);
  EXPECT_EQ(writer.symbols().claims, (std::vector<std::string>{"|d/f|", "|d/f (2)|", "|d/f (2) (2)|"}));
  EXPECT_EQ(writer.symbols().relations, (std::vector<std::string>{"|q1 (1)|", "|/ (1)|"})) << "q1 and / are taken";
}

// A script for each random problem and either reading of its claims, with the answer of trying every value.
struct Asked {
  std::vector<Question> linear, others;
  int brute_unlike = 0;
};

Asked random_questions(int problems, const std::string& fact, const std::string& relation) {
  Asked out;
  for (int seed = 0; seed < problems; ++seed) {
    const Problem p = random_problem(static_cast<std::uint64_t>(seed), 3, 1 + seed % 3, 3);
    SmtWriter writer(p, labels(p, fact, relation));
    for (const Readings readings : {Readings::stated, Readings::allowed}) {
      const Selection s = everything(p, readings);
      const Decision decision = make_deciding_oracle(p)->decide(s);
      if (decision.verdict == Verdict::unknown) continue;
      out.brute_unlike += decision.verdict != BruteForceOracle(p).check(s);
      for (const Question& q : questions_of(writer.script(s, decision)))
        (q.linear ? out.linear : out.others).push_back(q);
    }
  }
  return out;
}

TEST(SmtWriter, HasTheSameAnswerFromCvc5OnRandomProblems) {
  if (!installed("cvc5")) GTEST_SKIP() << "cvc5 is not installed: scripts/install-packages --tests";
  const Asked asked = random_questions(300, "d/f", "r");
  EXPECT_EQ(asked.brute_unlike, 0);
  EXPECT_EQ(disagreements("cvc5 --strict-parsing", asked.linear), "");
  EXPECT_EQ(contrary_answers("cvc5 --tlimit=200", asked.others), "");
  EXPECT_GT(asked.linear.size(), 500u);
}

TEST(SmtWriter, HasTheSameAnswerFromZ3sProgramOnRandomProblems) {
  if (!installed("z3")) GTEST_SKIP() << "z3 is not installed: scripts/install-packages --tests";
  EXPECT_EQ(disagreements("z3", random_questions(100, "d/f", "r").linear), "");
}

TEST(SmtWriter, IsNotMisledByHostileNames) {
  if (!installed("cvc5")) GTEST_SKIP() << "cvc5 is not installed: scripts/install-packages --tests";
  for (const char* name : {"a|) (exit) (assert (! false :named |b/c", "\\/|", ".x/y", "@x/y", "\n(check-sat)\n", "/",
                           "and", "q0", "h0", "", "\x01\xff/\"", "x/\xe2\x80\xae;"}) {
    EXPECT_EQ(disagreements("cvc5 --strict-parsing", random_questions(3, name, name).linear), "") << name;
    if (!installed("z3")) continue;
    EXPECT_EQ(disagreements("z3", random_questions(3, name, name).linear), "") << name;
  }
}

TEST(SmtWriter, LeavesTheRelaxationWithoutAClaimWhereNothingWasDecided) {
  if (!installed("cvc5")) GTEST_SKIP() << "cvc5 is not installed: scripts/install-packages --tests";
  std::vector<Question> questions;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Problem p = random_problem(seed, 3, 2, 3);
    SmtWriter writer(p, labels(p));
    for (const Question& q : questions_of(writer.script(everything(p), Decision{}))) questions.push_back(q);
  }
  ASSERT_EQ(questions.size(), 20u);
  EXPECT_EQ(questions.front().status, "unknown");
  EXPECT_EQ(disagreements("cvc5 --strict-parsing", questions), "") << "an answer, and no complaint";
}

TEST(DecidingOracle, GivesOneCaseWithASolutionOrSeveralWithoutAny) {
  int several = 0;
  for (int seed = 0; seed < 200; ++seed) {
    const Problem p = random_problem(static_cast<std::uint64_t>(seed), 3, 1 + seed % 3, 3);
    const Selection s = everything(p);
    const auto oracle = make_deciding_oracle(p);
    const Decision decision = oracle->decide(s);
    EXPECT_EQ(decision.verdict, oracle->check(s)) << "seed " << seed;
    const std::size_t cases = decision.cases.size();
    several += cases > 1;
    if (decision.verdict == Verdict::sat) { EXPECT_EQ(cases, 1u); }
    if (decision.verdict == Verdict::unsat) { EXPECT_GE(cases, 1u); }
    if (decision.verdict == Verdict::unknown) { EXPECT_EQ(cases, 0u); }
  }
  EXPECT_GT(several, 0);
}

}  // namespace
}  // namespace verify::testing
