// A strict parser of JSON (RFC 8259) of our own. nlohmann/json, which writes our reports, keeps no positions,
// silently drops one of two equal keys, and reads numbers as doubles. RapidJSON's document keeps numbers as text if
// asked, but no positions, and both of two equal keys; with its events instead, the tape, the keys and the places
// would still be ours. The tape is flat, so a document takes no recursion to free, and kMaxJsonDepth bounds the
// parser's own.
#include "text/json_reader.h"

#include <algorithm>
#include <set>

#include "text/ascii.h"
#include "text/utf8.h"

namespace verify {

std::string_view json_kind_name(JsonKind kind) {
  switch (kind) {
    case JsonKind::null: return "null";
    case JsonKind::boolean: return "true or false";
    case JsonKind::number: return "a number";
    case JsonKind::string: return "a string";
    case JsonKind::array: return "an array";
    case JsonKind::object: break;
  }
  return "an object";
}

JsonKind JsonValue::kind() const { return document_->tape_[index_].kind; }
Span JsonValue::span() const {
  const auto& node = document_->tape_[index_];
  return {node.begin, node.end};
}

std::string_view JsonValue::text() const {
  const auto& node = document_->tape_[index_];
  if (node.text != 0) return document_->decoded_[node.text];
  const std::string_view raw = document_->source_->slice(span());
  return node.kind == JsonKind::string ? raw.substr(1, raw.size() - 2) : raw;
}

std::string_view JsonValue::key() const {
  const auto& node = document_->tape_[index_];
  if (node.key_text != 0 || node.key_end == 0) return document_->decoded_[node.key_text];
  return document_->source_->slice({node.key_begin + 1, node.key_end - 1});
}

Span JsonValue::key_span() const {
  const auto& node = document_->tape_[index_];
  return {node.key_begin, node.key_end};
}

JsonValue::Iterator& JsonValue::Iterator::operator++() {
  index_ = document_->tape_[index_].next;
  return *this;
}

JsonValue::Children JsonValue::children() const {
  const auto& node = document_->tape_[index_];
  const bool parent = node.kind == JsonKind::array || node.kind == JsonKind::object;
  return {{document_, parent ? index_ + 1 : node.next}, {document_, node.next}};
}

std::optional<JsonValue> JsonValue::find(std::string_view name) const {
  if (kind() != JsonKind::object) return std::nullopt;
  for (const JsonValue member : children()) {
    if (member.key() == name) return member;
  }
  return std::nullopt;
}

namespace {

/// The keys of one object. Most objects have few, for which a walk is faster than a set.
class Keys {
 public:
  /// False when the key was there already.
  bool add(std::string_view key) {
    if (!many_.empty()) return many_.insert(key).second;
    if (std::find(few_.begin(), few_.end(), key) != few_.end()) return false;
    few_.push_back(key);
    if (few_.size() > kFew) many_.insert(few_.begin(), few_.end());
    return true;
  }

 private:
  static constexpr std::size_t kFew = 16;  // about where a walk and a set take equal time

  std::vector<std::string_view> few_;
  std::set<std::string_view> many_;
};

}  // namespace

/// A recursive-descent parser that writes the tape. Stops at the first error of syntax.
class JsonParser {
 public:
  JsonParser(JsonDocument& document, Diagnostics& diagnostics)
      : document_(document), text_(document.source_->bytes()), diagnostics_(diagnostics) {}

  bool run() {
    if (const auto bad = find_invalid_utf8(text_)) return fail(*bad, "the file is not UTF-8 from here on");
    if (text_.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;
    skip_space();
    if (!value({}, 0, 0)) return false;
    skip_space();
    if (at_ < text_.size()) return fail(at_, "expected the end of the file after the value");
    return !duplicates_;
  }

 private:
  bool fail(std::size_t at, std::string message, std::string help = {}) {
    diagnostics_.push_back(diagnose_at(*document_.source_, {at, at + 1}, std::move(message), std::move(help)));
    return false;
  }

  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void skip_space() {
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n' || text_[at_] == '\r')) {
      ++at_;
    }
  }

