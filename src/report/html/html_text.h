// Markup as a type: texts are escaped when they become markup, tags and attributes are literals of the source, and tags
// that could act in a page (scripts, styles) don't compile. The lowest layer of the HTML page.
#pragma once

#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>

namespace verify {

/// A word of the markup itself: a tag or an attribute's name. It is a literal of the source and never made from data.
/// Words that could act in a page (scripts, addresses, styles of an element) don't compile; only the functions below
/// write them, and they check what they write.
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

/// The value is escaped as text, whatever it contains.
struct MarkupAttribute {
  MarkupWord name;
  std::string value;
};
using MarkupAttributes = std::initializer_list<MarkupAttribute>;

/// Finished markup, well formed both as HTML 5 and as XML. Only the functions below make it, so that a text can enter a
/// page only as text.
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

/// Escapes a text. Characters that could hide or act are shown by their code point: <U+202E>.
Markup text(std::string_view words);

Markup element(MarkupWord tag, MarkupAttributes attributes, const Markup& inside);
inline Markup element(MarkupWord tag, const Markup& inside) { return element(tag, {}, inside); }
/// An element with a class, the most frequent attribute.
Markup element(MarkupWord tag, const char* css_class, const Markup& inside);
/// <meta … />
Markup void_element(MarkupWord tag, MarkupAttributes attributes);
/// The same on a line of its own.
Markup lines(const Markup& markup);

/// A link to an element of the same page.
Markup link_within(std::string_view id, const Markup& inside);
/// A web address in plain characters as a link; any other address as text.
Markup web_link(std::string_view address);

/// The whole file. Its content security policy lets it load nothing and run nothing.
Markup page(std::string_view title, std::string_view css, const Markup& body);

}  // namespace verify
