// Where each fact stands: its quote, looked up in its document. A step of `load`; findings about quotes, and all places
// in reports, come from it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "documents/quotes.h"
#include "facts/fact.h"
#include "text/diagnostic.h"

namespace verify {

/// Where a fact can be looked up.
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
  std::string file;  ///< the document when it is there, else the facts file; as it can be opened from here
  SourcePtr source;  ///< the document's text when it is there
  Span span;         ///< of the quoted words in it
  /// In a draft that is no text itself: "paragraph 14", "sheet Budget, cell C4".
  std::string within;
  std::string detail;  ///< of a stale or ambiguous quote
  bool folded = false;

  /// Of the quoted words; only in a document that is there. Takes the length of the line.
  std::optional<Place> place() const { return source ? std::optional(source->place(span.begin)) : std::nullopt; }
};

/// Looks up every fact's quote in its document. A document's file is sought beside the facts file and in `directories`;
/// it must stay inside the repository (the nearest folder upwards that holds .git or verify.toml, else the facts
/// folder's parent) or inside such a directory: leaving them is an error. `sha256` gets one for each document: that of
/// its file's bytes, "" where it isn't here.
std::vector<FactPlace> look_up(const FactSet& facts, const std::vector<std::string>& directories,
                               Diagnostics& diagnostics, std::vector<std::string>* sha256 = nullptr);

}  // namespace verify
