#include <filesystem>

#include "check/changed_lines.h"
#include "documents/run_process.h"
#include "text/utf8.h"

namespace verify {

namespace {

namespace fs = std::filesystem;

constexpr int kSeconds = 120;
constexpr std::size_t kMostBytes = 256u << 20;

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

  // What it writes; the fault says why it could not be asked, or what it complains of.
  Result<std::string> ask(const std::vector<std::string>& arguments) const {
    // Nothing that the repository configures is run, and nothing in it is written.
    std::vector<std::string> command = {"git", "--no-optional-locks",  "-C", folder_,
                                        "-c",  "core.fsmonitor=false", "-c", "core.quotePath=false"};
    command.insert(command.end(), arguments.begin(), arguments.end());
    ProcessResult ended = run_process(command, {}, kSeconds, kMostBytes, environment_);
    switch (ended.outcome) {
      case ProcessResult::Outcome::ended: break;
      case ProcessResult::Outcome::not_there: return Fault{"--changed-since asks git, which is not here"};
      case ProcessResult::Outcome::failed: return Fault{"--changed-since: git could not be run"};
      case ProcessResult::Outcome::too_long:
        return Fault{"--changed-since: git took more than " + std::to_string(kSeconds) + " seconds"};
      case ProcessResult::Outcome::too_much:
        return Fault{"--changed-since: more than " + std::to_string(kMostBytes >> 20) + " MiB were changed"};
    }
    if (ended.code == 0) return std::move(ended.output);
    return Fault{"--changed-since: git says: " + first_line(ended.errors)};
  }

 private:
  std::string folder_;
  const std::vector<std::string>& environment_;
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
  const Git git(*root, environment);
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
