#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace verify {

/// What of a file is another than it was.
struct FileChange {
  /// Lines as they are numbered now, both ends included. Where lines went and none came, the one before the gap is
  /// `first` and the one behind it `last`, and `gap` is set.
  struct Lines {
    std::size_t first = 0, last = 0;
    bool gap = false;
    bool operator==(const Lines&) const = default;
  };
  std::vector<Lines> lines;
  bool whole = false;  ///< it has no lines to compare, or is new

  /// Whether any of these lines was changed, or some between them went.
  bool touches(std::size_t first, std::size_t last) const;
};

/// By path from the repository's root.
using Changes = std::map<std::string, FileChange>;

/// Reads what `git diff --unified=0 --no-renames --src-prefix=a/ --dst-prefix=b/` writes. Anything else in the text is
/// passed over: it never fails. Linear in the text.
Changes parse_diff(std::string_view diff);

}  // namespace verify
