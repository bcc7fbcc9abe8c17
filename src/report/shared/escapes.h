// Somebody else's text in JSON, XML and Markdown: as text and nothing else. The last step before a machine-readable
// report is printed; nothing in a quote can become markup, or a command to a build server that reads the output.
#pragma once

#include <string>
#include <string_view>

namespace verify {

/// JSON as it may be printed: characters that hide or act in a terminal or a log become escapes, and so does what build
/// servers take for commands. Whoever reads the JSON gets them all the same. A line end follows.
std::string printable_json(std::string_view json);

/// Text in Markdown and in HTML within it, as text and nothing else: what could be markup, an address or a mention is
/// written as a character reference, which both understand. Not for code spans.
std::string markdown_text(std::string_view text);

/// Text in an XML element or attribute. Characters that XML 1.0 can't hold are shown as <U+XXXX>; what build servers
/// take for a command is written with a character reference.
std::string xml_text(std::string_view text);

}  // namespace verify
