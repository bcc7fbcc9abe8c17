// What `diagnose()` is compared with: a straightforward use of Z3's optimizer, which shares no code with the program.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "bench/linked_set.h"

namespace verify::bench {

/// The naive peer: what one would write in an afternoon over Z3's `Optimize`. A real variable a figure, the identities
/// as hard equations, and a soft demand a figure that it is as printed; as few of these as possible are given up. It
/// knows neither readings nor rules, names no conflict, and proves nothing a second time.
///
/// It is given what helps it: the identities come ready made and without running totals, there is no text to read, and
/// it runs in this process, so that neither Python nor a parser counts against it.

enum class Encoding {
  equations,  ///< soft x = v
  flags,      ///< hard (kept → x = v), soft kept
  sum,        ///< minimise the sum of (if x = v then 0 else 1)
};

struct NaivePeer {
  std::string_view engine;  ///< Z3's opt.maxsat_engine
  Encoding encoding = Encoding::equations;
};

struct NaiveAnswer {
  bool optimal = false;               ///< Z3 said so
  std::vector<std::size_t> given_up;  ///< indices of the figures, ascending
};

/// Runs until Z3 answers: who calls holds the watch.
NaiveAnswer give_up_fewest(const LinkedSet& set, const NaivePeer& peer);

}  // namespace verify::bench
