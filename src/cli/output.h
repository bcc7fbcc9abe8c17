// Everything the program writes, but for the line of progress: text on standard output, complaints on standard error,
// and files. Nothing outside cli/ writes anywhere.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "cli/exit.h"
#include "text/diagnostic.h"

namespace verify {

/// Writes to standard output. `could_not_run`, after a complaint, when that fails; else `clean`.
Exit print(const std::string& text);

/// Writes to `file`, or to standard output when `file` is empty or "-". A file is written beside its place, under a
/// name that nobody had taken, and then moved there, so that no reader finds half a report. A device or a pipe is
/// written to and stays what it is. False when it can't be written.
bool write_output(const std::string& text, const std::string& file);

/// The same for a text that comes in pieces and is never held as a whole.
bool stream_output(const std::string& file,
                   const std::function<void(const std::function<void(std::string_view)>&)>& write);

/// Why nothing may be written to `file`, as a sentence; empty where it may. A link that lies there could lead anywhere,
/// and is not written through; links of the system, such as /dev/stdout, are, and so are links to devices and pipes.
std::string not_written_to(const std::string& file);

/// Puts `text` in the place of a file that held `before` (empty if there was no file), as a whole. The file keeps its
/// permissions. Leaves a symbolic link alone, and a file that meanwhile holds something else. What was in the way, as a
/// sentence to show, or nothing.
std::string replace_file(const std::string& file, const std::string& before, const std::string& text);

/// Writes "verify: MESSAGE" to standard error. Always `could_not_run`, which its caller returns.
Exit complain(const std::string& message);

/// Shows all diagnostics on standard error, sorted. False when there is an error among them; then it also counts the
/// errors and says that nothing was `undone` ("checked", "written").
bool print_diagnostics(Diagnostics& diagnostics, const std::string& undone = "checked");

}  // namespace verify
