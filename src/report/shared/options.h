// Options of renderers. The command line fills them in; no renderer reads the environment. The same
// result with the same options gives the same bytes.
#pragma once

#include <optional>
#include <string>

#include "report/shared/location.h"

namespace verify {

struct TextStyle {
  bool color = false;            ///< ANSI escapes; no information is given by colour alone
  bool quiet = false;            ///< findings only, without the closing lines
  std::size_t width = 0;         ///< columns of the terminal, at which lines are broken; 0: lines stay whole
  std::optional<Links> links{};  ///< set: places are links to their files
};

/// What a renderer needs besides the result.
struct ReportOptions {
  TextStyle style;
  Folders folders;                 ///< the folders that paths are relative to
  std::string version;             ///< of the program; "" where reports shall not show it
  bool implausible_fails = false;  ///< implausible findings count as failures (--fail-on)
  bool show_accepted = false;      ///< in SARIF, accepted findings are suppressed results
  std::string command{};           ///< the command line as it was given; "" where reports shall not show it
  std::string inputs{};            ///< its words that say what to read, for another command: "draft.txt --facts facts/"
};

}  // namespace verify
