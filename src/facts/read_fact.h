// Reads facts files one by one: the keys that they may have, one fact, the figure of a fact, one file. Internal to the
// loader (facts/facts_files.h). A fact with a mistake is left out as a whole; every mistake is complained of with its
// place.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "facts/checked_json.h"
#include "quantity/hedge_words.h"

namespace verify {

// The keys of facts files, in one table: the reader refuses all others, and suggests the nearest of these.

/// The keys that a facts file may have, object by object, sorted. schema/facts.schema.json names the same.
struct FactsKeys {
  std::vector<std::string> root, document, fact, source, not_comparable;
  /// Those of a report in xBRL-JSON.
  std::vector<std::string> document_info, xbrl_fact;
};
const FactsKeys& facts_keys();

/// The dimensions of a fact, or of all facts of a file, each with its place.
struct Dimensions {
  std::string concept_name, unit, period;  ///< "" for one that is not written
  Aspects aspects;                         ///< all others
  FactPlaces places;                       ///< of the dimensions
};

/// What a file says of all its facts, where they don't say otherwise themselves.
struct Defaults {
  Dimensions dimensions;
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

/// The other facts that a fact names, which can be looked up once all files are read. Few facts name any.
struct NamesInFact {
  std::size_t fact = 0;  ///< the fact that names them
  std::vector<FactName> supersedes;
  std::vector<FactName> not_comparable;

  bool empty() const { return supersedes.empty() && not_comparable.empty(); }
};

/// A fact with the names in it; NamesInFact::fact is not set yet.
struct ReadFact {
  Fact fact;
  NamesInFact names;
};

/// The dimensions in `object`, put over those already in `into`. `xbrl`: the file follows xBRL-JSON.
void read_dimensions(Form& form, const JsonValue& object, bool xbrl, Dimensions& into);
/// `weight` and `fixed` of a fact or a document.
void read_weight(Form& form, const JsonValue& object, Rational& weight, bool& fixed);

/// One fact of a file. Nothing when it has a mistake, which was complained of, or when it is no figure, which a report
/// in xBRL-JSON may well hold: then `skipped` counts it.
std::optional<ReadFact> read_fact(Form& form, const JsonValue& json, const Defaults& defaults, std::size_t& skipped);

// The figure of a fact: the part that quantity/reading.h turns into intervals.

/// Reads value or range, hedge, scale and decimals into `fact`, whose unit is known already. In a report in xBRL-JSON a
/// value without `decimals` and hedge is exact, as the standard says. `misspelt`: the fact has an unknown key, which
/// may be a misspelt "value", so that a missing value is not complained of.
void read_figure(Form& form, const JsonValue& json, const Defaults& defaults, bool misspelt, Fact& fact);

// One facts file, or one report in xBRL-JSON, read without looking at other files.

/// What one file says. Nothing in it depends on other files, so it may be kept as long as the file has these bytes.
struct FactsFile {
  SourcePtr source;
  std::optional<Document> document;   ///< none where the file is none that has facts
  Span id;                            ///< where the document's id stands, or the whole file
  std::vector<Fact> facts;            ///< their `document` is 0
  std::vector<NamesInFact> names;     ///< of the facts that name others, by their index into `facts`
  std::vector<std::string> left_out;  ///< ids of facts that exist, but are no figures or have a mistake
  bool unread = false;                ///< it isn't known which facts it has
  Diagnostics diagnostics;            ///< all of its mistakes
};

/// Reads one facts file. `hedges` are words for hedges beside their names.
FactsFile read_facts_file(const SourcePtr& source, const HedgeWords& hedges);

/// All that was read so far, before it is sorted and names are looked up. Fact::document is an index into `documents`.
struct FilesRead {
  std::vector<Document> documents;
  std::map<std::string, std::size_t> documents_by_id;  ///< the first document of each id
  std::vector<Fact> facts;
  std::vector<NamesInFact> names;  ///< of the facts that name others, by their index into `facts`
  std::set<std::pair<std::size_t, std::string>> left_out;  ///< facts that exist, but are no figures or have a mistake
  bool unread = false;                                     ///< of some file it isn't known which facts it has
};

/// Adds what a file says to what was read, and its mistakes to `diagnostics`. That two files use one id is a mistake.
void add_file(FactsFile file, FilesRead& read, Diagnostics& diagnostics);

}  // namespace verify
