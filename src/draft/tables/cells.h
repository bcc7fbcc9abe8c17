// Cells of tables as numbers: the first step from a table to its sums. Independent of figures in sentences (figures/),
// which read words around a number that a cell does not have.
#pragma once

#include <string_view>

#include "quantity/rational.h"
#include "text/source.h"

namespace verify {

/// What stands in a cell of a table: at most one number, with nothing beside it that would make it anything else.
struct CellNumber {
  enum class Kind {
    blank,    ///< nothing, or a currency sign or bracket that belongs to the cell beside it
    nil,      ///< a dash, "nil", "none": no amount
    number,   ///< one number with currency, sign, brackets, a percent sign, marks of footnotes
    missing,  ///< "n/a", "nm", "…": there is no telling the amount
    text,     ///< anything else
  };
  Kind kind = Kind::blank;
  Rational value;         ///< as printed, negative in brackets; "12.5%" is 12.5; scale words are multiplied in
  int decimals = 0;       ///< of the last printed digit, less the exponent of a scale word
  bool percent = false;   ///< a percent sign is printed
  bool currency = false;  ///< a currency is printed
  bool year = false;      ///< could be a year: four plain digits from 1900 to 2100
  Span digits;            ///< of the number, in the cell's text
};

/// Reads one cell. `decimal_point` is '.' or ','. Linear.
CellNumber read_cell(std::string_view text, char decimal_point = '.');

/// How sure a cell is of its decimal point: above 0 for '.', below for ',', 0 where both would do.
int decimal_point_vote(std::string_view text);

}  // namespace verify
