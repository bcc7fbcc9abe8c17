// Cuts the text of a rules file into tokens: the first step of reading rules, before the cursor and the parsers.
#pragma once

#include <string>
#include <vector>

#include "text/diagnostic.h"
#include "text/source.h"

namespace verify {

/// A word, number, quoted text or sign of a rules file.
struct Token {
  enum class Kind { name, number, text, symbol, end };
  Kind kind = Kind::end;
  Span span;                 ///< the bytes, quotation marks included
  std::string text;          ///< a text without its quotes; a symbol in ASCII ("-" for −, "*" for ×, "<=" for ≤)
  bool starts_line = false;  ///< the first token of a line that isn't indented: a statement starts here
};

/// Cuts a rules file into tokens, the last one of kind `end`. Comments run from # to the end of the line. A run of
/// bytes that start no token is one error and is left out; a file that isn't UTF-8 is read up to the first bad byte,
/// with an error. Linear.
std::vector<Token> tokenize(const Source& source, Diagnostics& diagnostics);

/// All signs that are tokens, in each way they can be written: both "-" and "−".
std::vector<std::string> written_signs();

}  // namespace verify
