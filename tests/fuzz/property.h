// What a fuzz target calls when a property doesn't hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "text/source.h"

namespace verify::testing {

/// Ends the fuzzer the way it counts as a finding.
inline void require(bool property) {
  if (!property) std::abort();
}

inline std::string text_of(const std::uint8_t* data, std::size_t size) { return {data, data + size}; }

inline SourcePtr source_of(std::string text) { return std::make_shared<const Source>("input", std::move(text)); }

/// A span lies in the text, its ends in order.
inline bool within(Span span, std::size_t size) { return span.begin <= span.end && span.end <= size; }

}  // namespace verify::testing
