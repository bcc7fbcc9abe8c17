// Reads TOML with toml++ and says where each mistake stands: the base of the readers of verify.toml (check/config.h)
// and verify.accept.toml (check/acceptance_file.h). Only .cc files of check/ include this header, since it includes all
// of toml++.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/diagnostic.h"
#include "text/fault.h"

// The library is used as headers alone and without exceptions: a mistake in the file comes back as a value. What the
// library asserts of the text is checked in every build, because broken texts such as `a = [}` fail its assertions.

namespace verify {

// Guards that keep toml++ safe on any input: bounds that it lacks, and letters that it must not see. Every TOML text
// passes here before check/toml_reader.cc gives it to the library, and every key and string on its way back. The
// fuzzers config_fuzz and acceptance_fuzz showed the need for each guard; check/toml_guards.cc says why toml11 isn't
// used.

/// The first reason why a text is unsafe to parse, with its place; nothing for a safe text. Reasons are: bytes that are
/// not UTF-8, a NUL, values nested deeper than kMaxTomlDepth, more than kMaxTomlDots dots. Inside strings and comments
/// neither is counted. toml++ bounds only the nesting of values, and not so tightly. Linear in the text.
std::optional<Fault> beyond_toml_bounds(std::string_view text);

/// The text with its letters between U+0080 and U+FFFF moved up by U+100000, into a private use area. toml++ 3.3 asks
/// of letters in many places whether they are blanks, and for many letters below U+FEFF its answer is undefined
/// (is_non_ascii_horizontal_whitespace). Lines, and columns in code points, stay what they were.
std::string sheltered(std::string_view text);

/// Undoes `sheltered`. A file that itself has a letter of that private use area gets another letter back; no real file
/// has one.
std::string restored(std::string_view text);

struct BrokenTomlAssumption {};
}  // namespace verify
#undef NDEBUG
#define TOML_ASSERT(expression) ((expression) ? void() : throw verify::BrokenTomlAssumption())
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#if defined(__GNUC__) && !defined(__clang__)
// Where it cannot throw it assumes nothing of the text.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wterminate"
#endif
#include <toml++/toml.h>
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

#include <functional>
#include <string>
#include <vector>

#include "text/diagnostic.h"

namespace verify {

/// Parses a TOML source and collects the mistakes in it. A reader derives from it and walks the tables itself. Keys and
/// strings that come from toml++ must pass `restored` before anyone sees them.
class TomlReader {
 public:
  explicit TomlReader(SourcePtr source) : source_(std::move(source)) {}

  const Source& source() const { return *source_; }
  const SourcePtr& source_pointer() const { return source_; }

  /// Parses the source and calls `read` with the root. After a mistake in TOML's own syntax that one mistake is noted
  /// and `read` isn't called.
  void parse(const std::function<void(const toml::table&)>& read);
  /// All mistakes, in the order of the file; the first kMaxMistakes and a line that says so when there are more.
  Diagnostics take_diagnostics();

  /// Notes a mistake at these bytes of the source.
  void complain(Span span, std::string message, std::string help = {});
  /// Whether there are more mistakes than will be shown. A reader of a long list stops then: a list in one line takes
  /// time quadratic in its length, since each mistake's column is counted from the start of the line.
  bool enough() const;
  /// Whether the node is of that type. If it isn't, notes the mistake that `what` must be of that type.
  bool is(const toml::node& node, toml::node_type type, const std::string& what, const std::string& help);

  /// The bytes of the source that a table's header, a key or a value stands in.
  Span span_of(const toml::source_region& region) const;
  Span span_of(const toml::node& node) const { return span_of(node.source()); }
  Span span_of(const toml::key& key) const { return span_of(key.source()); }

 private:
  std::size_t offset_of(const toml::source_position& position) const;
  void complain_about_syntax(const toml::parse_error& error);

  SourcePtr source_;
  Diagnostics diagnostics_;
};

/// "a table", "a list" …
std::string_view toml_kind_name(toml::node_type type);

}  // namespace verify
