// What the terminal can show: colour, links, a width, other letters than ASCII. Asked once a run; renderers are told by
// their TextStyle and ask nobody.
#pragma once

#include <cstddef>
#include <string>

#include "report/report.h"
#include "text/utf8.h"

namespace verify {

/// How results are to look on the terminal, as the command line asks for it.
struct Display {
  std::string color = "auto";       ///< "auto", "always" or "never"
  std::string hyperlinks = "auto";  ///< "auto" or "never"
  bool ascii = false;               ///< ASCII characters only
};

/// The style of texts on standard output. With --color auto there is no colour if NO_COLOR is set, always colour if
/// CLICOLOR_FORCE or FORCE_COLOR is set, and otherwise colour on a terminal that isn't dumb. Only on a terminal lines
/// are broken and places are links.
TextStyle terminal_style(const Display& display);

/// Whether standard output can show ASCII only: with --ascii, or on a terminal whose locale has another encoding than
/// UTF-8.
bool shows_ascii(const Display& display);

/// Whether a line of progress can be shown and removed again: standard error is a terminal that isn't dumb.
bool shows_progress();

/// The text that `render` returns; if `ascii`, mapped to ASCII. `render` runs in here, since columns are laid out by
/// the width that each text will take.
template <class Render>
std::string for_display(bool ascii, const Render& render) {
  if (!ascii) return render();
  const AsciiWidths widths;
  // A line that was no command to a build server can become one when it is mapped.
  return log_safe(ascii_only(render()));
}

}  // namespace verify
