// Cuts HTML into tags and the text between them, without a tree: the first step of read_html.cc, before blocks and
// figures. Never fails: it cuts every text, as browsers do, and each token keeps its place in the file.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "text/source.h"

namespace verify {

/// A piece of HTML: text between tags, or a tag. Comments, declarations and what scripts and styles hold are passed
/// over.
struct HtmlToken {
  enum class Kind { text, start, end };
  Kind kind = Kind::text;
  Span span;         ///< of all of it, tags with their brackets
  std::string name;  ///< of a tag, in small letters
};

/// Cuts HTML as browsers do, so that nothing is an error; linear.
class HtmlTokens {
 public:
  /// The stretch of `html` that is cut.
  HtmlTokens(std::string_view html, Span stretch) : html_(html.substr(0, stretch.end)), at_(stretch.begin) {}

  /// The next piece; nothing at the end of the stretch.
  std::optional<HtmlToken> next();

 private:
  bool tag_here(std::size_t i) const;
  HtmlToken tag();
  void skip_markup();
  void skip_raw_text(const std::string& name);
  std::size_t end_of_tag(std::size_t i) const;

  std::string_view html_;
  std::size_t at_;
};

/// The value of an attribute of a start tag, its entities as they are; empty for one without a value; nothing where it
/// isn't there. `tag` is the tag with its brackets.
std::optional<std::string_view> html_attribute(std::string_view tag, std::string_view name);

}  // namespace verify
