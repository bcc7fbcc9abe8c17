// The words by which matching (draft/match.h) finds the concepts of a vocabulary in a sentence.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "rules/vocabulary.h"

namespace verify {

/// The words of a name that tell it from others: small, without marks and the ending of a plural; articles and
/// prepositions left out. "Party members in the province" is {party, member, province}.
std::set<std::string> telling_words(std::string_view text);

/// One way in which a concept is called.
struct Phrase {
  ConceptId concept_id = 0;
  std::string text;             ///< as the vocabulary has it
  std::set<std::string> words;  ///< its telling words, one at least
};
/// Every name, label and synonym of a vocabulary, longest first.
std::vector<Phrase> phrases_of(const RuleSet& rules);

}  // namespace verify
