// The formats of documents that are read. The table in formats.cc has one row a format; the list of endings in
// messages, the question whether a name is a document's, and the choice of a reader are all answered from it.
// src/README.md says what a new format touches.
#pragma once

#include <string>
#include <string_view>

#include "documents/manuscript.h"
#include "text/diagnostic.h"
#include "text/source.h"

namespace verify {

class ManuscriptWriter;
class Package;

/// One format. Texts that say nothing of their format (.txt, .md, .csv) are told apart by name alone; every other
/// format is recognised by its content, whatever the name is.
struct DocumentFormat {
  enum class Bytes {
    text,     ///< the file is text: it is decoded to UTF-8 before it is read
    package,  ///< a zip file with parts
    own,      ///< anything else
  };

  std::string_view endings;  ///< of names, in small letters, the one to show first: ".html .htm"
  Bytes bytes = Bytes::text;
  Manuscript::Layout layout = Manuscript::Layout::flowing;
  bool html_comments = false;  ///< may have `<!-- verify: off -->` (between_comments in documents/manuscript_writer.h)

  /// Whether the content is of this format; null where only the name tells. `package` is null unless the bytes are a
  /// zip file. An error that is added to the diagnostics ends the search.
  bool (*recognise)(std::string_view bytes, Package* package, Diagnostics& diagnostics) = nullptr;
  /// The encoding that the content declares, for formats of text; null where the format can't declare one.
  std::string (*declared_encoding)(std::string_view bytes) = nullptr;
  /// The reader (readers.h).
  bool (*read)(const Source& bytes, ManuscriptWriter& out, Diagnostics& diagnostics) = nullptr;
};

/// The format of a document: an entry of the table. Null, with an error, for content that is known not to be read, and
/// for a file that is not what its name promises.
const DocumentFormat* detect_format(const Source& bytes, Diagnostics& diagnostics);

/// Whether a path is taken for a document by its name; capital letters in its ending are as good.
bool is_document_name(std::string_view path);

/// The ending of each format, for messages: ".txt .md .html .docx .odt .xlsx .csv .pdf".
std::string document_endings();

}  // namespace verify
