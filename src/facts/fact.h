// Facts and documents as values: what a facts file says, before its names are looked up. facts/facts_files.h makes
// them, ground/claims.h holds them against the rules.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "facts/aspects.h"
#include "quantity/rational.h"
#include "quantity/reading.h"
#include "text/boxed.h"
#include "text/source.h"

namespace verify {

/// One published text that states figures.
struct Document {
  std::string id;
  std::string title, publisher, published, url, sha256, note;
  std::string file;        ///< as written, relative to the facts file; empty when none is named
  Origin file_origin;      ///< where `file` is written
  std::string facts_file;  ///< the file that holds its facts, as given on the command line
  bool xbrl = false;       ///< the file is a report in xBRL-JSON and follows that standard
  bool draft = false;      ///< `verify` found the facts in its text; `file` is its path as given on the command line
  /// How many facts of an xBRL-JSON report were left out, since they are no figures: texts, dates, nil.
  std::size_t skipped = 0;
};

/// The words a figure stands in (W3C text quote selector).
struct Quote {
  std::string exact, prefix, suffix;
};

/// A fact's note that another fact measures something different, so that the two are not compared.
struct NotComparable {
  std::size_t with = 0;  ///< index into FactSet::facts
  std::string reason;    ///< for people, never blank
  Origin origin;         ///< where the other fact is named
};

/// Where the parts of a fact stand in its facts file. A part that isn't written anywhere has an empty span.
struct FactPlaces {
  /// A stretch of a file in half the space of a Span: facts files are smaller than 4 GiB (text/limits.h).
  struct Stretch {
    std::uint32_t begin = 0, end = 0;
    Stretch() = default;
    Stretch(Span span) : begin(static_cast<std::uint32_t>(span.begin)), end(static_cast<std::uint32_t>(span.end)) {}
  };
  using OfAspects = std::map<std::string, Stretch>;

  Stretch value, concept_name, unit, period;
  std::shared_ptr<const OfAspects> aspects;  ///< a stretch for each; shared by facts that say the same; null for none
};

/// The concept of a proposed fact whose concept nobody has chosen yet. Such a fact makes no claim.
inline constexpr const char* kNoConcept = "?";

/// One figure as a document says it, before anyone knows what its concept means. Texts are as written; the numerals in
/// it are known to be well formed.
struct Fact {
  std::size_t document = 0;  ///< index into FactSet::documents
  std::string id;
  std::string concept_name;
  std::string unit;     ///< "" when none was written
  std::string period;   ///< "" when none was written
  Aspects aspects;      ///< entity and all other dimensions
  std::string value;    ///< "8279", or "a..b" of a range, for showing
  Written written;      ///< the figure; the lower one of a range
  Rare<Written> upper;  ///< the upper figure of a range
  Rare<Quote> quote;
  std::string note;

  Rational weight = 1;                  ///< the cost of changing it, above 0; the document's where the fact has none
  bool fixed = false;                   ///< taken as true: no repair changes it; the document's where the fact has none
  std::vector<std::size_t> supersedes;  ///< facts that it corrects, indices into FactSet::facts, sorted
  bool superseded = false;              ///< some fact corrects this one
  std::vector<NotComparable> not_comparable;  ///< sorted by `with`, which is never the fact itself

  Origin origin;      ///< its key in the facts file
  FactPlaces places;  ///< of its parts, in the same file

  // The origins of its parts. A part that isn't written anywhere has none: its origin has no source.
  Origin value_origin() const { return at(places.value); }
  Origin concept_origin() const { return at(places.concept_name); }
  Origin unit_origin() const { return at(places.unit); }
  Origin period_origin() const { return at(places.period); }
  /// `dimension` must be one of its aspects.
  Origin aspect_origin(const std::string& dimension) const {
    return places.aspects ? at(places.aspects->at(dimension)) : Origin{};
  }

 private:
  Origin at(FactPlaces::Stretch stretch) const {
    if (stretch.end == 0) return {};
    return {origin.source, {stretch.begin, stretch.end}};
  }
};

/// Facts of many documents. Documents are sorted by id, facts by document and id, so that no later stage depends on the
/// order of files or of the facts in them.
struct FactSet {
  std::vector<Document> documents;
  std::vector<Fact> facts;

  const Document& document_of(const Fact& fact) const { return documents[fact.document]; }
  /// "restructuring/villages-after"
  std::string name_of(const Fact& fact) const { return document_of(fact).id + "/" + fact.id; }
};

}  // namespace verify
