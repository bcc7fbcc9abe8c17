// The words that say how sure a text is of a figure: the one table of their names and English phrases, and the further
// words that a user configures. Facts files, drafts, settings and messages all read them from here; quantity/reading.h
// makes intervals of what they mean.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace verify {

/// How sure the words around a figure are of it.
enum class Hedge { none, exactly, about, nearly, over, under, at_least, at_most };

/// The name in facts files, verify.toml and reports: "nearly", "at-least"; "" for none.
std::string_view hedge_name(Hedge hedge);
/// The hedge of that name, never `none`; nothing for any other text, the empty one included.
std::optional<Hedge> hedge_from_name(std::string_view name);
/// All names without that of `none`, in the order of the enumeration.
std::vector<std::string> hedge_names();

/// An English phrase that hedges a figure.
struct HedgePhrase {
  Hedge hedge = Hedge::none;
  std::string_view words;  ///< in small letters, one blank between two words: "more than", "approx.", ">="
};
/// Phrases that stand in front of a figure: "more than 200".
std::span<const HedgePhrase> hedges_in_front();
/// Phrases that stand behind a figure: "200 or more".
std::span<const HedgePhrase> hedges_behind();

/// Words that a user configures as hedges, in any language, each with its meaning. A word may be a phrase. Words are in
/// Unicode's composed form (text/utf8.h). The names of hedges are always known and never among these words.
using HedgeWords = std::map<std::string, Hedge, std::less<>>;

/// The hedge that a facts file means by a word: one of the names, or one of `words` in any of Unicode's forms.
std::optional<Hedge> hedge_from_word(std::string_view word, const HedgeWords& words);

/// " (did you mean `nearly`?)" for an English phrase that is no name, such as "almost", or for a misspelt name or
/// configured word; "" where nothing is close.
std::string meant_hedge(std::string_view word, const HedgeWords& words);

}  // namespace verify
