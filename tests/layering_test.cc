// Holds the source to its order: which folder may include which (drawn in src/README.md), where Z3 and the outside
// world may be touched, how long a file may be, that each file begins by saying what it is for, and that no more than
// three modules need one another.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support/temporary_folder.h"

namespace verify {
namespace {

namespace fs = std::filesystem;

// The order that src/README.md draws: a folder includes itself and those to its right. A folder within a folder has a
// place of its own.
const std::vector<std::string> kOrder = {
    "cli",      "report",       "report/html",      "report/shared", "check",  "explain", "diagnose", "solve",
    "draft",    "draft/frames", "draft/tables", "draft/statements", "documents",     "ground", "rules",   "figures",  "facts",
    "quantity", "text"};

struct SourceFile {
  std::string path;  // from src/
  std::string folder;
  std::vector<std::string> lines;
};

std::vector<SourceFile> read_source_files() {
  const fs::path root = fs::path(VERIFY_SOURCE_DIR) / "src";
  std::vector<SourceFile> files;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".cc" && extension != ".h") continue;
    const fs::path path = fs::relative(entry.path(), root);
    SourceFile file{path.string(), path.parent_path().string(), {}};
    std::istringstream in(testing::read_file(entry.path().string()));
    for (std::string line; std::getline(in, line);) file.lines.push_back(line);
    files.push_back(std::move(file));
  }
  std::sort(files.begin(), files.end(), [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return files;
}

const std::vector<SourceFile>& source_files() {
  static const std::vector<SourceFile> kFiles = read_source_files();
  return kFiles;
}

// "PATH:LINE: TEXT" of every line that `offends`.
template <class Offends>
std::string offenders(Offends offends) {
  std::string out;
  for (const SourceFile& file : source_files()) {
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      if (offends(file, file.lines[i])) out += file.path + ":" + std::to_string(i + 1) + ": " + file.lines[i] + "\n";
    }
  }
  return out;
}

std::string included(const std::string& line) {
  if (!line.starts_with("#include")) return {};
  const std::size_t begin = line.find_first_of("\"<") + 1;
  return line.substr(begin, line.find_first_of("\">", begin) - begin);
}

// Whether `word` stands in the code by itself, not as a part of a longer name: snprintf is no printf.
bool mentions(const std::string& code, const std::string& word) {
  const auto in_name = [&](std::size_t i) {
    return i < code.size() && (std::isalnum(static_cast<unsigned char>(code[i])) != 0 || code[i] == '_');
  };
  for (std::size_t at = code.find(word); at != std::string::npos; at = code.find(word, at + 1)) {
    if ((at == 0 || !in_name(at - 1)) && !in_name(at + word.size())) return true;
  }
  return false;
}

auto place_of(const std::string& folder) { return std::find(kOrder.begin(), kOrder.end(), folder); }

// A folder without sources holds files that are built in, such as the page's style.
TEST(Layering, KnowsEveryFolderOfSources) {
  std::string strangers;
  for (const SourceFile& file : source_files()) {
    if (place_of(file.folder) == kOrder.end()) strangers += file.path + "\n";
  }
  EXPECT_EQ(strangers, "");
}

TEST(Layering, HasTheOrderThatSrcReadmeTells) {
  std::string told;
  std::istringstream words(testing::read_file(std::string(VERIFY_SOURCE_DIR) + "/src/README.md"));
  for (std::string word; words >> word;) told += word + " ";
  std::string order;
  for (const std::string& folder : kOrder) order += (order.empty() ? "" : " > ") + folder;
  EXPECT_NE(told.find(order), std::string::npos) << order;
}

// A head says what the file is for and what it promises; where it stands is for people to judge.
TEST(Layering, HasNoFileWithoutItsHead) {
  std::string headless;
  std::size_t judged = 0;
  for (const char* part : {"src", "tests", "bench"}) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(VERIFY_SOURCE_DIR) / part)) {
      const fs::path& path = entry.path();
      if (path.extension() != ".cc" && path.extension() != ".h") continue;
      ++judged;
      if (!testing::read_file(path.string()).starts_with("// ")) headless += path.string() + "\n";
    }
  }
  EXPECT_EQ(headless, "");
  EXPECT_GT(judged, 200u);
}

// "folder/file.h" in a comment is a file from src/ or from the root. A comment that names none misleads.
TEST(Layering, NamesInCommentsOnlyFilesThatThereAre) {
  static const std::regex kFile("[a-z_]+/[a-z0-9_/]+\\.(cc|h)\\b");
  const fs::path root = VERIFY_SOURCE_DIR;
  EXPECT_EQ(offenders([&](const SourceFile&, const std::string& line) {
              const std::size_t comment = line.find("//");
              if (comment == std::string::npos ||
                  (line.find(".h") == std::string::npos && line.find(".cc") == std::string::npos))
                return false;
              for (std::sregex_iterator it(line.begin() + static_cast<std::ptrdiff_t>(comment), line.end(), kFile), end;
                   it != end; ++it) {
                if (!fs::exists(root / "src" / it->str()) && !fs::exists(root / it->str())) return true;
              }
              return false;
            }),
            "");
}

TEST(Layering, FindsTheFilesItJudges) { EXPECT_GT(source_files().size(), 50u); }

TEST(Layering, IncludesOnlyFoldersToTheRight) {
  EXPECT_EQ(offenders([](const SourceFile& file, const std::string& line) {
              const std::string path = included(line);
              const auto target = place_of(fs::path(path).parent_path().string());
              return path.find('/') != std::string::npos && target != kOrder.end() && target < place_of(file.folder);
            }),
            "");
}

