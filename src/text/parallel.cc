// Threads take the next number from a counter. A piece that throws was preceded by all pieces before it in their order,
// and these are done to their end, so the first that threw is known.
#include "text/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace verify {

void in_parallel(std::size_t jobs, std::size_t count, const std::function<Piece()>& worker) {
  std::atomic<std::size_t> next{0};
  std::mutex mutex;
  std::exception_ptr thrown;
  std::size_t thrown_at = count;
  const auto work = [&] {
    std::size_t at = 0;
    try {
      const Piece piece = worker();
      while ((at = next.fetch_add(1)) < count) piece(at);
    } catch (...) {
      next = count;
      const std::lock_guard lock(mutex);
      if (thrown && thrown_at <= at) return;
      thrown = std::current_exception();
      thrown_at = at;
    }
  };
  std::vector<std::thread> threads;
  try {
    while (threads.size() + 1 < std::min(jobs, count)) threads.emplace_back(work);
  } catch (const std::system_error&) {
    // No more threads are to be had.
  }
  work();
  for (std::thread& thread : threads) thread.join();
  if (thrown) std::rethrow_exception(thrown);
}

}  // namespace verify
