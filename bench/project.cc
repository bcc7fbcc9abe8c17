// Writes a benchmark's project to disk, as a user would have it.
#include "bench/project.h"

#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace verify::bench {

namespace {

void write(const std::filesystem::path& path, const std::string& text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream out(path, std::ios::binary);
  out << text;
  out.close();
  if (!out) throw std::runtime_error(path.string() + " cannot be written");
}

}  // namespace

void write_project(const Project& project, const std::string& folder) {
  const std::filesystem::path root(folder);
  write(root / "constraints" / "set.rules", project.rules);
  for (const InputFile& file : project.facts) write(root / "facts" / file.name, file.text);
}

}  // namespace verify::bench
