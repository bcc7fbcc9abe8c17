// How text is laid out for people: broken at the width of a terminal, set in columns, and cut short where it is long.
// Shared by the reports and lists that people read; what is cut short is always counted.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace verify {

/// Lines that take more than `width` columns are broken at a gap between columns, else at a blank, and go on a little
/// further in, or where `indent` says; a word that is longer stays whole. Escapes take no room. Width 0: the text as it
/// is.
std::string folded(const std::string& text, std::size_t width, std::size_t indent = 0);

/// Rows as columns two blanks apart, a line each; the last column is not padded.
std::string columns(const std::vector<std::vector<std::string>>& rows);

/// How much of what is long the full report shows; the JSON has all of it.

/// How many of so many rows of a table are shown.
std::size_t rows_of(std::size_t all);

/// "and 390 more (--output json has them)"; "and at least 390 more" where they are not all.
std::string more_words(std::size_t more, bool all = true);

/// Of many facts the first, and the one that is pointed at.
std::vector<std::size_t> first_of(std::vector<std::size_t> facts, const std::optional<std::size_t>& primary);

}  // namespace verify
