#include "documents/detect.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "documents/package.h"
#include "text/ascii.h"

namespace verify {

namespace {

std::string ending(std::string_view path) {
  const std::size_t dot = path.find_last_of("./");
  return dot == std::string_view::npos || path[dot] != '.' ? std::string() : ascii_lower(path.substr(dot));
}

constexpr std::array<std::pair<std::string_view, DocumentFormat>, 9> kEndings = {{
    {".txt", DocumentFormat::text},
    {".md", DocumentFormat::markdown},
    {".html", DocumentFormat::html},
    {".htm", DocumentFormat::html},
    {".docx", DocumentFormat::docx},
    {".odt", DocumentFormat::odt},
    {".xlsx", DocumentFormat::xlsx},
    {".csv", DocumentFormat::csv},
    {".pdf", DocumentFormat::pdf},
}};

std::optional<DocumentFormat> by_name(std::string_view path) {
  const std::string end = ending(path);
  const auto found = std::find_if(kEndings.begin(), kEndings.end(), [&](const auto& e) { return e.first == end; });
  return found == kEndings.end() ? std::nullopt : std::optional(found->second);
}

bool is_text(DocumentFormat format) {
  return format == DocumentFormat::text || format == DocumentFormat::markdown || format == DocumentFormat::html ||
         format == DocumentFormat::csv;
}

// Behind a byte order mark, blanks, an XML declaration and comments.
bool starts_as_html(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  text = text.substr(0, 4096);
  for (;;) {
    text.remove_prefix(std::min(text.size(), text.find_first_not_of(" \t\r\n\f")));
    const std::string_view end = text.starts_with("<!--") ? "-->" : text.starts_with("<?") ? "?>" : "";
    const std::size_t at = end.empty() ? std::string_view::npos : text.find(end);
    if (at == std::string_view::npos) break;
    text.remove_prefix(at + end.size());
  }
  const std::string head = ascii_lower(text.substr(0, 14));
  return head.starts_with("<!doctype html") || head.starts_with("<html");
}

std::optional<DocumentFormat> in_package(const Source& bytes, Diagnostics& diagnostics) {
  const auto package = Package::open(bytes);
  if (!package) {
    diagnostics.push_back(diagnose_file(bytes.name(), "is a zip file that is cut off or damaged"));
    return std::nullopt;
  }
  if (package->has("word/document.xml")) return DocumentFormat::docx;
  if (package->has("xl/workbook.xml")) return DocumentFormat::xlsx;
  if (package->has("mimetype")) {
    const auto type = package->read("mimetype", diagnostics);
    if (!type) return std::nullopt;
    if (type->starts_with("application/vnd.oasis.opendocument.text")) return DocumentFormat::odt;
  }
  diagnostics.push_back(diagnose_file(bytes.name(), "is a zip file, but no document that can be read",
                                      "what is read of such: .docx .odt .xlsx"));
  return std::nullopt;
}

}  // namespace

std::string_view document_format_name(DocumentFormat format) {
  static constexpr std::string_view kNames[] = {"text", "markdown", "html", "docx", "odt", "xlsx", "csv", "pdf"};
  return kNames[static_cast<std::size_t>(format)];
}

bool is_document_name(std::string_view path) { return by_name(path).has_value(); }

std::optional<DocumentFormat> detect_format(const Source& source, Diagnostics& diagnostics) {
  const auto refuse = [&](std::string message, std::string help) {
    diagnostics.push_back(diagnose_file(source.name(), std::move(message), std::move(help)));
    return std::nullopt;
  };
  const std::string_view bytes = source.bytes();
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return in_package(source, diagnostics);
  if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return DocumentFormat::pdf;
  if (bytes.starts_with("\xD0\xCF\x11\xE0"))
    return refuse("is an old Office document, or one with a password", "save it as .docx or .xlsx, without a password");
  if (bytes.starts_with("{\\rtf"))
    return refuse("is in Rich Text Format, which is not read", "save it as .docx or .odt");
  if (starts_as_html(bytes)) return DocumentFormat::html;
  const auto named = by_name(source.name());
  if (named && !is_text(*named))
    return refuse("is not the " + std::string(document_format_name(*named)) + " document its name says", "");
  return named.value_or(DocumentFormat::text);
}

}  // namespace verify
