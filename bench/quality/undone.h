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

/// How often the best guess at the slip would be right, from 0 to 1. A single figure among a finding's repairs may be
/// the slip where some slip of this kind, or of one that fits less by chance, leads to what the others leave for it;
/// `planted` always may. The more values the others leave for it, as it is written, the likelier it fits by chance. 1
/// where `planted` is in no repair.
double best_guess(const Loaded& loaded, const Finding& finding, std::size_t planted, SlipKind kind);

}  // namespace verify::bench
