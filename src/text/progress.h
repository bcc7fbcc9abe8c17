// How far a run has come, for somebody who waits.
#pragma once

#include <atomic>
#include <cstddef>

namespace verify {

/// Counts of a run. The threads of the run write them, and another thread reads them meanwhile. Nothing that is found
/// depends on them.
struct Progress {
  std::atomic<std::size_t> files{0}, of_files{0};            ///< begun to be read
  std::atomic<std::size_t> components{0}, of_components{0};  ///< solved
  std::atomic<std::size_t> figures{0}, of_figures{0};        ///< of these components
  std::atomic<std::size_t> findings{0};                      ///< in these components

  /// So many files are to be read, and nothing is known of components.
  void begin_files(std::size_t count) {
    of_components = 0;
    files = 0;
    of_files = count;
  }
  /// So many components are to be solved, which have so many figures.
  void begin_components(std::size_t count, std::size_t of_them) {
    components = figures = findings = 0;
    of_figures = of_them;
    of_components = count;
  }
};

}  // namespace verify
