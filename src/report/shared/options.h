// What renderers are told beside the result. The command line fills it in; no renderer asks the environment.
#pragma once

#include <optional>
#include <string>

#include "report/shared/location.h"

namespace verify {

struct TextStyle {
  bool color = false;            ///< ANSI escapes; nothing is said by colour alone
  bool quiet = false;            ///< findings only, without the closing lines
  std::size_t width = 0;         ///< columns of the terminal, into which lines are broken; 0: lines stay whole
  std::optional<Links> links{};  ///< places are links to their files
};

/// What renderers are told beside the result.
struct ReportOptions {
  TextStyle style;
  Folders folders;                 ///< what paths are relative to
  std::string version;             ///< of the program; "" where it is not to be named
  bool implausible_fails = false;  ///< what is implausible counts as a failure (--fail-on)
  bool show_accepted = false;      ///< in SARIF, accepted findings are suppressed results
  std::string command{};           ///< the command line as it was given; "" where it is not to be told
};

}  // namespace verify
