// Finds the words around a figure that say how sure the text is of it: English phrases from quantity/hedge_words.h, and
// what a user configures in any language. read_figures.cc asks once for each quantity, before the figure is complete.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "figures/tokens.h"
#include "quantity/hedge_words.h"

namespace verify {

/// The configured hedge words, made ready to be found in front of figures. A phrase is found in any of Unicode's forms,
/// in letters of any size, and with any white space between its words. Without words nothing is found.
class ConfiguredHedges {
 public:
  ConfiguredHedges() = default;
  explicit ConfiguredHedges(const HedgeWords& words);

  /// A phrase that ends right in front of a token.
  struct Found {
    Hedge hedge = Hedge::none;
    std::size_t tokens = 0;  ///< how many tokens the phrase has; 0 where none is found
  };
  /// The longest phrase whose last token is the one in front of token `begin` and whose first is not before `from`.
  Found in_front(const FigureText& text, std::size_t from, std::size_t begin) const;

 private:
  std::map<std::string, Hedge, std::less<>> phrases_;  // composed, case-folded, one blank for all white space
  std::vector<std::size_t> lengths_;                   // of phrases in tokens, longest first, each once
};

/// How sure the words around a figure are of it, and where these words stand.
struct HedgeFound {
  Hedge hedge = Hedge::none;
  Span span;  ///< in FigureText::text
};
/// Looks at the tokens from `from` up to the figure's first token `begin`, and then at those from `end` on. Where an
/// English and a configured phrase both stand in front, the longer one counts, and of equally long ones the configured.
HedgeFound hedge_around(const FigureText& text, const ConfiguredHedges& configured, std::size_t from, std::size_t begin,
                        std::size_t end);

}  // namespace verify
