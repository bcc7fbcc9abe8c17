#include "cli/replace_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>

#include "text/source.h"
#include "text/utf8.h"

namespace verify {

namespace {

namespace fs = std::filesystem;

bool write_whole(int to, const std::string& text) {
  for (std::size_t done = 0; done < text.size();) {
    const ssize_t written = write(to, text.data() + done, text.size() - done);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    done += static_cast<std::size_t>(written);
  }
  return true;
}

}  // namespace

std::string replace_file(const std::string& file, const std::string& before, const std::string& text) {
  const std::string shown = visible(file);
  struct stat status {};
  const bool there = lstat(file.c_str(), &status) == 0;
  if (there && S_ISLNK(status.st_mode)) return shown + " is a symbolic link, and is not written over";
  const std::string temporary = file + "." + std::to_string(getpid()) + ".tmp";
  const int to = open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (to < 0) return "cannot write " + shown;
  bool written = write_whole(to, text);
  if (there) written = fchmod(to, status.st_mode & 07777) == 0 && written;
  written = fsync(to) == 0 && written;
  written = close(to) == 0 && written;
  // As late as can be: somebody else may have written meanwhile.
  const auto now = there ? read_source(file) : Result<SourcePtr>(Fault{});
  const bool same = there ? now && (*now)->bytes() == before : lstat(file.c_str(), &status) != 0 && before.empty();
  if (written && same && std::rename(temporary.c_str(), file.c_str()) == 0) return {};
  std::remove(temporary.c_str());
  return same ? "cannot write " + shown : shown + " was changed meanwhile; nothing was written, run it again";
}

}  // namespace verify
