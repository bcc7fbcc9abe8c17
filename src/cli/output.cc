#include "cli/output.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "cli/exit.h"

namespace verify {

bool write_output(const std::string& text, const std::string& file) {
  if (file.empty() || file == "-") {
    std::cout << text << std::flush;
    return static_cast<bool>(std::cout);
  }
  const std::string temporary = file + ".tmp";
  {
    std::ofstream out(temporary, std::ios::binary);
    out << text << std::flush;
    if (!out) {
      std::remove(temporary.c_str());
      return false;
    }
  }
  std::error_code error;
  std::filesystem::rename(temporary, file, error);
  if (error) std::remove(temporary.c_str());
  return !error;
}

int complain(const std::string& message) {
  std::cerr << "verify: " << message << "\n";
  return exit_code(Exit::could_not_run);
}

}  // namespace verify
