// Keeps what was read, and forgets as little as a change allows: a file that is written again with other bytes leaves
// the listing of its folder as it was.
#include "text/files.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace verify {

namespace fs = std::filesystem;

namespace {

bool hidden(const fs::path& name) { return name.string().starts_with("."); }

bool has_extension(const fs::path& name, const std::string& extension) {
  return extension == Files::kAnyName || name.extension() == extension;
}

// Whether a path lies below a folder.
bool lies_below(const std::string& folder, const std::string& key) {
  return key.size() > folder.size() && key.starts_with(folder) && (folder.ends_with('/') || key[folder.size()] == '/');
}

// The path from a folder to what lies below it.
fs::path within(const std::string& folder, const std::string& key) { return fs::path(key).lexically_relative(folder); }

// Whether a folder is another one, or one that the other lies below. Both are absolute, with links resolved.
bool holds(const fs::path& folder, const fs::path& other) {
  return folder == other || lies_below(folder.string(), other.string());
}

// Whether the listing of a folder has what lies in another: a hidden folder is left out.
bool shows(const fs::path& folder, const fs::path& other) {
  if (folder == other) return true;
  if (!holds(folder, other)) return false;
  const fs::path relative = within(folder.string(), other.string());
  return std::none_of(relative.begin(), relative.end(), hidden);
}

}  // namespace

std::string Files::key_of(const std::string& path) {
  std::error_code error;
  const fs::path normal = fs::absolute(path, error).lexically_normal();
  // "facts/" and "facts" are one folder.
  return (normal.has_filename() ? normal : normal.parent_path()).string();
}

Result<SourcePtr> Files::read(const std::string& path, std::uintmax_t limit) {
  const std::string key = key_of(path);
  asked_files_.insert(key);
  auto& spellings = kept_[key];
  const auto found = spellings.find({path, limit});
  if (found != spellings.end()) return found->second;
  return spellings.emplace(Asked{path, limit}, read_now(key, path, limit)).first->second;
}

Result<SourcePtr> Files::read_now(const std::string& key, const std::string& path, std::uintmax_t limit) const {
  const auto found = in_memory_.find(key);
  if (found == in_memory_.end()) return read_source(path, limit);
  if (!found->second) return Fault{path + ": no such file"};
  if (found->second->size() > limit) return too_large(path, limit);
  return std::make_shared<const Source>(path, *found->second);
}

bool Files::exists(const std::string& path) const {
  std::error_code error;
  const bool in_memory = in_memory_.count(key_of(path)) > 0;
  return is_there(path) && (in_memory || fs::exists(path, error) || is_folder(path));
}

bool Files::is_there(const std::string& path) const {
  const std::string key = key_of(path);
  asked_files_.insert(key);
  const bool out = answer_exists(path, key);
  existed_[path] = {key, out};
  return out;
}

bool Files::answer_exists(const std::string& path, const std::string& key) const {
  if (const auto found = in_memory_.find(key); found != in_memory_.end()) return found->second.has_value();
  std::error_code error;
  return fs::symlink_status(path, error).type() != fs::file_type::not_found || answer_folder(path, key);
}

bool Files::is_folder(const std::string& path) const {
  const std::string key = key_of(path);
  asked_folders_.insert(key);
  const bool out = answer_folder(path, key);
  was_folder_[path] = {key, out};
  return out;
}

bool Files::answer_folder(const std::string& path, const std::string& key) const {
  std::error_code error;
  if (fs::is_directory(path, error)) return true;
  return std::any_of(in_memory_.begin(), in_memory_.end(),
                     [&](const auto& entry) { return entry.second && lies_below(key, entry.first); });
}

// One listing on its way: what was found, and the links to folders that are still to be followed.
struct Files::Walk {
  const ListingKey& asked;
  Listing out{};
  std::set<std::string> links{};  // by path, so that the order of the disk doesn't matter
  std::error_code error{};
};

