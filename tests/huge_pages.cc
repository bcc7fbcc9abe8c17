// Huge pages for large blocks, where the address sanitizer is on. Each Z3 context makes a table of 8.5 MB, which the
// sanitizer takes from the system anew each time; in pages of 4 KiB that takes most of a test's time.
#include <sys/mman.h>

#include <cstddef>
#include <cstdint>

namespace {

constexpr std::size_t kHugePage = std::size_t{2} << 20;
constexpr std::uintptr_t kPage = 4096;

}  // namespace

// The sanitizer calls this for each block that it hands out (sanitizer/allocator_interface.h). Without it nobody does.
extern "C" void __sanitizer_malloc_hook(const volatile void* block, std::size_t bytes) {
  if (bytes < 2 * kHugePage) return;
  const std::uintptr_t begin = (reinterpret_cast<std::uintptr_t>(block) + kPage - 1) / kPage * kPage;
  const std::uintptr_t end = (reinterpret_cast<std::uintptr_t>(block) + bytes) / kPage * kPage;
  madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
}
