// Documents for the speed table: small tables with sums and ratios, where every figure stands in several relations, a
// long table, and invented drafts.
#include <algorithm>

#include "bench/quality/invented.h"
#include "bench/scale/sets.h"
#include "support/zip_of.h"

namespace verify::bench {

namespace {

// Tenths of a per cent, nearest, halves away from zero, as printed: "8.4", "-7.3".
std::string per_cent(std::int64_t part, std::int64_t whole) {
  const std::int64_t size = part < 0 ? -part : part;
  const std::int64_t tenths = (2'000 * size + whole) / (2 * whole);
  const std::string sign = part < 0 && tenths > 0 ? "-" : "";
  return sign + std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

}  // namespace

ScaleSet write_ratio_table(std::size_t rows, Ratio ratio, std::uint64_t seed, const std::string& folder) {
  Dice dice(kScaleSeed + seed);
  std::vector<std::int64_t> before, after;
  std::int64_t before_all = 0, after_all = 0;
  for (std::size_t i = 0; i < rows; ++i) {
    before.push_back(dice.between(1'000, 9'999));
    after.push_back(before.back() * dice.between(801, 1'249) / 1'000);
    before_all += before.back();
    after_all += after.back();
  }
  const auto wrong = static_cast<std::size_t>(dice.between(0, static_cast<std::int64_t>(rows) - 1));
  const auto line = [&](const std::string& name, std::int64_t a, std::int64_t b, std::int64_t slip) {
    const std::string last = ratio == Ratio::change ? per_cent(b - a, a) : per_cent(b, after_all);
    return name + "," + std::to_string(a) + "," + std::to_string(b + slip) + "," + last + "\n";
  };
  std::string text =
      std::string("Item,2023,2024,") + (ratio == Ratio::change ? "Change %" : "Share of 2024 in %") + "\n";
  // Two digits change places, or where they are alike, one is another. Not the last digit: in thirty rows, rounding
  // would explain that.
  const std::int64_t hundreds = after[wrong] / 100 % 10, tens = after[wrong] / 10 % 10;
  const std::int64_t slip = hundreds == tens ? 100 : 90 * (tens - hundreds);
  for (std::size_t i = 0; i < rows; ++i)
    text += line("Item " + std::to_string(i + 1), before[i], after[i], i == wrong ? slip : 0);
  write_file(folder + "/table.csv", text + line("Total", before_all, after_all, 0));
  return {{"table.csv"}, 3 * (rows + 1), 1, {}};
}

namespace {

std::string as_csv(const std::vector<std::vector<std::string>>& cells) {
  std::string out;
  for (const auto& row : cells) {
    for (std::size_t i = 0; i < row.size(); ++i) out += (i > 0 ? "," : "") + row[i];
    out += "\n";
  }
  return out;
}

std::string as_xlsx(const std::vector<std::vector<std::string>>& cells) {
  std::string sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
  for (std::size_t r = 0; r < cells.size(); ++r) {
    sheet += "<row r=\"" + std::to_string(r + 1) + "\">";
    for (std::size_t c = 0; c < cells[r].size(); ++c) {
      const std::string at = std::string(1, static_cast<char>('A' + c)) + std::to_string(r + 1);
      const std::string& text = cells[r][c];
      const bool number = r > 0 && c > 0;
      sheet += "<c r=\"" + at + "\"" +
               (number ? "><v>" + text + "</v>" : " t=\"inlineStr\"><is><t>" + text + "</t></is>") + "</c>";
    }
    sheet += "</row>";
  }
  sheet += "</sheetData></worksheet>";
  const std::string book = "xmlns=\"http://schemas.openxmlformats.org/";
  return testing::zip_of(
      {{"[Content_Types].xml",
        "<Types " + book +
            "package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"},
       {"_rels/.rels",
        "<Relationships " + book +
            "package/2006/relationships\"><Relationship Id=\"r\" Target=\"xl/workbook.xml\" Type=\""
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/></Relationships>"},
       {"xl/workbook.xml", "<workbook " + book +
                               "spreadsheetml/2006/main\" xmlns:r=\""
                               "http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                               "<sheets><sheet name=\"Output\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<Relationships " + book +
            "package/2006/relationships\"><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\" "
            "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\"/></Relationships>"},
       {"xl/worksheets/sheet1.xml", sheet}});
}

}  // namespace

ScaleSet write_long_table(std::size_t rows, std::size_t columns, bool slip, const std::string& ending,
                          const std::string& folder) {
  Dice dice(kScaleSeed);
  std::vector<std::vector<std::string>> cells(1, {"Place"});
  for (std::size_t c = 0; c < columns; ++c) cells[0].push_back("Plant " + std::string(1, static_cast<char>('A' + c)));
  std::vector<std::int64_t> totals(columns, 0);
  for (std::size_t r = 0; r < rows; ++r) {
    cells.push_back({"Place " + std::to_string(r + 1)});
    for (std::int64_t& total : totals) {
      const std::int64_t value = dice.between(1'000, 9'999);
      total += value;
      cells.back().push_back(std::to_string(value));
    }
  }
  if (slip) totals[columns / 2] += 10;
  cells.push_back({"Total"});
  for (const std::int64_t total : totals) cells.back().push_back(std::to_string(total));
  write_file(folder + "/table" + ending, ending == ".csv" ? as_csv(cells) : as_xlsx(cells));
  return {{"table" + ending}, (rows + 1) * columns, slip ? 1U : 0U, {}};
}

ScaleSet write_cross_table(std::size_t rows, std::size_t columns, std::size_t slips, const std::string& folder) {
  Dice dice(kScaleSeed);
  std::vector<std::vector<std::string>> cells(1, {"Place"});
  for (std::size_t c = 0; c < columns; ++c) cells[0].push_back("Plant " + std::to_string(c + 1));
  cells[0].push_back("Total");
  std::vector<std::int64_t> totals(columns + 1, 0);
  for (std::size_t r = 0; r < rows; ++r) {
    cells.push_back({"Place " + std::to_string(r + 1)});
    std::int64_t sum = 0;
    for (std::size_t c = 0; c < columns; ++c) {
      const std::int64_t value = dice.between(1'000, 9'999);
      sum += value;
      totals[c] += value;
      // On a diagonal, from the first row and column on.
      cells.back().push_back(std::to_string(value + (r == c && r < slips ? 1'000 : 0)));
    }
    totals[columns] += sum;
    cells.back().push_back(std::to_string(sum));
  }
  cells.push_back({"Total"});
  for (const std::int64_t total : totals) cells.back().push_back(std::to_string(total));
  write_file(folder + "/table.csv", as_csv(cells));
  return {{"table.csv"}, (rows + 1) * (columns + 1), slips, {}};
}

namespace {

// A report as `report()` makes them, without the passages that say a number of the body itself ("The company had 512
// members …"): in a long report they contradict each other. All other passages speak of places, which differ.
Report long_report(std::size_t bytes, Dice& dice) {
  constexpr std::size_t kParagraphs = 24;  // between two tables
  Report out;
  for (std::size_t size = 0; size < bytes;) {
    const Genre genre = kGenres[dice.between(0, 3)];
    Report::Part part{"Part " + std::to_string(out.parts.size() + 1), {}, grid(genre, dice)};
    for (std::size_t i = 0; i < kParagraphs; ++i) {
      std::string text = prose(genre, dice).text();
      const auto& rules = passage_rules();
      const auto rule = static_cast<std::size_t>(dice.between(0, static_cast<std::int64_t>(rules.size()) * 2 - 1));
      if (rule < rules.size()) {
        const Passage said = passage(rules[rule], genre, dice);
        if (!said.pieces[0].ends_with(" had ")) text += " " + said.text();
      }
      size += text.size() + 2;
      part.paragraphs.push_back(std::move(text));
    }
    out.parts.push_back(std::move(part));
  }
  return out;
}

}  // namespace

ScaleSet write_draft(std::size_t bytes, const std::string& ending, const std::string& folder) {
  Dice dice(kScaleSeed);
  Report made = long_report(bytes, dice);
  ScaleSet out;
  out.arguments = {"report" + ending};
  for (std::size_t i = 0; i < made.parts.size(); i += 10) {
    // A total's first digit: no rounding explains it.
    std::string& total = made.parts[i].table.rows.back().back();
    const auto digit = std::find_if(total.begin(), total.end(), [](char c) { return c >= '1' && c <= '9'; });
    if (digit == total.end()) continue;
    *digit = *digit == '9' ? '8' : static_cast<char>(*digit + 1);
    ++out.slips;
  }
  write_file(folder + "/report" + ending, ending == ".html" ? as_html(made) : as_docx(made));
  return out;
}

ScaleSet write_small_drafts(std::size_t count, const std::string& folder) {
  ScaleSet out;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string name = "draft-" + std::to_string(i) + ".md";
    write_file(folder + "/" + name, as_markdown(report(2'000, kScaleSeed + i)));
    out.arguments.push_back(name);
  }
  return out;
}

}  // namespace verify::bench
