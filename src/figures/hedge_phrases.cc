#include <array>
#include <string_view>

#include "figures/hedge_phrases.h"

namespace verify {

namespace {

struct Phrase {
  Hedge hedge;
  std::array<std::string_view, 6> words;  // as many as are not empty
  std::size_t size() const {
    std::size_t n = 0;
    while (n < words.size() && !words[n].empty()) ++n;
    return n;
  }
};

// Longer phrases before those that end them.
constexpr Phrase kBefore[] = {
    {Hedge::at_least, {"greater", "than", "or", "equal", "to"}},
    {Hedge::at_least, {"more", "than", "or", "equal", "to"}},
    {Hedge::at_least, {"bigger", "or", "equal", "than"}},
    {Hedge::at_least, {"greater", "or", "equal", "than"}},
    {Hedge::at_least, {"at", "least", "or", "equal", "to"}},
    {Hedge::at_most, {"less", "than", "or", "equal", "to"}},
    {Hedge::at_most, {"smaller", "than", "or", "equal", "to"}},
    {Hedge::at_most, {"smaller", "or", "equal", "than"}},
    {Hedge::at_most, {"less", "or", "equal", "than"}},
    {Hedge::at_least, {"no", "less", "than"}},
    {Hedge::at_least, {"not", "less", "than"}},
    {Hedge::at_least, {"no", "fewer", "than"}},
    {Hedge::at_least, {"not", "fewer", "than"}},
    {Hedge::at_most, {"no", "more", "than"}},
    {Hedge::at_most, {"not", "more", "than"}},
    {Hedge::at_most, {"no", "greater", "than"}},
    {Hedge::at_most, {"not", "exceeding"}},
    {Hedge::over, {"more", "than"}},
    {Hedge::over, {"greater", "than"}},
    {Hedge::over, {"bigger", "than"}},
    {Hedge::over, {"larger", "than"}},
    {Hedge::over, {"higher", "than"}},
    {Hedge::over, {"in", "excess", "of"}},
    {Hedge::over, {"upwards", "of"}},
    {Hedge::over, {"upward", "of"}},
    {Hedge::over, {"well", "over"}},
    {Hedge::over, {"just", "over"}},
    {Hedge::over, {"slightly", "over"}},
    {Hedge::over, {"over"}},
    {Hedge::over, {"above"}},
    {Hedge::over, {"exceeding"}},
    {Hedge::over, {"exceed"}},
    {Hedge::over, {"exceeds"}},
    {Hedge::over, {"exceeded"}},
    {Hedge::over, {"surpassing"}},
    {Hedge::over, {"topping"}},
    {Hedge::under, {"less", "than"}},
    {Hedge::under, {"fewer", "than"}},
    {Hedge::under, {"smaller", "than"}},
    {Hedge::under, {"lower", "than"}},
    {Hedge::nearly, {"just", "under"}},
    {Hedge::nearly, {"just", "below"}},
    {Hedge::nearly, {"slightly", "under"}},
    {Hedge::under, {"under"}},
    {Hedge::under, {"below"}},
    {Hedge::nearly, {"very", "nearly"}},
    {Hedge::nearly, {"nearly"}},
    {Hedge::nearly, {"almost"}},
    {Hedge::nearly, {"close", "to"}},
    {Hedge::nearly, {"approaching"}},
    {Hedge::nearly, {"nearing"}},
    {Hedge::at_least, {"at", "least"}},
    {Hedge::at_least, {"a", "minimum", "of"}},
    {Hedge::at_least, {"minimum", "of"}},
    {Hedge::at_most, {"at", "most"}},
    {Hedge::at_most, {"at", "the", "most"}},
    {Hedge::at_most, {"up", "to"}},
    {Hedge::at_most, {"a", "maximum", "of"}},
    {Hedge::at_most, {"maximum", "of"}},
    {Hedge::about, {"an", "estimated"}},
    {Hedge::about, {"estimated", "at"}},
    {Hedge::about, {"on", "the", "order", "of"}},
    {Hedge::about, {"in", "the", "region", "of"}},
    {Hedge::about, {"in", "the", "order", "of"}},
    {Hedge::about, {"about"}},
    {Hedge::about, {"around"}},
    {Hedge::about, {"approximately"}},
    {Hedge::about, {"aproximately"}},
    {Hedge::about, {"approx"}},
    {Hedge::about, {"approx", "."}},
    {Hedge::about, {"roughly"}},
    {Hedge::about, {"circa"}},
    {Hedge::about, {"ca", "."}},
    {Hedge::about, {"some"}},
    {Hedge::about, {"~"}},
    {Hedge::about, {"\u2248"}},
    {Hedge::at_least, {">", "="}},
    {Hedge::at_most, {"<", "="}},
    {Hedge::at_least, {"\u2265"}},
    {Hedge::at_most, {"\u2264"}},
    {Hedge::over, {">"}},
    {Hedge::under, {"<"}},
    {Hedge::exactly, {"exactly"}},
    {Hedge::exactly, {"precisely"}},
};

constexpr Phrase kBehind[] = {
    {Hedge::at_least, {"or", "more"}},    {Hedge::at_least, {"or", "above"}},     {Hedge::at_least, {"or", "over"}},
    {Hedge::at_least, {"or", "greater"}}, {Hedge::at_least, {"or", "higher"}},    {Hedge::at_least, {"and", "above"}},
    {Hedge::at_least, {"and", "over"}},   {Hedge::at_least, {"and", "more"}},     {Hedge::at_most, {"or", "less"}},
    {Hedge::at_most, {"or", "fewer"}},    {Hedge::at_most, {"or", "below"}},      {Hedge::at_most, {"or", "under"}},
    {Hedge::at_most, {"or", "lower"}},    {Hedge::about, {"or", "so"}},           {Hedge::at_least, {"at", "least"}},
    {Hedge::at_most, {"at", "most"}},     {Hedge::about, {"more", "or", "less"}}, {Hedge::over, {"plus"}},
};

bool matches(const FigureText& text, std::size_t i, std::string_view word) {
  return text.word(i) ? text.is(i, word) : text.raw(i) == word;
}

bool stands(const FigureText& text, std::size_t i, const Phrase& phrase) {
  for (std::size_t k = 0; k < phrase.size(); ++k)
    if (!matches(text, i + k, phrase.words[k])) return false;
  return true;
}

// What makes a hedge of a word that is none by itself: "some 200", but not "some 3-inch".
bool said_of_number(const FigureText& text, const Phrase& phrase, std::size_t i) {
  // "turned over 20 pages" reads like a hedge and is taken for one; "over the 20" isn't.
  if (phrase.words[0] == ">" && text.sign(i - 1, '=') && i > 0 && !text.spaced(i)) return false;  // an arrow
  return phrase.words[0] != "some" || text.spaced(i + 1);
}

}  // namespace

HedgeFound hedge_around(const FigureText& text, std::size_t from, std::size_t begin, std::size_t end) {
  HedgeFound out;
  // An article may stand between: "over a thousand" holds it in the number, "about the 20" doesn't.
  for (const Phrase& phrase : kBefore) {
    const std::size_t size = phrase.size();
    if (begin < from + size || !stands(text, begin - size, phrase)) continue;
    if (!said_of_number(text, phrase, begin - size)) continue;
    out = {phrase.hedge, {text.tokens[begin - size].begin, text.tokens[begin - 1].end}};
    break;
  }
  // "exactly", "about" and "up to" say nothing more where the words behind set a bound.
  for (const Phrase& phrase : kBehind) {
    if (!stands(text, end, phrase)) continue;
    if (phrase.words[0] == "or" && text.is(end + phrase.size(), "than") && text.has(end + phrase.size() + 1)) continue;
    const bool number_next = text.digits(end + phrase.size()) || text.meaning(end + phrase.size()).cardinal >= 0;
    if (number_next && phrase.words[0] != "or") break;
    if (out.hedge != Hedge::none && out.hedge != Hedge::about) break;
    return {phrase.hedge, {text.tokens[end].begin, text.tokens[end + phrase.size() - 1].end}};
  }
  // "more than 5 or equal"
  const bool equal = text.is(end, "or") && text.is(end + 1, "equal") && !text.digits(end + 3);
  if (equal && out.hedge == Hedge::over) out.hedge = Hedge::at_least;
  if (equal && out.hedge == Hedge::under) out.hedge = Hedge::at_most;
  if (out.hedge == Hedge::none && text.sign(end, '+') && !text.spaced(end) && !text.digits(end + 1))
    return {Hedge::at_least, {text.tokens[end].begin, text.tokens[end].end}};
  return out;
}

}  // namespace verify
