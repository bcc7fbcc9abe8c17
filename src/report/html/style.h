#pragma once

#include <string_view>

namespace verify {

/// How the page looks, on a screen by day and by night and on paper. It names nothing that would have to be loaded.
std::string_view html_style();

}  // namespace verify