void Files::walk(const std::string& folder, Walk& into) {
  std::error_code ignored;
  const bool below = into.asked.below == Below::listed;
  fs::recursive_directory_iterator entry(folder, into.error);
  for (const fs::recursive_directory_iterator end; !into.error && entry != end; entry.increment(into.error)) {
    const fs::path& path = entry->path();
    const bool is_folder = entry->is_directory(ignored);
    const bool is_hidden = hidden(path.filename());
    if (is_hidden || !below) entry.disable_recursion_pending();
    else if (is_folder) asked_folders_.insert(key_of(path.string()));
    into.out.hidden += is_hidden;
    if (is_hidden) continue;
    const bool ends_so = has_extension(path, into.asked.extension);
    if (below && entry->is_symlink(ignored) && (is_folder || (!ends_so && !fs::exists(path, ignored)))) {
      into.links.insert(path.lexically_normal().string());
      continue;
    }
    // Of one folder alone everything is listed: that a folder is no file is told by who reads it.
    if (!ends_so || (is_folder && (below || into.asked.extension == kAnyName))) continue;
    if (in_memory_.find(key_of(path.string())) == in_memory_.end())
      into.out.files.push_back(path.lexically_normal().string());
  }
}

Files::Listing Files::list_now(const ListingKey& asked, const std::string& key) {
  Walk found{asked};
  std::error_code error;
  if (fs::is_directory(asked.folder, error)) {
    walk(asked.folder, found);
    const fs::path root = fs::canonical(asked.folder, error);
    std::vector<fs::path> listed = {root};
    while (!found.error && !found.links.empty()) {
      const std::string link = *found.links.begin();
      found.links.erase(found.links.begin());
      const fs::path target = fs::canonical(link, error);
      if (!error && std::any_of(listed.begin(), listed.end(), [&](const fs::path& f) { return shows(f, target); }))
        continue;
      if (error || !holds(root.parent_path(), target) || holds(target, root)) {
        found.out.not_followed.push_back({link, error ? std::string() : target.string()});
        continue;
      }
      listed.push_back(target);
      walk(link, found);
    }
    if (found.error) found.out.fault = "cannot be listed: " + found.error.message();
  }
  for (const auto& [file, text] : in_memory_) {
    if (!text || !lies_below(key, file)) continue;
    const fs::path relative = within(key, file);
    if (fits(asked, relative.string()))
      found.out.files.push_back((fs::path(asked.folder) / relative).lexically_normal().string());
  }
  std::sort(found.out.files.begin(), found.out.files.end());
  std::sort(found.out.not_followed.begin(), found.out.not_followed.end(),
            [](const Listing::Link& a, const Listing::Link& b) { return a.path < b.path; });
  return std::move(found.out);
}

Files::Listing Files::list(const std::string& folder, const std::string& extension, Below below) {
  const std::string key = key_of(folder);
  asked_folders_.insert(key);
  const ListingKey asked{folder, extension, below};
  if (const auto known = listings_.find(asked); known != listings_.end()) return known->second.second;
  return listings_.emplace(asked, std::pair(key, list_now(asked, key))).first->second.second;
}

void Files::diagnose(const std::string& folder, const Listing& listing, Diagnostics& diagnostics) {
  if (!listing.fault.empty()) diagnostics.push_back(diagnose_file(folder, listing.fault));
  for (const Listing::Link& link : listing.not_followed) {
    if (link.target.empty()) {
      diagnostics.push_back(diagnose_file(link.path, "is a link that leads nowhere", "mend the link, or remove it"));
    } else {
      diagnostics.push_back(diagnose_file(
          link.path, "is a link to a folder outside of what is checked, and is not followed: " + link.target,
          "name that folder as a path of its own, or remove the link"));
    }
  }
}

