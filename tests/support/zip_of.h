// Packages for tests of the office formats.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace verify::testing {

/// The bytes of a zip file with these parts, deflated, in this order; with a password where one is given.
std::string zip_of(const std::vector<std::pair<std::string, std::string>>& parts, const std::string& password = {});

}  // namespace verify::testing
