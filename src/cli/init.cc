#include "cli/init.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "cli/starter.h"
#include "text/ascii.h"

namespace verify {

namespace {

namespace fs = std::filesystem;

fs::path place_of(const std::string& folder, const StarterFile& file) {
  return (fs::path(folder) / file.path).lexically_normal();
}

// A link that leads nowhere is in the way, too.
bool is_there(const fs::path& path) {
  std::error_code error;
  return fs::symlink_status(path, error).type() != fs::file_type::not_found;
}

// The first of the folders above a file that is something else, or empty.
fs::path no_folder_above(const fs::path& file) {
  fs::path above;
  std::error_code error;
  const fs::path parents = file.parent_path();
  for (const fs::path& part : parents) {
    above /= part;
    if (is_there(above) && !fs::is_directory(above, error)) return above;
  }
  return {};
}

void look_for_obstacles(const std::string& folder, Diagnostics& diagnostics) {
  std::vector<fs::path> said;
  for (const StarterFile& file : starter_files()) {
    const fs::path place = place_of(folder, file);
    const fs::path obstacle = no_folder_above(place);
    if (!obstacle.empty()) {
      if (std::find(said.begin(), said.end(), obstacle) != said.end()) continue;
      said.push_back(obstacle);
      diagnostics.push_back(diagnose_file(obstacle.string(), "is in the way: it is no folder"));
    } else if (is_there(place)) {
      diagnostics.push_back(diagnose_file(place.string(), "is there already, and is not written over"));
    }
  }
}

// Opened so that a file that came up since is not written over either.
bool write_new(const fs::path& path, std::string_view text) {
  std::error_code error;
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
  std::FILE* out = std::fopen(path.c_str(), "wbx");
  if (out == nullptr) return false;
  const bool whole = std::fwrite(text.data(), 1, text.size(), out) == text.size();
  return std::fclose(out) == 0 && whole;
}

bool is_here(const std::string& folder) {
  const fs::path normal = fs::path(folder).lexically_normal();
  return normal.empty() || normal == "." || normal == "./";
}

// As a shell takes it.
std::string as_argument(const std::string& folder) {
  const bool plain = std::all_of(folder.begin(), folder.end(), [](char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || c == '_' || c == '-' || c == '.' || c == '/';
  });
  if (plain) return folder;
  std::string out = "'";
  for (const char c : folder) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

}  // namespace

std::string make_starter(const std::string& folder, Diagnostics& diagnostics) {
  look_for_obstacles(folder, diagnostics);
  if (!diagnostics.empty()) return {};
  std::string made = "made in " + (is_here(folder) ? "this folder" : folder) + ":\n";
  std::vector<fs::path> written;
  for (const StarterFile& file : starter_files()) {
    const fs::path place = place_of(folder, file);
    if (!write_new(place, file.text)) {
      diagnostics.push_back(diagnose_file(place.string(), "cannot be written"));
      std::error_code error;
      for (const fs::path& half : written) fs::remove(half, error);
      return {};
    }
    written.push_back(place);
    std::string path(file.path);
    path.resize(std::max<std::size_t>(path.size(), 25), ' ');
    made += "  " + path + "  " + std::string(file.about) + "\n";
  }
  return made + "\n" + starter_steps(is_here(folder) ? "" : as_argument(folder));
}

}  // namespace verify
