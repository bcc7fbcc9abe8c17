#include "report/shared/links.h"

#include <filesystem>

#include "report/shared/location.h"

namespace verify {

std::string linked(const Links& links, const std::string& path, const std::string& text) {
  const std::string whole = (std::filesystem::path(links.working) / path).lexically_normal().generic_string();
  const std::string uri = uri_of(whole);  // file:///…
  constexpr std::string_view kScheme = "file://";
  if (!uri.starts_with(kScheme)) return text;
  return "\x1b]8;;" + std::string(kScheme) + uri_of(links.host) + uri.substr(kScheme.size()) + "\x1b\\" + text +
         "\x1b]8;;\x1b\\";
}

}  // namespace verify
