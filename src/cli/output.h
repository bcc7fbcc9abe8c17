#pragma once

#include <string>

namespace verify {

/// Writes to standard output where `file` is empty or "-"; else beside the file and then over it, so that no one sees
/// half a report. A device, a pipe or a link is written to and stays what it is.
bool write_output(const std::string& text, const std::string& file);

/// "verify: MESSAGE" on standard error; the exit code of what could not run.
int complain(const std::string& message);

}  // namespace verify
