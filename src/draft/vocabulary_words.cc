// Makes names and sentences comparable: small words, without marks, articles and plural endings.
#include "draft/match.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace verify {

namespace {

constexpr std::array<std::string_view, 34> kEmpty = {
    "a",    "an",  "the",   "of",  "in",   "on",   "at",   "to",    "for",  "by",    "and",  "or",
    "with", "as",  "from",  "is",  "are",  "was",  "were", "be",    "been", "has",   "have", "had",
    "new",  "its", "their", "all", "that", "this", "who",  "which", "per",  "number"};

std::string stem(std::string word) {
  if (word.size() > 4 && word.ends_with("ies")) return word.substr(0, word.size() - 3) + "y";
  if (word.size() > 3 && word.ends_with("s") && !word.ends_with("ss")) word.pop_back();
  return word;
}

void add_word(std::string_view word, std::set<std::string>& out) {
  std::string small = skeleton(word);
  if (small.empty() || std::find(kEmpty.begin(), kEmpty.end(), small) != kEmpty.end()) return;
  out.insert(stem(std::move(small)));
}

}  // namespace

std::set<std::string> telling_words(std::string_view text) {
  std::set<std::string> out;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const CodePoint point = at < text.size() ? decode_utf8(text, at) : CodePoint{};
    const bool in_word = point.length > 0 && (is_letter(point.value) || (point.value >= '0' && point.value <= '9'));
    if (!in_word) {
      if (at > begin) add_word(text.substr(begin, at - begin), out);
      begin = at + std::max<std::size_t>(1, point.length);
    }
    at += std::max<std::size_t>(1, point.length);
  }
  return out;
}

std::vector<Phrase> phrases_of(const RuleSet& rules) {
  std::vector<Phrase> out;
  for (ConceptId id = 0; id < rules.concepts.size(); ++id) {
    const Concept& c = rules.concepts[id];
    std::vector<std::string> names = c.synonyms;
    names.push_back(c.name);
    names.push_back(c.label);
    for (const std::string& name : names) {
      auto words = telling_words(name);
      if (!words.empty()) out.push_back({id, name, std::move(words)});
    }
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Phrase& a, const Phrase& b) { return a.words.size() > b.words.size(); });
  return out;
}

}  // namespace verify
