// Where reports say that something stands: paths from the repository's root, lines and columns as each consumer counts
// them, links of a terminal. Nothing is looked up on the disk.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "check/checked.h"
#include "text/source.h"

namespace verify {

// Bytes of a source as lines and columns, in the unit that a consumer counts in. The only place where they become such.

/// What consumers count columns in.
enum class ColumnUnit { code_points, utf16, bytes };

/// Lines and columns count from 1; the end is the column behind the last character.
struct Region {
  std::size_t start_line = 1, start_column = 1;
  std::size_t end_line = 1, end_column = 1;
  bool operator==(const Region&) const = default;
};

/// How long a text, in UTF-8, is in such units.
std::size_t length_in(std::string_view text, ColumnUnit unit);

/// Bytes of a source as a consumer counts them. A line's end, CR LF too, is no column of it. Takes the length of the
/// lines at both ends.
Region region_of(const Source& source, Span span, ColumnUnit unit);

/// Where the program runs and what paths in reports are relative to; absolute. Empty: paths stay as they were given.
struct Folders {
  std::string working;
  std::string root;  ///< of the repository
};

/// A path relative to the root with `/` between its parts and neither `./` before them nor `..` among them. What lies
/// outside stays as it was given. Nothing is looked up on the disk.
std::string path_in(const Folders& folders, const std::string& path);

/// A path as a URI: all but letters, digits, `-._~` and `/` is percent-encoded; `file://` before an absolute one.
std::string uri_of(const std::string& path);

/// What a report points at.
struct ShownPlace {
  std::string path;      ///< as it can be opened from here
  Region region;         ///< 1:1 to 1:1 where only the file is known
  bool precise = false;  ///< the region is known
  /// Where in a document without lines: "paragraph 14" of the file itself, or "budget.xlsx, sheet Budget, cell C4"
  /// where the place is that of the fact in its facts file. Safe to show.
  std::string within;
};

/// Where a fact stands: in its document, else in its facts file, where it quotes it.
ShownPlace shown_place(const CheckResult& result, std::size_t fact, ColumnUnit unit);

/// Where a finding is to be pointed at: its primary fact, else a rule of it, else a file that was read.
ShownPlace shown_place(const CheckResult& result, const Finding& finding, ColumnUnit unit);

/// Where a rule stands; nothing of what follows from the vocabulary or from a draft.
std::optional<ShownPlace> place_of_rule(const CheckResult& result, const std::string& rule, ColumnUnit unit);

/// What links of a terminal need: a path alone says neither on which machine nor from which folder it is meant.
struct Links {
  std::string host;
  std::string working;  ///< folder, absolute
};

/// The text as a link to the file (OSC 8): terminals that don't know such links show the text. The path may hold
/// anything, all that could end the escape is percent-encoded; the text must be safe to show.
std::string linked(const Links& links, const std::string& path, const std::string& text);

}  // namespace verify
