// The fenced blocks of a page for people, and what they show that the program doesn't do.
#pragma once

#include <string>
#include <vector>

namespace verify::testing {

/// A fenced block of a page for people. What stands behind its language is the path of the file that it shows, or that
/// it is a piece of; a block of output starts with the command that prints it.
struct ExampleBlock {
  std::string language;
  std::string path;
  std::string text;
  std::size_t line = 0;  ///< of its first line in the page
};

/// All blocks of a page, in order.
std::vector<ExampleBlock> blocks_of(const std::string& page);

/// What stands between two backquotes of a line.
std::vector<std::string> code_of(const std::string& line);

/// Whether it stands in the code of a page, in a block or between backquotes, and not as a part of a longer word.
bool in_code(const std::string& page, const std::string& word);

/// Lays the files of a page out, piece by piece, and runs its commands where they stand, in the folder given.
class ExampleFolder {
 public:
  explicit ExampleFolder(std::string folder) : folder_(std::move(folder)) {}

  /// What a block shows and the program doesn't do; empty when there is nothing.
  std::string differences(const ExampleBlock& block);
  /// The commands of a block of `sh` that the program refuses: it ends with 2, or by a signal. Lines that don't begin
  /// with `verify` are passed over.
  std::string failures(const ExampleBlock& block) const;
  /// The files laid out so far, sorted, each once.
  const std::vector<std::string>& files() const { return files_; }

 private:
  /// What `verify …`, `scripts/verify …` or `cat FILE` prints; empty for any other command.
  std::string output_of(const std::string& command) const;
  void lay_out(const ExampleBlock& block);

  std::string folder_;
  std::vector<std::string> files_;
  std::string command_;
  std::string printed_;
};

}  // namespace verify::testing
