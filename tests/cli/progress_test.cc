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

using std::chrono::milliseconds;

TEST(ProgressLine, AppearsAfterASecondAndIsTakenAway) {
  Progress progress;
  progress.begin_components(12, 40);
  StandardError error;
  {
    const ProgressLine line(true, progress);
    EXPECT_EQ(error.read_some(), "\r\x1b[Kverify: solved 0 of 12 components, 0 findings so far");
  }
  EXPECT_EQ(error.read_some(), "\r\x1b[K");
}

TEST(ProgressLine, IsNotThereForWhatIsQuickOrNotWanted) {
  Progress progress;
  progress.begin_components(2, 3);
  StandardError error;
  {
    const ProgressLine quick(true, progress);
    const ProgressLine unwanted(false, progress);
  }
  error.give_back();
  EXPECT_EQ(error.read_some(), "");
}

TEST(ProgressLine, SaysNothingBeforeAnythingIsCounted) { EXPECT_EQ(progress_words({}, milliseconds(5000)), ""); }

TEST(ProgressLine, SaysWhichFileIsReadAndGuessesWhatIsLeft) {
  Progress progress;
  progress.begin_files(400);
  EXPECT_EQ(progress_words(progress, milliseconds(2000)), "reading file 0 of 400");
  progress.files = 1;
  EXPECT_EQ(progress_words(progress, milliseconds(2000)), "reading file 1 of 400");
  progress.files = 101;
  EXPECT_EQ(progress_words(progress, milliseconds(2000)), "reading file 101 of 400, about 7 s left");
  progress.files = 400;
  EXPECT_EQ(progress_words(progress, milliseconds(2000)), "read 400 files, relating their figures");
  progress.begin_files(1);
  progress.files = 1;
  EXPECT_EQ(progress_words(progress, milliseconds(2000)), "read 1 file, relating their figures");
}

TEST(ProgressLine, SaysHowManyComponentsAreSolvedAndGuessesByTheirFigures) {
  Progress progress;
  progress.begin_files(3);
  progress.files = 3;
  progress.begin_components(40, 1000);
  progress.components = 1;
  progress.figures = 500;
  progress.findings = 1;
  EXPECT_EQ(progress_words(progress, milliseconds(9500)),
            "solved 1 of 40 components, 1 finding so far, about 10 s left");
  progress.components = 40;
  progress.figures = 1000;
  progress.findings = 12;
  EXPECT_EQ(progress_words(progress, milliseconds(9500)), "solved 40 of 40 components, 12 findings so far");
}

TEST(ProgressLine, SaysMinutesAndHoursWhereSecondsAreMany) {
  Progress progress;
  progress.begin_components(2, 100);
  progress.figures = 50;
  const std::string before = "solved 0 of 2 components, 0 findings so far, about ";
  EXPECT_EQ(progress_words(progress, milliseconds(99'999)), before + "100 s left");
  EXPECT_EQ(progress_words(progress, milliseconds(100'000)), before + "2 min left");
  EXPECT_EQ(progress_words(progress, milliseconds(5'999'999)), before + "100 min left");
  EXPECT_EQ(progress_words(progress, milliseconds(6'000'000)), before + "2 h left");
}

}  // namespace
}  // namespace verify
