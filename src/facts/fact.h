// Facts and documents as values: what a facts file says, before its names are looked up. facts/facts_files.h makes
// them, ground/claims.h holds them against the rules.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

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

/// Where the parts of a fact stand in its facts file.
struct FactOrigins {
  Origin value, concept_name, unit, period;
  std::map<std::string, Origin> aspects;
};

/// The concept of a proposed fact whose concept nobody has chosen yet. Such a fact makes no claim.
inline constexpr const char* kNoConcept = "?";

/// One figure as a document says it, before anyone knows what its concept means. Texts are as written; the numerals in
/// it are known to be well formed.
struct Fact {
  std::size_t document = 0;  ///< index into FactSet::documents
  std::string id;
  std::string concept_name;
  std::string unit;                            ///< "" when none was written
  std::string period;                          ///< "" when none was written
  std::map<std::string, std::string> aspects;  ///< entity and all other dimensions
  std::string value;                           ///< "8279", or "a..b" of a range, for showing
  Written written;                             ///< the figure; the lower one of a range
  Rare<Written> upper;                         ///< the upper figure of a range
  std::optional<Quote> quote;
  std::string note;

  Rational weight = 1;                  ///< the cost of changing it, above 0; the document's where the fact has none
  bool fixed = false;                   ///< taken as true: no repair changes it; the document's where the fact has none
  std::vector<std::size_t> supersedes;  ///< facts that it corrects, indices into FactSet::facts, sorted
  bool superseded = false;              ///< some fact corrects this one
  std::vector<NotComparable> not_comparable;  ///< sorted by `with`, which is never the fact itself

  Origin origin;            ///< its key in the facts file
  Rare<FactOrigins> parts;  ///< empty where no file holds the fact
  /// The places of its parts. Where no file holds the fact, each origin has no source.
  const FactOrigins& origins() const {
    static const FactOrigins kNowhere;
    return parts ? *parts : kNowhere;
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
