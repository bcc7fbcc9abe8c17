#pragma once

#include "cli/arguments.h"

namespace verify {

/// Does what the command line asks for; the program's exit code.
int run(Arguments arguments);

}  // namespace verify
