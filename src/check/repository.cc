// The search ends at the root of the file system, never at a mount or at $HOME: git does the same by default.
#include "check/repository.h"

#include <algorithm>
#include <system_error>

namespace verify {

namespace fs = std::filesystem;

fs::path nearest_folder_with(std::initializer_list<std::string_view> names, fs::path folder) {
  std::error_code error;
  while (!folder.empty()) {
    if (std::any_of(names.begin(), names.end(), [&](std::string_view n) { return fs::exists(folder / n, error); }))
      return folder;
    if (folder == folder.parent_path()) break;
    folder = folder.parent_path();
  }
  return {};
}

fs::path repository_root(const fs::path& folder) { return nearest_folder_with({".git"}, folder); }

}  // namespace verify
