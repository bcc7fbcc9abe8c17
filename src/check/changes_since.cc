// Asks git what changed since a commit, for --changed-since. git is run as a process, without a shell, and gets no name
// but a hash, so that no name can be an option. What the repository configures to be run on its files is switched off:
// the monitor of files, external diffs, text conversions and filters. In a partial clone git fetches what is missing.
//
// libgit2 (Debian's 1.5.1) was tried in git's place. It would save the reading of a diff (check/diff.cc), some 170
// lines. But it fails in partial clones ("object not found", where git fetches what is missing) and in repositories
// with SHA-256 hashes, takes files that a sparse checkout leaves out for deleted, and links code for networks and TLS.
// These are the clones that continuous integration makes, so git stays.
#include <filesystem>

#include "check/limits.h"
#include "check/stages.h"
#include "documents/run_process.h"
#include "text/utf8.h"

namespace verify {

namespace {

namespace fs = std::filesystem;

std::string first_line(const std::string& text) { return visible(text.substr(0, text.find('\n'))); }

std::vector<std::string> parts(const std::string& text, char end) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t stop = std::min(text.find(end, at), text.size());
    out.push_back(text.substr(at, stop - at));
    at = stop + 1;
  }
  return out;
}

class Git {
 public:
  Git(std::string folder, const std::vector<std::string>& environment)
      : folder_(std::move(folder)), environment_(environment) {}

  // git runs filters on the files as they are now; git-lfs is one. Without them it compares the bytes on the disk, so a
  // file under a filter that was touched counts as changed. There is no switch for all of them, so each is named; by
  // the environment, since a name in `-c NAME=VALUE` can't have an equals sign.
  void switch_filters_off() {
    const auto keys =
        ask({"config", "--null", "--name-only", "--get-regexp", "^filter\\..*\\.(clean|process|required)$"});
    if (!keys) return;  // there are none
    std::size_t count = 0;
    for (const std::string& key : parts(*keys, '\0')) {
      const std::string number = std::to_string(count++);
      environment_.push_back("GIT_CONFIG_KEY_" + number + "=" + key);
      environment_.push_back("GIT_CONFIG_VALUE_" + number + (key.ends_with(".required") ? "=false" : "="));
    }
    environment_.push_back("GIT_CONFIG_COUNT=" + std::to_string(count));
  }

  // The output of git; the fault says why git could not be asked, or what it complains of.
  Result<std::string> ask(const std::vector<std::string>& arguments) const {
    std::vector<std::string> command = {"git", "--no-optional-locks",  "-C", folder_,
                                        "-c",  "core.fsmonitor=false", "-c", "core.quotePath=false"};
    command.insert(command.end(), arguments.begin(), arguments.end());
    ProcessResult ended = run_process(command, {}, kMaxGitSeconds, kMaxChangesBytes, environment_);
    switch (ended.outcome) {
      case ProcessResult::Outcome::ended:
      case ProcessResult::Outcome::too_large: break;
      case ProcessResult::Outcome::not_there: return Fault{"--changed-since asks git, which is not here"};
      case ProcessResult::Outcome::failed: return Fault{"--changed-since: git could not be run"};
      case ProcessResult::Outcome::too_long:
        return Fault{"--changed-since: git took more than " + std::to_string(kMaxGitSeconds) + " seconds"};
      case ProcessResult::Outcome::too_much:
        return Fault{"--changed-since: more than " + std::to_string(kMaxChangesBytes >> 20) + " MiB were changed"};
    }
    if (ended.code == 0) return std::move(ended.output);
    return Fault{"--changed-since: git says: " + first_line(ended.errors)};
  }

 private:
  std::string folder_;
  std::vector<std::string> environment_;
};

Result<std::string> root_of(const std::string& folder, const std::vector<std::string>& environment) {
  auto root = Git(folder, environment).ask({"rev-parse", "--show-toplevel"});
  if (!root) {
    const bool none = root.fault().message.find("not a git repository") != std::string::npos;
    return none ? Fault{"--changed-since: " + visible(folder) + " is in no git repository"} : root.fault();
  }
  std::string path = *std::move(root);
  if (path.ends_with('\n')) path.pop_back();
  return path;
}

// Its hash, in which nothing can be an option or a path.
Result<std::string> hash_of(const std::string& commit, const Git& git) {
  const bool option = commit.empty() || commit.starts_with('-') || commit.find('\0') != std::string::npos;
  const auto hash =
      option ? Result<std::string>(Fault{""}) : git.ask({"rev-parse", "--verify", "--quiet", commit + "^{commit}"});
  if (hash) return hash->substr(0, hash->find('\n'));
  const auto names = git.ask({"for-each-ref", "--format=%(refname:short)"});
  return Fault{"--changed-since: git knows no commit `" + visible(commit) + "`" +
               (names ? did_you_mean(commit, parts(*names, '\n')) : std::string())};
}

}  // namespace

Result<Changes> changes_since(const std::string& commit, const std::string& folder,
                              const std::vector<std::string>& environment) {
  const auto root = root_of(folder, environment);
  if (!root) return root.fault();
  Git git(*root, environment);
  git.switch_filters_off();
  const auto hash = hash_of(commit, git);
  if (!hash) return hash.fault();
  const auto diff =
      git.ask({"diff", "--unified=0", "--inter-hunk-context=0", "--no-renames", "--no-ext-diff", "--no-textconv",
               "--no-color", "--no-relative", "--src-prefix=a/", "--dst-prefix=b/", *hash, "--"});
  if (!diff) return diff.fault();
  const auto unknown = git.ask({"ls-files", "-z", "--others", "--exclude-standard"});
  if (!unknown) return unknown.fault();
  Changes found = parse_diff(*diff);
  for (const std::string& file : parts(*unknown, '\0')) found[file].whole = true;
  Changes out;
  std::error_code error;
  for (auto& [file, change] : found)
    out[fs::weakly_canonical(fs::path(*root) / file, error).string()] = std::move(change);
  return out;
}

}  // namespace verify
