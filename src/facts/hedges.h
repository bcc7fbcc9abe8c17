#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "quantity/reading.h"

namespace verify {

/// Further words for hedges, of any language, each with what it means. The names in quantity/reading.h are always
/// known and not repeated here. Words are in Unicode's composed form (text/utf8.h).
using HedgeWords = std::map<std::string, Hedge, std::less<>>;

/// What a word means: one of the names, or one of `words`, in whichever of Unicode's forms it is written.
std::optional<Hedge> hedge_from_word(std::string_view word, const HedgeWords& words);

/// " (did you mean `nearly`?)" for an English word that is not a name, or for a slip of the pen; else nothing.
std::string meant_hedge(std::string_view word, const HedgeWords& words);

}  // namespace verify
