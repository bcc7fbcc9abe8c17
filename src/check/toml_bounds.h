#pragma once

#include <optional>
#include <string_view>

#include "text/fault.h"

namespace verify {

/// What a text in TOML must not have if reading it is to take bounded memory and stack: bytes that are not UTF-8, NUL,
/// values nested deeply, keys of very many parts. toml++ bounds only the third. Linear in the text.
std::optional<Fault> beyond_toml_bounds(std::string_view text);

}  // namespace verify
