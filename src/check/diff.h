// Changes in the files of a repository, as the output of `git diff` lists them. check/changes_since.cc asks git;
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
  /// A run of changed lines, by their present numbers from 1, both ends included. Where lines were only removed, `gap`
  /// is true: `first` is the line before the gap (0 at the start of the file), `last` the line after it.
  struct Lines {
    std::size_t first = 0, last = 0;
    bool gap = false;
    bool operator==(const Lines&) const = default;
  };
  std::vector<Lines> lines;  ///< in the order of the file
  bool whole = false;        ///< the file is new, or has no lines to compare

  /// Whether one of the lines from `first` to `last`, both included, was changed, or lines between them were removed.
  /// Linear in `lines`.
  bool touches(std::size_t first, std::size_t last) const;
};

/// By path. From parse_diff, paths are relative to the repository's root; from changes_since, they are absolute.
using Changes = std::map<std::string, FileChange>;

/// Reads the output of `git diff --unified=0 --no-renames --src-prefix=a/ --dst-prefix=b/`. Never fails: lines of any
/// other form are skipped. Linear in the text.
Changes parse_diff(std::string_view diff);

}  // namespace verify
