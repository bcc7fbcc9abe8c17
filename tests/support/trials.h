// How many random cases a test tries.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>

namespace verify::testing {

/// How many random cases a test tries: a few, or as many times that as VERIFY_TRIALS says, for which `scripts/check-all
/// trials` has time.
inline std::uint64_t trials(std::uint64_t few) {
  const char* times = std::getenv("VERIFY_TRIALS");
  return few * (times == nullptr ? 1 : std::stoull(times));
}

}  // namespace verify::testing
