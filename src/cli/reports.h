// The outputs that a check was asked for: which formats go where, and the bytes of each. A check writes them once, a
// watch after every change.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "report/report.h"

namespace verify {

/// One output: a format, and the file it goes to.
struct Output {
  const Format* format;
  std::string file;  ///< empty or "-": standard output

  bool on_standard_output() const { return file.empty() || file == "-"; }
};

/// The outputs that the command line asks for; the default format where it asks for none. Nothing after a complaint.
std::optional<std::vector<Output>> outputs_of(const Arguments& arguments);

/// Writes an output of the result. False after a complaint.
bool write_report(const Output& output, const CheckResult& result, const Arguments& arguments);

}  // namespace verify
