// Writes markup. All text passes through one escape.
#include "report/html/html_text.h"

#include <algorithm>

#include "report/shared/layout.h"
#include "text/utf8.h"

namespace verify {

namespace {

// Bytes. A longer address is shown as text without a link, since some browsers and servers refuse such addresses.
constexpr std::size_t kLongestAddress = 2000;

std::string escaped(std::string_view words) { return xml_text(visible(words)); }

std::string opened(MarkupWord tag, MarkupAttributes attributes) {
  std::string out = "<" + std::string(tag.text());
  for (const MarkupAttribute& a : attributes) out += " " + std::string(a.name.text()) + "=\"" + escaped(a.value) + "\"";
  return out;
}

bool is_web_address(std::string_view address) {
  const bool web = address.starts_with("https://") || address.starts_with("http://");
  return web && address.size() <= kLongestAddress && std::all_of(address.begin(), address.end(), [](char c) {
           return c > ' ' && c < '\x7f' && std::string_view("\"'<>\\^`{|}").find(c) == std::string_view::npos;
         });
}

}  // namespace

Markup text(std::string_view words) {
  Markup out;
  out.bytes_ = escaped(words);
  return out;
}

Markup element(MarkupWord tag, MarkupAttributes attributes, const Markup& inside) {
  Markup out;
  out.bytes_ = opened(tag, attributes) + ">" + inside.bytes_ + "</" + std::string(tag.text()) + ">";
  return out;
}

Markup element(MarkupWord tag, const char* css_class, const Markup& inside) {
  return element(tag, {{"class", css_class}}, inside);
}

Markup void_element(MarkupWord tag, MarkupAttributes attributes) {
  Markup out;
  out.bytes_ = opened(tag, attributes) + " />";
  return out;
}

Markup lines(const Markup& markup) {
  Markup out;
  out.bytes_ = "\n" + markup.bytes_ + "\n";
  return out;
}

Markup link_within(std::string_view id, const Markup& inside) {
  Markup out;
  out.bytes_ = "<a href=\"#" + escaped(id) + "\">" + inside.bytes_ + "</a>";
  return out;
}

Markup web_link(std::string_view address) {
  if (!is_web_address(address)) return text(address);
  Markup out;
  const std::string shown = escaped(address);
  out.bytes_ = "<a href=\"" + shown + "\" rel=\"noopener noreferrer\">" + shown + "</a>";
  return out;
}

Markup page(std::string_view title, std::string_view css, const Markup& body) {
  Markup out;
  out.bytes_ =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\" />\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\" />\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n"
      "<meta name=\"color-scheme\" content=\"light dark\" />\n<meta name=\"referrer\" content=\"no-referrer\" />\n"
      "<title>" +
      escaped(title) + "</title>\n<style>\n" + std::string(css) + "</style>\n</head>\n<body>\n" + body.bytes_ +
      "</body>\n</html>\n";
  return out;
}

}  // namespace verify
