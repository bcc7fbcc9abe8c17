#pragma once

#include <cstddef>
#include <string>

namespace verify {

/// Lines that take more than `width` columns are broken at a gap between columns, else at a blank, and go on a little
/// further in, or where `indent` says; a word that is longer stays whole. Escapes take no room. Width 0: the text as it
/// is.
std::string folded(const std::string& text, std::size_t width, std::size_t indent = 0);

}  // namespace verify
