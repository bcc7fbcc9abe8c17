// The program: reads the command line, runs the command, and turns how it ended into the exit code. An exception that
// gets here is a defect of the program.
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <new>

#include "cli/commands.h"
#include "cli/progress.h"

namespace verify {

namespace {

extern "C" void interrupted(int) {
  ProgressLine::clear_shown();
  std::_Exit(exit_code(Exit::interrupted));
}

}  // namespace

}  // namespace verify

int main(int argc, char** argv) {
  std::signal(SIGINT, verify::interrupted);
  // `verify | head` ends the program quietly, even if its parent process ignores the signal.
  std::signal(SIGPIPE, SIG_DFL);
  try {
    verify::Arguments arguments;
    if (const auto ended = verify::parse_arguments(argc, argv, arguments)) return verify::exit_code(*ended);
    return verify::exit_code(verify::run(arguments));
  } catch (const std::bad_alloc&) {
    std::cerr << "verify: the memory ran out; check fewer files at a time\n";
    return verify::exit_code(verify::Exit::could_not_run);
  } catch (const std::exception& error) {
    std::cerr << "verify: internal error: " << error.what() << "\n";
    return verify::exit_code(verify::Exit::could_not_run);
  }
}
