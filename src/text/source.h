// Files as bytes, and places in them. A Source is what every Span points into; places for people are computed from
// it when they are needed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/fault.h"
#include "text/limits.h"

namespace verify {

/// A half-open range of bytes in a source.
struct Span {
  std::size_t begin = 0;  ///< the first byte
  std::size_t end = 0;    ///< one behind the last
  bool operator==(const Span&) const = default;
};

/// A place a person can find: both count from 1, the column in code points.
struct Place {
  std::size_t line = 1;
  std::size_t column = 1;
  bool operator==(const Place&) const = default;
};

/// The bytes of one file with the name to show for it. Never changes once made, so that views into it stay good
/// for as long as someone holds the shared pointer.
class Source {
 public:
  /// Linear: finds the starts of lines, and columns of long ones. `bytes` may be anything, also no UTF-8.
  Source(std::string name, std::string bytes);

  /// The path as given, to be shown.
  const std::string& name() const { return name_; }
  std::string_view bytes() const { return bytes_; }
  /// A stretch of the bytes; `span` must lie within them.
  std::string_view slice(Span span) const { return bytes().substr(span.begin, span.end - span.begin); }

  /// The line (from 1) that a byte stands in. O(log lines).
  std::size_t line_of(std::size_t offset) const;
  /// The place of a byte; past the end, the place of the end. O(log size).
  Place place(std::size_t offset) const;
  /// The line (from 1) without its line end; empty past the last.
  std::string_view line(std::size_t number) const;

 private:
  // So many code points of its line stand before a byte.
  struct KnownColumn {
    std::size_t offset = 0;
    std::size_t before = 0;
  };
  void note_columns(std::size_t start, std::size_t stop);

  std::string name_;
  std::string bytes_;
  std::vector<std::size_t> line_starts_;
  std::vector<KnownColumn> known_columns_;  // of long lines, in order
};

/// Shared by all that points into a file: diagnostics apart, which copy their line.
using SourcePtr = std::shared_ptr<const Source>;

/// Where something that was read stands: a fact, a rule, a setting. Null source: it was not read from any file.
struct Origin {
  SourcePtr source;
  Span span;
};

/// Reads a regular file of at most `limit` bytes. The fault names the file and says what is wrong with it: not there,
/// not a regular file, too large, not readable.
Result<SourcePtr> read_source(const std::string& path, std::uintmax_t limit = kMaxFileBytes);
/// The fault of a file beyond the limit.
Fault too_large(const std::string& path, std::uintmax_t limit);

}  // namespace verify
