// Makes a long report of a given size from invented passages and tables, to measure speed and memory.
#include "bench/quality/invented.h"
#include "support/zip_of.h"

namespace verify::bench {

namespace {

constexpr std::size_t kParagraphs = 24;  // between two tables

std::size_t size_of(const Grid& table) {
  std::size_t out = table.caption.size();
  for (const auto& row : table.rows) {
    for (const std::string& cell : row) out += cell.size() + 1;
  }
  return out;
}

std::string docx_paragraph(const std::string& text, const std::string& style = {}) {
  return "<w:p>" + (style.empty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>") +
         "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
}

}  // namespace

Report report(std::size_t bytes, std::uint64_t seed) {
  Dice dice(seed);
  Report out;
  for (std::size_t size = 0; size < bytes;) {
    const Genre genre = kGenres[dice.between(0, 3)];
    Report::Part part{"Part " + std::to_string(out.parts.size() + 1), {}, grid(genre, dice)};
    size += size_of(part.table);
    for (std::size_t i = 0; i < kParagraphs; ++i) {
      std::string text = prose(genre, dice).text();
      const auto& rules = passage_rules();
      const auto rule = static_cast<std::size_t>(dice.between(0, static_cast<std::int64_t>(rules.size()) * 2 - 1));
      if (rule < rules.size()) text += " " + passage(rules[rule], genre, dice).text();
      size += text.size() + 2;
      part.paragraphs.push_back(std::move(text));
    }
    out.parts.push_back(std::move(part));
  }
  return out;
}

std::string as_text(const Report& report) {
  std::string out;
  for (const Report::Part& part : report.parts) {
    out += part.heading + "\n\n";
    for (const std::string& text : part.paragraphs) out += text + "\n\n";
    for (const auto& row : part.table.rows) {
      for (const std::string& cell : row) out += cell + " ";
      out += "\n\n";
    }
  }
  return out;
}

std::string as_markdown(const Report& report) {
  std::string out;
  for (const Report::Part& part : report.parts) {
    out += "# " + part.heading + "\n\n";
    for (const std::string& text : part.paragraphs) out += text + "\n\n";
    for (std::size_t r = 0; r < part.table.rows.size(); ++r) {
      const auto& row = part.table.rows[r];
      for (const std::string& cell : row) out += "| " + cell + " ";
      out += "|\n";
      for (std::size_t c = 0; r == 0 && c < row.size(); ++c) out += "| --- ";
      if (r == 0) out += "|\n";
    }
    out += "\n";
  }
  return out;
}

std::string as_html(const Report& report) {
  std::string out = "<!doctype html><html><head><meta charset=\"utf-8\"><title>A report</title></head><body>\n";
  for (const Report::Part& part : report.parts) {
    out += "<h2>" + part.heading + "</h2>\n";
    for (const std::string& text : part.paragraphs) out += "<p>" + text + "</p>\n";
    out += "<table>";
    for (const auto& row : part.table.rows) {
      out += "<tr>";
      for (const std::string& cell : row) out += "<td>" + cell + "</td>";
      out += "</tr>\n";
    }
    out += "</table>\n";
  }
  return out + "</body></html>\n";
}

std::string as_docx(const Report& report) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document "
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
  for (const Report::Part& part : report.parts) {
    out += docx_paragraph(part.heading, "Heading1");
    for (const std::string& text : part.paragraphs) out += docx_paragraph(text);
    out += "<w:tbl>";
    for (const auto& row : part.table.rows) {
      out += "<w:tr>";
      for (const std::string& cell : row) out += "<w:tc>" + docx_paragraph(cell) + "</w:tc>";
      out += "</w:tr>";
    }
    out += "</w:tbl>";
  }
  return testing::zip_of({{"word/document.xml", out + "</w:body></w:document>"}});
}

}  // namespace verify::bench
