// The oracle for verdicts as text: another solver's program reads what `verify emit smt2` writes.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace verify::testing {

/// Another solver's program, cvc5 or z3, asked by a file.

bool installed(const std::string& program);

/// The answers of one process to a file, one for each (check-sat): "sat", "unsat", "unknown"; anything else it says is
/// an answer too, so that a complaint can't pass unseen.
std::vector<std::string> answers(const std::string& command, const std::string& text);

/// One question of a text that `verify emit smt2` made, or of several.
struct Question {
  std::string text;    ///< a script that stands by itself
  std::string status;  ///< what verify says
  bool linear = true;
};
std::vector<Question> questions_of(const std::string& smt2);

/// What `command` says otherwise than verify, with the text of the question; empty when nothing. All are asked in one
/// process. A question verify gave up on may have any answer.
std::string disagreements(const std::string& command, const std::vector<Question>& questions);

/// The same for questions that are not linear, which may be too much for others: one process each, and no answer is no
/// disagreement. Prints how many were decided.
std::string contrary_answers(const std::string& command, const std::vector<Question>& questions);

}  // namespace verify::testing
