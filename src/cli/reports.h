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

/// Why these outputs can't go where they are to go, as a sentence; empty where they can: two of them would go to one
/// file, one of them through a link, or to where later runs would read it. Asked before anything is read.
std::string misplaced(const std::vector<Output>& outputs, const Arguments& arguments);

/// Which of these files the run has read, as a sentence; empty for none. Asked before anything is written.
std::string reads_what_it_writes(const std::vector<std::string>& files, const Loaded& loaded,
                                 const Arguments& arguments);
/// The files that outputs go to.
std::vector<std::string> files_of(const std::vector<Output>& outputs);

/// The text of an output of the result.
std::string report_text(const Output& output, const CheckResult& result, const Arguments& arguments);

/// Writes it. False after a complaint.
bool write_report(const Output& output, const std::string& text);

/// Writes an output of the result. False after a complaint.
bool write_report(const Output& output, const CheckResult& result, const Arguments& arguments);

}  // namespace verify
