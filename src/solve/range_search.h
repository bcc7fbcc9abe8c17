#pragma once

#include <functional>

#include "solve/encode.h"
#include "solve/z3_translate.h"

namespace verify {

/// Finds what a quantity can be in the solutions of a selection, each end with proof that nothing lies beyond it. For
/// inside src/solve only.
class RangeSearch {
 public:
  struct Questions {
    std::function<Verdict(const Selection&)> check;  ///< with a part of the effort of a verdict
    std::function<Verdict(const Selection&)> quick;  ///< the same with hardly any
  };
  RangeSearch(Z3Context& context, Encoder& encoder, unsigned rlimit, const Questions& questions)
      : context_(context), encoder_(encoder), rlimit_(rlimit), questions_(questions) {}

  /// `propagated`: an interval outside which nothing lies, to begin with.
  Range run(const Selection& selection, VarId quantity, const Interval& propagated);

 private:
  using End = std::optional<Bound>;
  /// One end: which side it is on, and whether it was proved to be the last value.
  struct Side {
    const Selection& selection;
    VarId quantity;
    bool upper;
    bool exact = true;
  };

  const Encoding& encoding(const Selection& selection, VarId quantity);
  End bound(Side& side, const End& propagated);
  End searched(Side& side);
  bool none_beyond(const Side& side, const Rational& end) const;
  static Selection at(const Side& side, const Rational& end);
  std::optional<std::optional<Rational>> optimum(const Encoding& encoding, VarId quantity, bool upper);

  Z3Context& context_;
  Encoder& encoder_;
  unsigned rlimit_;
  const Questions& questions_;
  std::optional<Encoding> encoding_;
};

}  // namespace verify
