// The line of progress appears after a second, is removed at the end, and is absent where it isn't wanted.
#include "cli/progress.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <string>

namespace verify {
namespace {

/// Standard error goes into a pipe while one lives.
class StandardError {
 public:
  StandardError() : kept_(dup(STDERR_FILENO)) {
    EXPECT_EQ(pipe(ends_), 0);
    dup2(ends_[1], STDERR_FILENO);
    close(ends_[1]);
  }
  ~StandardError() { give_back(); }

  /// Waits until something was written, unless it was given back.
  std::string read_some() {
    char block[200];
    const ssize_t n = read(ends_[0], block, sizeof block);
    return std::string(block, n > 0 ? static_cast<std::size_t>(n) : 0);
  }
  void give_back() {
    if (kept_ < 0) return;
    dup2(kept_, STDERR_FILENO);
    close(kept_);
    kept_ = -1;
  }

 private:
  int kept_;
  int ends_[2] = {-1, -1};
};

TEST(ProgressLine, AppearsAfterASecondAndIsTakenAway) {
  StandardError error;
  {
    ProgressLine line(true);
    line.at(3, 12, 40);
    EXPECT_EQ(error.read_some(), "\r\x1b[Kverify: solving component 3 of 12 (40 figures)");
  }
  EXPECT_EQ(error.read_some(), "\r\x1b[K");
}

TEST(ProgressLine, IsNotThereForWhatIsQuickOrNotWanted) {
  StandardError error;
  {
    ProgressLine quick(true);
    quick.at(1, 2, 3);
    ProgressLine unwanted(false);
    unwanted.at(1, 2, 3);
  }
  error.give_back();
  EXPECT_EQ(error.read_some(), "");
}

}  // namespace
}  // namespace verify
