// Fuzzes the JSON reader: each value lies within its parent and is well formed.
#include "fuzz/property.h"
#include "text/json_reader.h"
#include "text/utf8.h"

namespace verify::testing {
namespace {

// Walks a value and all in it; what it reads must be well formed and lie within its parent.
std::size_t walk(const JsonValue& value, Span parent) {
  const Span span = value.span();
  require(span.begin < span.end && parent.begin <= span.begin && span.end <= parent.end);
  require(!json_kind_name(value.kind()).empty());
  require(!find_invalid_utf8(value.text()));
  std::size_t count = 1;
  std::size_t last = span.begin;
  for (const JsonValue child : value.children()) {
    require(child.span().begin >= last);
    last = child.span().end;
    if (value.kind() == JsonKind::object) {
      require(within(child.key_span(), child.span().begin) && !find_invalid_utf8(child.key()));
      require(value.find(child.key())->span() == child.span());
    }
    count += walk(child, span);
  }
  return count;
}

}  // namespace
}  // namespace verify::testing

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace verify;
  using namespace verify::testing;
  Diagnostics diagnostics;
  const auto document = JsonDocument::parse(source_of(text_of(data, size)), diagnostics);
  require((document == nullptr) == !diagnostics.empty());
  if (document) require(walk(document->root(), {0, size}) <= size);
  for (const Diagnostic& diagnostic : diagnostics) require(!find_invalid_utf8(render(diagnostic)));
  return 0;
}
