// The table of document formats, and how a format is found: by content first, then by the ending of the name. A file
// whose content contradicts its name is refused, because reading it as text would find no figures and look clean.
#include "documents/formats.h"

#include <algorithm>
#include <array>

#include "documents/encoding.h"
#include "documents/package.h"
#include "documents/readers.h"
#include "text/ascii.h"

namespace verify {

namespace {

// A page starts with its document type or its first element, behind a byte order mark, blanks, an XML declaration and
// comments, however long these are: each byte is looked at once.
bool starts_as_html(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
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

// The file says what it is in a part of its own, which comes first and isn't packed.
bool is_open_document_text(Package& package, Diagnostics& diagnostics) {
  if (!package.has("mimetype")) return false;
  const auto type = package.read("mimetype", diagnostics);
  return type && type->starts_with("application/vnd.oasis.opendocument.text");
}

using Bytes = DocumentFormat::Bytes;
using Layout = Manuscript::Layout;

const std::array<DocumentFormat, 8>& table() {
  static const std::array<DocumentFormat, 8> kFormats = {{
      {.endings = ".txt", .read = read_text},
      {.endings = ".md", .html_comments = true, .read = read_markdown},
      {.endings = ".html .htm",
       .html_comments = true,
       .recognise = [](std::string_view bytes, Package*, Diagnostics&) { return starts_as_html(bytes); },
       .declared_encoding = declared_encoding,
       .read = read_html},
      {.endings = ".docx",
       .bytes = Bytes::package,
       .recognise = [](std::string_view, Package* package, Diagnostics&) { return package->has("word/document.xml"); },
       .read = read_docx},
      {.endings = ".odt",
       .bytes = Bytes::package,
       .recognise = [](std::string_view, Package* package,
                       Diagnostics& diagnostics) { return is_open_document_text(*package, diagnostics); },
       .read = read_odt},
      {.endings = ".xlsx",
       .bytes = Bytes::package,
       .layout = Layout::sheets,
       .recognise = [](std::string_view, Package* package, Diagnostics&) { return package->has("xl/workbook.xml"); },
       .read = read_xlsx},
      {.endings = ".csv", .read = read_csv},
      {.endings = ".pdf",
       .bytes = Bytes::own,
       .layout = Layout::pages,
       // Readers of PDF take a file for one that has its mark near the start.
       .recognise = [](std::string_view bytes, Package*,
                       Diagnostics&) { return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos; },
       .read = read_pdf},
  }};
  return kFormats;
}

std::string_view shown_ending(const DocumentFormat& format) {
  return format.endings.substr(0, format.endings.find(' '));
}

template <class Listed>
std::string endings_of(Listed listed) {
  std::string out;
  for (const DocumentFormat& format : table()) {
    if (!listed(format)) continue;
    if (!out.empty()) out += ' ';
    out += shown_ending(format);
  }
  return out;
}

const DocumentFormat* by_name(std::string_view path) {
  const std::size_t dot = path.find_last_of("./");
  if (dot == std::string_view::npos || path[dot] != '.') return nullptr;
  const std::string ending = ascii_lower(path.substr(dot)) + ' ';
  for (const DocumentFormat& format : table()) {
    if ((std::string(format.endings) + ' ').find(ending) != std::string::npos) return &format;
  }
  return nullptr;
}

const DocumentFormat* recognised(Bytes kind, std::string_view bytes, Package* package, Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.size();
  for (const DocumentFormat& format : table()) {
    if (format.bytes != kind || format.recognise == nullptr) continue;
    if (format.recognise(bytes, package, diagnostics)) return &format;
    if (diagnostics.size() > before) break;
  }
  return nullptr;
}

const DocumentFormat* in_package(const Source& bytes, Diagnostics& diagnostics) {
  const auto package = Package::open(bytes);
  if (!package) {
    diagnostics.push_back(diagnose_file(bytes.name(), "is a zip file that is cut off or damaged"));
    return nullptr;
  }
  const std::size_t before = diagnostics.size();
  const DocumentFormat* found = recognised(Bytes::package, bytes.bytes(), package.get(), diagnostics);
  if (found == nullptr && diagnostics.size() == before) {
    const auto packed = [](const DocumentFormat& format) { return format.bytes == Bytes::package; };
    diagnostics.push_back(diagnose_file(bytes.name(), "is a zip file, but no document that can be read",
                                        "what is read of such: " + endings_of(packed)));
  }
  return found;
}

}  // namespace

std::string document_endings() {
  return endings_of([](const DocumentFormat&) { return true; });
}

bool is_document_name(std::string_view path) { return by_name(path) != nullptr; }

const DocumentFormat* detect_format(const Source& source, Diagnostics& diagnostics) {
  const auto refuse = [&](std::string message, std::string help) -> const DocumentFormat* {
    diagnostics.push_back(diagnose_file(source.name(), std::move(message), std::move(help)));
    return nullptr;
  };
  const std::string_view bytes = source.bytes();
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return in_package(source, diagnostics);
  if (const auto* found = recognised(Bytes::own, bytes, nullptr, diagnostics)) return found;
  if (bytes.starts_with("\xD0\xCF\x11\xE0"))
    return refuse("is an old Office document, or one with a password", "save it as .docx or .xlsx, without a password");
  if (bytes.starts_with("{\\rtf"))
    return refuse("is in Rich Text Format, which is not read", "save it as .docx or .odt");
  if (const auto* found = recognised(Bytes::text, bytes, nullptr, diagnostics)) return found;
  const DocumentFormat* named = by_name(source.name());
  if (named != nullptr && named->bytes != Bytes::text)
    return refuse("is not the " + std::string(shown_ending(*named).substr(1)) + " document its name says", "");
  return named != nullptr ? named : &table().front();
}

}  // namespace verify
