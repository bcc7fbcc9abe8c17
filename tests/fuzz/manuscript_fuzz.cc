// Fuzzes every reader of documents: the manuscript keeps the promises of its header.
#include <array>
#include <string_view>

#include "documents/read_manuscript.h"
#include "fuzz/property.h"
#include "support/shown_manuscript.h"
#include "support/zip_of.h"

namespace verify::testing {
namespace {

void read_as(const std::string& name, const std::string& bytes) {
  Diagnostics diagnostics;
  const auto manuscript = read_manuscript(std::make_shared<const Source>(name, bytes), diagnostics);
  require(manuscript.has_value() != has_errors(diagnostics));
  if (manuscript) require(broken_promise(*manuscript).empty());
}

std::string package_of(std::string_view kind, const std::string& text) {
  if (kind == "docx")
    return zip_of({{"word/document.xml", text}, {"word/styles.xml", text}, {"word/footnotes.xml", text}});
  if (kind == "odt")
    return zip_of(
        {{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", text}, {"styles.xml", text}});
  return zip_of({{"xl/workbook.xml", "<w><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></w>"},
                 {"xl/_rels/workbook.xml.rels", "<r><a Id=\"r1\" Target=\"s.xml\"/></r>"},
                 {"xl/sharedStrings.xml", text},
                 {"xl/styles.xml", text},
                 {"xl/s.xml", text}});
}

}  // namespace
}  // namespace verify::testing

/// The first line is what the rest is read as: md, csv, html, txt; docx, odt, xlsx for the parts of a package made of
/// the rest; anything else for a file of all the bytes. Never a PDF, which would start a process for each input.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace verify::testing;
  const std::string text = text_of(data, size);
  if (text.find("%PDF-") != std::string::npos) return 0;
  const std::size_t line = text.find('\n');
  const std::string kind = text.substr(0, line);
  const std::string rest = line == std::string::npos ? std::string() : text.substr(line + 1);
  for (const std::string_view package : {"docx", "odt", "xlsx"}) {
    if (kind == package) read_as("a." + kind, package_of(package, rest));
  }
  for (const std::string_view plain : {"txt", "md", "html", "csv"}) {
    if (kind == plain) read_as("a." + kind, rest);
  }
  read_as("a.txt", text);
  return 0;
}