  std::uint32_t open(JsonKind kind, Span key, std::uint32_t key_text) {
    const auto place = [](std::size_t at) { return static_cast<std::uint32_t>(at); };
    document_.tape_.push_back({place(at_), place(at_), place(key.begin), place(key.end), key_text, 0, 0, kind});
    return place(document_.tape_.size() - 1);
  }
  bool close(std::uint32_t index) {
    document_.tape_[index].end = static_cast<std::uint32_t>(at_);
    document_.tape_[index].next = static_cast<std::uint32_t>(document_.tape_.size());
    return true;
  }
  // Keeps a text that had escapes; its place.
  std::uint32_t keep(std::string text) {
    document_.decoded_.push_back(std::move(text));
    return static_cast<std::uint32_t>(document_.decoded_.size() - 1);
  }

  bool value(Span key, std::uint32_t key_text, std::size_t depth) {
    if (depth > kMaxJsonDepth) { return fail(at_, "nested more than " + std::to_string(kMaxJsonDepth) + " deep"); }
    switch (peek()) {
      case '{': return object(open(JsonKind::object, key, key_text), depth);
      case '[': return array(open(JsonKind::array, key, key_text), depth);
      case '"': return string(open(JsonKind::string, key, key_text));
      case 't': return word(open(JsonKind::boolean, key, key_text), "true");
      case 'f': return word(open(JsonKind::boolean, key, key_text), "false");
      case 'n': return word(open(JsonKind::null, key, key_text), "null");
      default: return number(open(JsonKind::number, key, key_text));
    }
  }

  bool word(std::uint32_t node, std::string_view expected) {
    if (text_.substr(at_, expected.size()) != expected) return unexpected();
    at_ += expected.size();
    return close(node);
  }

  bool unexpected() {
    if (at_ >= text_.size()) return fail(at_, "the file ends where a value is expected");
    if (text_.substr(at_, 3) == "NaN" || text_.substr(at_, 8) == "Infinity") {
      return fail(at_, "NaN and Infinity are not JSON, and not figures");
    }
    return fail(at_, "expected a value", "a figure is a string of digits: \"8279\"");
  }

  bool digits() {
    const std::size_t start = at_;
    while (is_ascii_digit(peek())) ++at_;
    return at_ > start;
  }

  bool number(std::uint32_t node) {
    const std::size_t start = at_;
    if (peek() == '-') ++at_;
    if (peek() == '-' || peek() == 'I' || (!is_ascii_digit(peek()) && at_ == start)) return unexpected();
    if (peek() == '0') {
      ++at_;
      if (is_ascii_digit(peek())) return fail(start, "a number has no leading zero in JSON");
    } else if (!digits()) {
      return fail(start, "expected digits after the sign");
    }
    if (peek() == '.') {
      ++at_;
      if (!digits()) return fail(start, "expected digits after the decimal point");
    }
    if (peek() == 'e' || peek() == 'E') {
      ++at_;
      if (peek() == '+' || peek() == '-') ++at_;
      if (!digits()) return fail(start, "expected digits in the exponent");
    }
    return close(node);
  }

  // Four hex digits at at_, or nothing.
  std::optional<char32_t> hex4() {
    char32_t value = 0;
    for (int i = 0; i < 4; ++i, ++at_) {
      const char c = peek();
      char32_t nibble = 0;
      if (is_ascii_digit(c)) nibble = static_cast<char32_t>(c - '0');
      else if (c >= 'a' && c <= 'f') nibble = static_cast<char32_t>(c - 'a' + 10);
      else if (c >= 'A' && c <= 'F') nibble = static_cast<char32_t>(c - 'A' + 10);
      else return std::nullopt;
      value = value * 16 + nibble;
    }
    return value;
  }

  bool unicode_escape(std::string& out, std::size_t start) {
    auto high = hex4();
    if (!high) return fail(start, "expected four hex digits after \\u");
    if (*high >= 0xD800 && *high < 0xDC00 && text_.substr(at_, 2) == "\\u") {
      at_ += 2;
      const auto low = hex4();
      if (!low || *low < 0xDC00 || *low > 0xDFFF) return fail(start, "a high surrogate without its low one");
      *high = 0x10000 + ((*high - 0xD800) << 10) + (*low - 0xDC00);
    }
    if (*high >= 0xD800 && *high <= 0xDFFF) return fail(start, "a surrogate alone is not a character");
    append_utf8(out, *high);
    return true;
  }

