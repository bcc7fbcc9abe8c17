// `verify init`: a made-up document, its figures, rules for them, and a verify.toml, all in cli/starter/. The slip that
// is planted in them: 41,236 + 2,318 − 1,504 is 42,050, not 42,150.
#include "cli/commands.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string_view>
#include <vector>

#include "text/ascii.h"

namespace verify {

// Files of cli/starter/, embedded when the program is built (cmake/embed.cmake).
std::string_view starter_document();
std::string_view starter_facts();
std::string_view starter_rules();
std::string_view starter_config();

namespace {

namespace fs = std::filesystem;

struct StarterFile {
  std::string_view path;  // from the folder that is to hold them all
  std::string_view about;
  std::string_view text;
};

// A check of these files gives one finding, of the planted slip.
const std::vector<StarterFile>& starter_files() {
  static const std::vector<StarterFile> kFiles = {
      {"documents/example.txt", "a made-up press release of a library, with one slip in it", starter_document()},
      {"facts/example.json", "its figures, each with the words it stands in", starter_facts()},
      {"constraints/example.rules", "what the words mean, and what must be true of such figures", starter_rules()},
      {"verify.toml", "settings; each of them may be left out", starter_config()},
  };
  return kFiles;
}

// What to run next, and which change settles the finding. `folder` is as a shell takes it, empty for the current one.
std::string starter_steps(const std::string& folder) {
  const std::string indent = "  ";
  return "next:\n" + (folder.empty() ? std::string() : indent + "cd " + folder + "\n") + indent +
         "verify                     shows the slip: the books don't add up; exit code 1\n" + indent +
         "then, to settle it, write 42,050 for 42,150 books:\n" + indent +
         "  documents/example.txt    held 42,050 books\n" + indent +
         "  facts/example.json       \"value\": \"42050\" and \"exact\": \"held 42,050 books\"\n" + indent +
         "verify                     finds nothing; exit code 0\n";
}

fs::path place_of(const std::string& folder, const StarterFile& file) {
  return (fs::path(folder) / file.path).lexically_normal();
}

// A symbolic link that leads nowhere counts as well: it is in the way.
bool is_there(const fs::path& path) {
  std::error_code error;
  return fs::symlink_status(path, error).type() != fs::file_type::not_found;
}

// The first path above a file that exists and is no folder, or nothing.
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

// Opened in a way that fails for a file that was made since the look for obstacles.
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
