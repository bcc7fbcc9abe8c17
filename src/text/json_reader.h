#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/diagnostic.h"
#include "text/limits.h"
#include "text/source.h"

namespace verify {

/// Reading JSON (RFC 8259) with the place of every value.
///
/// Everything that reads JSON input goes through the handle `JsonValue`; how the document is stored behind it (today
/// a flat tape filled by a strict parser of our own, because nlohmann/json keeps no positions and drops duplicate
/// keys) is nobody else's business, so that a faster reader can take its place. A handle is two words, copied freely,
/// and valid for as long as its JsonDocument lives.

enum class JsonKind : std::uint8_t { null, boolean, number, string, array, object };

/// "an object", "a string" …, for messages.
std::string_view json_kind_name(JsonKind kind);

class JsonDocument;

class JsonValue {
 public:
  JsonKind kind() const;
  Span span() const;
  /// A string's characters, decoded; a number's own characters, never turned into a double; "true" or "false".
  std::string_view text() const;

  /// Children of an array or object in the order written; for an object `key()` names each. O(1) a step.
  class Iterator;
  struct Children;
  Children children() const;
  std::string_view key() const;
  Span key_span() const;

  /// The member of that name; linear in the number of members.
  std::optional<JsonValue> find(std::string_view name) const;

 private:
  friend class JsonDocument;
  JsonValue(const JsonDocument* document, std::uint32_t index) : document_(document), index_(index) {}
  const JsonDocument* document_;
  std::uint32_t index_;
};

class JsonDocument {
 public:
  /// Linear in the size of the source. Every mistake that can be told apart is added to `diagnostics`: the first
  /// error of syntax (nothing after it can be trusted; nesting beyond kMaxJsonDepth is one) and each duplicate key.
  /// Null when there was any.
  static std::unique_ptr<JsonDocument> parse(SourcePtr source, Diagnostics& diagnostics);

  JsonValue root() const { return {this, 0}; }
  const Source& source() const { return *source_; }

 private:
  friend class JsonValue;
  friend class JsonParser;
  struct Node {
    JsonKind kind;
    bool decoded = false;  // text stands in strings_, not in the source
    Span span;
    Span key;                    // where the member's name stands; empty for array elements
    std::uint32_t key_text = 0;  // index into strings_
    std::uint32_t text = 0;      // index into strings_ when decoded
    std::uint32_t next = 0;      // the tape index just past this value and all in it
  };
  explicit JsonDocument(SourcePtr source) : source_(std::move(source)) {}

  SourcePtr source_;
  std::vector<Node> tape_;
  std::vector<std::string> strings_;
};

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

struct JsonValue::Children {
  Iterator first, last;
  Iterator begin() const { return first; }
  Iterator end() const { return last; }
};

}  // namespace verify
