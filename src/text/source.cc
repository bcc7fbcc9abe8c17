// Line starts are found once, when a source is made; places are binary searches. A file is read as a regular file
// alone: a pipe or a device could block.
#include "text/source.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "text/utf8.h"

namespace verify {

Source::Source(std::string name, std::string bytes) : name_(std::move(name)), bytes_(std::move(bytes)) {
  line_starts_.push_back(0);
  for (std::size_t i = 0; i < bytes_.size(); ++i) {
    if (bytes_[i] == '\n') line_starts_.push_back(i + 1);
  }
}

std::size_t Source::line_of(std::size_t offset) const {
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), std::min(offset, bytes_.size()));
  return static_cast<std::size_t>(next - line_starts_.begin());
}

Place Source::place(std::size_t offset) const {
  offset = std::min(offset, bytes_.size());
  const std::size_t line = line_of(offset);
  const std::size_t start = line_starts_[line - 1];
  return {line, code_points(bytes().substr(start, offset - start)) + 1};
}

std::string_view Source::line(std::size_t number) const {
  if (number == 0 || number > line_starts_.size()) return {};
  const std::size_t start = line_starts_[number - 1];
  const std::size_t stop = number < line_starts_.size() ? line_starts_[number] - 1 : bytes_.size();
  std::string_view text = bytes().substr(start, stop - start);
  if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
  return text;
}

Result<SourcePtr> read_source(const std::string& path, std::uintmax_t limit) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) return Fault{path + ": no such file"};
  if (!std::filesystem::is_regular_file(status)) return Fault{path + ": not a regular file"};
  const auto too_large = [&] {
    return Fault{path + ": larger than the " + std::to_string(limit >> 20) + " MiB that are read"};
  };
  if (std::filesystem::file_size(path, error) > limit && !error) return too_large();

  std::ifstream in(path, std::ios::binary);
  if (!in) return Fault{path + ": cannot be opened"};
  std::string bytes;
  char block[1 << 16];
  while (in.read(block, sizeof block) || in.gcount() > 0) {
    bytes.append(block, static_cast<std::size_t>(in.gcount()));
    // The size asked for above may be stale by now, or wrong for a special file system.
    if (bytes.size() > limit) return too_large();
  }
  if (in.bad()) return Fault{path + ": cannot be read"};
  return std::make_shared<const Source>(path, std::move(bytes));
}

}  // namespace verify
