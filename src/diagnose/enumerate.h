#pragma once

#include "diagnose/questions.h"

namespace verify {

struct EnumerationLimits {
  std::size_t sets = 50;        ///< kept at most
  std::size_t questions = 400;  ///< to the solver, before it ends where it is
  std::size_t small = 5;        ///< the size up to which all questions may be spent; beyond it a quarter
  std::size_t noted = 40;       ///< members of a conflict met by the way, for it to be proved minimal and kept
  std::size_t nodes = 40'000;   ///< of the search
};

/// The minimal failing sets that hold `member` among it and `rest`, which holds by itself, so that each failing set
/// does. They are the minimal sets that meet every maximal holding set's complement (Reiter 1987; Liffiton et al. 2016,
/// MARCO), sought by size: a search of bounded depth over these complements that ends proves that none of that size is
/// missing.
FailingSets failing_sets_through(std::size_t member, const Subset& rest, Questions& questions,
                                 const EnumerationLimits& limits = {});

/// The minimal failing sets through `member` among it, `rest` and `beside` that hold some of `beside`. What is beside
/// may fail by itself and with the rest. `known` are failing sets, to look behind none of them again.
FailingSets failing_sets_shared(std::size_t member, const Subset& rest, const Subset& beside,
                                const std::vector<Subset>& known, Questions& questions,
                                const EnumerationLimits& limits = {});

}  // namespace verify
