// Phrases are compared token by token, so that white space and line ends within a phrase don't matter. A mark that
// combines with a letter is part of the letter's token (text/utf8.h): a phrase has as many tokens in composed as in
// decomposed form.
#include "figures/finders.h"

#include <algorithm>
#include <functional>
#include <span>
#include <string_view>

#include "text/utf8.h"

namespace verify {

namespace {

struct Phrase {
  Hedge hedge = Hedge::none;
  std::vector<std::string_view> words;  // one for each token
};

std::vector<std::string_view> words_of(std::string_view phrase) {
  std::vector<FigureToken> tokens;
  cut_into_tokens(phrase, tokens);
  std::vector<std::string_view> out;
  for (const FigureToken& token : tokens) out.push_back(phrase.substr(token.begin, token.end - token.begin));
  return out;
}

// Longer phrases come first: "no more than" ends like "more than" and means something else.
std::vector<Phrase> longest_first(std::span<const HedgePhrase> table) {
  std::vector<Phrase> out;
  for (const HedgePhrase& phrase : table) out.push_back({phrase.hedge, words_of(phrase.words)});
  std::stable_sort(out.begin(), out.end(),
                   [](const Phrase& a, const Phrase& b) { return a.words.size() > b.words.size(); });
  return out;
}

bool matches(const FigureText& text, std::size_t i, std::string_view word) {
  return text.word(i) ? text.is(i, word) : text.raw(i) == word;
}

bool stands_at(const FigureText& text, std::size_t i, const Phrase& phrase) {
  for (std::size_t k = 0; k < phrase.words.size(); ++k)
    if (!matches(text, i + k, phrase.words[k])) return false;
  return true;
}

// ">" of "=> 200" is the point of an arrow. Other phrases are taken for hedges wherever they stand: "turned over 20
// pages" is one, too.
bool is_arrow(const FigureText& text, const Phrase& phrase, std::size_t first) {
  return phrase.words.front() == ">" && first > 0 && text.sign(first - 1, '=') && !text.spaced(first);
}

// "c. 5" of "a. 3; b. 4; c. 5" is a letter of a list, and "C. 5" no word.
bool is_list_letter(const FigureText& text, const Phrase& phrase, std::size_t first) {
  if (phrase.words.front() != "c") return false;
  return text.raw(first) != "c" || text.new_line(first) || (text.sign(first - 1) && !text.sign(first - 1, '('));
}

// "some 3-inch pipes" are an unknown number of pipes.
bool is_some_things(const FigureText& text, const Phrase& phrase, std::size_t begin) {
  if (phrase.words.front() != "some" || !text.digits(begin)) return false;
  std::size_t k = begin + 1;
  while ((text.sign(k, '.') || text.sign(k, ',')) && text.adjacent(k) && text.adjacent(k + 1) && text.digits(k + 1))
    k += 2;
  return text.dash(k) && text.adjacent(k) && text.adjacent(k + 1) && text.word(k + 1);
}

Span bytes(const FigureText& text, std::size_t from, std::size_t to) {
  return {text.tokens[from].begin, text.tokens[to - 1].end};
}

HedgeFound english_in_front(const FigureText& text, std::size_t from, std::size_t begin, std::size_t& length) {
  static const std::vector<Phrase> kPhrases = longest_first(hedges_in_front());
  for (const Phrase& phrase : kPhrases) {
    length = phrase.words.size();
    if (begin < from + length || !stands_at(text, begin - length, phrase)) continue;
    const std::size_t first = begin - length;
    if (!is_arrow(text, phrase, first) && !is_list_letter(text, phrase, first) && !is_some_things(text, phrase, begin))
      return {phrase.hedge, bytes(text, begin - length, begin)};
  }
  length = 0;
  return {};
}

HedgeFound in_front(const FigureText& text, const ConfiguredHedges& configured, std::size_t from, std::size_t begin) {
  std::size_t length = 0;
  const HedgeFound english = english_in_front(text, from, begin, length);
  const ConfiguredHedges::Found own = configured.in_front(text, from, begin);
  if (own.tokens == 0 || own.tokens < length) return english;
  return {own.hedge, bytes(text, begin - own.tokens, begin)};
}

// The phrase as both sides of a comparison have it.
std::string folded(std::string_view phrase) {
  std::string out;
  for (std::size_t at = 0; at < phrase.size();) {
    const CodePoint point = decode_utf8(phrase, at);
    const std::size_t length = std::max<std::size_t>(1, point.length);
    const bool blank = point.length > 0 && is_white_space(point.value);
    if (!blank) out += phrase.substr(at, length);
    else if (!out.empty() && out.back() != ' ') out += ' ';
    at += length;
  }
  return case_folded(out);
}

}  // namespace

ConfiguredHedges::ConfiguredHedges(const HedgeWords& words) {
  for (const auto& [word, hedge] : words) {
    const std::size_t length = words_of(word).size();
    if (length == 0) continue;
    phrases_.emplace(folded(word), hedge);
    lengths_.push_back(length);
  }
  std::sort(lengths_.begin(), lengths_.end(), std::greater<>());
  lengths_.erase(std::unique(lengths_.begin(), lengths_.end()), lengths_.end());
}

ConfiguredHedges::Found ConfiguredHedges::in_front(const FigureText& text, std::size_t from, std::size_t begin) const {
  for (const std::size_t length : lengths_) {
    if (begin < from + length) continue;
    const Span span = bytes(text, begin - length, begin);
    const auto found = phrases_.find(folded(text.text.substr(span.begin, span.end - span.begin)));
    if (found != phrases_.end()) return {found->second, length};
  }
  return {};
}

HedgeFound hedge_around(const FigureText& text, const ConfiguredHedges& configured, std::size_t from, std::size_t begin,
                        std::size_t end) {
  static const std::vector<Phrase> kBehind = longest_first(hedges_behind());
  HedgeFound out = in_front(text, configured, from, begin);
  // A bound behind the figure counts more than "about" in front of it, and less than any other hedge there.
  for (const Phrase& phrase : kBehind) {
    if (!stands_at(text, end, phrase)) continue;
    const std::size_t behind = end + phrase.words.size();
    if (phrase.words.front() == "or" && text.is(behind, "than") && text.has(behind + 1)) continue;
    const bool number_next = text.digits(behind) || text.meaning(behind).cardinal >= 0;
    if (number_next && phrase.words.front() != "or") break;
    if (out.hedge != Hedge::none && out.hedge != Hedge::about) break;
    return {phrase.hedge, bytes(text, end, behind)};
  }
  // "more than 5 or equal"
  const bool equal = text.is(end, "or") && text.is(end + 1, "equal") && !text.digits(end + 3);
  if (equal && out.hedge == Hedge::over) out.hedge = Hedge::at_least;
  if (equal && out.hedge == Hedge::under) out.hedge = Hedge::at_most;
  const bool plus = text.sign(end, '+') && !text.spaced(end) && !text.digits(end + 1);
  if (out.hedge == Hedge::none && plus) return {Hedge::at_least, bytes(text, end, end + 1)};
  return out;
}

}  // namespace verify
