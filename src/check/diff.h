// What changed in the files of a repository, as `git diff` says it. check/changes_since.cc asks git;
// check/changed_lines.cc looks up which figures stand in changed lines.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace verify {

/// What changed in one file.
struct FileChange {
  /// Changed lines, numbered as they are now, from 1, both ends included. When lines went and none came, `gap` is set:
  /// `first` is then the line before the gap, 0 at the start of the file, and `last` the line after it.
  struct Lines {
    std::size_t first = 0, last = 0;
    bool gap = false;
    bool operator==(const Lines&) const = default;
  };
  std::vector<Lines> lines;  ///< in the order of the file
  bool whole = false;        ///< the file is new, or has no lines to compare

  /// Whether one of these lines changed, or lines between them went. Both ends are included. Linear in `lines`.
  bool touches(std::size_t first, std::size_t last) const;
};

/// By path: as parse_diff gives it, from the repository's root; as changes_since gives it, from the root of the disk.
using Changes = std::map<std::string, FileChange>;

/// Reads the output of `git diff --unified=0 --no-renames --src-prefix=a/ --dst-prefix=b/`. Skips what it doesn't know,
/// so that it never fails. Linear in the text.
Changes parse_diff(std::string_view diff);

}  // namespace verify
