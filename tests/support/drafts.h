// A draft's text, read or checked, in a form that a test can compare.
#pragma once

#include <string>
#include <vector>

#include "check/drafts.h"
#include "check/pipeline.h"

namespace verify::testing_support {

/// A draft's text with what it says, not solved.
Loaded load_text(const std::string& text, const std::string& name = "draft.txt");
/// A draft's text, checked as `verify draft.txt` does.
CheckResult check_text(const std::string& text, const std::string& name = "draft.txt");

/// "contradiction parts: 617, 236, 381" of each finding: kind, rule, and figures in the order of the text.
std::vector<std::string> findings_in(const std::string& text, const std::string& name = "draft.txt");
/// "parts: 617, 236, 381" of each relation that holds, in the order of rules.
std::vector<std::string> holding_in(const std::string& text, const std::string& name = "draft.txt");

/// "stone stone ": so many nouns that say nothing of figures, to put between words that may stand so far apart.
std::string nouns(std::size_t count);

/// A text, and what `holding_in` and `findings_in` say of it.
struct DraftCase {
  std::string text;
  std::vector<std::string> holds;
  std::vector<std::string> found;
};
void expect_all(const std::vector<DraftCase>& cases, const std::string& name = "draft.txt");

}  // namespace verify::testing_support
