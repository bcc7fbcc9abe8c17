// A sentence with the answers that are expected of a reader of figures; bench/quality/README.md says how they are
// compared.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "figures/read_figures.h"

namespace verify::bench {

/// One answer that a case expects, at a place in bytes.
struct Expected {
  Span span;
  std::string type;                             ///< "number", "currency", "numberrange", "daterange" …
  std::string value;                            ///< a number, "30%", "[20,30)"; of a period its days
  std::string timex;                            ///< of a period
  std::optional<Date> first, last;              ///< of a period, as expected for the past; `last` may be the day behind
  std::optional<Date> later_first, later_last;  ///< the same, as expected for the future
};

/// One sentence with all that is to be read in it.
struct Case {
  std::string id, input;
  std::optional<Date> day;  ///< the reference day
  std::vector<Expected> expected;
  bool without_value = false;  ///< some answer had none, and was left out
};

/// The cases of one file, a JSON object a line. Lines that are not are left out and said on standard error.
std::vector<Case> read_cases(const std::string& path);

/// Why the case is not ours to answer (README.md); empty for those that are.
std::string_view excluded(const Case& c);
/// Whether the figures read answer it.
bool right(const Case& c, const std::vector<Figure>& figures);

}  // namespace verify::bench
