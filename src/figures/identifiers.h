// Numbers that name and don't count: numbers of documents and tables, scores, times of day, telephone numbers, page
// furniture; and web and mail addresses, in which no figure is looked for.
#pragma once

#include <cstddef>
#include <optional>

#include "figures/tokens.h"

namespace verify {

/// A number that names something.
struct IdentifierFound {
  std::size_t begin = 0;   ///< the token that its span starts with
  std::size_t number = 0;  ///< the token of its digits, for the value
  std::size_t end = 0;     ///< the token behind
  bool shown = true;       ///< false where it is no figure at all: "A4", an address
};
/// A web or mail address, "https://…" or "a@b.c": the whole run that starts at token i.
std::optional<IdentifierFound> read_address(const FigureText& text, std::size_t i);
/// The identifier, time or page furniture that starts at token i.
std::optional<IdentifierFound> read_identifier(const FigureText& text, std::size_t i);

}  // namespace verify
