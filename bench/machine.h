// The lines that begin a benchmark's output, so that figures can be compared between machines.
#pragma once

#include <string>

namespace verify::bench {

/// What figures were measured on, a line each: processor, cores, compiler, build type, Z3.
std::string machine();

}  // namespace verify::bench
