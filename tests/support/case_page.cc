// Lays out a case page's files, runs the program on them, and writes down the differences.
#include "support/case_page.h"

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <stdexcept>

#include "check/config.h"
#include "explain/measure.h"
#include "report/report.h"
#include "support/temporary_folder.h"

namespace verify::testing {

namespace fs = std::filesystem;

namespace {

const std::vector<std::string> kKinds = {"facts",     "rules",  "document", "use",      "change", "findings",
                                         "relations", "report", "errors",   "warnings", "config", "accept"};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    if (!line.empty()) out.push_back(line);
  }
  return out;
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

// "document/fact OLD -> NEW": the fact's value in its facts file, as text.
void apply_change(const std::string& change, const std::string& folder) {
  std::istringstream in(change);
  std::string name, from, arrow, to;
  in >> name >> from >> arrow >> to;
  const std::size_t slash = name.find('/');
  if (arrow != "->" || slash == std::string::npos)
    throw std::runtime_error("a change reads DOCUMENT/FACT OLD -> NEW: " + change);
  const fs::path file = fs::path(folder) / "facts" / (name.substr(0, slash) + ".json");
  std::string text = read_file(file.string());
  const std::size_t fact = text.find("\"" + name.substr(slash + 1) + "\": {");
  const std::size_t value = text.find("\"" + from + "\"", fact);
  if (fact == std::string::npos || value == std::string::npos || value - fact > 200)
    throw std::runtime_error("nothing to change: " + change);
  text.replace(value + 1, from.size(), to);
  fs::remove(file);
  std::FILE* out = std::fopen(file.string().c_str(), "wb");
  std::fwrite(text.data(), 1, text.size(), out);
  std::fclose(out);
}

// A folder is laid under its own name, a file in a folder that is named as its own is.
void take(const fs::path& from, const fs::path& to) {
  const bool folder = fs::is_directory(from);
  const fs::path place = folder ? to : to / from.parent_path().filename();
  fs::create_directories(place);
  fs::copy(from, place / from.filename(), fs::copy_options::recursive);
}

void lay_out(const Scenario& scenario, const TemporaryFolder& folder) {
  int unnamed = 0;
  for (const Block& b : scenario.blocks) {
    if (b.kind == "facts")
      folder.write("facts/" + (b.name.empty() ? "facts" + std::to_string(++unnamed) + ".json" : b.name), b.text);
    if (b.kind == "rules") folder.write("constraints/" + (b.name.empty() ? "rules.rules" : b.name), b.text);
    if (b.kind == "config") folder.write("verify.toml", b.text);
    if (b.kind == "accept") folder.write("verify.accept.toml", b.text);
    if (b.kind == "document") folder.write("facts/" + b.name, b.text);
    if (b.kind != "use") continue;
    for (const std::string& line : lines_of(b.text)) { take(fs::path(VERIFY_SOURCE_DIR) / line, folder.path()); }
  }
  for (const Block& b : scenario.blocks) {
    if (b.kind != "change") continue;
    for (const std::string& line : lines_of(b.text)) apply_change(line, folder.path());
  }
}

std::string names_of(const std::vector<std::size_t>& facts, const CheckResult& result) {
  std::string out;
  for (const std::size_t f : facts) out += " " + result.facts.name_of(result.facts.facts[f]);
  return out;
}

// One line a finding, one more for each further conflict of it.
std::string findings_of(const CheckResult& result) {
  std::string out;
  for (const Finding& f : result.findings) {
    const auto rules = [](const std::vector<std::string>& names) {
      std::string text;
      for (const std::string& n : names) text += " " + n;
      return text;
    };
    out += std::string(finding_kind_name(f.kind)) + rules(f.rules) + ":" + names_of(f.facts, result) + "\n";
    for (std::size_t i = 1; i < f.conflicts.size(); ++i)
      out += "  also" + rules(f.conflicts[i].rules) + ":" + names_of(f.conflicts[i].facts, result) + "\n";
  }
  return out.empty() ? "none\n" : out;
}

// "holds NAME [PLACE]" for relations, "CONCEPT on/over TIME: RANGE" for what they derive.
std::string relations_of(const CheckResult& result) {
  std::istringstream in(list_relations(result, derived_ranges(result, result.relations, default_oracle)));
  std::string out;
  for (std::string line; std::getline(in, line);) {
    const std::size_t start = line.find_first_not_of(' ');
    std::string text = start == std::string::npos ? "" : line.substr(start);
    for (std::size_t two = text.find("  "); two != std::string::npos; two = text.find("  ")) text.erase(two, 1);
    out += text + "\n";
  }
  return out;
}

bool holds_line(const std::string& text, const std::string& line) {
  std::istringstream in(text);
  for (std::string have; std::getline(in, have);) {
    if (have == line) return true;
  }
  return false;
}

std::string compare(const Scenario& scenario, const CheckResult& result) {
  std::string out;
  for (const Block& b : scenario.blocks) {
    if (b.kind == "findings" && findings_of(result) != b.text)
      out += "findings are\n" + findings_of(result) + "and not\n" + b.text;
    if (b.kind == "relations") {
      const std::string have = relations_of(result);
      for (const std::string& line : lines_of(b.text)) {
        if (!holds_line(have, line)) out += "no line \"" + line + "\" among the relations\n" + have;
      }
    }
    if (b.kind == "report") {
      const std::string have = render_full(result, {});
      for (const std::string& line : lines_of(b.text)) {
        if (have.find(line) == std::string::npos) out += "no \"" + line + "\" in the report\n" + have;
      }
    }
  }
  return out;
}

}  // namespace

