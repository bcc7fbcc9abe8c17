// The program: reads the command line, runs the command, and turns how it ended into the exit code. An exception that
// gets here is a defect of the program.
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <new>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "cli/commands.h"
#include "cli/progress.h"

namespace verify {

namespace {

// Memory that is freed stays with the program. Each Z3 context has a table of 8.5 MB, which the allocator would take
// from the system and give back each time; the faults on its pages then take longer than all that is checked.
void keep_memory() {
#ifdef __GLIBC__
  constexpr int kLargestTable = 32 << 20;  // the most that the allocator takes for this threshold
  constexpr int kKept = 256 << 20;         // at the end of the heap, and no more than was once in use
  mallopt(M_MMAP_THRESHOLD, kLargestTable);
  mallopt(M_TRIM_THRESHOLD, kKept);
#endif
}

extern "C" void interrupted(int) {
  ProgressLine::clear_shown();
  std::_Exit(exit_code(Exit::interrupted));
}

}  // namespace

}  // namespace verify

int main(int argc, char** argv) {
  verify::keep_memory();
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
