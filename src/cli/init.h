#pragma once

#include <string>

#include "text/diagnostic.h"

namespace verify {

/// Makes the starter files in `folder`, and the folders they need. Nothing is written when one of them is there
/// already, or can't be: all that is in the way is added to `diagnostics`. The text says what was made and what to do
/// next; it is empty after a mistake.
std::string make_starter(const std::string& folder, Diagnostics& diagnostics);

}  // namespace verify
