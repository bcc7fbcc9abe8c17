// A figure as a text says it, before anyone knows what it measures. read_figures.h finds figures in documents; drafts
// make statements and facts of them (draft/), quotes are held against them (documents/quotes.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quantity/date.h"
#include "quantity/rational.h"
#include "quantity/reading.h"
#include "text/boxed.h"
#include "text/source.h"

namespace verify {

/// What a number in a text is.
enum class FigureKind {
  number,            ///< a count, an amount, a measure: what can be added up
  percent,           ///< "5 %"; its value is 5, as written
  percentage_point,  ///< "0.5 percentage points"
  multiple,          ///< "three times", "twice", "10-fold", "half": a factor of something else
  date,              ///< a day, a month with its year, a quarter, a span of years ("2025-2030")
  year,              ///< "2024" as a year
  ordinal,           ///< "14th", "third"
  identifier,        ///< "No. 04-NQ/TU", "Resolution 18", a score, a time of day, a telephone number
};

/// A word that stands for a share without saying which number.
enum class ShareWord : std::uint8_t { none, majority, almost_all };

/// A figure as it stands in a text. Web and mail addresses hold no figures, and neither do words with digits inside
/// ("A4", "v2.3"). "(1,234)" is below zero where it stands as accountants write a loss. "Thousands of" is at least a
/// thousand; its hedge is the word itself. Spans are bytes of the text that was read.
struct Figure {
  FigureKind kind = FigureKind::number;
  Span span;             ///< all that says the amount: digits, sign, scale words, currency, unit; not the hedge
  Span number;           ///< its digits or number words alone, those of a range to the last
  Span amount;           ///< its digits or number words with scale words and percent sign, those of a range to the last
  Rational value;        ///< with its scale multiplied in; the lower of a range; that of a year; 0 for a date
  bool percent = false;  ///< kind is percent
  std::optional<DateRange> date;  ///< of a date or a year: its days; none where they can't be told ("May 1")

  Written written;                    ///< numeral, scale and hedge, as facts have them
  Rare<Written> upper;                ///< of "between 20 and 30", "12.5-13.0 %"
  std::size_t lower_end = 0;          ///< of a range: the byte behind the part of `amount` that says the lower end
  Span upper_amount;                  ///< of a range: the part of `amount` that says the upper end
  Span hedge;                         ///< the words of the hedge; empty where there is none
  std::string unit;                   ///< "VND", "USD", "km", "year", "%"; empty for a bare number
  Span noun;                          ///< what is counted, from the words behind: "new party members"; may be empty
  ShareWord share = ShareWord::none;  ///< of a multiple: "the majority of adults (91 %)"
  std::string per;                    ///< "year", "month", "person" of "nearly 2,500 a year"; empty
  std::optional<std::size_t> out_of;  ///< of "949 out of 1,446": the index of the whole in the same answer
  std::optional<std::size_t> until;   ///< of "May 2015 to June 2018": the index of the date that ends it
};

/// The language of words, as far as it tells how numbers are written.
enum class WordsOf : std::uint8_t {
  unknown,
  english,
  decimal_comma,  ///< German, French, Spanish and others, which write "1.234,5"
};

/// How a document writes its numbers: the decimal marks, each '.' or ','; the other one, and blanks, part thousands.
struct NumberStyle {
  char decimal_point = '.';             ///< where no words beside a number tell their language
  char english = '.';                   ///< beside English words
  char decimal_comma = ',';             ///< beside words of a language that writes "1.234,5"
  bool sure = false;                    ///< some number can be read in no other way than `decimal_point` says
  WordsOf language = WordsOf::unknown;  ///< of most words of the document
};

}  // namespace verify
