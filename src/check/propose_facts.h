// `verify extract`: a facts file proposed for a document, for a person to review. It checks nothing.
#pragma once

#include <string>
#include <vector>

#include "check/options.h"
#include "text/diagnostic.h"

namespace verify {

/// A facts file proposed for one document, and what could not be put in it.
struct Proposal {
  std::string document;  ///< the path as given
  std::string json;      ///< in the project's format, printed as every facts file is; empty where there is no figure
  std::size_t facts = 0;
  std::size_t without_concept = 0;  ///< facts whose concept is left `?`
  std::size_t without_quote = 0;    ///< figures left out: no words around them stand in the document only once, or they
                                    ///< are no decimal ("two thirds")
};

/// Proposes facts for the figures of the documents in `options.paths`: quotes as they will be looked up, concepts where
/// `options.ledger` or `options.constraints` give a vocabulary that names them, else `?`. `folder` is where the files
/// are to lie: the documents are named relative to it.
std::vector<Proposal> propose_facts(const CheckOptions& options, const std::string& folder, Diagnostics& diagnostics);

}  // namespace verify
