// How many numbers the documents of one run have. What is known of a figure takes some kilobytes, and a document of two
// kilobytes can hold a million of them, packed; so documents are counted before figures are sought in them.
#pragma once

#include <cstddef>

#include "documents/manuscript.h"
#include "text/diagnostic.h"

namespace verify {

class NumberLimit {
 public:
  /// Whether a document may be read, with those before it. An error where it may not.
  bool admits(const Manuscript& manuscript, Diagnostics& diagnostics);

 private:
  std::size_t numbers_ = 0;
};

}  // namespace verify
