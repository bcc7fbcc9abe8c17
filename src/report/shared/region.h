// Bytes of a source as lines and columns, in the unit that a consumer counts in. The only place where they become such.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/source.h"

namespace verify {

/// What consumers count columns in.
enum class ColumnUnit { code_points, utf16, bytes };

/// Lines and columns count from 1; the end is the column behind the last character.
struct Region {
  std::size_t start_line = 1, start_column = 1;
  std::size_t end_line = 1, end_column = 1;
  bool operator==(const Region&) const = default;
};

/// How long a text, in UTF-8, is in such units.
std::size_t length_in(std::string_view text, ColumnUnit unit);

/// Bytes of a source as a consumer counts them. A line's end, CR LF too, is no column of it. Takes the length of the
/// lines at both ends.
Region region_of(const Source& source, Span span, ColumnUnit unit);

}  // namespace verify
