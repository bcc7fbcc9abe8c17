// Finds the values that one quantity can take in the solutions of a selection, with proof for each end. Part of the Z3
// oracle (z3_oracle.cc): Oracle::range calls it. The ranges appear in findings and repairs. For src/solve only.
#pragma once

#include <functional>

#include "solve/encode.h"
#include "solve/z3_translate.h"

namespace verify {

/// One search for the range of one quantity. For each end: take the end that propagation leaves if a solution reaches
/// it; otherwise optimize over the reals (solve/simplex.h, else Z3) and prove the optimum by two checks; otherwise
/// search for an end of few digits.
class RangeSearch {
 public:
  /// How the search asks whether a selection has a solution.
  struct Questions {
    std::function<Verdict(const Selection&)> check;  ///< with a part of the effort of Oracle::check
    std::function<Verdict(const Selection&)> quick;  ///< by the session alone; `unknown` where it has no answer
  };
  /// `rlimit`: Z3's resource units for one optimization. All references must outlive the search.
  RangeSearch(Z3Context& context, Encoder& encoder, unsigned rlimit, const Questions& questions)
      : context_(context), encoder_(encoder), rlimit_(rlimit), questions_(questions) {}

  /// The range, as Oracle::range defines it; `propagated` is an interval outside which no solution lies. Once for each
  /// search: the encoding is kept.
  Range run(const Selection& selection, VarId quantity, const Interval& propagated);

 private:
  using End = std::optional<Bound>;
  /// One end of the range in the making.
  struct Side {
    const Selection& selection;
    VarId quantity;
    bool upper;         ///< whether this is the upper end
    bool exact = true;  ///< whether the end is proved to be the last value
  };

  const Encoding& encoding(const Selection& selection, VarId quantity);
  // One end, absent where nothing bounds the quantity; both clear Side::exact where a proof is missing.
  End bound(Side& side, const End& propagated);
  End searched(Side& side);
  bool none_beyond(const Side& side, const Rational& end) const;
  static Selection at(const Side& side, const Rational& end);
  std::optional<std::optional<Rational>> optimum(const Encoding& encoding, VarId quantity, bool upper);

  Z3Context& context_;
  Encoder& encoder_;
  unsigned rlimit_;
  const Questions& questions_;
  std::optional<Encoding> encoding_;  // made when propagation doesn't settle an end
};

}  // namespace verify
