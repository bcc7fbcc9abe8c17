#pragma once

#include <string>
#include <string_view>

namespace verify {

/// Text in Markdown and in HTML within it, as text and nothing else: what could be markup, an address or a mention is
/// written as a character reference, which both understand. Not for code spans.
std::string markdown_text(std::string_view text);

/// Text in an XML element or attribute. Characters that XML 1.0 can't hold are shown as <U+XXXX>; what build servers
/// take for a command is written with a character reference.
std::string xml_text(std::string_view text);

}  // namespace verify
