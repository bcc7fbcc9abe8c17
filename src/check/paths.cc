// Looks at names first and reads a file only where no name tells, so that what isn't there is told by its name.
#include "check/paths.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "documents/formats.h"
#include "facts/limits.h"
#include "text/count_words.h"
#include "text/files.h"
#include "text/utf8.h"

namespace verify {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::pair<const char*, PathKind>, 3> kKinds = {
    {{"project", PathKind::project}, {"facts", PathKind::facts}, {"document", PathKind::document}}};
constexpr const char* kFacts = "facts";
constexpr const char* kConstraints = "constraints";

bool is_folder(const fs::path& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

// "try/" is "try", and "" is ".".
fs::path tidy(const std::string& path) {
  fs::path out = fs::path(path).lexically_normal();
  if (out.filename().empty() && out.has_parent_path() && out != out.root_path()) out = out.parent_path();
  return out.empty() ? fs::path(".") : out;
}

// A path below another, without "./" before it.
std::string below(const fs::path& folder, const char* name) { return (folder / name).lexically_normal().string(); }

// The nearest folder named facts that a path lies in or is.
fs::path facts_above(const fs::path& path) {
  std::error_code error;
  fs::path at = tidy(fs::absolute(path, error).string());
  for (; at.has_relative_path(); at = at.parent_path()) {
    if (at.filename() == kFacts) return at;
  }
  return {};
}

// Whether the place says that a folder holds facts: it is called so, or lies below such a folder of a project.
bool lies_in_facts(const fs::path& folder) {
  const fs::path above = facts_above(folder);
  if (above.empty()) return false;
  std::error_code error;
  return tidy(fs::absolute(folder, error).string()) == above || is_folder(above.parent_path() / kConstraints);
}

// Whether a *.json file is one of facts: its text has the key. A file that can't be read is taken for one, so that
// somebody says why it can't.
bool holds_facts(const std::string& file) {
  const auto source = read_source(file, kMaxFactsFileBytes);
  return !source || (*source)->bytes().find("\"facts\"") != std::string_view::npos;
}

PathTaken project_in(const std::string& given, const fs::path& folder) {
  PathTaken out{given, PathKind::project, {}, folder.string(), {}, {}};
  out.read = is_folder(folder / kFacts) ? below(folder, kFacts) : folder.string();
  out.said = "read as a project: " + visible(folder.string()) + ", with facts in " + visible(out.read);
  return out;
}

std::vector<PathTaken> take_folder(const std::string& path) {
  const fs::path folder = tidy(path);
  const bool has_facts = is_folder(folder / kFacts), has_rules = is_folder(folder / kConstraints);
  if (folder.filename() == kFacts ? has_facts && has_rules : has_facts || has_rules) return {project_in(path, folder)};
  const PathTaken facts{path, PathKind::facts, path, {}, {}, {}};
  if (lies_in_facts(folder)) return {facts};
  Files files;
  const Files::Listing all = files.list(path, Files::kAnyName, Files::Below::listed);
  // Projects below, each by the folder that its facts/ lies in. Facts without rules beside them are none: their rules
  // may lie beside the whole folder.
  std::vector<fs::path> projects;
  for (const std::string& file : all.files) {
    fs::path in;
    for (const fs::path& part : fs::path(file).lexically_relative(folder)) {
      if (part == kFacts) break;
      in /= part;
    }
    const fs::path project = (folder / in).lexically_normal();
    if (!file.ends_with(".json") || !is_folder(project / kFacts) || !is_folder(project / kConstraints)) continue;
    if (std::find(projects.begin(), projects.end(), project) == projects.end()) projects.push_back(project);
  }
  if (!projects.empty()) {
    std::vector<PathTaken> out;
    for (const fs::path& project : projects) out.push_back(project_in(path, project));
    return out;
  }
  const auto json = [](const std::string& file) { return file.ends_with(".json"); };
  const auto fact = [&](const std::string& file) { return json(file) && holds_facts(file); };
  if (std::any_of(all.files.begin(), all.files.end(), fact)) return {facts};
  if (std::any_of(all.files.begin(), all.files.end(), is_document_name))
    return {{path, PathKind::document, path, {}, {}, {}}};
  return {facts};
}

PathKind kind_of_file(const std::string& path) {
  std::error_code error;
  if (path.ends_with(".json")) return PathKind::facts;
  if (path == "-" || is_document_name(path)) return PathKind::document;
  if (!fs::exists(path, error)) return PathKind::facts;
  const auto source = read_source(path, kMaxFactsFileBytes);
  if (!source) return PathKind::document;
  const std::string_view bytes = (*source)->bytes();
  const std::size_t first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  const bool object = first != std::string_view::npos && bytes[first] == '{';
  return object && bytes.find("\"facts\"") != std::string_view::npos ? PathKind::facts : PathKind::document;
}

std::vector<PathTaken> take_as(const std::string& path, PathKind as) {
  PathTaken out{path, as, path, {}, {}, {}};
  if (as == PathKind::project) {
    const fs::path folder = tidy(path);
    out = project_in(path, folder);
    if (!is_folder(folder)) out.fault = "is no folder, so it is no project";
    else if (!is_folder(folder / kFacts) && !is_folder(folder / kConstraints))
      out.fault = "is no project: neither facts/ nor constraints/ is in it";
    return {out};
  }
  out.said = std::string("read as ") + (as == PathKind::facts ? "facts" : "a document") + ", by --as: " + visible(path);
  return {out};
}

}  // namespace

std::vector<std::string> path_kind_names() {
  std::vector<std::string> out;
  for (const auto& [name, kind] : kKinds) out.emplace_back(name);
  return out;
}

std::optional<PathKind> path_kind_from_name(std::string_view name) {
  for (const auto& [known, kind] : kKinds) {
    if (name == known) return kind;
  }
  return std::nullopt;
}

std::vector<PathTaken> take_path(const std::string& path, std::optional<PathKind> as) {
  if (as) return take_as(path, *as);
  if (path != "-" && is_folder(path)) return take_folder(path);
  return {{path, kind_of_file(path), path, {}, {}, {}}};
}

std::vector<std::string> rules_folders_of(const std::string& path, bool is_folder) {
  fs::path folder = is_folder ? tidy(path) : tidy(fs::path(path).parent_path().string());
  const fs::path parent = folder == "." || folder.filename() == ".." ? folder / ".." : folder.parent_path();
  std::vector<std::string> out = {below(folder, kConstraints), below(parent, kConstraints)};
  // Spelled as the path is: upwards by as many folders as it lies below facts/.
  std::error_code error;
  const fs::path above = facts_above(folder);
  const fs::path from = tidy(fs::absolute(folder, error).string());
  if (!above.empty() && above != from) {
    fs::path up = folder;
    for (fs::path at = from; at != above; at = at.parent_path()) up /= "..";
    out.push_back((up / ".." / kConstraints).lexically_normal().string());
  }
  return out;
}

}  // namespace verify
