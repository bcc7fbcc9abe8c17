#include "documents/figure_nouns.h"

namespace verify {

namespace {

constexpr std::size_t kMaxNounWords = 5;

// A word that belongs to a name of things: no preposition, verb or number.
bool names(const FigureText& text, std::size_t i) {
  if (!text.word(i)) return false;
  const FigureWord& word = text.meaning(i);
  return !word.is(kStop) && word.cardinal < 0 && (word.month == 0 || !text.capital(i)) &&
         (word.scale == 0 || word.is(kBriefScale));
}

}  // namespace

Span noun_behind(const FigureText& text, std::size_t i, std::size_t& end) {
  end = i;
  std::size_t k = i;
  if (text.dash(k) && !text.spaced(k) && !text.spaced(k + 1)) ++k;  // "2-level"
  if (text.is(k, "of")) {
    ++k;
    for (const char* skipped : {"all", "the", "its", "their", "our", "these", "those"})
      if (text.is(k, skipped)) ++k;
  }
  // "the total number of party members"
  for (const char* skipped : {"total", "number", "of", "the"})
    if (text.is(k, skipped) && (k > i || text.is(k + 1, "number") || text.is(k + 1, "of"))) ++k;
  const std::size_t begin = k;
  std::size_t words = 0;
  while (words < kMaxNounWords && names(text, k) && (words == 0 || !text.new_line(k) || true)) {
    ++words;
    ++k;
    const bool inside = !text.spaced(k) && !text.spaced(k + 1) && text.word(k + 1);
    if (text.dash(k) && inside) ++k;  // "non-business"
    else if ((text.sign(k, '\'') || text.raw(k) == "\u2019") && inside && text.is(k + 1, "s"))
      k += 2;  // "resolution's"
    if (text.has(k) && text.word(k) &&
        text.text.substr(text.tokens[k - 1].end, text.tokens[k].begin - text.tokens[k - 1].end).find("\n\n") !=
            std::string_view::npos)
      break;
  }
  if (words == 0) return {};
  while (k > begin && text.dash(k - 1)) --k;
  end = k;
  return {text.tokens[begin].begin, text.tokens[k - 1].end};
}

}  // namespace verify
