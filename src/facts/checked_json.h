// The questions that the readers of facts ask of JSON, each with its complaint. text/json_reader.h knows only JSON;
// what a facts file must look like is asked here.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "facts/fact.h"
#include "text/diagnostic.h"
#include "text/json_reader.h"

namespace verify {

/// The form of a facts file's JSON: each question asked of it complains, with a place, when the answer is no.
class Form {
 public:
  Form(SourcePtr source, Diagnostics& diagnostics) : source_(std::move(source)), diagnostics_(diagnostics) {}

  const Source& source() const { return *source_; }
  Origin origin(Span span) const { return {source_, span}; }
  std::size_t complaints() const { return diagnostics_.size(); }  ///< so far, those of other files included

  void complain(Span span, std::string message, std::string help = {});
  /// A fault inside a string of JSON.
  void complain_in(const JsonValue& value, const Fault& fault);

  /// `what` goes in front of "must be an object, not null".
  bool is(const JsonValue& value, JsonKind kind, const std::string& what);
  /// Every member is one of `keys`. With `qualified`, names with a prefix pass too: extensions of xBRL-JSON.
  bool known_keys(const JsonValue& object, const std::vector<std::string>& keys, bool qualified = false);
  /// The text of a member, "" when it is not there or no string.
  std::string text_of(const JsonValue& object, std::string_view name, Span* where = nullptr);

 private:
  SourcePtr source_;
  Diagnostics& diagnostics_;
};

}  // namespace verify
