// A benchmark's input as files, with what was planted in them; and random numbers that are the same on every system.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace verify::bench {

/// A file as a user would write it.
struct InputFile {
  std::string name;  ///< without a folder
  std::string text;
};

/// What a user would hand to `verify`, and which of its figures were made to differ from the truth.
struct Project {
  std::string rules;
  std::vector<InputFile> facts;      ///< one a document
  std::vector<std::string> planted;  ///< "document/fact", sorted
};

/// Writes a file, with the folders it lies in. Throws std::filesystem::filesystem_error or std::runtime_error when it
/// can't.
void write_file(const std::string& path, const std::string& text);

/// Writes constraints/set.rules and facts/* into a folder, which is made where it isn't there. Throws
/// std::filesystem::filesystem_error or std::runtime_error when it can't.
void write_project(const Project& project, const std::string& folder);

/// Numbers that are the same on every system: those of the standard library's distributions are not.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}

  /// From `low` to `high`, both included.
  std::int64_t between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(high - low + 1));
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace verify::bench
