// `verify shard`: makes a folder for each shard, in which every file lies as it does from here. So a shard that is
// checked from the same place within its folder shows the same names as one run on everything. All is written beside
// its place and moved there at the end, so that no half of it is ever taken for the whole.
#include "cli/commands.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "check/config.h"
#include "check/limits.h"
#include "check/pipeline.h"
#include "check/sharding.h"
#include "cli/output.h"
#include "report/shard_file.h"
#include "text/count_words.h"
#include "text/utf8.h"

namespace verify {

namespace {

namespace fs = std::filesystem;

/// Where files lie within a shard's folder: as they lie below a folder that holds all of them and the current one.
class Mirror {
 public:
  /// Nothing for an absolute path among `files`, which then is `absolute`.
  static std::optional<Mirror> of(const std::vector<std::string>& files, std::string& absolute) {
    std::ptrdiff_t up = 0;
    for (const std::string& file : files) {
      if (fs::path(file).is_absolute()) return absolute = file, std::nullopt;
      const fs::path normal = fs::path(file).lexically_normal();
      up = std::max(up, std::count(normal.begin(), normal.end(), ".."));
    }
    Mirror out;
    std::error_code error;
    fs::path folder = fs::current_path(error);
    for (; up > 0; --up, folder = folder.parent_path()) out.here_ = folder.filename() / out.here_;
    return out;
  }

  std::string here() const { return here_.lexically_normal().string(); }
  std::string place(const std::string& file) const { return (here_ / file).lexically_normal().string(); }

 private:
  fs::path here_;
};

bool lies_within(const fs::path& path, const fs::path& folder) {
  std::error_code error;
  const fs::path relative = fs::weakly_canonical(path, error).lexically_relative(fs::weakly_canonical(folder, error));
  return !relative.empty() && *relative.begin() != "..";
}

// What keeps the folder from being written, as a sentence; "" for nothing.
std::string obstacle(const std::string& out, const std::vector<std::string>& paths) {
  std::error_code error;
  if (fs::symlink_status(out, error).type() != fs::file_type::not_found && !fs::is_empty(out, error))
    return visible(out) + " is there already and is not written over";
  for (const std::string& path : paths) {
    if (fs::is_directory(path, error) && lies_within(out, path))
      return visible(out) + " lies in " + visible(path) + ", whose facts would be found twice: name a folder elsewhere";
  }
  return {};
}

// "" when it is written.
std::string write_shard(const fs::path& folder, PlannedShard& planned, const Mirror& mirror, Config settings) {
  std::error_code error;
  planned.shard.here = mirror.here() == "." ? "" : mirror.here();
  fs::create_directories(folder / planned.shard.here, error);
  for (const std::string& file : planned.files) {
    const fs::path to = folder / mirror.place(file);
    if (fs::exists(to, error)) continue;
    fs::create_directories(to.parent_path(), error);
    if (!fs::copy_file(file, to, error)) return "cannot copy " + visible(file) + ": " + error.message();
  }
  for (const std::string& rules : planned.shard.rules_files) settings.constraints.push_back({mirror.place(rules), {}});
  for (const std::string& documents : planned.shard.document_folders) {
    const fs::path place = mirror.place(documents);
    if (place.is_relative() && *place.begin() != "..") settings.documents.push_back({place.string(), {}});
  }
  if (!planned.shard.acceptances.empty()) settings.acceptances = mirror.place(planned.shard.acceptances);
  const std::pair<const char*, std::string> own[] = {{"verify.toml", print_config(settings)},
                                                     {kShardFile, print_shard(planned.shard, VERIFY_VERSION)}};
  for (const auto& [name, text] : own) {
    std::ofstream to(folder / name, std::ios::binary);
    to << text << std::flush;
    if (!to) return "cannot write " + visible((folder / name).string());
  }
  return {};
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i)
    out += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
  return out;
}

std::string told(const ShardPlan& plan, const std::string& out) {
  std::string text = plan.key.empty() ? "not divided: all facts have the same aspects\n"
                                      : "divided by " + joined(plan.key) + ": " + counted(plan.keys, "key") + "\n";
  if (plan.kept_together > 0)
    text += counted(plan.kept_together, "key stays", "keys stay") +
            " with another, since both have an unknown day of the same document\n";
  std::vector<std::vector<std::string>> rows = {{"shard", "to check", "to read"}};
  for (const PlannedShard& one : plan.shards) {
    rows.push_back({(fs::path(out) / std::to_string(one.shard.number)).string(), std::to_string(one.own),
                    std::to_string(one.read)});
  }
  std::vector<std::size_t> widths(3, 0);
  for (const auto& row : rows) {
    for (std::size_t k = 0; k < 3; ++k) widths[k] = std::max(widths[k], display_width(visible(row[k])));
  }
  for (const auto& row : rows) {
    text += padded(visible(row[0]), widths[0]);
    for (std::size_t k = 1; k < 3; ++k) text += "  " + padded(row[k], widths[k], true);
    text += "\n";
  }
  const std::string folder = visible(out);
  return text + "next, for each shard K, on any machine: verify " + folder + "/K --partial " + folder +
         "/K.part\nthen: verify merge " + folder + "/*.part\n";
}

}  // namespace

Exit shard(const Arguments& arguments) {
  const CheckOptions& options = arguments.check;
  const std::string& out = arguments.shard_folder;
  if (arguments.shards == 0 || arguments.shards > kMaxShards)
    return complain("-n takes a number of shards from 1 to " + std::to_string(kMaxShards));
  const std::string in_the_way = obstacle(out, options.paths);
  if (!in_the_way.empty()) return complain(in_the_way);
  Config settings;
  settings.widths = options.widths;
  settings.hedges = options.hedges;
  settings.leave_out = options.leave_out;
  settings.fail_on = arguments.fail_on;

  Diagnostics diagnostics;
  for (const std::string& path : options.paths) {
    std::error_code error;
    if (!fs::exists(path, error)) diagnostics.push_back(diagnose_file(path, "no such file or folder"));
    else if (!fs::is_directory(path, error) && !path.ends_with(".json"))
      diagnostics.push_back(diagnose_file(path, "is no facts file: drafts aren't divided"));
  }
  std::optional<ShardPlan> plan;
  const ShardRequest request{arguments.shards, arguments.shard_by, print_config(settings), VERIFY_VERSION};
  if (!has_errors(diagnostics)) plan = plan_shards(options, request, diagnostics);
  if (!print_diagnostics(diagnostics, "written") || !plan) return Exit::could_not_run;

  std::vector<std::string> files;
  for (const PlannedShard& one : plan->shards) files.insert(files.end(), one.files.begin(), one.files.end());
  std::string absolute;
  const auto mirror = Mirror::of(files, absolute);
  if (!mirror)
    return complain(visible(absolute) + ": give paths as seen from this folder, so that shards can be read elsewhere");
  const fs::path beside = fs::path(out).lexically_normal().string() + "." + std::to_string(getpid()) + ".tmp";
  std::string failed;
  for (PlannedShard& one : plan->shards) {
    if (failed.empty()) failed = write_shard(beside / std::to_string(one.shard.number), one, *mirror, settings);
  }
  std::error_code error;
  if (failed.empty()) fs::rename(beside, out, error);
  if (failed.empty() && !error) return print(told(*plan, out));
  fs::remove_all(beside, error);
  return complain(failed.empty() ? "cannot write " + visible(out) : failed);
}

}  // namespace verify
