// Mistakes in inputs, for people: the place, the line with a caret under it, what to do. Every reader adds to
// Diagnostics and reads on; the front end prints them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/source.h"

namespace verify {

enum class Severity {
  error,    ///< the input, or a part of it, is not used; the program ends with exit code 2
  warning,  ///< the input is used, and something about it should be known
};

/// A mistake in an input, with all that is needed to show it: it outlives the source it came from.
struct Diagnostic {
  Severity severity = Severity::error;
  std::string file;
  Place place;                  ///< line 0: the file as a whole
  std::string message;          ///< no capital, no full stop
  std::string help;             ///< what to do about it; may be empty
  std::string line;             ///< the line it stands on; of a very long one the part around the place
  std::size_t line_column = 1;  ///< the column at which `line` starts
  std::size_t width = 1;        ///< how many code points of the line are meant
};

/// In the order in which they were found, until the front end sorts them.
using Diagnostics = std::vector<Diagnostic>;

/// About a stretch of a source. `span` must lie within it; of more than a line the first is shown. O(log lines) and the
/// length of the line, of which at most 4,000 bytes are copied.
Diagnostic diagnose_at(const Source& source, Span span, std::string message, std::string help = {},
                       Severity severity = Severity::error);
/// About a file as a whole, or one that could not be read.
Diagnostic diagnose_file(std::string file, std::string message, std::string help = {},
                         Severity severity = Severity::error);

/// Adds a warning that points at `at`, whose source must not be null.
void warn(Diagnostics& diagnostics, const Origin& at, std::string message, std::string help);

bool has_errors(const Diagnostics& diagnostics);
/// By file, then place: the order in which a reader mends them, whatever order they were found in.
void sort_diagnostics(Diagnostics& diagnostics);

/// The diagnostic as a compiler prints it: file:line:column, the line, a caret under it, the help. Long lines are
/// cut around the caret; hidden characters are shown. Ends in a line end.
std::string render(const Diagnostic& diagnostic);

/// "one of a, b, c": the help of a message about a name that isn't among these.
std::string one_of(const std::vector<std::string>& names);

/// " (did you mean `x`?)" for the candidate nearest in spelling, or nothing when none is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace verify
