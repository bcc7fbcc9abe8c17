// Whether a slip can be told from the others that would settle a finding as well. It counts what people could know, and
// shares no code with the ranking of repairs (explain/rank.h).
#pragma once

#include <cstddef>

#include "check/finding.h"
#include "check/loaded.h"

namespace verify::bench {

/// Slips, those that happen least by chance first.
enum class SlipKind { swapped, year, copied, digit, power, sign };
const char* slip_kind_name(SlipKind kind);

/// How many single figures of a finding's repairs are as likely to be the slip as `planted`, itself included: those
/// that some slip of its kind, or of one that fits less by chance, leads to what the others leave for them, and for
/// which the others leave no more values, as they are written, than for `planted`. 1 where `planted` is in no repair.
std::size_t as_likely(const Loaded& loaded, const Finding& finding, std::size_t planted, SlipKind kind);

}  // namespace verify::bench
