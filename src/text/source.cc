// Line starts are found once, when a source is made; places are binary searches. So are the columns of long lines: an
// HTML page of megabytes may be one line, and each of its figures is asked for its place. A file is read as a regular
// file alone: a pipe or a device could block.
#include "text/source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "text/utf8.h"

namespace verify {

namespace {

constexpr std::size_t kColumnStep = 1 << 10;  // bytes from one known column of a long line to the next: some µs apart
constexpr std::size_t kBlock = 1 << 12;       // what is asked for beyond the size that a file is said to have: one page

/// A file open for reading. Sets have many small files, for which a stream of the standard library, with its buffer and
/// locale, takes longer than the reading itself.
/// Without waiting: a pipe that nobody writes to would block.
class File {
 public:
  explicit File(const std::string& path) : number_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() {
    if (open()) ::close(number_);
  }
  bool open() const { return number_ >= 0; }
  int number() const { return number_; }

 private:
  int number_;
};

}  // namespace

Source::Source(std::string name, std::string bytes) : name_(std::move(name)), bytes_(std::move(bytes)) {
  line_starts_.push_back(0);
  for (std::size_t at = bytes_.find('\n'); at != std::string::npos; at = bytes_.find('\n', at + 1))
    line_starts_.push_back(at + 1);
  for (std::size_t i = 0; i < line_starts_.size(); ++i) {
    const std::size_t stop = i + 1 < line_starts_.size() ? line_starts_[i + 1] : bytes_.size();
    note_columns(line_starts_[i], stop);
  }
}

void Source::note_columns(std::size_t start, std::size_t stop) {
  if (stop - start <= kColumnStep) return;
  std::size_t before = 0;
  for (std::size_t at = start, next = start + kColumnStep; at < stop; ++before) {
    if (at >= next) {
      known_columns_.push_back({at, before});
      next = at + kColumnStep;
    }
    at += std::max<std::size_t>(1, decode_utf8(bytes_, at).length);
  }
}

std::size_t Source::line_of(std::size_t offset) const {
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), std::min(offset, bytes_.size()));
  return static_cast<std::size_t>(next - line_starts_.begin());
}

Place Source::place(std::size_t offset) const {
  offset = std::min(offset, bytes_.size());
  const std::size_t line = line_of(offset);
  KnownColumn near{line_starts_[line - 1], 0};
  const auto next = std::upper_bound(known_columns_.begin(), known_columns_.end(), offset,
                                     [](std::size_t at, const KnownColumn& known) { return at < known.offset; });
  if (next != known_columns_.begin() && std::prev(next)->offset > near.offset) near = *std::prev(next);
  return {line, near.before + code_points(bytes().substr(near.offset, offset - near.offset)) + 1};
}

std::string_view Source::line(std::size_t number) const {
  if (number == 0 || number > line_starts_.size()) return {};
  const std::size_t start = line_starts_[number - 1];
  const std::size_t stop = number < line_starts_.size() ? line_starts_[number] - 1 : bytes_.size();
  std::string_view text = bytes().substr(start, stop - start);
  if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
  return text;
}

Fault too_large(const std::string& path, std::uintmax_t limit) {
  return {path + ": larger than the " + std::to_string(limit >> 20) + " MiB that are read"};
}

Result<SourcePtr> read_source(const std::string& path, std::uintmax_t limit) {
  const File file(path);
  struct stat status {};
  if (!file.open()) {
    // A file that may not be read is there all the same.
    const bool there = ::stat(path.c_str(), &status) == 0;
    if (there && !S_ISREG(status.st_mode)) return Fault{path + ": not a regular file"};
    return Fault{path + (there ? ": cannot be opened" : ": no such file")};
  }
  if (::fstat(file.number(), &status) != 0) return Fault{path + ": cannot be read"};
  if (!S_ISREG(status.st_mode)) return Fault{path + ": not a regular file"};
  const auto size = static_cast<std::uintmax_t>(status.st_size);
  if (size > limit) return too_large(path, limit);
  // One byte more, so that the read that meets the end of the file has room.
  std::string bytes(size + 1, '\0');
  std::size_t filled = 0;
  while (true) {
    // The size asked for above may be stale by now, or wrong for a special file system.
    if (filled == bytes.size()) bytes.resize(filled + kBlock);
    const ssize_t got = ::read(file.number(), bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Fault{path + ": cannot be read"};
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (filled > limit) return too_large(path, limit);
  }
  bytes.resize(filled);
  bytes.shrink_to_fit();
  return std::make_shared<const Source>(path, std::move(bytes));
}

}  // namespace verify
