// What a draft is once it was read: manuscripts, their figures, and what the documents state about these figures.
// Finders fill it (draft/read_draft.h), draft/draft_problem.h makes a problem of it.
#pragma once

#include <string>
#include <vector>

#include "documents/manuscript.h"
#include "draft/statements/statement_rules.h"
#include "figures/figure.h"
#include "ground/term.h"
#include "quantity/reading.h"

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
  FigureTerm term;         ///< a truth value; of what the document says
  bool plausible = false;  ///< what breaks it is implausible, not a contradiction
  /// The same for people, where `term` has room for rounding in it: a plain equation.
  std::optional<FigureTerm> shown{};
};

/// A statement of that rule with the rule's own label; implausible where all of the rule are.
Statement statement_of(StatementRule rule, FigureTerm term);

/// What was left out of drafts at a limit (draft/limits.h, draft/tables/limits.h): counts that reports show.
struct AtLimits {
  std::size_t disagreements = 0;  ///< statements that don't hold as written and aren't looked into
  std::size_t tables = 0;         ///< not checked, in whole or in part
  std::size_t totals = 0;         ///< of tables, held against the nearest lines only
  std::size_t cells = 0;          ///< figures of tables with too many digits to be added up
  std::size_t mentions = 0;       ///< figures not compared with others that count the same thing
  std::size_t pairs = 0;          ///< of figures of two documents, not listed
  std::size_t sentences = 0;      ///< of too many figures to be read clause by clause

  /// Statements that were given up, or not sought to the end: they are undecided.
  std::size_t undecided() const { return disagreements + tables + totals; }
};

/// Several documents with their figures and what they say of them.
struct Draft {
  std::vector<Manuscript> manuscripts;
  std::vector<DraftFigure> figures;  ///< all of them, by manuscript, then place; ordinals and dates too
  ReadingWidths widths;              ///< by which all of them are read
  std::vector<Statement> statements;
  /// Two figures of two documents that count the same, but of which something else differs.
  struct Apart {
    std::size_t a = 0, b = 0;  ///< indices into `figures`
    std::string reason;
  };
  std::vector<Apart> apart;
  std::vector<std::size_t> comma_decimals;  ///< manuscripts whose numbers have a comma for the decimal point
  std::size_t left_out = 0;                 ///< amounts that the documents, or the configuration, ask to leave out
  AtLimits at_limits;

  const Figure& figure(FigureId id) const { return figures[id.index].figure; }
};

/// Whether it is an amount, which could be cross-checked, and no date, ordinal or identifier.
bool is_amount(const Figure& figure);

/// The figure in base units: a percentage is a hundredth of what is written.
Rational value_of(const Figure& figure);
/// What the figure says and what it may mean, in base units: facts/README.md, "Readings".
Reading reading_of(const Figure& figure, const ReadingWidths& widths);

// A statement in the document's own figures. The text goes into Relation::told, and from there into every report, in
// place of the relation over quantities.

/// The arithmetic with the figures as the document prints them, and the value that it gives, exact or marked with ≈:
/// "1,350 + 950 + 395 = 2,695, not 2,965", "12 is more than 10", "4 items, not five". Where the stated readings of the
/// figures leave the statement room to be true, the text says what agrees: "1,350 + 950 + 395 = 2,695", "9 is at most
/// 10". The value is that of the figures as written. Empty where there is no such sentence: a conjunction, a division
/// by zero.
std::string told(const Statement& statement, const Draft& draft);

/// Whether the figures, as their words state them, leave the statement room to be true: "14.2 + 19.1 = 33.4" may hold
/// before rounding, and a reader must not be told that such a sum is wrong. A number of years has room only where it is
/// the number of full years between its dates.
bool leaves_room(const Statement& statement, const Draft& draft);

}  // namespace verify
