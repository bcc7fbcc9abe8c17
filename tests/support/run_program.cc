// Runs the program in a shell and collects its streams.
#include "support/run_program.h"

#include <sys/wait.h>

#include <cstdlib>

#include "support/temporary_folder.h"

namespace verify::testing {

Ended run_program(const std::string& folder, const std::string& arguments) {
  const TemporaryFolder other;
  const std::string out = other.path() + "/out";
  const std::string err = other.path() + "/err";
  const std::string command =
      "cd '" + folder + "' && '" + VERIFY_PROGRAM + "' </dev/null " + arguments + " >" + out + " 2>" + err;
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_file(out), read_file(err)};
}

}  // namespace verify::testing
