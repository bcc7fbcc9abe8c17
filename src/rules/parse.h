#pragma once

#include <string>

#include "rules/ast.h"
#include "text/diagnostic.h"

namespace verify {

/// Parses a rules file (constraints/README.md has the grammar). A statement with a mistake is left out and parsing goes
/// on at the next line that is not indented, so that all mistakes of a file are found at once.
RulesFile parse_rules(SourcePtr source, Diagnostics& diagnostics);

/// An expression or a whole file in the language's own canonical form: parsing it again gives the same.
std::string print(const Expr& expr);
std::string print(const RulesFile& file);

}  // namespace verify
