// Reads one fact of a file. A fact with a mistake is left out as a whole; every mistake is complained of with its
// place.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "facts/checked_json.h"
#include "quantity/hedge_words.h"

namespace verify {

/// What a file says of all its facts, where they don't say otherwise themselves.
struct Defaults {
  std::map<std::string, std::pair<std::string, Span>> dimensions;
  Rational weight = 1;
  bool fixed = false;
  bool xbrl = false;                   ///< the file follows xBRL-JSON
  const HedgeWords* hedges = nullptr;  ///< words for hedges beside their names; outlives this
};

/// Another fact as one names it: "document/fact", or "fact" of its own document.
struct FactName {
  std::string text;
  Origin origin;
  std::string reason;  ///< of a fact not comparable with it
};

/// A fact and the names in it, which can be looked up once all files are read.
struct ReadFact {
  Fact fact;
  std::vector<FactName> supersedes;
  std::vector<FactName> not_comparable;
};

/// The dimensions in `object`, put over those already in `into`.
void read_dimensions(Form& form, const JsonValue& object, Defaults& into);
/// `weight` and `fixed` of a fact or a document.
void read_weight(Form& form, const JsonValue& object, Rational& weight, bool& fixed);

/// One fact of a file. Nothing when it has a mistake, which was complained of, or when it is no figure, which a report
/// in xBRL-JSON may well hold: then `skipped` counts it.
std::optional<ReadFact> read_fact(Form& form, const JsonValue& json, const Defaults& defaults, std::size_t& skipped);

}  // namespace verify
