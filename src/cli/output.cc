// A file that somebody may be reading is never written in place. Reports are replaced by a plain move; the file of
// acceptances, which is somebody's own text, is also flushed to the disk and compared with what was read.
#include "cli/output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "text/count_words.h"
#include "text/source.h"
#include "text/utf8.h"

namespace verify {

namespace {

using Pieces = std::function<void(const std::function<void(std::string_view)>&)>;

bool write_to(std::ostream& out, const Pieces& write) {
  write([&](std::string_view piece) { out << piece; });
  out << std::flush;
  return static_cast<bool>(out);
}

bool write_to(const std::string& file, const Pieces& write) {
  std::ofstream out(file, std::ios::binary);
  return write_to(out, write);
}

bool write_whole(int to, std::string_view text) {
  for (std::size_t done = 0; done < text.size();) {
    const ssize_t written = write(to, text.data() + done, text.size() - done);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    done += static_cast<std::size_t>(written);
  }
  return true;
}

// A new file beside another one. A link or a file that lies there is never opened: somebody else may have put it there.
int open_beside(const std::string& file, std::string& name) {
  constexpr int kTries = 100;
  for (int i = 0; i < kTries; ++i) {
    name = file + "." + std::to_string(getpid()) + (i > 0 ? "-" + std::to_string(i) : "") + ".tmp";
    const int to = open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (to >= 0 || errno != EEXIST) return to;
  }
  return -1;
}

bool lies_in_system(const std::string& file) {
  std::error_code error;
  const std::string path = std::filesystem::absolute(file, error).lexically_normal().string();
  return path.starts_with("/dev/") || path.starts_with("/proc/");
}

}  // namespace

Exit print(const std::string& text) {
  return write_output(text, "") ? Exit::clean : complain("cannot write standard output");
}

bool write_output(const std::string& text, const std::string& file) {
  return stream_output(file, [&](const std::function<void(std::string_view)>& sink) { sink(text); });
}

bool stream_output(const std::string& file, const Pieces& write) {
  if (file.empty() || file == "-") return write_to(std::cout, write);
  if (!not_written_to(file).empty()) return false;
  std::error_code error;
  // A device or a pipe is written to; a file put in its place would be the end of it.
  const auto there = std::filesystem::symlink_status(file, error);
  if (std::filesystem::exists(there) && !std::filesystem::is_regular_file(there)) return write_to(file, write);
  std::string temporary;
  const int to = open_beside(file, temporary);
  if (to < 0) return false;
  bool written = true;
  write([&](std::string_view piece) { written = written && write_whole(to, piece); });
  written = close(to) == 0 && written;
  if (written && std::rename(temporary.c_str(), file.c_str()) == 0) return true;
  std::remove(temporary.c_str());
  return false;
}

std::string not_written_to(const std::string& file) {
  std::error_code error;
  if (!std::filesystem::is_symlink(file, error) || lies_in_system(file)) return {};
  const auto leads_to = std::filesystem::status(file, error);
  if (std::filesystem::is_character_file(leads_to) || std::filesystem::is_fifo(leads_to)) return {};
  return visible(file) + " is a symbolic link, and is not written through; name the file that is meant";
}

Exit complain(const std::string& message) {
  std::cerr << "verify: " << message << "\n";
  return Exit::could_not_run;
}

bool print_diagnostics(Diagnostics& diagnostics, const std::string& undone) {
  sort_diagnostics(diagnostics);
  for (const Diagnostic& d : diagnostics) std::cerr << log_safe(render(d));
  const auto errors = static_cast<std::size_t>(std::count_if(
      diagnostics.begin(), diagnostics.end(), [](const Diagnostic& d) { return d.severity == Severity::error; }));
  if (errors > 0) std::cerr << "verify: " << counted(errors, "error") << "; nothing was " << undone << "\n";
  return errors == 0;
}

std::string replace_file(const std::string& file, const std::string& before, const std::string& text) {
  const std::string shown = visible(file);
  struct stat status {};
  const bool there = lstat(file.c_str(), &status) == 0;
  if (there && S_ISLNK(status.st_mode)) return shown + " is a symbolic link, and is not written over";
  std::string temporary;
  const int to = open_beside(file, temporary);
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
