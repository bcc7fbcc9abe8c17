// Compares the tables of limits in src/ (each folder's limits.h) with the page that shows them to users,
// docs/limits.md: a limit stands in both with the same name, value and words. text/limits.h says how a table is
// written.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "support/temporary_folder.h"

namespace verify {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = VERIFY_SOURCE_DIR;

struct Limit {
  std::string name;
  std::string row;  // of the page, without its end of line
};

std::vector<std::string> lines_of_file(const fs::path& path) {
  std::vector<std::string> lines;
  std::istringstream in(testing::read_file(path.string()));
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// "2'000'000" as "2,000,000" and "64 << 20" as "64 MiB"; empty for anything that is neither.
std::string shown_value(std::string value) {
  static const std::regex kMebibytes("([0-9]+) << 20"), kNumber("[0-9]{1,3}('[0-9]{3})*");
  std::smatch found;
  if (std::regex_match(value, found, kMebibytes)) return found[1].str() + " MiB";
  if (!std::regex_match(value, kNumber)) return {};
  std::replace(value.begin(), value.end(), '\'', ',');
  return value;
}

// The limits of one table; what isn't written as text/limits.h says is added to `faults`.
std::vector<Limit> read_table(const fs::path& path, const std::string& folder, std::string& faults) {
  static const std::regex kConstant("inline constexpr [a-z_:0-9]+ (k[A-Za-z0-9]+) = ([^;]+);");
  std::vector<Limit> limits;
  std::string comment;
  for (const std::string& line : lines_of_file(path)) {
    if (line.starts_with("///")) {
      comment += line.substr(3);
      continue;
    }
    std::smatch found;
    if (std::regex_match(line, found, kConstant)) {
      const std::string value = shown_value(found[2]);
      const auto columns = std::count(comment.begin(), comment.end(), '|') + 1;
      if (value.empty() || columns != 3) faults += folder + "/limits.h: " + line + "\n";
      limits.push_back({found[1], "| " + folder + " | `" + found[1].str() + "` | " + value + " |" + comment + " |"});
    } else if (line.find("constexpr") != std::string::npos) {
      faults += folder + "/limits.h: " + line + "\n";
    }
    comment.clear();
  }
  return limits;
}

struct Tables {
  std::vector<Limit> limits;  // by folder, then name
  std::string faults;
};

Tables read_tables() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(kRoot / "src")) {
    if (entry.path().filename() == "limits.h") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  Tables tables;
  for (const fs::path& path : paths) {
    const std::string folder = fs::relative(path.parent_path(), kRoot / "src").string();
    const std::vector<Limit> limits = read_table(path, folder, tables.faults);
    const auto by_name = [](const Limit& a, const Limit& b) { return a.name < b.name; };
    if (!std::is_sorted(limits.begin(), limits.end(), by_name)) tables.faults += folder + "/limits.h: not sorted\n";
    tables.limits.insert(tables.limits.end(), limits.begin(), limits.end());
  }
  return tables;
}

TEST(Limits, StandInTablesThatAreSortedAndSayWhatHappensBeyond) { EXPECT_EQ(read_tables().faults, ""); }

// After a change to a limit: paste the rows that are expected here into the page.
TEST(Limits, StandOnTheirPageAsInTheTables) {
  std::string expected, on_page;
  for (const Limit& limit : read_tables().limits) expected += limit.row + "\n";
  for (const std::string& line : lines_of_file(kRoot / "docs" / "limits.md")) {
    if (line.starts_with("| ") && line.find("| `k") != std::string::npos) on_page += line + "\n";
  }
  EXPECT_NE(expected, "");
  EXPECT_EQ(on_page, expected);
}

}  // namespace
}  // namespace verify
