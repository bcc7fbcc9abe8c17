// The texts that `verify explain NAME` prints: about kinds of findings and standings of relations (from codes_text.cc),
// and about rules of drafts (from draft/statements/statement_rules.cc).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace verify {

/// A word of reports that no rules file declares: a kind of finding, a standing of a relation, or a rule of drafts.
struct Code {
  std::string_view name;
  std::string_view meaning;  ///< whole lines
  std::string_view example;  ///< a document, or a description of a case; whole lines
  std::string_view says;     ///< what `verify` reports about the example; a line without its end
  bool draft = false;        ///< a rule of drafts: `example` is a document, Markdown where it has a table
};

/// Kinds first, then rules of drafts.
const std::vector<Code>& codes();

/// Whether the name is that of a kind, whose meaning is the same in every project. A rule of drafts may have the same
/// name as a rule of the project.
bool is_kind(std::string_view name);

/// The text that `verify explain` prints for the code of that name; nothing if there is no such code.
std::optional<std::string> explain_code(std::string_view name);

}  // namespace verify
