#pragma once

#include <string>
#include <vector>

#include "documents/manuscript.h"
#include "draft/statements/statement_rules.h"
#include "figures/read_figures.h"
#include "ground/problem.h"

namespace verify {

/// A figure of a draft with the place where it stands.
struct DraftFigure {
  std::size_t manuscript = 0;  ///< index into Draft::manuscripts
  std::size_t block = 0;       ///< index into its blocks
  Figure figure;               ///< its spans are in the manuscript's text
};

/// Arithmetic that a document says unasked: a truth about its figures that holds if they are right and were read as
/// they were meant. Made only where there is evidence for that reading (src/draft/README.md); the solver judges it.
struct Statement {
  StatementRule rule;      ///< what kind of arithmetic it is
  std::string label;       ///< the same in words: "a total with its parts in brackets"
  Term term;               ///< a truth value; its variables are indices into Draft::figures
  bool plausible = false;  ///< what breaks it is implausible, not a contradiction
  /// The same for people, where `term` has room for rounding in it: a plain equation.
  std::optional<Term> shown{};
};

/// A statement of that rule with the rule's own label; implausible where all of the rule are.
Statement statement_of(StatementRule rule, Term term);

/// Several documents with their figures and what they say of them.
struct Draft {
  std::vector<Manuscript> manuscripts;
  std::vector<DraftFigure> figures;  ///< all of them, by manuscript, then place; ordinals and dates too
  std::vector<Statement> statements;
  /// Two figures of two documents that count the same, but of which something else differs.
  struct Apart {
    std::size_t a = 0, b = 0;  ///< indices into `figures`
    std::string reason;
  };
  std::vector<Apart> apart;
  std::vector<std::size_t> comma_decimals;  ///< manuscripts whose numbers have a comma for the decimal point
  std::size_t untold = 0;                   ///< statements that don't hold as written beyond those that are looked into
  std::size_t left_out = 0;                 ///< amounts that the documents, or the configuration, ask to leave out
  std::size_t unchecked_tables = 0;         ///< too large to be looked at
};

/// Whether it is an amount, which could be cross-checked, and no date, ordinal or identifier.
bool is_amount(const Figure& figure);

/// The figure in base units: a percentage is a hundredth of what is written.
Rational value_of(const Figure& figure);
/// What it says and what it may mean (DESIGN section 3), in base units.
Reading reading_of(const Figure& figure);

}  // namespace verify
