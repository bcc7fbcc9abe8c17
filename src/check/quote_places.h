// Looks up each fact's quote in its document. A step of `load`: findings about quotes, and all places in reports, come
// from here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "documents/quotes.h"
#include "facts/fact.h"
#include "text/diagnostic.h"
#include "text/shared_text.h"

namespace verify {

class Files;  // text/files.h

/// Where a reader can look up a fact.
struct FactPlace {
  enum class State {
    no_quote,     ///< the fact quotes nothing
    no_document,  ///< its document names no file
    absent,       ///< the file is not on this machine
    found,        ///< the quote stands in the document, once, with the fact's figure
    stale,
    ambiguous,
  };
  State state = State::no_quote;
  SharedText file;   ///< the document if it is on this machine, otherwise the facts file; a path that can be opened
                     ///< from the current folder
  SourcePtr source;  ///< the document's text; null if the document isn't on this machine
  Span span;         ///< bytes of the quoted words in `source`
  /// The place in a draft whose format has no lines: "paragraph 14", "sheet Budget, cell C4"; otherwise empty.
  SharedText within;
  SharedText detail;  ///< only if stale or ambiguous: what is wrong, in words
  bool folded = false;

  /// Line and column of the quoted words; none if the document isn't on this machine. Linear in the length of the line.
  std::optional<Place> place() const { return source ? std::optional(source->place(span.begin)) : std::nullopt; }
};

/// Looks up every fact's quote; returns one place for each fact. A document's file is searched for beside the facts
/// file and in `directories`. The file must lie inside the repository (the nearest folder upwards that holds .git or
/// verify.toml, otherwise the parent of the facts folder) or inside one of `directories`; any other place is an error
/// in `diagnostics`. If `sha256` isn't null, it gets the checksum of each document's bytes, in hex, or "" where the
/// file isn't here.
std::vector<FactPlace> look_up(const FactSet& facts, const std::vector<std::string>& directories, Files& files,
                               Diagnostics& diagnostics, std::vector<std::string>* sha256 = nullptr);

/// The path of a document's file, where `look_up` finds it; "" where it isn't here. A place that it must not have is an
/// error.
std::string find_document(const Document& document, const std::vector<std::string>& directories, Files& files,
                          Diagnostics& diagnostics);

}  // namespace verify
