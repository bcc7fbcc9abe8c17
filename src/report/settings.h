// `--show-config`: what a run would go by, before anything is read.
#pragma once

#include <string>

#include "check/config.h"

namespace verify {

/// What the command line says; empty where it says nothing.
struct GivenSettings {
  bool config = false;  ///< whether it names the configuration
  std::vector<std::string> constraints;
  std::vector<std::string> documents;
  std::string fail_on;
  std::string acceptances;  ///< where acceptances are kept, which follows from the configuration
};

/// Every setting that verify.toml knows with its value and where that is from: "default", "verify.toml:3" or "command
/// line", one a line.
std::string list_settings(const Config& config, const GivenSettings& given);

}  // namespace verify
