// Which figures of a draft are about known quantities. A match becomes a claim on the known quantity, so it must be
// sure: a false match is a false alarm. A possible but uncertain match is only reported, with the reason.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "draft/statements/draft.h"
#include "facts/fact.h"
#include "rules/vocabulary.h"

namespace verify {

// The words by which `match_figures` finds the concepts of a vocabulary in a sentence.

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

/// A figure of a draft taken to be about a known quantity, and why.
struct Match {
  std::size_t figure = 0;                  ///< index into Draft::figures
  std::string concept_name, unit, period;  ///< as a fact about it has them
  Aspects aspects;
  std::string reason;  ///< for people: the words that decided it
};

/// A figure that may be about a known quantity, but not certainly.
struct Unmatched {
  std::size_t figure = 0;
  std::string reason;  ///< "could be admitted or left", "admitted: no period stands beside it"
};

struct Matches {
  std::vector<Match> matched;       ///< by figure
  std::vector<Unmatched> doubtful;  ///< by figure
};

/// Matches figures to the concepts of a vocabulary by what it calls them (name, label, synonyms), with the day or
/// period and the entity named beside them. All words of a name must stand around the figure, the longest name wins,
/// and two that are as long leave it open. `known` are the facts whose entity is taken where they have but one.
Matches match_figures(const Draft& draft, const FactSet& known, const RuleSet& rules);

}  // namespace verify
