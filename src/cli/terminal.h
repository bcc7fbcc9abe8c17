// What the terminal can show: colour, links, a width, other letters than ASCII. Asked once a run; renderers are told by
// their TextStyle and ask nobody.
#pragma once

#include <cstddef>
#include <string>

#include "report/report.h"
#include "text/ascii_only.h"
#include "text/log_safe.h"

namespace verify {

/// How results are to look on the terminal, as the command line asks for it.
struct Display {
  std::string color = "auto";       // auto, always, never
  std::string hyperlinks = "auto";  // auto, never
  bool ascii = false;
};

/// The style of what goes to standard output. Colour, where --color says `auto`: not with NO_COLOR, with CLICOLOR_FORCE
/// or FORCE_COLOR always, else on a terminal that is not dumb. Lines are broken and places are links on a terminal
/// only.
TextStyle terminal_style(const Display& display);

/// Whether standard output shows ASCII only: --ascii, or a terminal whose locale has another encoding than UTF-8.
bool shows_ascii(const Display& display);

/// Whether a line of progress can be shown and taken away again: standard error is a terminal that is not dumb.
bool shows_progress();

/// What can be shown as it is when `ascii` says so: the text that `render` makes, laid out and mapped.
template <class Render>
std::string for_display(bool ascii, const Render& render) {
  if (!ascii) return render();
  const AsciiWidths widths;
  // What looked like no command of a build server may have become one.
  return log_safe(ascii_only(render()));
}

}  // namespace verify
