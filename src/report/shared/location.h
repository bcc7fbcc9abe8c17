// Places in reports: paths from the repository's root, lines and columns as each consumer counts them, links of a
// terminal. No function here accesses the file system.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "check/checked.h"
#include "text/source.h"

namespace verify {

// Regions: bytes of a source become lines and columns, in the unit that a consumer counts in. No other code does this
// for reports.

/// What consumers count columns in.
enum class ColumnUnit { code_points, utf16, bytes };

/// Lines and columns count from 1; the end is the column behind the last character.
struct Region {
  std::size_t start_line = 1, start_column = 1;
  std::size_t end_line = 1, end_column = 1;
  bool operator==(const Region&) const = default;
};

/// The length of a UTF-8 text in these units.
std::size_t length_in(std::string_view text, ColumnUnit unit);

/// The region of these bytes. A line end (LF or CR LF) takes no column. Linear in the lengths of the first and the last
/// line.
Region region_of(const Source& source, Span span, ColumnUnit unit);

/// Where the program runs and what paths in reports are relative to; absolute. Empty: paths stay as they were given.
struct Folders {
  std::string working;
  std::string root;  ///< of the repository
};

/// A path relative to the root with `/` between its parts and neither `./` before them nor `..` among them. A path
/// outside the root is returned unchanged.
std::string path_in(const Folders& folders, const std::string& path);

/// A path as a URI: all but letters, digits, `-._~` and `/` is percent-encoded; `file://` before an absolute one.
std::string uri_of(const std::string& path);

/// What a report points at.
struct ShownPlace {
  std::string path;      ///< as it can be opened from here
  Region region;         ///< 1:1 to 1:1 where only the file is known
  bool precise = false;  ///< the region is known
  /// The place in a document without lines: "paragraph 14" of the file itself, or "budget.xlsx, sheet Budget, cell C4"
  /// where the place is that of the fact in its facts file. Safe to show.
  std::string within;
};

/// Where a fact stands: in its document, otherwise in its facts file, at its quote.
ShownPlace shown_place(const CheckResult& result, std::size_t fact, ColumnUnit unit);

/// The place that a finding points at: its primary fact, otherwise one of its rules, otherwise a file that was read.
ShownPlace shown_place(const CheckResult& result, const Finding& finding, ColumnUnit unit);

/// Where a rule stands; nothing for relations of the vocabulary or of a draft.
std::optional<ShownPlace> place_of_rule(const CheckResult& result, const std::string& rule, ColumnUnit unit);

/// The parts of a terminal's link that a path lacks: the machine and the folder.
struct Links {
  std::string host;
  std::string working;  ///< the working folder, absolute
};

/// The text as a link to the file (OSC 8): terminals that don't know such links show the text. `path` may be any text,
/// since characters that could end the escape are percent-encoded; `text` must be safe to show.
std::string linked(const Links& links, const std::string& path, const std::string& text);

}  // namespace verify
