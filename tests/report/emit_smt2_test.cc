// Pins the text of `verify emit smt2`: questions, names of assertions, answers; Z3's own program reads it.
#include <gtest/gtest.h>

#include "report/report.h"
#include "support/checked.h"
#include "support/other_solver.h"

namespace verify::testing {
namespace {

const std::string kHeader =
    "; SMT-LIB 2.6, written by `verify emit smt2`: everything it judged, for another solver to judge again.\n"
    "; Each question stands by itself and has the answer of verify as its :status. Numbers are in base units, dates "
    "are\n"
    "; days since 1970-01-01. After a (check-sat) that answers unsat, (get-unsat-core) names facts and relations.\n";

std::string script_of(const CheckResult& result) { return emit_smt2(result, decide_all(result)); }

TEST(EmitSmt2, NamesFactsAndRelationsOfAContradiction) {
  const std::string text = script_of(checked(kVillageRules, villages("1446")));
  EXPECT_EQ(text.substr(0, text.find("\n(reset)")), kHeader + R"(
; Question 1: component 1 of 1, rules and allowed readings
; Facts: d/f1, d/f2, d/f3, d/f4
; verify: unsat: a contradiction
(set-option :produce-unsat-cores true)
(set-logic QF_LIA)
(declare-const q0 Int)  ; villages on 2015-12-31, village
(declare-const q1 Int)  ; merged over 2016/2024, village
(declare-const q2 Int)  ; created over 2016/2024, village
(declare-const q3 Int)  ; villages on 2024-12-31, village
; What they can be at all.
(assert (>= q0 0))
(assert (>= q1 0))
(assert (>= q2 0))
(assert (>= q3 0))
; Facts as allowed.
(assert (! (= q0 1813) :named |d/f1|))
(assert (! (= q1 735) :named |d/f2|))
(assert (! (= q2 367) :named |d/f3|))
(assert (! (= q3 1446) :named |d/f4|))
; Relations.
(assert (! (= (+ q1 q3) (+ q0 q2)) :named |roll [2016/2024]|))
(set-info :status unsat)
(check-sat)
)");
}

std::string same(const std::string& a, const std::string& b) {
  return script_of(checked("stock a : person\nstock b : person\nrule same: a = b\nplausible few: a < 100 person\n",
                           {{"a", "2024-12-31", a}, {"b", "2024-12-31", b}}));
}

std::vector<std::string> statuses(const std::string& text) {
  std::vector<std::string> out;
  for (const Question& q : questions_of(text)) out.push_back(q.status);
  return out;
}

TEST(EmitSmt2, AsksAtEveryLevelThatIsJudged) {
  using Texts = std::vector<std::string>;
  EXPECT_EQ(statuses(same("5", "5")), (Texts{"sat", "sat", "sat"}));
  EXPECT_EQ(statuses(same("500", "501")), (Texts{"sat", "unsat", "unsat"}));
  EXPECT_EQ(statuses(same("5", "6")), (Texts{"unsat", "sat", "sat"})) << "what is left once one figure is taken away";
}

TEST(EmitSmt2, SaysWhatIsLeftOutWhereAContradictionIsSettled) {
  EXPECT_NE(same("5", "6").find("\n; Left out, a smallest repair of the contradictions: d/f"), std::string::npos);
}

TEST(EmitSmt2, HasTheSameBytesForTheSameInput) { EXPECT_EQ(same("5", "6"), same("5", "6")); }

TEST(EmitSmt2, IsReadByZ3sProgramToo) {
  if (!installed("z3")) GTEST_SKIP() << "z3 is not installed: scripts/install-packages --tests";
  for (const auto& [a, b] : {std::pair{"5", "5"}, {"5", "6"}, {"500", "501"}})
    EXPECT_EQ(disagreements("z3", questions_of(same(a, b))), "");
}

TEST(EmitSmt2, GivesCoresThatNameTheFactsOfTheConflict) {
  if (!installed("cvc5")) GTEST_SKIP() << "cvc5 is not installed: scripts/install-packages --tests";
  const auto questions = questions_of(script_of(checked(kVillageRules, villages("1446"))));
  std::string core;
  for (const std::string& line : answers("cvc5", questions.front().text + "(get-unsat-core)\n")) core += line + "\n";
  for (const char* name : {"d/f1", "d/f2", "d/f3", "d/f4", "|roll [2016/2024]|"})
    EXPECT_NE(core.find(name), std::string::npos) << core;
}

}  // namespace
}  // namespace verify::testing
