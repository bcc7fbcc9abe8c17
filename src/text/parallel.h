// Work on several threads: numbered pieces that have nothing to do with each other.
#pragma once

#include <cstddef>
#include <functional>

namespace verify {

/// Does one piece of work, whose number it is given.
using Piece = std::function<void(std::size_t)>;

/// Does the pieces 0 to `count` − 1, each once, on up to `jobs` threads, of which the calling thread is one; `jobs` is
/// at least 1. `worker` is called on each of these threads and makes what that thread does its pieces with. Pieces
/// begin in their order. Returns when all are done. Where a piece throws, no more begin, and when those that began are
/// done, what the first of them in their order threw is thrown here: the same for any number of threads. Where the
/// system gives no more threads, those that it gave do all.
void in_parallel(std::size_t jobs, std::size_t count, const std::function<Piece()>& worker);

}  // namespace verify
