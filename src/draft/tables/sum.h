// Sums of tables as values, and how one comes out. The unit of proof is the bit: 10 bits are a chance of one in a
// thousand.
#pragma once

#include <cstdint>
#include <vector>

#include "draft/tables/view.h"

namespace verify {

/// How a line is added to a sum.
enum class SumSign {
  plus,
  minus,
  less,  ///< taken off, whether or not it is printed as negative
};

struct SumPart {
  std::size_t line = 0;
  SumSign sign = SumSign::plus;
};

/// How the figure of a line is taken to be made up.
struct SumReading {
  std::size_t target = 0;
  std::vector<SumPart> parts;
};

/// What a reading comes to in one lane.
struct LaneOutcome {
  enum class Kind {
    open,     ///< a figure is not there, or can't be added up
    trivial,  ///< it holds whatever is meant: nothing to add, one part alone
    holds,    ///< within half a unit of the last printed digit of each figure
    fails,
  };
  Kind kind = Kind::open;
  std::int64_t slack = 0;      ///< in the grid's units, as the next
  std::int64_t deviation = 0;  ///< of the sum from the target, without sign
  int bits = 0;                ///< how unlikely it holds by chance: 10 is one in a thousand
};

/// One part alone that is its total says little of the others.
inline constexpr int kBitsOfOnePart = 5;

/// What a reading comes to in a lane of the view. Linear in the parts.
LaneOutcome evaluate(const TableView& view, const SumReading& reading, std::size_t lane);

/// Sums beyond this have no outcome: two of them and one figure more still fit in 64 bits.
inline constexpr std::int64_t kMaxSum = 4'000'000'000'000'000'000;
inline bool out_of_range(std::int64_t sum) { return sum > kMaxSum || sum < -kMaxSum; }

/// The part as it is added: 3 for 3 with plus, −3 with minus.
std::int64_t signed_value(std::int64_t value, SumSign sign);

/// The bits of a sum that is `deviation` off: how unlikely a figure up to `largest` comes so near. `half` is half a
/// unit of the coarsest of its figures. A sum that isn't exact is as likely to be off by all its slack.
int chance_bits(std::int64_t largest, std::int64_t deviation, std::int64_t slack, std::int64_t half);

/// Whether it is too small for rounding: small counts are exact, and slack would let them all add up.
bool too_small_for_slack(std::int64_t largest, std::int64_t half);

// The search for sums: which lines are the parts of which total, proved by the columns in which they add up.

/// A reading of a line as a sum of others that some of its lanes prove.
struct ProvenSum {
  SumReading reading;
  std::vector<std::size_t> lanes;     ///< where the target has an amount
  std::vector<LaneOutcome> outcomes;  ///< of the lanes
  std::size_t holds = 0, fails = 0;
  int score = 0;          ///< bits of the lanes that hold, less those for having tried many readings
  bool labelled = false;  ///< the line says that it is a total
  bool parts_below = false;
  bool doubtful = false;  ///< with signs that no label tells
};

/// Finds the sums of a view: totals and subtotals of lines before them, or behind. In the order of the targets.
/// Near linear in the view's places; stops where the budget ends.
std::vector<ProvenSum> find_sums(const TableView& view, WorkBudget& budget);

}  // namespace verify
