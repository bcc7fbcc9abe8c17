// A folder that isn't there yet is waited for in the nearest one that is.
#include "cli/file_watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <iterator>

#include "cli/output.h"
#include "documents/formats.h"

namespace verify {

namespace fs = std::filesystem;

namespace {

// What takes an editor to save several files, or one in several steps.
constexpr int kQuiet = 100;
// So many waits in a row, and what changes without end is looked at all the same.
constexpr int kMostWaits = 20;

// A file counts as saved when it is closed, not with each write: half of it is of no use.
constexpr std::uint32_t kNotices = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE |
                                   IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB | IN_ONLYDIR;

fs::path nearest_there(fs::path folder) {
  std::error_code error;
  while (!fs::is_directory(folder, error) && folder.has_relative_path()) folder = folder.parent_path();
  return folder;
}

}  // namespace

FileWatch::FileWatch() : notices_(inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {}

FileWatch::~FileWatch() {
  if (notices_ >= 0) close(notices_);
}

std::optional<std::vector<std::string>> FileWatch::follow(const Files& files, const std::vector<std::string>& further) {
  if (notices_ < 0) {
    complain("cannot watch files: the system gives no notices");
    return std::nullopt;
  }
  files_ = files.asked_files();
  for (const std::string& file : further) files_.insert(Files::key_of(file));
  listed_ = files.asked_folders();
  std::set<std::string> needed;
  link_targets_.clear();
  std::error_code error;
  for (const std::string& file : files_) {
    needed.insert(nearest_there(fs::path(file).parent_path()).string());
    if (!fs::is_symlink(file, error)) continue;
    const fs::path target = fs::canonical(file, error);
    if (error) continue;
    link_targets_.emplace(target.string(), file);
    needed.insert(target.parent_path().string());
  }
  for (const std::string& folder : listed_) {
    needed.insert(nearest_there(folder).string());
    needed.insert(nearest_there(fs::path(folder).parent_path()).string());
  }
  std::vector<std::string> added;
  for (const std::string& folder : needed) {
    if (!watch(folder, added)) return std::nullopt;
  }
  // The files first: a folder brings what else is in it.
  std::vector<std::string> out;
  const std::set<std::string> fresh(added.begin(), added.end());
  std::copy_if(files_.begin(), files_.end(), std::back_inserter(out),
               [&](const std::string& file) { return fresh.count(fs::path(file).parent_path().string()) > 0; });
  out.insert(out.end(), added.begin(), added.end());
  return out;
}

bool FileWatch::watch(const std::string& folder, std::vector<std::string>& added) {
  if (watches_.count(folder) > 0) return true;
  const int number = inotify_add_watch(notices_, folder.c_str(), kNotices);
  // It may have gone meanwhile, or may not be read; then nothing in it was read either.
  if (number < 0 && errno != ENOSPC) return true;
  if (number < 0) {
    complain("cannot watch " + folder + ": the system watches no more folders (fs.inotify.max_user_watches)");
    return false;
  }
  watches_[folder] = number;
  folders_[number] = folder;
  added.push_back(folder);
  return true;
}

bool FileWatch::wait_for_notice(int milliseconds) const {
  pollfd waiting{notices_, POLLIN, 0};
  int ready = -1;
  while ((ready = poll(&waiting, 1, milliseconds)) < 0 && errno == EINTR) {}
  return ready > 0;
}

std::vector<std::string> FileWatch::wait() {
  std::set<std::string> changed;
  while (changed.empty()) {
    wait_for_notice(-1);
    read_notices(changed);
  }
  for (int waits = 0; waits < kMostWaits && wait_for_notice(kQuiet); ++waits) read_notices(changed);
  return {changed.begin(), changed.end()};
}

void FileWatch::read_notices(std::set<std::string>& changed) {
  alignas(inotify_event) char block[1 << 16];
  for (ssize_t got = ::read(notices_, block, sizeof block); got > 0; got = ::read(notices_, block, sizeof block)) {
    for (const char* at = block; at < block + got;) {
      const auto* notice = reinterpret_cast<const inotify_event*>(at);
      at += sizeof(inotify_event) + notice->len;
      if ((notice->mask & IN_Q_OVERFLOW) != 0) {
        // Some notices are lost: anything may have changed.
        changed.insert(files_.begin(), files_.end());
        changed.insert(listed_.begin(), listed_.end());
        continue;
      }
      const auto folder = folders_.find(notice->wd);
      if (folder == folders_.end()) continue;
      const std::string path = notice->len > 0 ? (fs::path(folder->second) / notice->name).string() : folder->second;
      const auto link = link_targets_.find(path);
      if (link != link_targets_.end()) changed.insert(link->second);
      if (followed(path)) changed.insert(path);
      if ((notice->mask & (IN_IGNORED | IN_MOVE_SELF)) == 0) continue;
      // It is gone, or is another folder's name from now on.
      if ((notice->mask & IN_IGNORED) == 0) inotify_rm_watch(notices_, notice->wd);
      watches_.erase(folder->second);
      folders_.erase(folder);
    }
  }
}

// A file or folder that was asked for, one above it, or one of facts, rules or a document in a folder that was listed.
bool FileWatch::followed(const std::string& path) const {
  const auto above_one_of = [&](const std::set<std::string>& paths) {
    const auto first = paths.lower_bound(path + "/");
    return first != paths.end() && first->starts_with(path + "/");
  };
  if (files_.count(path) > 0 || listed_.count(path) > 0 || above_one_of(files_) || above_one_of(listed_)) return true;
  const fs::path whole(path);
  if (listed_.count(whole.parent_path().string()) == 0 || whole.filename().string().starts_with(".")) return false;
  std::error_code error;
  return whole.extension() == ".json" || whole.extension() == ".rules" || is_document_name(whole.string()) ||
         fs::is_directory(whole, error);
}

}  // namespace verify
