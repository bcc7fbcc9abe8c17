// Reads a document in four steps: its format, its text as UTF-8 where the file is text, the format's own reader, and
// what is the same for all formats (checksum, stretches that comments leave out).
#include "documents/read_manuscript.h"

#include <new>
#include <string>
#include <utility>

#include "documents/encoding.h"
#include "documents/formats.h"
#include "documents/manuscript_writer.h"
#include "text/sha256.h"

namespace verify {

namespace {

std::optional<Manuscript> read_known(const SourcePtr& bytes, const DocumentFormat& format, Diagnostics& diagnostics) {
  SourcePtr file;
  if (format.bytes == DocumentFormat::Bytes::text) {
    const std::string declared = format.declared_encoding != nullptr ? format.declared_encoding(bytes->bytes()) : "";
    file = decode_text(bytes, declared, diagnostics);
    if (!file) {
      diagnostics.push_back(diagnose_file(bytes->name(), "neither text nor a document that can be read",
                                          "what is read: " + document_endings()));
      return std::nullopt;
    }
  }
  ManuscriptWriter out(file);
  if (!format.read(*bytes, out, diagnostics)) return std::nullopt;
  if (out.full()) {
    diagnostics.push_back(diagnose_file(
        bytes->name(), "has more than the " + std::to_string(kMaxBlocks) + " paragraphs and cells that are read"));
    return std::nullopt;
  }
  Manuscript manuscript = out.finish(bytes->name());
  manuscript.layout = format.layout;
  manuscript.sha256 = sha256_hex(bytes->bytes());
  if (format.html_comments) manuscript.left_out = between_comments(manuscript);
  return manuscript;
}

}  // namespace

std::optional<Manuscript> read_manuscript(const std::string& path, Diagnostics& diagnostics) {
  auto bytes = read_source(path);
  if (bytes) return read_manuscript(*bytes, diagnostics);
  // The fault names the file already, as do diagnostics.
  std::string message = bytes.fault().message;
  if (message.starts_with(path + ": ")) message.erase(0, path.size() + 2);
  diagnostics.push_back(diagnose_file(path, std::move(message)));
  return std::nullopt;
}

std::optional<Manuscript> read_manuscript(SourcePtr bytes, Diagnostics& diagnostics) try {
  if (bytes->bytes().size() > kMaxFileBytes) {
    diagnostics.push_back(
        diagnose_file(bytes->name(), "larger than the " + std::to_string(kMaxFileBytes >> 20) + " MiB that are read"));
    return std::nullopt;
  }
  const DocumentFormat* format = detect_format(*bytes, diagnostics);
  return format != nullptr ? read_known(bytes, *format, diagnostics) : std::nullopt;
} catch (const std::bad_alloc&) {
  diagnostics.push_back(diagnose_file(bytes->name(), "there is not enough memory to read it"));
  return std::nullopt;
}

}  // namespace verify
