// Writes a benchmark's project to disk, as a user would have it.
#include "bench/project.h"

#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace verify::bench {

void write_file(const std::string& path, const std::string& text) {
  std::filesystem::create_directories(std::filesystem::path(path).parent_path());
  std::ofstream out(path, std::ios::binary);
  out << text;
  out.close();
  if (!out) throw std::runtime_error(path + " cannot be written");
}

void write_project(const Project& project, const std::string& folder) {
  write_file(folder + "/constraints/set.rules", project.rules);
  for (const InputFile& file : project.facts) write_file(folder + "/facts/" + file.name, file.text);
}

}  // namespace verify::bench
