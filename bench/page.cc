// Replaces what stands between two markers of a page.
#include "bench/page.h"

#include <stdexcept>

#include "bench/project.h"
#include "support/temporary_folder.h"

namespace verify::bench {

void write_between(const std::string& path, const Markers& markers, const std::string& text) {
  const std::string page = testing::read_file(path);
  const std::size_t begin = page.find(markers.begin), end = page.find(markers.end);
  if (begin == std::string::npos || end == std::string::npos || end < begin)
    throw std::runtime_error(path + " has no place for the table: the lines " + std::string(markers.begin) + " and " +
                             std::string(markers.end));
  write_file(path, page.substr(0, begin + markers.begin.size()) + "\n" + text + page.substr(end));
}

}  // namespace verify::bench
