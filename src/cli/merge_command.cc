// `verify SHARD --partial FILE` and `verify merge`: a shard is checked from within its folder, where all names are
// those that one run on everything shows; partial results are joined as they are read.
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>

#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "report/merge.h"
#include "report/report.h"
#include "report/shard_file.h"
#include "text/files.h"
#include "text/utf8.h"

namespace verify {

namespace {

namespace fs = std::filesystem;

/// Lines of a file that is opened anew for each block: there may be more partial results than a process may have open
/// files.
class BlockwiseLines {
 public:
  BlockwiseLines(std::string file, std::uint64_t offset) : file_(std::move(file)), offset_(offset) {}

  bool next(std::string& line) {
    line.clear();
    for (;;) {
      const std::size_t end = block_.find('\n', at_);
      line.append(block_, at_, end - at_);
      if (end != std::string::npos) {
        at_ = end + 1;
        return true;
      }
      if (!refill()) return !line.empty();
    }
  }

 private:
  static constexpr std::size_t kBlock = std::size_t{1} << 17;

  bool refill() {
    block_.assign(kBlock, '\0');
    at_ = 0;
    std::ifstream in(file_, std::ios::binary);
    in.seekg(static_cast<std::streamoff>(offset_));
    in.read(block_.data(), static_cast<std::streamsize>(kBlock));
    block_.resize(static_cast<std::size_t>(in.gcount()));
    offset_ += block_.size();
    return !block_.empty();
  }

  std::string file_;
  std::uint64_t offset_;
  std::string block_;
  std::size_t at_ = 0;
};

PartialFile partial_file(const std::string& name) {
  return {name, [name](std::uint64_t offset) -> Lines {
            const auto lines = std::make_shared<BlockwiseLines>(name, offset);
            return [lines](std::string& line) { return lines->next(line); };
          }};
}

// The name of the format that is written to `file`, as `--output` takes both.
struct Wanted {
  std::string format, file;
};

std::optional<Wanted> wanted_from(const std::string& text) {
  const std::size_t equal = text.find('=');
  Wanted out{text.substr(0, equal), equal == std::string::npos ? "" : text.substr(equal + 1)};
  const std::vector<std::string> merged = {"full", "concise", "json"};
  if (format_from_name(out.format) == nullptr)
    return complain("unknown output format `" + out.format + "`" + did_you_mean(out.format, merged) + "; " +
                    one_of(merged)),
           std::nullopt;
  if (std::find(merged.begin(), merged.end(), out.format) == merged.end())
    return complain("merge writes " + one_of(merged).substr(7) + ", not " + out.format +
                    ", which needs all facts in one run"),
           std::nullopt;
  if (out.file.empty() && text.ends_with('=')) return complain("no file is named behind `" + text + "`"), std::nullopt;
  return out;
}

}  // namespace

std::optional<Exit> enter_shard(Arguments& arguments) {
  const bool alone = arguments.paths.size() == 1 && arguments.inputs == shell_words(arguments.paths);
  if (!alone || !arguments.outputs.empty() || !arguments.since.empty() || arguments.changed_since)
    return complain(
        "--partial goes with one shard, a folder that `verify shard` made, and with no other input or output");
  const fs::path folder = arguments.paths.front();
  const auto text = read_source((folder / kShardFile).string());
  if (!text) return complain(visible(folder.string()) + " is no shard: it has no " + kShardFile);
  auto shard = read_shard((*text)->bytes(), VERIFY_VERSION);
  if (!shard) return complain((*text)->name() + " " + shard.fault().message + "; " + shard.fault().help);
  std::error_code error;
  if (arguments.partial != "-") arguments.partial = fs::absolute(arguments.partial, error).string();
  const fs::path here = folder / shard->here;
  if (chdir(here.c_str()) != 0) return complain("cannot enter " + visible(here.string()));
  fs::path up = ".";
  for (const fs::path& part : fs::path(shard->here)) {
    if (!part.empty()) up /= "..";
  }
  arguments.config = (up / "verify.toml").lexically_normal().string();
  arguments.today = to_string(shard->today);
  arguments.allow_empty = true;
  CheckOptions& options = arguments.check;
  options.paths = shard->facts_files;
  options.constraints = shard->rules_files;
  options.documents = shard->document_folders;
  options.acceptances = shard->acceptances;
  options.shard = std::make_shared<const Shard>(*std::move(shard));
  return std::nullopt;
}

Exit merge(const Arguments& arguments) {
  std::vector<Wanted> outputs;
  for (const std::string& text : arguments.outputs) {
    const auto wanted = wanted_from(text);
    if (!wanted) return Exit::could_not_run;
    outputs.push_back(*wanted);
  }
  if (outputs.empty()) outputs.push_back({"full", ""});
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    const std::string& file = outputs[i].file;
    if (file.empty() || file == "-") continue;
    if (std::string why = not_written_to(file); !why.empty()) return complain(why);
    const auto same = [&](const std::string& other) { return Files::key_of(other) == Files::key_of(file); };
    if (std::any_of(arguments.partials.begin(), arguments.partials.end(), same))
      return complain("cannot write " + visible(file) + ": this run reads it; name another file");
    for (std::size_t k = 0; k < i; ++k) {
      if (same(outputs[k].file))
        return complain("two outputs go to one file, " + visible(file) + "; name another file for one of them");
    }
  }
  std::vector<PartialFile> files;
  for (const std::string& name : arguments.partials) {
    std::error_code error;
    if (!fs::exists(name, error)) return complain(visible(name) + ": no such file");
    files.push_back(partial_file(name));
  }
  const auto merged = Merge::of(std::move(files), VERIFY_VERSION);
  if (!merged) return complain(merged.fault().message);
  for (const std::string& cut : merged->cut())
    std::cerr << "verify: " << visible(cut) << ": what it says of members in two shards is not checked\n";
  if (!merged->has_relations() && !arguments.allow_empty)
    return complain("nothing to check: no rule applies to any fact");
  for (const Wanted& output : outputs) {
    const bool written = stream_output(output.file, [&](const Sink& sink) {
      if (output.format == "json") merged->json(sink);
      else if (output.format == "concise") merged->concise(sink);
      else merged->full(sink, arguments.quiet);
    });
    if (!written) {
      const bool terminal = output.file.empty() || output.file == "-";
      return complain("cannot write " + (terminal ? std::string("standard output") : output.file));
    }
  }
  const std::string& fail_on = arguments.fail_on.empty() ? merged->fail_on() : arguments.fail_on;
  return exit_of(merged->summary(), *fail_on_from_name(fail_on));
}

}  // namespace verify
