// Writes a zip file with libzip, as the office formats are packed.
#include "support/zip_of.h"

#include <zip.h>

#include <stdexcept>

namespace verify::testing {

std::string zip_of(const std::vector<std::pair<std::string, std::string>>& parts, const std::string& password) {
  zip_source_t* memory = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_t* zip = zip_open_from_source(memory, ZIP_TRUNCATE, nullptr);
  if (zip == nullptr) throw std::runtime_error("zip_open_from_source failed");
  zip_source_keep(memory);
  for (const auto& [name, bytes] : parts) {
    zip_source_t* source = zip_source_buffer(zip, bytes.data(), bytes.size(), 0);
    const zip_int64_t index = zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) throw std::runtime_error("zip_file_add failed");
    // The same bytes on every day.
    zip_file_set_mtime(zip, static_cast<zip_uint64_t>(index), 315'532'800, 0);
    if (!password.empty())
      zip_file_set_encryption(zip, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password.c_str());
  }
  if (zip_close(zip) != 0) throw std::runtime_error("zip_close failed");
  zip_source_open(memory);
  std::string out;
  char block[4096];
  for (zip_int64_t got = 0; (got = zip_source_read(memory, block, sizeof block)) > 0;)
    out.append(block, static_cast<std::size_t>(got));
  zip_source_close(memory);
  zip_source_free(memory);
  return out;
}

}  // namespace verify::testing
