// Reads JSON with the place of every value: facts files, reports to compare with, and xBRL-JSON. The first step on a
// figure's way, for figures that a facts file states.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/diagnostic.h"
#include "text/limits.h"
#include "text/source.h"

namespace verify {

/// The six kinds of values (RFC 8259, section 3), true and false being one.
enum class JsonKind : std::uint8_t { null, boolean, number, string, array, object };

/// "an object", "a string" …, for messages.
std::string_view json_kind_name(JsonKind kind);

class JsonDocument;

/// A value of a document: a handle of two words, copied freely, good for as long as its JsonDocument lives. Everything
/// that reads JSON input goes through it. How the document is stored behind it is the parser's business, so that a
/// faster one can take its place.
class JsonValue {
 public:
  JsonKind kind() const;
  /// Where the value stands in the source, a string with its quotes.
  Span span() const;
  /// A string's characters, decoded; a number's own characters, never turned into a double; "true" or "false".
  std::string_view text() const;

  /// Children of an array or object in the order written; for an object `key()` names each. O(1) a step.
  class Iterator;
  struct Children;
  Children children() const;
  /// The name of a member of an object, decoded; empty for others.
  std::string_view key() const;
  /// Where that name stands in the source, with its quotes.
  Span key_span() const;

  /// The member of that name; linear in the number of members.
  std::optional<JsonValue> find(std::string_view name) const;

 private:
  friend class JsonDocument;
  // The value at an index of the tape.
  JsonValue(const JsonDocument* document, std::uint32_t index) : document_(document), index_(index) {}
  const JsonDocument* document_;
  std::uint32_t index_;
};

/// A file of JSON that was parsed. Owns its tape and keeps its source alive.
class JsonDocument {
 public:
  /// Linear in the size of the source, which must be below 4 GiB. Every mistake that can be told apart is added to
  /// `diagnostics`: the first error of syntax (nothing after it can be trusted; nesting beyond kMaxJsonDepth is one)
  /// and each duplicate key. Null when there was any.
  static std::unique_ptr<JsonDocument> parse(SourcePtr source, Diagnostics& diagnostics);

  /// The outermost value.
  JsonValue root() const { return {this, 0}; }
  const Source& source() const { return *source_; }

 private:
  friend class JsonValue;
  friend class JsonParser;
  // One value on the tape; what is in an array or object follows it. A file has many more values than figures, so that
  // a node is kept small: files are shorter than 4 GiB, and a text stands in the source unless it has escapes.
  struct Node {
    std::uint32_t begin = 0, end = 0;          // of the value
    std::uint32_t key_begin = 0, key_end = 0;  // of the member's name; empty for array elements
    std::uint32_t key_text = 0;                // 0, or the place in decoded_ of a name with escapes
    std::uint32_t text = 0;                    // the same of a string with escapes
    std::uint32_t next = 0;                    // the tape index just past this value and all in it
    JsonKind kind = JsonKind::null;
  };
  explicit JsonDocument(SourcePtr source) : source_(std::move(source)) {}

  SourcePtr source_;
  std::vector<Node> tape_;
  std::deque<std::string> decoded_ = {{}};  // a deque, so that views into its texts stay good
};

/// Goes from a value to the next beside it; what stands within a value is passed over in one step.
class JsonValue::Iterator {
 public:
  Iterator(const JsonDocument* document, std::uint32_t index) : document_(document), index_(index) {}
  JsonValue operator*() const { return {document_, index_}; }
  Iterator& operator++();
  bool operator==(const Iterator&) const = default;

 private:
  const JsonDocument* document_;
  std::uint32_t index_;
};

/// For loops: `for (const JsonValue child : value.children())`. Empty for what is neither array nor object.
struct JsonValue::Children {
  Iterator first, last;
  Iterator begin() const { return first; }
  Iterator end() const { return last; }
};

}  // namespace verify
