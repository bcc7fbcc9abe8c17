// Runs another program within limits: pdftotext for PDF, git for changes. Both get input that nobody vouches for, so
// they run without a shell and with an environment of their own.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace verify {

struct ProcessResult {
  enum class Outcome {
    ended,
    not_there,  ///< no such program
    failed,     ///< it could not be started, or was ended by a signal
    too_long,   ///< it took more time than it had
    too_much,   ///< it wrote more than is taken
    too_large,  ///< it met its limit of memory, as far as it says so
  };
  Outcome outcome = Outcome::failed;
  int code = 0;        ///< its exit code where it ended
  std::string output;  ///< what it wrote to standard output
  std::string errors;  ///< the start of what it wrote to standard error
};

/// Runs a program, without a shell, that gets `input` as its standard input and knows nothing of the environment but
/// where programs are, and what `environment` adds ("HOME=/root"). It is ended when it takes more than `seconds` of
/// processor time, which is the same however busy the machine is, or writes more than `most` bytes; and when it does
/// nothing for twenty times as long. It gets no more than `memory` bytes of address space, where that isn't 0, leaves
/// no dump, and is ended when this program ends.
ProcessResult run_process(const std::vector<std::string>& command, std::string_view input, int seconds,
                          std::size_t most, const std::vector<std::string>& environment = {}, std::size_t memory = 0);

}  // namespace verify
