#pragma once

#include "check/pipeline.h"
#include "cli/exit.h"

namespace verify {

struct ExtractCommand {
  std::vector<std::string> documents;
  std::string to;  ///< the file to write, or of several documents the folder; empty: standard output
  bool allow_empty = false;
};

/// `verify extract`: writes a facts file proposed for each document, and says on standard error what is in it. Nothing
/// is written over. Mistakes in the documents are added to `diagnostics`.
Exit extract(const ExtractCommand& command, CheckOptions options, Diagnostics& diagnostics);

}  // namespace verify
