// Pieces are done once each; what fails, fails in the same way on any number of threads.
#include "text/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

namespace verify {
namespace {

constexpr std::size_t kJobs[] = {1, 2, 5};

TEST(InParallel, DoesEachPieceOnce) {
  for (const std::size_t jobs : kJobs) {
    std::vector<std::atomic<int>> done(1000);
    in_parallel(jobs, done.size(), [&] { return [&](std::size_t i) { ++done[i]; }; });
    for (std::size_t i = 0; i < done.size(); ++i) EXPECT_EQ(done[i], 1) << i << " on " << jobs;
  }
  in_parallel(5, 0, [] { return [](std::size_t) { FAIL(); }; });
}

TEST(InParallel, StaysOnTheCallingThreadWithOneJob) {
  std::set<std::thread::id> threads;
  in_parallel(1, 100, [&] { return [&](std::size_t) { threads.insert(std::this_thread::get_id()); }; });
  EXPECT_EQ(threads, std::set<std::thread::id>{std::this_thread::get_id()});
}

TEST(InParallel, StartsNoMoreThreadsThanThereArePieces) {
  std::atomic<int> workers{0};
  in_parallel(1000, 2, [&] {
    ++workers;
    return [](std::size_t) {};
  });
  EXPECT_EQ(workers, 2);
}

TEST(InParallel, RunsOnTheThreadsThatItIsGiven) {
  std::atomic<int> met{0};
  // Neither piece ends before the other has begun.
  in_parallel(2, 2, [&] {
    return [&](std::size_t) {
      ++met;
      while (met < 2) std::this_thread::yield();
    };
  });
  EXPECT_EQ(met, 2);
}

TEST(InParallel, ThrowsWhatTheFirstPieceThrewThatFails) {
  for (const std::size_t jobs : kJobs) {
    std::atomic<int> done{0};
    std::string said;
    try {
      in_parallel(jobs, 1000, [&] {
        return [&](std::size_t i) {
          if (i >= 20 && i % 7 == 0) throw std::runtime_error("piece " + std::to_string(i));
          if (i == 20) std::this_thread::yield();
          ++done;
        };
      });
    } catch (const std::runtime_error& error) { said = error.what(); }
    EXPECT_EQ(said, "piece 21") << jobs;
    EXPECT_LT(done, 21 + 7 * static_cast<int>(jobs)) << "those after it don't begin";
  }
}

TEST(InParallel, ThrowsWhatMakingAWorkerThrows) {
  for (const std::size_t jobs : kJobs)
    EXPECT_THROW(in_parallel(jobs, 10, []() -> Piece { throw std::bad_alloc(); }), std::bad_alloc);
}

}  // namespace
}  // namespace verify
