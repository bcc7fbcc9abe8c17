// A noun ends at a preposition, a verb or a number (kStop in word_table.cc), at a sign, and at a line that starts anew.
#include "figures/finders.h"

namespace verify {

namespace {

// Words of a noun. A longer run is cut there: further words seldom say what is counted.
constexpr std::size_t kMaxNounWords = 5;

// A word that belongs to a name of things: no preposition, verb or number.
bool names(const FigureText& text, std::size_t i) {
  if (!text.word(i)) return false;
  const FigureWord& word = text.meaning(i);
  return !word.is(kStop) && word.cardinal < 0 && (word.month == 0 || !text.capital(i)) &&
         (word.scale == 0 || word.is(kBriefScale));
}

// The words from token k on, at most so many; a line that starts with a capital is another one.
std::size_t words_end(const FigureText& text, std::size_t k, std::size_t most) {
  for (std::size_t words = 0; words < most && names(text, k) && !(text.new_line(k) && text.capital(k)); ++words) {
    ++k;
    const bool inside = !text.spaced(k) && !text.spaced(k + 1) && text.word(k + 1);
    const bool apostrophe = text.sign(k, '\'') || text.raw(k) == "\u2019";
    if (text.dash(k) && inside) ++k;                               // "non-business"
    else if (apostrophe && inside && text.is(k + 1, "s")) k += 2;  // "resolution's"
  }
  return k;
}

bool plural(const FigureText& text, std::size_t i) { return text.word(i) && text.raw(i).back() == 's'; }

}  // namespace

Span noun_behind(const FigureText& text, std::size_t i, std::size_t& end) {
  end = i;
  const std::size_t first = behind_note_marks(text, i);  // "617² members"
  std::size_t k = first;
  if (text.dash(k) && !text.spaced(k) && !text.spaced(k + 1)) ++k;  // "2-level"
  if (text.is(k, "of")) {
    ++k;
    for (const char* skipped : {"all", "the", "its", "their", "our", "these", "those"})
      if (text.is(k, skipped)) ++k;
  }
  // "the total number of party members"
  for (const char* skipped : {"total", "number", "of", "the"})
    if (text.is(k, skipped) && (k > first || text.is(k + 1, "number") || text.is(k + 1, "of"))) ++k;
  const std::size_t begin = k;
  k = words_end(text, k, kMaxNounWords);
  if (k == begin) return {};
  // "village and hamlet leaders"
  if (text.is(k, "and") && !plural(text, k - 1) && k < begin + kMaxNounWords) {
    const std::size_t more = words_end(text, k + 1, begin + kMaxNounWords - k);
    if (more > k + 2 && plural(text, more - 1)) k = more;
  }
  while (k > begin && text.dash(k - 1)) --k;
  end = k;
  return k > begin ? Span{text.tokens[begin].begin, text.tokens[k - 1].end} : Span{};
}

}  // namespace verify
