// What formats other than `full` tell of facts and findings. One wording for all of them, safe to show.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "check/checked.h"
#include "report/shared/repair_lines.h"

namespace verify {

/// What is told of facts and findings in formats other than `full`. All of it is safe to show, in one line, without
/// markup.
class Telling {
 public:
  /// The result must outlive it.
  explicit Telling(const CheckResult& result);

  /// "1,446"
  std::string figure(std::size_t fact) const;
  /// "to 1,446", without quotation marks; "" of a fact that quotes nothing.
  std::string quote(std::size_t fact) const;
  /// "villages on 2024-12-31"; "" where only a draft's own words say what it is about.
  std::string quantity(std::size_t fact) const;
  /// The document's name; where there are no lines, the place in it, too: "budget.xlsx, sheet Budget, cell C4".
  std::string document(std::size_t fact) const;
  /// All of it: 1,446 ("to 1,446"), villages on 2024-12-31, in restructuring
  std::string fact(std::size_t fact) const;

  /// The facts of a finding as far as a report has room for them, the one pointed at first.
  static std::vector<std::size_t> shown_facts(const Finding& f);

  /// Why the finding is one, a line each: what it says of a quote, the steps, then the notes.
  static std::vector<std::string> reasons(const Finding& f);
  /// The ways to settle it; each row is "restructuring/villages-after: 1,446 → 1,445; one digit".
  std::vector<RepairTable> repairs(const Finding& f) const;
  /// Reasons and repairs, each behind a line end.
  std::string lines(const Finding& f) const;
  /// The rule it stands under.
  static std::string rule(const Finding& f);
  /// "contradiction[roll]"
  static std::string title(const Finding& f);

 private:
  const CheckResult& result_;
  std::map<std::size_t, VarId> quantity_of_;  // by fact
};

/// "roll: 1,813 − 735 + 367 = 1,445, not 1,446", safe to show.
std::string step_words(const Step& step);

/// The text cut to so many bytes, never within a character, with `…` behind it where it was cut.
std::string cut(const std::string& text, std::size_t bytes);

}  // namespace verify
