#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace verify {

/// JSON as text, two blanks a level, with a line end. Characters that hide or act in a terminal or a log are written as
/// escapes, and so is what build servers take for commands: who reads the JSON gets them all the same. What is not
/// UTF-8 is replaced, never thrown over.
std::string json_text(const nlohmann::ordered_json& json);

}  // namespace verify
