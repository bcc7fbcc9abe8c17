// Runs cvc5 or Z3's own program on a file of questions, and compares the answers.
#include "support/other_solver.h"

#include <cstdlib>
#include <iostream>
#include <sstream>

#include "support/temporary_folder.h"

namespace verify::testing {

namespace {
const std::string kReset = "\n(reset)\n";
}

bool installed(const std::string& program) {
  return std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0;
}

std::vector<std::string> answers(const std::string& command, const std::string& text) {
  const TemporaryFolder folder;
  const std::string file = folder.write("questions.smt2", text);
  const std::string out = folder.path() + "/out";
  // The answers tell, not the exit code: both programs have one for any complaint.
  static_cast<void>(std::system((command + " '" + file + "' >'" + out + "' 2>&1 </dev/null").c_str()));
  std::istringstream in(read_file(out));
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<Question> questions_of(const std::string& smt2) {
  std::vector<Question> out;
  for (std::size_t at = 0; at < smt2.size();) {
    const std::size_t end = std::min(smt2.find(kReset, at), smt2.size());
    Question q;
    q.text = smt2.substr(at, end - at);
    at = end + kReset.size();
    const std::string mark = "(set-info :status ";
    const std::size_t status = q.text.find(mark);
    if (status == std::string::npos) continue;
    q.status = q.text.substr(status + mark.size(), q.text.find(')', status) - status - mark.size());
    q.linear = q.text.find("(set-logic QF_NRA)") == std::string::npos;
    out.push_back(std::move(q));
  }
  return out;
}

std::string disagreements(const std::string& command, const std::vector<Question>& questions) {
  std::string all;
  for (const Question& q : questions) all += (all.empty() ? "" : kReset) + q.text;
  const std::vector<std::string> said = answers(command, all);
  std::string out;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const std::string answer = i < said.size() ? said[i] : "nothing";
    const bool an_answer = answer == "sat" || answer == "unsat" || answer == "unknown";
    if (answer == questions[i].status || (an_answer && questions[i].status == "unknown")) continue;
    out += command + " says " + answer + ":\n" + questions[i].text + "\n";
    if (!an_answer) break;  // what follows is no longer in step
  }
  if (out.empty() && said.size() > questions.size()) out = command + " says more: " + said[questions.size()];
  return out;
}

std::string contrary_answers(const std::string& command, const std::vector<Question>& questions) {
  int decided = 0;
  std::string out;
  for (const Question& q : questions) {
    const auto said = answers(command, q.text);
    if (said.empty() || (said.front() != "sat" && said.front() != "unsat")) continue;
    ++decided;
    if (q.status != "unknown" && said.front() != q.status) out += command + " says " + said.front() + ":\n" + q.text;
  }
  if (!questions.empty())
    std::cout << command << " decided " << decided << " of " << questions.size() << " questions that are not linear\n";
  return out;
}

}  // namespace verify::testing
