// Reads a rules file into its tree (rules/ast.h) and prints a tree in canonical form. The second step of reading
// rules, between the lexer and rules/vocabulary.h.
#pragma once

#include <string>

#include "rules/ast.h"
#include "text/diagnostic.h"

namespace verify {

/// Parses a rules file (constraints/README.md has the grammar). A statement with a mistake is an error and is left
/// out; parsing goes on at the next line that is not indented, so that all mistakes of a file are found at once. The
/// file shares the source.
RulesFile parse_rules(SourcePtr source, Diagnostics& diagnostics);

/// An expression or a whole file in the language's canonical form, with ASCII signs and few brackets. Parsing it again
/// gives the same tree, but for places and comments.
std::string print(const Expr& expr);
std::string print(const RulesFile& file);

}  // namespace verify
