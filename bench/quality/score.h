// Holds what the program read of a document against the statements marked in it: which are checked, which findings are
// true, and whether slips planted into checked statements are found. README.md says what is counted.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bench/project.h"
#include "bench/quality/marks.h"
#include "bench/quality/read_document.h"

namespace verify::bench {

/// What became of one marked statement in a document as it is.
struct Outcome {
  Reach reach = Reach::sentence;
  bool figures_read = false;  ///< each figure asked for was read as a figure of some kind
  bool checked = false;  ///< relations of fitting rules, tied to each other by its figures, have all figures asked for
  bool touched = false;  ///< a finding has one of its figures
  bool alarmed = false;  ///< a finding speaks of it
};
Outcome outcome_of(const Mark& mark, const ReadDocument& document);

/// A finding is true where it speaks of a mark that doesn't hold, and judged false where it speaks of a judged finding
/// that holds. All other findings count as false, too, but nobody has looked at them.
enum class Verdict { true_finding, judged_false, not_judged };
Verdict verdict_on(const ReadFinding& finding, const std::vector<Mark>& marks, const std::vector<Mark>& judged);

/// A slip planted into the figures of one statement.
struct Slip {
  std::string name;  ///< "one digit", "reversed", …
  struct Edit {
    Span at;
    std::string text;
  };
  std::vector<Edit> edits;  ///< by place
};

/// Slips that break the mark, one of each sort where there is one: one digit, two swapped, ten times as much, and a
/// figure copied from its neighbour. Slips that rounding hides are left out, and so are those in words.
std::vector<Slip> slips_in(const Mark& mark, Dice& dice);
/// Two figures of an ordering changed over so that it no longer holds; the first such pair. Empty where there is none.
std::vector<Slip> reversed_in(const Mark& mark);

/// The document with a slip in it.
std::string with_slip(std::string_view document, const Slip& slip);
/// Whether some finding speaks of a changed figure, or of the statement.
bool is_found(const Mark& mark, const Slip& slip, const ReadDocument& changed);

/// How many other numbers the sentences around the two figures of an `again` have in common.
std::size_t anchors_of(const Mark& mark, std::string_view document);

}  // namespace verify::bench