// Whether a file with this path from the folder on is one to list.
bool Files::fits(const ListingKey& listing, const std::string& relative) {
  const fs::path path(relative);
  if (!has_extension(path, listing.extension)) return false;
  if (listing.below == Below::left_out && path.has_parent_path()) return false;
  return std::none_of(path.begin(), path.end(), hidden);
}

std::size_t Files::times_asked(const std::string& path) const {
  const auto found = kept_.find(key_of(path));
  return found == kept_.end() ? 0 : found->second.size();
}

bool Files::put(const std::string& path, std::string text) {
  const std::string key = key_of(path);
  in_memory_[key] = std::move(text);
  return changed(key);
}

bool Files::take_away(const std::string& path) {
  const std::string key = key_of(path);
  in_memory_[key].reset();
  return changed(key);
}

bool Files::reread(const std::string& path) {
  const std::string key = key_of(path);
  in_memory_.erase(key);
  return changed(key);
}

// Equal bytes stay the same source, so that what was made of them is found again.
bool Files::read_again(const std::string& key, std::map<Asked, Result<SourcePtr>>& spellings) {
  bool out = false;
  for (auto& [asked, before] : spellings) {
    Result<SourcePtr> now = read_now(key, asked.first, asked.second);
    const bool same = now && before ? (*now)->bytes() == (*before)->bytes()
                                    : !now && !before && now.fault().message == before.fault().message;
    if (same) continue;
    before = std::move(now);
    out = true;
  }
  return out;
}

bool Files::changed(const std::string& key) {
  bool out = false;
  // Of a folder that was moved, what lay in it went with it.
  for (auto entry = kept_.lower_bound(key); entry != kept_.end() && entry->first.starts_with(key); ++entry) {
    if (entry->first == key || lies_below(key, entry->first)) out = read_again(entry->first, entry->second) || out;
  }
  const auto ask_again = [&](std::map<std::string, Answer>& answers, auto answer) {
    for (auto& [path, was] : answers) {
      if (was.key != key && !lies_below(key, was.key) && !lies_below(was.key, key)) continue;
      const bool now = (this->*answer)(path, was.key);
      out = out || now != was.yes;
      was.yes = now;
    }
  };
  ask_again(existed_, &Files::answer_exists);
  ask_again(was_folder_, &Files::answer_folder);
  std::vector<std::pair<ListingKey, Listing>> doubtful;
  for (const auto& [asked, known] : listings_) {
    if (!still_lists(asked, known.first, known.second, key)) doubtful.emplace_back(asked, known.second);
  }
  for (const auto& [asked, before] : doubtful) {
    listings_.erase(asked);
    const Listing now = list(asked.folder, asked.extension, asked.below);
    out = now.files != before.files || now.fault != before.fault || now.not_followed != before.not_followed ||
          now.hidden != before.hidden || out;
  }
  return out;
}

bool Files::still_lists(const ListingKey& listing, const std::string& folder, const Listing& known,
                        const std::string& key) const {
  if (key == folder || lies_below(key, folder)) return false;
  if (!lies_below(folder, key)) return true;
  // A folder that went while it was listed may have hidden any of them.
  if (!known.fault.empty()) return false;
  const fs::path relative = within(folder, key);
  std::error_code error;
  const auto in_memory = in_memory_.find(key);
  if (in_memory == in_memory_.end() && fs::is_directory(key, error)) return false;
  const std::string spelled = (fs::path(listing.folder) / relative).lexically_normal().string();
  if (!fits(listing, relative.string())) {
    // It may have been a folder of files that are listed.
    const auto first = std::lower_bound(known.files.begin(), known.files.end(), spelled + "/");
    return first == known.files.end() || !lies_below(spelled, *first);
  }
  const bool there = in_memory == in_memory_.end() ? fs::symlink_status(key, error).type() != fs::file_type::not_found
                                                   : in_memory->second.has_value();
  return std::binary_search(known.files.begin(), known.files.end(), spelled) == there;
}

}  // namespace verify
