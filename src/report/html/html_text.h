// Markup as a type: text gets into it escaped, tags and attributes are words of the source, and what could act in a
// page does not compile. The lowest layer of the page.
#pragma once

#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>

namespace verify {

/// A word of the markup itself: a tag, an attribute's name. It stands in the source and is never made of data; what
/// could act in a page (scripts, addresses, styles of an element) does not even compile, but for the functions below
/// that check what they write.
class MarkupWord {
 public:
  consteval MarkupWord(const char* text) : text_(text) {
    const std::string_view word = text;
    for (const std::string_view acting :
         {"script", "style", "href", "src", "iframe", "object", "embed", "link", "base"}) {
      if (word == acting) throw std::logic_error("written by no one but the functions made for it");
    }
    if (word.starts_with("on")) throw std::logic_error("events are for scripts");
    for (const char c : word) {
      const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
      if (!plain) throw std::logic_error("no name");
    }
  }
  std::string_view text() const { return text_; }

 private:
  const char* text_;
};

/// The value is text, whatever stands in it.
struct MarkupAttribute {
  MarkupWord name;
  std::string value;
};
using MarkupAttributes = std::initializer_list<MarkupAttribute>;

/// Finished markup, well formed both as HTML 5 and as XML. It is made by the functions below alone, so that no text
/// gets into a page but as text.
class Markup {
 public:
  Markup& operator+=(const Markup& more) {
    bytes_ += more.bytes_;
    return *this;
  }
  friend Markup operator+(Markup a, const Markup& b) { return a += b; }
  bool empty() const { return bytes_.empty(); }
  std::size_t size() const { return bytes_.size(); }
  const std::string& bytes() const { return bytes_; }

 private:
  friend Markup text(std::string_view);
  friend Markup element(MarkupWord, MarkupAttributes, const Markup&);
  friend Markup void_element(MarkupWord, MarkupAttributes);
  friend Markup link_within(std::string_view, const Markup&);
  friend Markup web_link(std::string_view);
  friend Markup page(std::string_view, std::string_view, const Markup&);
  friend Markup lines(const Markup&);

  std::string bytes_;
};

/// Text as text: what could be markup is escaped, what could hide or act in it is shown as <U+202E>.
Markup text(std::string_view words);

Markup element(MarkupWord tag, MarkupAttributes attributes, const Markup& inside);
inline Markup element(MarkupWord tag, const Markup& inside) { return element(tag, {}, inside); }
/// With a class, the most frequent attribute.
Markup element(MarkupWord tag, const char* css_class, const Markup& inside);
/// <meta … />
Markup void_element(MarkupWord tag, MarkupAttributes attributes);
/// The same on a line of its own.
Markup lines(const Markup& markup);

/// A link to an element of the same page.
Markup link_within(std::string_view id, const Markup& inside);
/// An address as a link to it where it is one of the web in plain characters, else as text.
Markup web_link(std::string_view address);

/// The whole file. Its policy lets it load nothing and run nothing.
Markup page(std::string_view title, std::string_view css, const Markup& body);

}  // namespace verify
