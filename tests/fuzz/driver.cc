// Runs a fuzz target among the tests, from fixed seeds and without libFuzzer.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "support/temporary_folder.h"

/// Drives a fuzz target without libFuzzer: `NAME --runs N FOLDER` runs each file of the folder as it is, then N inputs
/// made from them. The same folder gives the same inputs on every machine.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxInput = 4096;
constexpr std::uint64_t kSeed = 1;

// clang-format off
constexpr std::array<std::string_view, 50> kTokens = {
    "{", "}", "[", "]", "\"", ":", ",", "\\", "\\u0000", "\\ud83d", "\\udc00", "null", "true", "1e9", "-0", "0.",
    "1e61", "-2147483648", "99999999999999999999", "1 + 1", "/", "..", "...", "T00:00:00", "0000", "9999-12-31",
    "0001-01-01", "2024-02-29", "value", "range", "%", " per cent", " thousand", " billion", "January 31, ",
    "ninety-nine", "1,000,000", "not ", "opening ", " within 1 %", "if ", " then ", "−", "×", "≤", "\u00A0", "\u202E",
    "\xFF", "\r\n", "(",
};
// clang-format on

class Mutator {
 public:
  explicit Mutator(std::vector<std::string> seeds) : seeds_(std::move(seeds)) {}

  std::string next() {
    std::string input = any_seed();
    for (std::size_t steps = 1 + below(6); steps > 0; --steps) change(input);
    input.resize(std::min(input.size(), kMaxInput));
    return input;
  }

 private:
  // The standard's distributions differ from library to library; the remainder doesn't.
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(random_() % n); }
  const std::string& any_seed() { return seeds_[below(seeds_.size())]; }

  std::string piece_of(const std::string& text) {
    const std::size_t begin = below(text.size() + 1);
    return text.substr(begin, below(text.size() - begin + 1));
  }

  void change(std::string& input) {
    const std::size_t at = below(input.size() + 1);
    switch (below(7)) {
      case 0:
        if (at < input.size()) input[at] = static_cast<char>(input[at] ^ (1 << below(8)));
        break;
      case 1: input.insert(at, 1, static_cast<char>(below(256))); break;
      case 2: input.insert(at, kTokens[below(kTokens.size())]); break;
      case 3: input.erase(at, 1 + below(8)); break;
      case 4: input.resize(at); break;
      case 5: input.insert(at, piece_of(any_seed())); break;
      default: input.insert(at, piece_of(input)); break;
    }
  }

  std::vector<std::string> seeds_;
  std::mt19937_64 random_{kSeed};
};

std::vector<std::string> read_seeds(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> seeds;
  for (const fs::path& file : files) seeds.push_back(verify::testing::read_file(file.string()));
  return seeds;
}

// A copy of exactly the input's size, so that the address sanitizer sees a read past its end.
void run(const std::string& input) {
  const std::vector<std::uint8_t> bytes(input.begin(), input.end());
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv, argv + argc);
  char* end = nullptr;
  const std::uint64_t runs = argc == 4 ? std::strtoull(argv[2], &end, 10) : 0;
  if (argc != 4 || arguments[1] != "--runs" || *end != '\0') {
    std::fprintf(stderr, "usage: %s --runs N FOLDER\n", arguments[0].c_str());
    return 2;
  }
  const std::vector<std::string> seeds = read_seeds(arguments[3]);
  if (seeds.empty()) {
    std::fprintf(stderr, "%s: no seeds\n", arguments[3].c_str());
    return 2;
  }
  for (const std::string& seed : seeds) run(seed);
  Mutator mutator(seeds);
  for (std::uint64_t i = 0; i < runs; ++i) run(mutator.next());
  std::printf("%s: %llu inputs, seed %llu\n", fs::path(arguments[0]).filename().c_str(),
              static_cast<unsigned long long>(seeds.size() + runs), static_cast<unsigned long long>(kSeed));
  return 0;
}
