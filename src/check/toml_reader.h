#pragma once

// The library as headers alone and without exceptions: a mistake in the file comes back as a value.
// What it assumes of the text without a look is looked at in every build, and comes back the same way: for broken texts
// such as `a = [}` it does not hold.
namespace verify {
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

/// Reads a file in TOML for whoever knows what is to stand in it. Keys and strings as toml++ has them must pass
/// `restored` (toml_letters.h). Only for sources of check/: the library is nobody else's business.
class TomlReader {
 public:
  explicit TomlReader(SourcePtr source) : source_(std::move(source)) {}

  const Source& source() const { return *source_; }
  const SourcePtr& source_pointer() const { return source_; }

  /// Gives the root to `read`, unless there is a mistake in TOML's own syntax, of which the first is complained about.
  void parse(const std::function<void(const toml::table&)>& read);
  /// All mistakes, in the order of the file; of very many the first.
  Diagnostics take_diagnostics();

  void complain(Span span, std::string message, std::string help = {});
  /// There are more mistakes than are shown: who reads a long list can stop. To find a place in a long line takes long.
  bool enough() const;
  /// Whether the node is of that type; else complains that `what` must be.
  bool is(const toml::node& node, toml::node_type type, const std::string& what, const std::string& help);

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

/// "one of a, b, c"
std::string one_of(const std::vector<std::string>& names);

}  // namespace verify