std::vector<Scenario> read_page(const std::string& path) {
  std::vector<Scenario> out;
  std::vector<Block> common;
  std::istringstream in(read_file(path));
  std::optional<Block> open;
  const auto close = [&] {
    (out.empty() ? common : out.back().blocks).push_back(std::move(*open));
    open.reset();
  };
  std::string title;
  for (std::string line; std::getline(in, line);) {
    if (open && line == "```") close();
    else if (open) open->text += line + "\n";
    else if (line.starts_with("```")) {
      std::istringstream words(line.substr(3));
      open.emplace();
      words >> open->kind >> open->name;
      if (std::find(kKinds.begin(), kKinds.end(), open->kind) == kKinds.end())
        throw std::runtime_error(path + ": unknown block " + line);
    } else if (line.starts_with("# ")) title = line.substr(2);
    else if (line.starts_with("## ")) out.push_back({line.substr(3), common});
  }
  if (open) throw std::runtime_error(path + ": a block does not end");
  if (out.empty()) out.push_back({title, common});
  for (const Scenario& s : out) {
    const bool expects = std::any_of(s.blocks.begin(), s.blocks.end(), [](const Block& b) {
      return b.kind == "findings" || b.kind == "errors" || b.kind == "warnings";
    });
    if (!expects)
      throw std::runtime_error(path + ": \"" + s.title + "\" expects neither findings, errors nor warnings");
  }
  return out;
}

namespace {

// What the findings of a run that sought first conflicts alone have otherwise.
std::string unlike_firsts(const CheckResult& all, const CheckResult& firsts) {
  const auto told = [](const Finding& f) {
    std::string out = f.fingerprint + " " + f.message;
    for (const ShownRepair& r : f.repairs) {
      out += "\n" + r.reason;
      for (const std::size_t i : r.facts) out += " " + std::to_string(i);
      for (const Range& range : r.ranges)
        for (const auto& end : {range.interval.lo, range.interval.hi}) out += end ? " " + end->value.str() : " none";
    }
    return out;
  };
  const auto same = [&](const Finding& a, const Finding& b) { return told(a) == told(b); };
  return std::equal(all.findings.begin(), all.findings.end(), firsts.findings.begin(), firsts.findings.end(), same)
             ? ""
             : "the findings are not the same when their first conflicts alone are sought\n";
}

}  // namespace

Outcome run(const Scenario& scenario, OracleFactory oracle) {
  const TemporaryFolder folder;
  lay_out(scenario, folder);
  CheckOptions options;
  options.paths = {folder.path() + "/facts"};
  options.acceptances = folder.path() + "/verify.accept.toml";
  options.today = make_date(2026, 6, 30);
  options.conflicts = ConflictsSought::all;
  Diagnostics diagnostics;
  std::optional<Loaded> loaded;
  // A verify.toml somewhere above the folder is none of the page's.
  const bool configured =
      std::any_of(scenario.blocks.begin(), scenario.blocks.end(), [](const Block& b) { return b.kind == "config"; });
  if (configured) apply(load_config("", options.paths, diagnostics), options);
  if (!has_errors(diagnostics)) loaded = load(options, diagnostics);
  sort_diagnostics(diagnostics);
  std::string errors;
  std::string warnings;
  for (const Diagnostic& d : diagnostics) (d.severity == Severity::error ? errors : warnings) += render(d);
  for (std::string* text : {&errors, &warnings}) replace_all(*text, folder.path() + "/", "");
  std::string expected;
  for (const Block& b : scenario.blocks) {
    if (b.kind == "errors") expected += b.text;
    const std::string& got = warnings.empty() ? "none\n" : warnings;
    if (b.kind == "warnings" && got != b.text) return {"warnings are\n" + got + "and not\n" + b.text, std::nullopt};
  }
  if (errors != expected) return {"errors are\n" + errors + "and not\n" + expected, std::nullopt};
  if (has_errors(diagnostics)) return {};
  Loaded for_firsts = *loaded;
  for_firsts.conflicts = ConflictsSought::first;
  CheckResult result = check(*std::move(loaded), oracle, strict_judge, {});
  std::string differences = compare(scenario, result);
  if (differences.empty())
    differences = unlike_firsts(result, check(std::move(for_firsts), oracle, judging_oracle, {}));
  return {std::move(differences), std::move(result)};
}

std::vector<std::string> all_pages() {
  std::vector<std::string> out;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(VERIFY_SOURCE_DIR) / "tests/cases")) {
    if (entry.path().extension() == ".md" && entry.path().filename() != "README.md")
      out.push_back(entry.path().string());
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace verify::testing
