// Tells a watch which files were saved: the operating system's notices (inotify), put together to what a person did.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "text/files.h"

namespace verify {

/// Watches the folders of files. Folders are watched and not files, so that a file that an editor writes beside and
/// moves into its place is noticed, and so is one that is new. Files on other machines (NFS) may change unnoticed.
class FileWatch {
 public:
  FileWatch();
  ~FileWatch();
  FileWatch(const FileWatch&) = delete;
  FileWatch& operator=(const FileWatch&) = delete;

  /// Watches from now on what was asked of `files`, and `further` files. Gives the files that weren't watched before,
  /// and the folders: what changed of them until now was not noticed. Nothing where the system refuses, after a
  /// complaint.
  std::optional<std::vector<std::string>> follow(const Files& files, const std::vector<std::string>& further);

  /// Waits until something changes that is followed, and until nothing more has changed for a tenth of a second:
  /// several saves at once are one change. The paths that changed, absolute and sorted.
  std::vector<std::string> wait();

 private:
  bool watch(const std::string& folder, std::vector<std::string>& added);
  bool wait_for_notice(int milliseconds) const;
  void read_notices(std::set<std::string>& changed);
  bool followed(const std::string& path) const;

  int notices_ = -1;
  std::map<int, std::string> folders_;               // by the number of the watch
  std::map<std::string, int> watches_;               // the reverse
  std::set<std::string> files_, listed_;             // that are followed: absolute paths
  std::map<std::string, std::string> link_targets_;  // the links that are followed, by the file they lead to
};

}  // namespace verify