TEST(Layering, NamesEveryOwnHeaderByItsFolder) {
  EXPECT_EQ(offenders([](const SourceFile&, const std::string& line) {
              const std::string path = included(line);
              const bool own = !path.empty() && line.find('"') != std::string::npos;
              return own && !fs::exists(fs::path(VERIFY_SOURCE_DIR) / "src" / path);
            }),
            "");
}

TEST(Layering, IncludesZ3OnlyInSolve) {
  EXPECT_EQ(offenders([](const SourceFile& file, const std::string& line) {
              const std::string path = included(line);
              return file.folder != "solve" && (path == "z3.h" || path == "z3++.h" || path.starts_with("z3_"));
            }),
            "");
}

TEST(Layering, IncludesNlohmannJsonOnlyInSourcesOfReport) {
  EXPECT_EQ(offenders([](const SourceFile& file, const std::string& line) {
              return included(line).starts_with("nlohmann/") &&
                     (!file.folder.starts_with("report") || file.path.ends_with(".h"));
            }),
            "");
}

// What stands in quotation marks is no code.
std::string without_strings(const std::string& code) {
  std::string out;
  bool in_string = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (code[i] == '"' && (i == 0 || code[i - 1] != '\\')) in_string = !in_string;
    else if (!in_string) out += code[i];
  }
  return out;
}

TEST(Layering, TouchesTheOutsideOnlyInTheFrontEnds) {
  const std::vector<std::string> outside = {"cout", "cerr",    "clog",   "cin",  "stdout", "stderr",     "printf",
                                            "puts", "putchar", "getenv", "exit", "_Exit",  "quick_exit", "abort"};
  EXPECT_EQ(offenders([&](const SourceFile& file, const std::string& line) {
              const std::string code = without_strings(line.substr(0, line.find("//")));
              const bool front_end = file.folder == "cli" || file.folder == "lsp";
              return !front_end && !code.starts_with("#include") &&
                     std::any_of(outside.begin(), outside.end(),
                                 [&](const auto& word) { return mentions(code, word); });
            }),
            "");
}

// What a report shows is computed before, by a stage of check/.
TEST(Layering, HasReportsThatAskNoSolver) {
  const std::vector<std::string> asking = {"Oracle",         "OracleFactory",  "DecidingOracle",
                                           "default_oracle", "judging_oracle", "make_deciding_oracle"};
  EXPECT_EQ(offenders([&](const SourceFile& file, const std::string& line) {
              const std::string code = without_strings(line.substr(0, line.find("//")));
              return file.folder.starts_with("report") &&
                     std::any_of(asking.begin(), asking.end(), [&](const auto& word) { return mentions(code, word); });
            }),
            "");
}

// A caller that forgets what it knows must not compile, instead of getting something else.
TEST(Layering, PassesContextWithoutDefaultArguments) {
  static const std::regex kDefaulted(
      "\\b(OracleFactory|Progress&|HedgeWords&|[A-Za-z]*(Context|Options|Style|Widths)&) [a-z_]+ = ");
  EXPECT_EQ(offenders([&](const SourceFile& file, const std::string& line) {
              return file.path.ends_with(".h") && std::regex_search(line, kDefaulted);
            }),
            "");
}

TEST(Layering, KeepsFilesToFourHundredLines) {
  std::string long_ones;
  for (const SourceFile& file : source_files()) {
    if (file.lines.size() > 400) long_ones += file.path + ": " + std::to_string(file.lines.size()) + " lines\n";
  }
  EXPECT_EQ(long_ones, "");
}

// A module is x.h with x.cc. It needs each module whose header one of its files includes.
using Modules = std::map<std::string, std::set<std::string>>;

Modules modules() {
  const auto name_of = [](const std::string& path) { return fs::path(path).replace_extension().string(); };
  Modules out;
  for (const SourceFile& file : source_files()) {
    std::set<std::string>& needed = out[name_of(file.path)];
    for (const std::string& line : file.lines) {
      if (const std::string path = included(line); path.ends_with(".h")) needed.insert(name_of(path));
    }
  }
  return out;
}

std::set<std::string> reached_from(const Modules& modules, const std::string& start) {
  std::set<std::string> seen;
  std::vector<std::string> waiting = {start};
  while (!waiting.empty()) {
    const auto at = modules.find(waiting.back());
    waiting.pop_back();
    if (at == modules.end()) continue;
    for (const std::string& next : at->second) {
      if (seen.insert(next).second) waiting.push_back(next);
    }
  }
  return seen;
}

// Modules that need one another, directly or through others, can only be understood and tested together.
TEST(Layering, HasNoKnotOfMoreThanThreeModules) {
  // Knots that are still there, each by the module that it is about.
  const std::set<std::string> known = {"figures/read_figures"};
  const Modules all = modules();
  Modules reached;
  for (const auto& [name, needed] : all) reached[name] = reached_from(all, name);
  std::string knots;
  for (const auto& [name, others] : reached) {
    std::vector<std::string> knot;
    for (const std::string& other : others) {
      if (const auto at = reached.find(other); at != reached.end() && at->second.contains(name)) knot.push_back(other);
    }
    const bool is_known = std::any_of(knot.begin(), knot.end(), [&](const auto& one) { return known.contains(one); });
    if (knot.size() <= 3 || is_known || knot.front() != name) continue;
    for (const std::string& one : knot) knots += one + (one == knot.back() ? "\n" : " ");
  }
  EXPECT_EQ(knots, "");
}

}  // namespace
}  // namespace verify
