#pragma once

#include <string>
#include <vector>

#include "text/diagnostic.h"
#include "text/source.h"

namespace verify {

struct Token {
  enum class Kind { name, number, text, symbol, end };
  Kind kind = Kind::end;
  Span span;
  std::string text;          ///< a text without its quotes; a symbol in ASCII ("-" for −, "*" for ×, "<=" for ≤)
  bool starts_line = false;  ///< the first token of a line that isn't indented: a statement starts here
};

/// Cuts a rules file into tokens, the last one `end`. Comments run from # to the end of the line. Bytes that start no
/// token are complained about, once a run of them, and left out.
std::vector<Token> tokenize(const Source& source, Diagnostics& diagnostics);

/// All signs that are tokens, as they may be written: "-" and "−" both.
std::vector<std::string> written_signs();

}  // namespace verify