  bool escape(std::string& out) {
    const std::size_t start = at_++;
    const char c = peek();
    ++at_;
    switch (c) {
      case '"':
      case '\\':
      case '/': out += c; return true;
      case 'b': out += '\b'; return true;
      case 'f': out += '\f'; return true;
      case 'n': out += '\n'; return true;
      case 'r': out += '\r'; return true;
      case 't': out += '\t'; return true;
      case 'u': return unicode_escape(out, start);
      default: return fail(start, "unknown escape in a string");
    }
  }

  // Reads a string; `out` holds its characters only when `escaped` came back true.
  bool scan_string(std::string& out, bool& escaped) {
    const std::size_t start = at_++;
    std::size_t copied = at_;
    escaped = false;
    while (true) {
      if (at_ >= text_.size()) return fail(start, "the string that starts here does not end");
      const char c = text_[at_];
      if (c == '"') break;
      if (c == '\n' || c == '\r') return fail(start, "the string that starts here does not end on its line");
      if (static_cast<unsigned char>(c) < 0x20) {
        return fail(at_, c == '\0' ? "a NUL byte in a string" : "a control character in a string",
                    "write it as \\u00XX");
      }
      if (c != '\\') {
        ++at_;
        continue;
      }
      escaped = true;
      out.append(text_, copied, at_ - copied);
      if (!escape(out)) return false;
      copied = at_;
    }
    if (escaped) out.append(text_, copied, at_ - copied);
    ++at_;
    return true;
  }

  bool string(std::uint32_t node) {
    std::string text;
    bool escaped = false;
    if (!scan_string(text, escaped)) return false;
    if (escaped) document_.tape_[node].text = keep(std::move(text));
    return close(node);
  }

  bool array(std::uint32_t node, std::size_t depth) {
    ++at_;
    skip_space();
    if (peek() == ']') {
      ++at_;
      return close(node);
    }
    while (true) {
      if (!value({}, 0, depth + 1)) return false;
      skip_space();
      const char c = peek();
      if (c != ',' && c != ']') return fail(at_, "expected `,` or `]` in the array");
      const std::size_t comma = at_++;
      if (c == ']') return close(node);
      skip_space();
      if (peek() == ']') return fail(comma, "a comma with nothing behind it", "JSON takes no comma before `]`");
    }
  }

  bool object(std::uint32_t node, std::size_t depth) {
    Keys seen;
    std::size_t comma = 0;
    ++at_;
    skip_space();
    if (peek() == '}') {
      ++at_;
      return close(node);
    }
    while (true) {
      if (peek() == '}') return fail(comma, "a comma with nothing behind it", "JSON takes no comma before `}`");
      if (peek() != '"') return fail(at_, "expected a key in double quotes");
      const std::size_t start = at_;
      std::string key;
      bool escaped = false;
      if (!scan_string(key, escaped)) return false;
      const Span span{start, at_};
      const std::uint32_t key_text = escaped ? keep(std::move(key)) : 0;
      const std::string_view name =
          escaped ? std::string_view(document_.decoded_[key_text]) : text_.substr(start + 1, at_ - start - 2);
      if (!seen.add(name)) {
        duplicates_ = true;
        diagnostics_.push_back(diagnose_at(*document_.source_, span,
                                           "the key \"" + std::string(name) + "\" stands twice in this object",
                                           "JSON readers keep only one of the two"));
      }
      skip_space();
      if (peek() != ':') return fail(at_, "expected `:` after the key");
      ++at_;
      skip_space();
      if (!value(span, key_text, depth + 1)) return false;
      skip_space();
      const char c = peek();
      if (c != ',' && c != '}') return fail(at_, "expected `,` or `}` in the object");
      comma = at_++;
      if (c == '}') return close(node);
      skip_space();
    }
  }

  JsonDocument& document_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  bool duplicates_ = false;
};

std::unique_ptr<JsonDocument> JsonDocument::parse(SourcePtr source, Diagnostics& diagnostics) {
  std::unique_ptr<JsonDocument> document(new JsonDocument(std::move(source)));
  if (!JsonParser(*document, diagnostics).run()) return nullptr;
  return document;
}

}  // namespace verify
