// `--show-config`: the settings that a run would use, printed before any document is read. Each is
// shown with its origin: a default, a line of verify.toml, or the command line.
#pragma once

#include <string>

#include "check/config.h"

namespace verify {

/// The settings that the command line gives; empty where it gives none.
struct GivenSettings {
  bool config = false;  ///< the command line names the configuration file
  std::vector<std::string> constraints;
  std::vector<std::string> documents;
  std::string fail_on;
  std::string acceptances;  ///< the file of acceptances in use (acceptance_file of check/config.h)
};

/// All settings of verify.toml, one a line, each with its value and the origin of the value: "default", "verify.toml:3"
/// or "command line".
std::string list_settings(const Config& config, const GivenSettings& given);

}  // namespace verify
