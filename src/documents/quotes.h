// Finds a fact's quote in its document and reads the figure there. A quote that no longer fits is reported, since
// its fact then checks a text that isn't there.
#pragma once

#include <string>
#include <vector>

#include "facts/fact.h"
#include "text/source.h"

namespace verify {

/// Where a quote stands in its document, or why it can't be told.
struct QuoteMatch {
  enum class Outcome { found, stale, ambiguous };
  Outcome outcome = Outcome::stale;
  Span exact;  ///< the words of `exact` in the document; of the first match when ambiguous
  std::size_t matches = 0;
  bool folded = false;  ///< found only with white space, dashes and quotation marks taken as alike
  std::string detail;   ///< for a stale quote: what the document has instead, or the figure that differs
};

/// Finds prefix + exact + suffix in a text and reads the figure in it, which must be the fact's. Digits are never
/// matched loosely: a figure that only starts or ends inside the quote is another figure.
QuoteMatch match_quote(const Fact& fact, const Source& document);

}  // namespace verify
