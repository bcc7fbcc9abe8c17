#include "cli/output.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "cli/exit.h"

namespace verify {

namespace {

bool write_to(const std::string& text, const std::string& file) {
  std::ofstream out(file, std::ios::binary);
  out << text << std::flush;
  return static_cast<bool>(out);
}

}  // namespace

bool write_output(const std::string& text, const std::string& file) {
  if (file.empty() || file == "-") {
    std::cout << text << std::flush;
    return static_cast<bool>(std::cout);
  }
  std::error_code error;
  // A device, a pipe or a link is written to; a file put in its place would be the end of it.
  const auto there = std::filesystem::symlink_status(file, error);
  if (std::filesystem::exists(there) && !std::filesystem::is_regular_file(there)) return write_to(text, file);
  const std::string temporary = file + ".tmp";
  if (!write_to(text, temporary)) {
    std::remove(temporary.c_str());
    return false;
  }
  std::filesystem::rename(temporary, file, error);
  if (error) std::remove(temporary.c_str());
  return !error;
}

int complain(const std::string& message) {
  std::cerr << "verify: " << message << "\n";
  return exit_code(Exit::could_not_run);
}

}  // namespace verify
