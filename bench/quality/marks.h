// Statements marked by hand in real documents: which figures a careful reader would hold against each other, by which
// arithmetic. The scorer (score.h) compares them with what the program reads. bench/quality/README.md says what is
// counted.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/source.h"

namespace verify::bench {

/// A figure of a statement, as the document prints it; or a word that stands for one, or that says a direction.
struct MarkedFigure {
  std::string text;
  std::size_t start = 0;       ///< in characters of the document; a byte that is not UTF-8 is a character
  std::optional<double> step;  ///< of its rounding, where that is not the last printed digit; 0: exact
  Span span;                   ///< in bytes of the document, once the mark is placed
};

struct Mark {
  std::string file;
  std::string kind;  ///< "pct-change", "order", …
  std::vector<MarkedFigure> figures;
  std::string arithmetic, equals;  ///< an expression over the printed numbers, and what it gives: mark_arithmetic.h
  bool holds = true;
  bool stated = true;  ///< the words name the relation; otherwise a reader infers it
  std::string note;
};

/// One JSON object a line. Throws std::runtime_error, with the number of the line, where a line is none or lacks one of
/// the keys file, kind, figures, holds. By document; of each document in the order of the file.
std::map<std::string, std::vector<Mark>> read_marks(const std::string& path);

/// Sets the spans. Throws std::runtime_error where a figure's text doesn't stand at its place.
void place(std::vector<Mark>& marks, std::string_view document);

/// The place of a byte in characters: what a mark's `start` says.
std::size_t characters_before(std::string_view document, std::size_t byte);

/// Which wanted rate a kind counts for.
enum class Family { arithmetic, ordering, again, date, count, part_of };
Family family_of(const Mark& mark);

/// The figures that a relation must have for the statement to be checked: those with digits, number words or words of
/// a fraction or a multiple. Words of direction ("rose", "the remainder") aren't asked for, and of a counted list only
/// the number is.
std::vector<Span> asked(const Mark& mark);

/// How far apart the figures stand, told from the document's text alone, so that it is the same for every reader.
enum class Reach { sentence, block, apart };
Reach reach_of(const Mark& mark, std::string_view document);

/// Whether a relation by this rule says what a mark of this kind says. A rule that isn't known here answers all.
bool answers(std::string_view rule, const Mark& mark);

}  // namespace verify::bench
