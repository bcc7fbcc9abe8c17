// The files that a run reads: on the disk, or in memory where somebody is editing them. Every reader of facts, rules,
// documents and acceptances asks here, so that a run that lasts (check/session.h) reads a file again only when it was
// told that the file changed.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "text/diagnostic.h"
#include "text/fault.h"
#include "text/source.h"

namespace verify {

/// Files by path, each read at most once until it is said to have changed. Paths are compared after they are made
/// absolute and normal; symbolic links are not resolved. What is read keeps the name that it was asked for by.
/// Belongs to one thread.
class Files {
 public:
  /// The bytes of a file, as read_source gives them, with the same faults. Equal bytes are the same source as before.
  Result<SourcePtr> read(const std::string& path, std::uintmax_t limit = kMaxFileBytes);
  /// Whether there is a file or folder of that name; not where a link leads nowhere.
  bool exists(const std::string& path) const;
  /// The same, but a link that leads nowhere is there, too.
  bool is_there(const std::string& path) const;
  bool is_folder(const std::string& path) const;

  /// The files of a folder whose names end in `extension` (".json", or kAnyName), sorted, spelled from `folder` on.
  /// Names that begin with a point are left out, and so is what lies below such a folder. The fault says why a folder
  /// can't be listed; `files` then has what was found before.
  ///
  /// A linked folder below is listed like any other where it leads to a place beside `folder`, that is, below the
  /// folder that `folder` lies in; where it leads to a folder that is listed anyway, its files come once, by that
  /// folder's name. Every other link to a folder, or to nothing, is in `not_followed`, so that somebody can say so.
  struct Listing {
    struct Link {
      std::string path;
      std::string target;  ///< where it leads, with all links resolved; empty: nowhere
      bool operator==(const Link&) const = default;
    };
    std::vector<std::string> files;
    std::string fault;
    std::vector<Link> not_followed;  ///< sorted by path
    std::size_t hidden = 0;          ///< names left out because they begin with a point
  };
  /// In place of an extension: files of any name.
  static constexpr const char* kAnyName = "*";
  enum class Below { left_out, listed };  ///< of the folders within the folder
  Listing list(const std::string& folder, const std::string& extension, Below below);
  /// What a listing of `folder` couldn't reach, as errors: else figures would be passed over without a word.
  static void diagnose(const std::string& folder, const Listing& listing, Diagnostics& diagnostics);

  /// These three say whether anything that was asked so far has another answer now.

  /// The file has this text from now on, whatever the disk says.
  bool put(const std::string& path, std::string text);
  /// The file is gone from now on, whatever the disk says.
  bool take_away(const std::string& path);
  /// The disk says again what the file is, and the file is looked at anew. Of a folder: whatever lies in it.
  bool reread(const std::string& path);

  /// Absolute and normal paths of all that was read, looked for or listed so far: of files, and of folders.
  const std::set<std::string>& asked_files() const { return asked_files_; }
  const std::set<std::string>& asked_folders() const { return asked_folders_; }

  /// In how many ways a file was asked for: by how many names of it, and with how many limits.
  std::size_t times_asked(const std::string& path) const;

  /// The form in which paths are compared.
  static std::string key_of(const std::string& path);

 private:
  struct ListingKey {
    std::string folder, extension;
    Below below;
    auto operator<=>(const ListingKey&) const = default;
  };

  using Asked = std::pair<std::string, std::uintmax_t>;  // a path as it was asked for, and the limit
  /// An answer to whether something is there.
  struct Answer {
    std::string key;
    bool yes = false;
  };

  Result<SourcePtr> read_now(const std::string& key, const std::string& path, std::uintmax_t limit) const;
  bool changed(const std::string& key);
  bool read_again(const std::string& key, std::map<Asked, Result<SourcePtr>>& spellings);
  bool answer_exists(const std::string& path, const std::string& key) const;
  bool answer_folder(const std::string& path, const std::string& key) const;
  struct Walk;
  void walk(const std::string& folder, Walk& into);
  Listing list_now(const ListingKey& asked, const std::string& key);
  static bool fits(const ListingKey& listing, const std::string& relative);
  bool still_lists(const ListingKey& listing, const std::string& folder, const Listing& known,
                   const std::string& key) const;

  std::map<std::string, std::map<Asked, Result<SourcePtr>>> kept_;  // by key
  mutable std::map<std::string, Answer> existed_, was_folder_;      // by the path as it was asked for
  // By key. Nothing: taken away.
  std::map<std::string, std::optional<std::string>> in_memory_;
  std::map<ListingKey, std::pair<std::string, Listing>> listings_;  // with the key of the folder
  mutable std::set<std::string> asked_files_, asked_folders_;
};

}  // namespace verify
