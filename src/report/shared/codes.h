// What `verify explain NAME` prints: kinds of findings and what becomes of relations, whose texts stand in
// codes_text.cc, and the rules of drafts, whose texts stand in draft/statements/statement_rules.cc.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace verify {

/// What stands in a report without a place where it is declared: a kind of finding, what becomes of a relation, a rule
/// that drafts are checked by.
struct Code {
  std::string_view name;
  std::string_view meaning;  ///< whole lines
  std::string_view example;  ///< a document, or what happens; whole lines
  std::string_view says;     ///< what is reported of it, a line without its end
  bool draft = false;        ///< a rule of drafts: `example` is a document, Markdown where it has a table
};

/// Kinds first, then rules of drafts.
const std::vector<Code>& codes();

/// Whether it is a kind: what that means depends on no fact; the name of a rule of drafts may be another's in a
/// project.
bool is_kind(std::string_view name);

/// All that is to be said of one, as `verify explain` prints it; nothing where there is none of that name.
std::optional<std::string> explain_code(std::string_view name);

}  // namespace verify
