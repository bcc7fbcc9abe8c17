// The checks that readers of facts make of JSON, each with its message. text/json_reader.h knows only JSON; this file
// knows what a facts file must look like. A failed check is a diagnostic with a place, and reading goes on.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "facts/fact.h"
#include "text/diagnostic.h"
#include "text/json_reader.h"
#include "text/limits.h"

namespace verify {

/// Checks the form of one facts file's JSON. Each check that fails adds an error, with its place, to `diagnostics`;
/// after kMaxMistakes of them, one says that there are more, and no further one is added.
class Form {
 public:
  Form(SourcePtr source, Diagnostics& diagnostics) : source_(std::move(source)), diagnostics_(diagnostics) {}

  const Source& source() const { return *source_; }
  Origin origin(Span span) const { return {source_, span}; }
  /// How many errors were added so far: what is read in between had a mistake where the number differs.
  std::size_t complaints() const { return mistakes_; }
  /// Whether there are so many mistakes that the rest needn't be read.
  bool enough() const { return mistakes_ > kMaxMistakes; }

  void complain(Span span, std::string message, std::string help = {});
  /// A fault inside a string of JSON.
  void complain_in(const JsonValue& value, const Fault& fault);

  /// Whether the value is of that kind. The error begins with `what`: "… must be an object, not null".
  bool is(const JsonValue& value, JsonKind kind, const std::string& what);
  /// Whether every member is one of `keys`. With `qualified`, names with a prefix pass too, as xBRL-JSON's extensions
  /// do.
  bool known_keys(const JsonValue& object, const std::vector<std::string>& keys, bool qualified = false);
  /// The text of a member; "" when the member is missing or no string.
  std::string text_of(const JsonValue& object, std::string_view name, Span* where = nullptr);

 private:
  SourcePtr source_;
  Diagnostics& diagnostics_;
  std::size_t mistakes_ = 0;
};

}  // namespace verify
