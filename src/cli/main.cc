#include <csignal>
#include <cstdlib>
#include <iostream>

#include "cli/commands.h"

namespace verify {

namespace {

extern "C" void interrupted(int) { std::_Exit(exit_code(Exit::interrupted)); }

}  // namespace

}  // namespace verify

int main(int argc, char** argv) {
  std::signal(SIGINT, verify::interrupted);
  try {
    verify::Arguments arguments;
    if (const auto ended = verify::parse_arguments(argc, argv, arguments)) return verify::exit_code(*ended);
    return verify::run(arguments);
  } catch (const std::exception& error) {
    std::cerr << "verify: internal error: " << error.what() << "\n";
    return verify::exit_code(verify::Exit::could_not_run);
  }
}
