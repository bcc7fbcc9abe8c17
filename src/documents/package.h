// Zip files, in memory: the parts of docx, odt and xlsx documents, before their readers make blocks of them. Never
// writes to the disk, and refuses a document that unpacks to more than the limit.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/diagnostic.h"
#include "text/source.h"

namespace verify {

/// A zip file held in memory. Parts are asked for by name and unpacked to memory; nothing is ever written to disk, so
/// that a name with `..` is a name like any other.
class Package {
 public:
  /// Nothing where the bytes are no zip file that can be opened. `bytes` must outlive the package.
  static std::unique_ptr<Package> open(const Source& bytes);
  ~Package();
  Package(const Package&) = delete;
  Package& operator=(const Package&) = delete;

  /// Whether there is a part of that name, upper and lower case told apart.
  bool has(const std::string& part) const;
  /// The names of parts that start with `prefix`, sorted. Linear in the number of parts.
  std::vector<std::string> names(std::string_view prefix) const;

  /// The part unpacked. Nothing, with an error, where it is not there, encrypted, broken, or all parts asked for so
  /// far unpack to more than kMaxFileBytes.
  std::optional<std::string> read(const std::string& part, Diagnostics& diagnostics);

 private:
  struct Archive;
  explicit Package(std::unique_ptr<Archive> archive);

  std::unique_ptr<Archive> archive_;
};

}  // namespace verify
